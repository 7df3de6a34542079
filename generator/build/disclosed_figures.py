"""What was ever published, kept beside the releases, and where a project was published.

Readers may keep a release. So each release adds its figures to the file ``so-lieu-da-dang.json`` in
``records/`` before it is served, and every later one is protected together with them. The file holds what
anyone could read, and never a raw count; a digest shows whether it was truncated or changed by hand.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from generator.build.places import is_place, list_places, write_whole
from generator.messages.problem import Position, Problem, Severity
from generator.model.disclosed import Disclosed, Memory
from generator.model.statistics import Rate, Visibility
from generator.publishing.modes import make_folder
from generator.publishing.releases import MARKER, ReleaseFolder

MEMORY: Final = "so-lieu-da-dang.json"

WARNING: Final = "DOC-TRUOC-KHI-XOA.txt"
"""Beside the memory: why this folder must stay."""

ABOUT_RECORDS: Final = """\
ĐỪNG XÓA THƯ MỤC NÀY
Tệp so-lieu-da-dang.json ghi mọi số liệu từng đăng cho mọi người xem; không có gì khác.
Nhờ tệp ấy Loa biết số nào còn phải ẩn: có người còn giữ số cũ, ghép số cũ với số mới có thể tính ra
một số đếm rất nhỏ, tức là lộ ra một người. Xóa đi thì lần đăng sau có thể làm lộ.
Hãy sao lưu thư mục này cùng với dữ liệu.

DO NOT DELETE THIS FOLDER
The file so-lieu-da-dang.json holds every figure ever published for all to see, and nothing else.
By it Loa knows what must stay hidden: readers may have kept old figures, and old and new together can
give away a very small count, and so a person. Without the file the next release may give it away.
Back this folder up with your data.
"""
"""In the folder of records, for whoever clears up there."""

FORMAT: Final = 1
"""Of the file: raised when older programs could not read it any more."""

FORMER: Final = {"season": "school_year", "area_code": "commune_code"}
"""What fields of published figures were called until 2026."""

Json = Any
"""Anything that JSON can hold."""


def load_memory(root: Path, shelf: Path | None = None) -> tuple[Memory, list[Problem]]:
    """What was published into all targets that the project lists, and into the `shelf` in use."""
    memory, problems = Memory(), list[Problem]()
    for place, where in list_places(root, shelf):
        if is_place(place):
            found, more = read_published(ReleaseFolder(place), where.excerpt if where else "")
            memory, problems = memory.joined(found), [*problems, *more]
        elif where:
            values = {"text": where.excerpt}
            problems.append(Problem("published-place-gone", where, values, severity=Severity.WARNING))
    return memory, problems


def list_memories(root: Path) -> Iterator[Path]:
    """The files that `load_memory` reads; raises FileNotFoundError where it reads whole sites instead."""
    for place, _ in list_places(root, None):
        if is_place(place):
            file = memory_of(place)
            if not file.is_file():
                raise FileNotFoundError(file)
            yield from (place / MARKER, file)


def memory_of(target: Path) -> Path:
    """The file beside the records of a place."""
    return target / "records" / MEMORY


def read_published(shelf: ReleaseFolder, name: str = "") -> tuple[Memory, list[Problem]]:
    """What was published in one place; read from the sites that stand there where the file is missing.

    `name` is how the place is called, if not by its whole path.
    """
    where = Position(str(memory_of(Path(name) if name else shelf.target)))
    try:
        return parse_memory(memory_of(shelf.target).read_text("utf-8")), []
    except FileNotFoundError:
        sites = _sites(shelf)
    except (OSError, ValueError, RecursionError):
        return Memory(), [Problem("memory-unreadable", where)]
    memory = Memory()
    for site in sites:
        memory = memory.joined(_read_site(site))
    values = {"count": str(len(sites))}
    return memory, [Problem("memory-missing", where, values, severity=Severity.NOTICE)] if sites else []


def _sites(shelf: ReleaseFolder) -> list[Path]:
    """Every whole site that stands there, with or without a record."""
    folder = shelf.target / "releases"
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    releases = [path for path in found if path.name.isdecimal() and path.is_dir()]
    return [*releases, shelf.live.path] if shelf.live.is_plain else releases


def keep(shelf: ReleaseFolder, memory: Memory) -> None:
    """Record what is about to be published: killed in between, too much is remembered, never too little."""
    path = memory_of(shelf.target)
    make_folder(path.parent)
    texts = ((path.with_name(WARNING), ABOUT_RECORDS), (path, format_memory(memory)))
    for path, text in texts:
        if not path.is_file() or path.read_text("utf-8", errors="replace") != text:
            write_whole(path, text)


def format_memory(memory: Memory) -> str:
    """The file's text. The same memory gives the same text."""
    years = [
        {"season": year, "sample": is_sample, "rates": _plain(disclosed)}
        for (year, is_sample), disclosed in sorted(memory.years.items(), key=lambda item: item[0])
    ]
    whole = {"format": FORMAT, "digest": _digest(years), "years": years}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _either(published: Mapping[str, Json], name: str) -> Json:
    """A value by its name, or by what it was called in releases until 2026."""
    return published[name if name in published else FORMER[name]]


def _plain(disclosed: Disclosed) -> Json:
    return {
        area: {
            indicator: [rate.model_dump(mode="json", exclude_none=True) for rate in rates]
            for indicator, rates in sorted(indicators.items())
        }
        for area, indicators in sorted(disclosed.rates.items())
    }


def _digest(years: Json) -> str:
    return hashlib.sha256(json.dumps(years, sort_keys=True).encode()).hexdigest()


def parse_memory(text: str) -> Memory:
    """The memory that `format_memory` wrote. Raises `ValueError` for any other text."""
    whole = json.loads(text)
    try:
        if whole["format"] != FORMAT or whole["digest"] != _digest(whole["years"]):
            raise ValueError
        return Memory(
            {
                (_either(year, "season"), year["sample"]): Disclosed(
                    {
                        area: {name: tuple(map(Rate.model_validate, rates)) for name, rates in cells.items()}
                        for area, cells in year["rates"].items()
                    }
                )
                for year in whole["years"]
            }
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError from error


def _read_site(directory: Path) -> Memory:
    """The rates in the open data of a site; nothing where there are none."""
    memory = Memory()
    for path in sorted(directory.rglob("*.json")):
        try:
            memory = memory.joined(_read_rows(json.loads(path.read_text("utf-8"))["figures"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            continue  # some other file
    return memory


def _read_rows(rows: Iterable[Mapping[str, Json]]) -> Memory:
    memory: dict[tuple[str, bool], dict[str, dict[str, tuple[Rate, ...]]]] = {}
    for row in rows:
        rate = Rate(
            visibility=Visibility(row["status"]),
            **{name: row[name] for name in ("numerator", "denominator", "at_least", "at_most")},
        )
        if rate.visibility is not Visibility.NOT_REPORTED:
            year = memory.setdefault((_either(row, "season"), row["sample"]), {})
            year.setdefault(_either(row, "area_code"), {})[row["indicator"]] = (rate,)
    return Memory({key: Disclosed(rates) for key, rates in memory.items()})
