"""The print kit: everything made once, verified, kept, and made again only when it changes."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from generator.build import pipeline
from generator.build.pipeline import Checked
from generator.messages.problem import Problem, Severity
from generator.outputs.cache import OutputCache, open_cache
from generator.outputs.output import Output, Planner
from generator.printing.findings import SheetFault
from generator.printing.kit import Kit, make_cards, make_kit, no_progress
from generator.printing.posters import Composer
from generator.printing.proof import SheetVerifier
from generator.printing.shop import Shop, opened_shop
from generator.printing.typesetting import Typesetter
from generator.settings import Settings
from generator.views.pages.home import build_home
from generator.views.pages.registry import build_localizers
from generator.views.print.kit import KitView, build_kit
from generator.views.print.share_cards import card_of
from tests.conftest import Languages, MadeOnce

Words = dict[str, dict[str, str]]

MINIMAL = Path(__file__).parents[1] / "sites" / "minimal"
SOUND = Path(__file__).parents[1] / "sites" / "sound"

NEW_FORMAT = """
  - id: ap-phich-a2
    name: {vi: Áp phích A2, en: A2 poster}
    hint: {vi: Gửi nhà in, en: For the print shop}
    layout: sheet
    width: 420
    height: 594
    margin: 15
    body_type: 22
    reading_distance: 900
    languages: [vi-en]
"""

PLANS = ("ap-phich/ke-hoach_vi.pdf", "ap-phich/plan_en.pdf")

PATHS = [
    "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf",
    "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_en.pdf",
    "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_vi.pdf",
    "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_en.pdf",
    "ap-phich/bo-in_xa-truong-ha.pdf",
    "ap-phich/bo-in_xa-soc-ha.pdf",
    "ap-phich/xem-truoc/ap-phich-a4_den-truong_en.webp",
    "ap-phich/xem-truoc/ap-phich-a4_den-truong_vi.webp",
    "ap-phich/tron-bo_den-truong.zip",
    "bao-cao/bao-cao_xa-truong-ha_vi.pdf",
    "bao-cao/bao-cao_xa-truong-ha_en.pdf",
    "bao-cao/bao-cao_xa-soc-ha_vi.pdf",
    "bao-cao/bao-cao_xa-soc-ha_en.pdf",
    "phat-thanh/loa_den-truong_xa-truong-ha.pdf",
    "phat-thanh/loa_den-truong_xa-soc-ha.pdf",
    *PLANS,
    "assets/the/trang-dau.png",
]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project with a theme of its own, of which nothing was made."""
    return _set_up(tmp_path / "project")


@pytest.fixture
def kept(made_once: MadeOnce, tmp_path: Path) -> Settings:
    """The same once its kit was made."""
    made = made_once("kit", lambda folder: make(_set_up(folder)))
    return Settings(Path(shutil.copytree(made, tmp_path / "project")), date(2021, 9, 1))


def _set_up(project: Path) -> Settings:
    shutil.copytree(MINIMAL, project)
    shutil.copytree(Path(__file__).parents[2] / "theme", project / "theme")
    return Settings(project, date(2021, 9, 1))


def make(settings: Settings, progress: Callable[[int, int], None] = no_progress) -> tuple[Kit, list[Problem]]:
    checked = pipeline.check(settings)
    assert checked.site, checked.problems
    localizers = checked.localizers(settings)
    card = card_of(build_home(localizers[0]).frame)
    assert card
    with open_shop(settings, checked, open_cache(settings.cache)) as shop:
        kit, problems = make_kit(build_kit(localizers), shop, checked.records, progress)
        cards, more = make_cards([card], shop, checked.records, progress)
    return Kit(kit.files + cards.files, kit.made + cards.made, kit.prints), problems + more


def open_shop(settings: Settings, checked: Checked, cache: OutputCache) -> AbstractContextManager[Shop]:
    pictures = {name: picture.content for name, picture in checked.records.pictures.items()}
    return opened_shop(settings, Planner(settings.theme), pictures, cache)


def made_again(settings: Settings) -> list[str]:
    """The paths of what is not kept from before."""
    before = {path.name for path in settings.cache.rglob("*") if path.is_file()}
    kit, problems = make(settings)
    assert problems == []
    return sorted(str(file.path) for file in kit.files if file.source.name not in before)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_kit_has_sheets_packs_small_pictures_and_an_archive(settings: Settings) -> None:
    """Progress counts what has to be made: sheets, what is made of them, the card; then nothing."""
    seen: list[tuple[int, int]] = []
    kit, problems = make(settings, lambda done, total: seen.append((done, total)))
    assert problems == []
    assert sorted(str(file.path) for file in kit.files) == sorted(PATHS)
    assert kit.made == len(PATHS)
    assert all(file.source.stat().st_size > 0 for file in kit.files)
    assert seen == [(n, 4) for n in range(1, 5)] + [(n, 13) for n in range(1, 14)] + [(1, 1)]
    seen.clear()
    make(settings, lambda done, total: seen.append((done, total)))
    assert seen == []


