"""A project's theme holds only what it wants otherwise: one file is enough, and one word."""

from pathlib import Path

from generator.build.pipeline import build, check
from generator.engines.mkdocs import MkDocsEngine
from generator.printing.kit import no_progress
from generator.printing.typesetting import Typesetter
from generator.settings import Settings, shipped_theme
from tests.conftest import TODAY, Change

AREAS = '<h1>{{ page.heading }}</h1>\n<p class="own">{{ page.groups[0].value[0].areas | length }}</p>\n'
TOKENS = (shipped_theme() / "assets/tokens.css").read_text("utf-8")
OWN = {
    "theme/pages/area_list.html": AREAS,
    "theme/locales/vi.yaml": 'home_barriers: "Đang vướng gì?"\n',
    "theme/assets/tokens.css": f"{TOKENS}/* own */\n",
    "theme/assets/own.css": ":root { --indigo: #5c1029; }\n",
    "theme/assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
}


def test_a_few_files_and_one_word_of_a_project_take_the_place_of_those_of_loa(change: Change) -> None:
    root = change({**OWN})
    settings = Settings(root, TODAY)
    assert check(settings).problems == []
    built = build(settings, root / "site", MkDocsEngine(), no_progress)
    assert built.problems == []
    site = {name: (root / "site" / name) for name in ("index.html", "en/index.html", "dia-ban/index.html")}
    home, english, areas = (path.read_text("utf-8") for path in site.values())

    assert '<p class="own">2</p>' in areas
    assert ("Đang vướng gì?" in home, "Điều gì" in home) == (True, False)
    assert "Đang vướng gì?" not in english
    assert (root / "site/assets/site.css").read_text("utf-8").count("/* own */") == 1
    assert (root / "site/assets/site.css").read_text("utf-8").endswith(":root { --indigo: #5c1029; }\n")
    assert ":root { --indigo: #5c1029; }" in (root / "site/404.html").read_text("utf-8")
    assert (root / "site/assets/logo.svg").is_file()
    assert (root / "site/assets/search.js").read_bytes() == (
        shipped_theme() / "assets/search.js"
    ).read_bytes()
    assert (root / "site/ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf").is_file()


def test_a_template_for_paper_takes_the_place_of_the_one_of_loa(tmp_path: Path) -> None:
    own, fonts = tmp_path / "posters", shipped_theme() / "fonts"
    own.mkdir()
    (own / "sheet.typ").write_text("#let set-type(locale, body) = [Riêng #body]\n", "utf-8")
    (own / "mine.typ").write_text('#import "sheet.typ": set-type\n#show: set-type.with("vi")\nMột\n', "utf-8")
    typesetter = Typesetter([own, shipped_theme() / "posters"], [fonts])
    try:
        assert typesetter.draw("mine.typ", {}, 1) != b""
        assert typesetter.own_words()
        assert typesetter.typeface.missing("Đến trường") == frozenset()
    finally:
        typesetter.close()
