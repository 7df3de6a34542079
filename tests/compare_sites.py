"""Compare the sites that two commits make, byte by byte: ``python -m tests.compare_sites OLD [NEW]``.

Each side builds the shipped project and the whole projects of ``tests/sites``, from its own files with its own program and
theme; a project that only one side has is built by both, if the other's program can. Ends with 0 when all is the same, 1 with
differences, 2 when something could not be built.

Each side has a sheet cache of its own: one shared by both would hide a sheet that should have been made again, and
a sheet's key holds the program's code, so that little would be found in it anyway.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from tests.published import read_texts

ROOT = Path(__file__).parents[1]
SITES = PurePosixPath("tests/sites")
SHIPPED = "shipped"
SAME, DIFFERENT, FAILED = range(3)
"""Exit codes."""

DAYS = ("2021-09-01", "2021-09-20")
"""One before the campaigns, one when some of them are over."""

SHOWN_CHANGES = 20
SHOWN_LINES = 12
SHOWN_FILES = 6
WIDTH = 160
"""Characters of a line that are shown."""


class BuildError(Exception):
    """A build that failed, with what it said."""


@dataclass(frozen=True, slots=True)
class Side:
    """The program and the projects of one commit, laid out in a folder named by its tree."""

    name: str
    folder: Path

    @property
    def files(self) -> Path:
        return self.folder / "files"

    @property
    def projects(self) -> dict[str, Path]:
        """Where each whole project is, by its name."""
        small = sorted(self.files.joinpath(SITES).glob("*/site_data/authority.yaml"))
        named = {file.parents[1].name: file.parents[1] for file in small}
        return named | {SHIPPED: self.files}

    def borrow(self, other: "Side", name: str) -> Path:
        """A project that only the other side has, copied so that no finished sheet of its program is found."""
        copy = self.folder / "borrowed" / other.folder.name / name
        if not copy.exists():
            shutil.copytree(other.projects[name], copy, ignore=shutil.ignore_patterns(".loa-cache"))
        return copy

    def build(self, project: Path, today: str) -> Path:
        """The site of a project on a day; one that is kept from an earlier comparison is not built again."""
        site = self.folder / "sites" / project.relative_to(self.folder) / today
        if not site.exists():
            site.parent.mkdir(parents=True, exist_ok=True)
            command = [sys.executable, "-m", "generator", "--project", str(project), "build"]
            run = subprocess.run(
                [*command, "--today", today, "--out", site],
                cwd=self.files,
                env=os.environ | {"PYTHONPATH": str(self.files)},
                capture_output=True,
                text=True,
                check=False,
            )
            if run.returncode:
                raise BuildError(f"{self.name} cannot build it:\n{run.stdout}{run.stderr}")
        return site


def open_side(commit: str | None, folder: Path) -> Side:
    """The files of a commit, or of the working tree as it is, below `folder`."""
    tree = _git("rev-parse", f"{commit}^{{tree}}") if commit else _snapshot()
    side = Side(commit or "the working tree", folder / tree)
    if not side.files.exists():
        archive = subprocess.run(["git", "archive", tree], cwd=ROOT, capture_output=True, check=True)
        with tarfile.open(fileobj=BytesIO(archive.stdout)) as files:
            files.extractall(side.files, filter="data")
    return side


def _snapshot() -> str:
    """The working tree as a tree of Git, through an index of its own."""
    with tempfile.TemporaryDirectory() as folder:
        index = {"GIT_INDEX_FILE": f"{folder}/index"}
        _git("read-tree", "HEAD", **index)
        _git("add", "--all", **index)
        return _git("write-tree", **index)


def _git(*arguments: str, **environment: str) -> str:
    run = subprocess.run(
        ["git", *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        sys.exit(run.stderr)
    return run.stdout.strip()


@dataclass(frozen=True, slots=True)
class Difference:
    """What two folders do not share: names of files, and what is different where both have one."""

    same: int
    only_old: list[str]
    only_new: list[str]
    changed: dict[str, tuple[str, ...]]
    """The lines that differ, by file."""

    def __bool__(self) -> bool:
        return bool(self.only_old or self.only_new or self.changed)

    def describe(self) -> Iterator[str]:
        """For people: files with the very same change are told together."""
        yield f"{self.same} identical, {len(self.changed)} differ, {len(self.only_old)} only old, {len(self.only_new)} only new"
        for word, names in (("only old", self.only_old), ("only new", self.only_new)):
            if names:
                yield f"  {word}: {_list(names)}"
        alike = defaultdict(list)
        for name, lines in self.changed.items():
            alike[lines].append(name)
        for lines, names in list(alike.items())[:SHOWN_CHANGES]:
            yield f"  differ: {_list(names)}"
            yield from (f"      {line[:WIDTH]}" for line in lines[:SHOWN_LINES])
            if len(lines) > SHOWN_LINES:
                yield f"      … {len(lines) - SHOWN_LINES} more lines"
        if rest := [name for names in list(alike.values())[SHOWN_CHANGES:] for name in names]:
            yield f"  differ in other ways: {_list(rest)}"


def compare(old: Path, new: Path) -> Difference:
    """All files below two folders."""
    before, after = _files(old), _files(new)
    changed = {
        name: tuple(_changes(name, (old / name).read_bytes(), (new / name).read_bytes()))
        for name in sorted(before.keys() & after.keys())
        if before[name] != after[name]
    }
    same = len(before.keys() & after.keys()) - len(changed)
    return Difference(
        same, sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys()), changed
    )


def _files(folder: Path) -> dict[str, str]:
    """The digest of each file by its name."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _changes(name: str, old: bytes, new: bytes) -> Iterator[str]:
    """The lines that came and went, or that only bytes did."""
    compared = unified_diff(_lines(name, old), _lines(name, new), lineterm="", n=0)
    lines = [line for line in compared if not line.startswith(("---", "+++", "@@"))]
    yield from lines or ["(the same text in other bytes)"]