def test_a_campaign_s_own_picture_is_on_its_sheets_and_in_their_keys(kept: Settings) -> None:
    """A picture of the same name with another drawing makes other sheets."""
    shutil.copytree(SOUND / "own-picture", kept.root, dirs_exist_ok=True)
    make(kept)
    assert made_again(kept) == []
    picture = kept.root / "campaigns/pictures/hai-ngon-nui.svg"
    change(picture, "#C8402F", "#F2B632")
    assert made_again(kept) == sorted(
        path for path in PATHS if path.startswith("ap-phich/") and path not in PLANS
    )
    with pikepdf.open(make(kept)[0].files[0].source) as pdf:
        alts = [str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
    assert {"Hai ngọn núi và mặt trời", "Two hills and the sun"} & set(alts)


def test_a_new_format_needs_no_python(kept: Settings) -> None:
    """An entry in the file is a sheet for every campaign and area, verified like the others."""
    path = kept.root / "site_data/formats.yaml"
    path.write_text(path.read_text("utf-8") + NEW_FORMAT, "utf-8")
    kit, problems = make(kept)
    assert problems == []
    new = [file for file in kit.files if file.path.name.startswith("ap-phich-a2_")]
    assert len(new) == 2
    with pikepdf.open(new[0].source) as pdf:
        edges = [float(edge) for edge in pdf.pages[0].mediabox]
    assert edges == pytest.approx([0, 0, 420 * 72 / 25.4, 594 * 72 / 25.4], abs=0.01)


def test_nothing_changed_makes_nothing(kept: Settings) -> None:
    first, _ = make(kept)
    second, _ = make(kept)
    assert (first.made, second.made) == (0, 0)
    assert second.files == first.files


def test_one_phone_changed_makes_only_what_shows_it(kept: Settings) -> None:
    change(kept.root / "site_data/contacts.yaml", "0206 000 0022", "0206 000 0023")
    assert made_again(kept) == sorted(
        path for path in PATHS if "xa-truong-ha" in path or "xem-truoc" in path or path.endswith(".zip")
    )


def test_words_that_no_sheet_shows_make_nothing(kept: Settings) -> None:
    change(kept.root / "site_data/offices.yaml", "Phòng", "Ban")
    assert made_again(kept) == []


def test_a_changed_template_makes_everything_again(kept: Settings) -> None:
    touch(kept, "posters/parts.typ")
    assert made_again(kept) == sorted(PATHS)


@pytest.mark.parametrize("file", ["posters/motifs.typ", "fonts/OFL.txt"])
def test_every_template_and_font_is_in_every_key(kept: Settings, file: str) -> None:
    """Without making all of it: what is made again has another key."""
    before = keys_of(kept)
    touch(kept, file)
    assert len(before) == len(PATHS) - len([path for path in PATHS if path.endswith((".webp", ".zip"))])
    assert before.isdisjoint(keys_of(kept))


def touch(settings: Settings, file: str) -> None:
    path = settings.root / "theme" / file
    path.write_text(path.read_text("utf-8") + "\n// khác\n", "utf-8")


def keys_of(settings: Settings) -> set[str]:
    """Of all that is made of words; small pictures and archives are made of sheets."""
    checked = pipeline.check(settings)
    localizers = checked.localizers(settings)
    kit, card = build_kit(localizers), card_of(build_home(localizers[0]).frame)
    assert card
    with open_shop(settings, checked, open_cache(settings.cache)) as shop:
        outputs: list[Output[Any]] = [
            shop.card(card),
            *map(shop.sheet, kit.posters),
            *map(shop.pack, kit.packs),
        ]
        for papers in (kit.reports, kit.broadcasts, kit.plans):
            outputs += [shop.paper(paper) for paper in papers]
    return {output.key for output in outputs}


def test_a_sheet_made_alone_is_the_sheet_of_the_kit(shipped: Checked, languages: Languages) -> None:
    """In every format, language and campaign: no other sheet's words are known. A third of one area's."""
    assert shipped.site
    kit = build_kit(build_localizers(shipped.site, languages, date(2021, 9, 1)))
    sheets = [sheet for sheet in kit.posters if sheet.area_code == "01366"][::3]
    pictures = {name: picture.content for name, picture in shipped.records.pictures.items()}
    with opened_composer(pictures) as whole:
        whole.prepare(kit.posters)
        expected = {sheet.path: whole.render(sheet) for sheet in sheets}
    different = []
    for sheet in sheets:
        with opened_composer(pictures) as alone:
            alone.prepare([sheet])
            different += [sheet.path] if alone.render(sheet) != expected[sheet.path] else []

    assert len(sheets) > 30
    assert different == []


@contextmanager
def opened_composer(pictures: dict[str, bytes]) -> Iterator[Composer]:
    theme = Path(__file__).parents[2] / "theme"
    typesetter = Typesetter([theme / "posters"], [theme / "fonts"])
    yield Composer(typesetter, pictures)
    typesetter.close()


def test_a_file_made_alone_is_the_file_of_the_kit(kept: Settings, tmp_path: Path) -> None:
    """Packs, reports, scripts and plans as well."""
    whole = contents(kept)
    checked = pipeline.check(kept)
    assert checked.site
    kit = build_kit(checked.localizers(kept))
    alone: dict[str, bytes] = {}
    for number, path in enumerate(path for path in PATHS if path.endswith(".pdf")):
        cache = open_cache(tmp_path / "caches" / str(number))
        with open_shop(kept, checked, cache) as shop:
            made, problems = make_kit(only(kit, path), shop, checked.records, no_progress)
        assert problems == []
        alone |= {str(file.path): file.source.read_bytes() for file in made.files}

    assert len(alone) == 14
    assert [path for path, content in alone.items() if content != whole[path]] == []


def test_a_kit_made_after_a_change_is_the_kit_made_from_nothing(kept: Settings) -> None:
    """And the cache may be deleted."""
    change(kept.root / "site_data/contacts.yaml", "Tổ vận động xã Sóc Hà", "Thầy cô Trường Tiểu học Sóc Hà")
    change(kept.root / "campaigns/den-truong.yaml", "Không em nào ở nhà", "Em nào cũng đến lớp")
    after = contents(kept)
    shutil.rmtree(kept.cache)
    kit, problems = make(kept)

    assert (kit.made, problems) == (len(PATHS), [])
    assert {str(file.path): file.source.read_bytes() for file in kit.files} == after


def contents(settings: Settings) -> dict[str, bytes]:
    kit, problems = make(settings)
    assert problems == []
    return {str(file.path): file.source.read_bytes() for file in kit.files}


def only(kit: KitView, path: str) -> KitView:
    """The file at `path` and what it is made of."""
    parts = ("packs", "reports", "broadcasts", "plans")
    chosen: dict[str, Any] = {
        part: [view for view in getattr(kit, part) if view.path == path] for part in parts
    }
    sheets = [sheet.path for pack in chosen["packs"] for sheet in pack.sheets]
    posters = [poster for poster in kit.posters if poster.path in (path, *sheets)]
    return replace(kit, posters=posters, thumbnails=[], archives=[], **chosen)


def test_a_pack_is_one_archival_file_with_a_cover_before_its_sheets(kept: Settings) -> None:
    kit, _ = make(kept)
    pack = next(file.source for file in kit.files if file.path.name == "bo-in_xa-truong-ha.pdf")
    with pikepdf.open(pack) as pdf:
        assert len(pdf.pages) == 2
        assert pdf.check_pdf_syntax() == []
        assert pdf.docinfo["/Title"] == "Bộ in của Xã Trường Hà"
        assert pdf.open_metadata().pdfa_status == "2A"


def test_an_archive_has_a_folder_an_area(kept: Settings) -> None:
    kit, _ = make(kept)
    files = {str(file.path): file.source for file in kit.files}
    with zipfile.ZipFile(files["ap-phich/tron-bo_den-truong.zip"]) as archive:
        assert archive.namelist() == [
            "xa-soc-ha/ap-phich-a4_den-truong_xa-soc-ha_en.pdf",
            "xa-soc-ha/ap-phich-a4_den-truong_xa-soc-ha_vi.pdf",
            "xa-truong-ha/ap-phich-a4_den-truong_xa-truong-ha_en.pdf",
            "xa-truong-ha/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf",
        ]
        assert archive.testzip() is None
        assert archive.read(archive.namelist()[-1]) == files[PATHS[0]].read_bytes()


def test_a_sheet_that_is_not_verified_is_neither_given_nor_kept(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is anything made of it: no pack, no archive, no picture."""
    monkeypatch.setattr(SheetVerifier, "verify_sheet", lambda _self, _sheet: SheetFault("unreadable", ()))
    kit, problems = make(settings)
    made_of_sheets = {path for path in PATHS if path.startswith("ap-phich/") and path not in PLANS}
    assert kit.prints.left_out == made_of_sheets
    assert {str(file.path) for file in kit.files} == set(PATHS) - made_of_sheets
    assert {(p.code, p.severity, p.position.line) for p in problems} == {
        ("qr-unreadable", Severity.WARNING, 14)
    }


def test_a_sheet_that_does_not_fit_is_left_out_and_the_rest_is_made(kept: Settings) -> None:
    """The pack of its area has no other sheet; the small picture and the archive have those of the other."""
    make_too_long(kept, "Giờ hành chính, ")
    for _ in range(2):  # what is known from before is told again
        kit, problems = make(kept)
        assert kit.prints.left_out == {PATHS[0], "ap-phich/bo-in_xa-truong-ha.pdf"}
        assert {str(file.path) for file in kit.files} == set(PATHS) - kit.prints.left_out
        assert [(p.code, p.severity, p.position.line) for p in problems] == [
            ("text-too-long", Severity.WARNING, 19)
        ]
    assert kit.made == 0
    with zipfile.ZipFile(next(f.source for f in kit.files if f.path.suffix == ".zip")) as archive:
        assert len(archive.namelist()) == 3


def test_a_full_sheet_is_made_without_what_its_format_lets_go(kept: Settings) -> None:
    """So it stands in the pack, and so it is known from before."""
    for path in ("site_data/contacts.yaml",):
        phones = "".join(f'      - "0206 000 00{number}"\n' for number in range(23, 53))
        change(kept.root / path, '      - "0206 000 0022"\n', f'      - "0206 000 0022"\n{phones}')
    for _ in range(2):
        kit, problems = make(kept)
        assert kit.prints.shed == dict.fromkeys(PATHS[:2], ("desk_places", "other_phones"))
        assert kit.prints.left_out == frozenset()
        assert [(p.code, p.severity, p.values["parts"]) for p in problems] == [
            ("sheet-shed", Severity.NOTICE, "desk_places, other_phones")
        ]
    assert kit.made == 0
    files = {str(file.path): file.source for file in kit.files}
    for path in (PATHS[0], "ap-phich/bo-in_xa-truong-ha.pdf"):
        document = pypdfium2.PdfDocument(files[path])
        said = document[len(document) - 1].get_textpage().get_text_range()
        assert "0206 000 0022" in said
        assert "0206 000 0023" not in said
        assert "Số khác: quét mã" in said


def test_a_format_that_lets_nothing_go_has_no_full_sheet(kept: Settings) -> None:
    phones = "".join(f'      - "0206 000 00{number}"\n' for number in range(23, 53))
    contacts = kept.root / "site_data/contacts.yaml"
    change(contacts, '      - "0206 000 0022"\n', f'      - "0206 000 0022"\n{phones}')
    change(kept.root / "site_data/formats.yaml", "    margin: 10\n", "    margin: 10\n    sheds: []\n")
    kit, _ = make(kept)
    assert kit.prints.left_out == {*PATHS[:2], "ap-phich/bo-in_xa-truong-ha.pdf"}


def make_too_long(settings: Settings, words: str) -> None:
    """The Vietnamese hours of the first area, longer than any sheet holds."""
    contacts = settings.root / "site_data/contacts.yaml"
    text = contacts.read_text("utf-8")
    contacts.write_text(text.replace("vi: Giờ hành chính", f"vi: {words * 120}", 1), "utf-8")


def test_a_cover_that_cannot_be_printed_is_reported_at_its_words(kept: Settings) -> None:
    formats, place = kept.root / "site_data/formats.yaml", "Bảngtinxã" * 12
    change(formats, "Bảng tin xã", place)
    kit, problems = make(kept)
    line = formats.read_text("utf-8").splitlines().index(f"        vi: {place}") + 1
    assert {(problem.code, problem.position.line) for problem in problems} == {("paper-left-out", line)}
    assert {path for path in PATHS if "bo-in" in path} == kit.prints.left_out


def test_an_interrupted_run_leaves_no_half_file_and_the_next_goes_on(settings: Settings) -> None:
    def interrupt(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(settings, interrupt)

    assert list(settings.cache.rglob(".new-*")) == []
    kit, problems = make(settings)
    assert problems == []
    assert kit.made <= len(PATHS) - 2
    assert sorted(str(file.path) for file in kit.files) == sorted(PATHS)


def test_a_folder_that_cannot_be_written_does_not_stop_a_run(settings: Settings) -> None:
    (settings.root / ".loa-cache").write_text("không phải thư mục")
    kit, problems = make(settings)
    assert problems == []
    assert len(kit.files) == len(PATHS)


def test_settings_say_where_the_cache_is(settings: Settings) -> None:
    assert replace(settings, workers=1).cache == settings.root / ".loa-cache"
