"""A project's theme: each of its files in the place of the one that comes with Loa."""

from datetime import date
from pathlib import Path

from generator.settings import Settings, Theme, find_theme, shipped_theme


def _write(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{folder.name}: {name}", "utf-8")
    return folder


def test_a_file_of_the_project_takes_the_place_of_the_one_that_comes_with_loa(tmp_path: Path) -> None:
    shipped = _write(tmp_path / "shipped", "pages/a.html", "pages/b.html")
    theme = Theme((_write(tmp_path / "own", "pages/b.html", "pages/c.html"), shipped))

    assert [theme.find(f"pages/{name}.html").parts[-3] for name in "abc"] == ["shipped", "own", "own"]
    assert [(name, path.parts[-3]) for name, path in theme.files("pages").items()] == [
        ("a.html", "shipped"),
        ("b.html", "own"),
        ("c.html", "own"),
    ]


def test_folders_within_folders_are_looked_through_and_missing_ones_passed_over(tmp_path: Path) -> None:
    shipped = _write(tmp_path / "shipped", "posters/designs/a.typ", "posters/card.typ")
    theme = Theme((_write(tmp_path / "own", "posters/designs/a.typ"), shipped))

    assert theme.parts("fonts") == []
    assert theme.files("fonts") == {}
    assert [path.parent.name for path in theme.parts("posters")] == ["own", "shipped"]
    assert [*theme.files("posters")] == ["card.typ", "designs/a.typ"]


def test_a_file_that_is_nowhere_would_come_with_loa(tmp_path: Path) -> None:
    theme = Theme((tmp_path / "own", tmp_path / "shipped"))
    assert theme.find("mkdocs.yml") == tmp_path / "shipped/mkdocs.yml"


def test_a_project_without_a_theme_has_that_of_loa_and_a_checkout_has_it_once(tmp_path: Path) -> None:
    shipped = shipped_theme()
    assert find_theme(tmp_path).folders == (shipped,)
    assert find_theme(shipped.parent).folders == (shipped,)
    own = _write(tmp_path / "theme", "assets/tokens.css")
    assert find_theme(tmp_path).folders == (own, shipped)
    assert Settings(tmp_path, date(2021, 9, 1)).watched == [own, shipped]