def _lines(name: str, content: bytes) -> list[str]:
    """What can be read in a file, an element of HTML or XML a line; of an archive, its files with their digests."""
    suffix = PurePosixPath(name).suffix
    if suffix in {".zip", ".xlsx"}:
        with ZipFile(BytesIO(content)) as archive:
            return [
                f"{sha256(archive.read(one)).hexdigest()[:12]} {one.filename}" for one in archive.infolist()
            ]
    if suffix == ".pdf":
        return [line for _, text in read_texts(name, content) for line in text.splitlines()]
    try:
        return re.sub(r">\s*<", ">\n<", content.decode("utf-8")).splitlines()
    except UnicodeDecodeError:
        return [f"{len(content)} bytes, {sha256(content).hexdigest()[:12]}"]


def _list(names: Sequence[str]) -> str:
    """The first names, and how many more of which kinds."""
    shown = ", ".join(names[:SHOWN_FILES])
    more = Counter(PurePosixPath(name).suffix or name for name in names[SHOWN_FILES:])
    return shown + "".join(f" + {count} {suffix}" for suffix, count in more.most_common())


def compare_sides(old: Side, new: Side, days: Sequence[str], chosen: Sequence[str]) -> int:
    """The exit code for all sites; tells each comparison."""
    code = SAME
    for name in chosen:
        here, there = (side.projects.get(name) for side in (old, new))
        lent = "" if here and there else f" (the project of {(old if here else new).name} for both)"
        for today in days:
            try:
                difference = compare(
                    old.build(here or old.borrow(new, name), today),
                    new.build(there or new.borrow(old, name), today),
                )
            except BuildError as error:
                code = FAILED
                told = [str(error)]
            else:
                code = max(code, DIFFERENT if difference else SAME)
                told = [*difference.describe()]
            print(f"{name}, {today}{lent}:", *told, sep="\n" if len(told) > 1 else " ", flush=True)
    return code


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("old", help="a commit")
    parser.add_argument(
        "new", nargs="?", help="another; the working tree with all that is not ignored when none is given"
    )
    parser.add_argument(
        "--quick", action="store_true", help="leave out the shipped project (a minute of one core a side)"
    )
    parser.add_argument(
        "--only", action="append", metavar="PROJECT", help="a name in tests/sites, or shipped"
    )
    parser.add_argument("--days", nargs="+", default=DAYS, metavar="YYYY-MM-DD")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="keep what is built there, and use it next time"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="loa-compare-") as passing:
        folder = (asked.keep or Path(passing)).resolve()
        old, new = open_side(asked.old, folder), open_side(asked.new, folder)
        names = list(new.projects | old.projects)
        chosen = [name for name in asked.only or names if not (asked.quick and name == SHIPPED)]
        if unknown := set(chosen) - set(names):
            parser.error(f"no such project: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
        sys.exit(compare_sides(old, new, asked.days, chosen))


if __name__ == "__main__":
    main()
