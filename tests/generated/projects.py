"""Projects that are valid and strange: a walk on which each differs from the one before in a few values."""

import csv
import json
import re
import shutil
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from generator.loading.csv_source import parse_csv
from generator.loading.files import read_text
from generator.loading.markdown_source import parse_markdown
from generator.loading.yaml_source import parse_yaml
from generator.model.area import AreaRow
from generator.model.campaign import Campaign
from generator.model.editorial_page import FrontMatter
from generator.model.file_kinds import FILE_KINDS
from generator.model.handbook import HandbookFront
from generator.model.schema import Model
from generator.model.update import UpdateFront
from generator.settings import shipped_theme

from .values import WORDS, World, make_group, vary

SITES = Path(__file__).parents[1] / "sites"
MP3 = b"\xff\xfb\x90\x00" + bytes(413)
OFTEN = ("campaigns/den-truong.yaml",) * 8 + (
    "site_data/authority.yaml",
    "site_data/contacts.yaml",
    "site_data/formats.yaml",
    "site_data/areas.csv",
)
"""What most sheets and pages are made of."""

COUNTS = ("", "x", "0", "1", "9", "10", "11", "29", "30", "55", "999999999")
LINES = (
    "Nội dung.", "# Mục", "## Mục {#a}", "- một\n- hai\n  - ba", "1. một\n2. hai", "> lời", "```\n<script>\n```", "| a | b |\n|---|---|\n| 1 | 2 |",
    "[quyền](rights.md)", "[ngoài](https://a.vn/?a=b&c=d)", "**đậm** _nghiêng_ `mã`", "---", "* * *", "a  \nb", "\\# \\* {{ x }} {% y %}", "&lt; &amp; &#8203;",
    "[TOC]", "[^1]: chú", "$x$ #let @a", "!!! note\n    lời", "term\n: nghĩa", "    mã", "\tmã", "~~~ python\nx\n~~~", "<https://a.vn>", "***", "____",
)  # fmt: skip


LANGUAGES = (
    *[("vi", "en")] * 5,
    ("vi",),
    ("en",),
    ("fr", "vi"),
    ("vi", "en", "fr"),
    ("en", "id", "fr", "vi"),
)
"""In which languages projects are."""

KEYS = re.findall(r"(?m)^([a-z_]+): ", (shipped_theme() / "locales/vi.yaml").read_text("utf-8"))
"""Of words of the interface."""

KINDS = {"xã": "Commune", "thị trấn": "Town", "phường": "Ward"}
"""In English, where they stand last."""


def speak(root: Path, languages: tuple[str, ...]) -> None:
    """Put the project, in Vietnamese and English, into other languages: the words stay the same."""
    for path in [*root.glob("site_data/**/*.yaml"), *root.glob("campaigns/*.yaml")]:
        record, _ = parse_yaml(path.read_text("utf-8"), path.name)
        assert record
        plain: Any = _speak(record.plain(), languages)
        for kind in plain.get("kinds", ()):
            kind["name"] = {tag: KINDS[kind["id"]] if tag == "en" else kind["id"] for tag in languages}
        if path.name == "authority.yaml":
            plain = {"languages": [*languages], **plain}
        path.write_text(json.dumps(plain, ensure_ascii=False, indent=0), "utf-8")
    table = root / "site_data/areas.csv"
    rows = [*csv.DictReader(table.read_text("utf-8").splitlines())]
    columns = [name for name in table.read_text("utf-8").split("\n", 1)[0].split(",") if name[:5] != "name_"]
    names = [f"name_{tag}" for tag in languages]
    lines = [
        [
            *(row.get(name, "") for name in columns),
            *(row["name_en" if tag == "en" else "name_vi"] for tag in languages),
        ]
        for row in rows
    ]
    table.write_text("\n".join(",".join(line) for line in [[*columns, *names], *lines]) + "\n", "utf-8")
    first, other = root / "content/vi", root / "content/en"
    pages = {tag: root / "made-up" / tag for tag in languages}
    for number, folder in enumerate(pages.values()):
        shutil.copytree(other if number else first, folder)
    shutil.rmtree(root / "content")
    (root / "made-up").rename(root / "content")
    for page in root.glob("content/*/*.md"):
        page.write_text(page.read_text("utf-8").replace("content/vi/", f"content/{languages[0]}/"), "utf-8")
    for tag in {*languages} - {"vi", "en"}:
        (root / "theme/locales").mkdir(parents=True, exist_ok=True)
        shutil.copy(SITES / "three-languages/theme/locales/fr.yaml", root / f"theme/locales/{tag}.yaml")


def _speak(plain: Any, languages: tuple[str, ...]) -> Any:
    """Vietnamese words for the first language, English ones for all others, and sheets in each."""
    if isinstance(plain, list):
        return [_speak(item, languages) for item in plain]
    if not isinstance(plain, dict):
        return plain
    if "vi" in plain:
        return {
            tag: plain.get("en", plain["vi"]) if number else plain["vi"]
            for number, tag in enumerate(languages)
        }
    if isinstance(plain.get("languages"), list):
        plain = {**plain, "languages": [[tag] for tag in languages]}
    return {name: _speak(value, languages) for name, value in plain.items()}


def _name_area(kind: str, text: str, tag: str) -> str:
    """A name with the word for the kind of area where its language has it."""
    if not kind:
        return text
    return f"{text} {KINDS[kind]}" if tag == "en" else f"{kind.capitalize()} {text}"


class Walk:
    """One project on the disk, changed step by step; what a step spoilt is taken back."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self._rng = Random(seed)
        self._say = Random(seed)
        self._texts: dict[str, str | None] = {}
        self._plains: dict[str, dict[str, Any]] = {}
        self._bodies: dict[str, str] = {}
        self._rows: dict[str, list[dict[str, str]]] = {}
        self.restart()

    def restart(self) -> None:
        """Begin again from the small project, with one area of everything."""
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(SITES / "minimal", self.root)
        for name in ("own-picture", "own-logo", "handbook", "page-picture"):
            shutil.copytree(SITES / "sound" / name, self.root, dirs_exist_ok=True)
        self.languages = self._rng.choice(LANGUAGES)
        speak(self.root, self.languages)
        (self.root / "campaigns/audio").mkdir()
        (self.root / "campaigns/audio/doc.mp3").write_bytes(MP3)
        for locale in self.languages:
            folder = self.root / "content" / locale / "updates"
            folder.mkdir()
            page = "---\ntitle: Tin\ndate: 2021-08-31\nsummary: Tin.\n---\nNội dung.\n"
            (folder / "2021-08-31-tin.md").write_text(page, "utf-8")
        self._plains, self._bodies, self._rows = {}, {}, {}
        for path in sorted(self.root.rglob("*.*")):
            self._read(path.relative_to(self.root).as_posix())
        for share, change in (
            (0.5, self._keep_one_area),
            (0.4, self._take_columns),
            (0.2, self._take_codes),
            (0.5, self._add_parents),
            (0.3, self._reform),
            (0.2, self._take_areas),
            (0.3, self._add_campaign),
        ):
            if self._rng.random() < share:
                change()
        if self._say.random() < 0.5:
            self._keep_to_one_area()
        if self._say.random() < 0.3:
            self._say_otherwise()
        if self._say.random() < 0.3:
            self._tell_of_former()

    def _keep_one_area(self) -> None:
        contacts = self._plains["site_data/contacts.yaml"]
        contacts["contacts"] = contacts["contacts"][:1]
        for rows in self._rows.values():
            del rows[1:]
        for name in (*self._rows, "site_data/contacts.yaml"):
            self._write(name)

    def _take_columns(self) -> None:
        """Areas of which less is known."""
        taken = self._rng.sample(
            (("kind",), ("valid_from",), ("valid_to",), ("row", "column"), ("difficulty",)), k=3
        )
        for name in chain.from_iterable(taken):
            for row in self._rows["site_data/areas.csv"]:
                del row[name]
        self._write("site_data/areas.csv")

    def _take_codes(self) -> None:
        """Areas that are known by their names alone."""
        names = {}
        for row in self._rows["site_data/areas.csv"]:
            names[row.pop("code")] = row[f"name_{self.languages[0]}"]
        self._plains["site_data/area_kinds.yaml"].pop("code_digits")
        for contact in self._plains["site_data/contacts.yaml"]["contacts"]:
            contact["area"] = names[contact["area"]]
        figures = [name for name in self._rows if "/statistics/" in name]
        for name in figures:
            for row in self._rows[name]:
                row["code"] = names[row["code"]]
        for name in ("site_data/area_kinds.yaml", "site_data/areas.csv", "site_data/contacts.yaml", *figures):
            self._write(name)

    def _add_parents(self) -> None:
        """A column that says in which area one lies, where there are several; in none yet."""
        rows = self._rows["site_data/areas.csv"]
        if len(rows) == 1:
            return
        for row in rows:
            row["parent"] = ""
        self._write("site_data/areas.csv")

    def _reform(self) -> None:
        """Areas that end, each with another in its place, in one of them or both; and names of before."""
        rows = self._rows["site_data/areas.csv"]
        for row in [*rows]:
            row.setdefault("valid_from", "")
            row["valid_to"] = self._rng.choice(("2021-09-01", "2021-09-05", "2025-06-30"))
            row["former_names"] = self._rng.choice(("", "Trường Hà", "Xã Cũ"))
            row["successors"] = rows[0].get("code", "")
            day = date.fromisoformat(row["valid_to"]) + timedelta(days=1)
            if row is rows[0] or self._rng.random() < 0.5:
                rows.append(
                    {**row, "valid_from": str(day), "valid_to": "", "successors": "", "former_names": ""}
                )
        self._write("site_data/areas.csv")

    def _take_areas(self) -> None:
        """One campaign for all, answered by desks for all."""
        gone = [name for name in self.paths() if name.endswith("areas.csv") or "/statistics/" in name]
        for name in gone:
            (self.root / name).unlink()
            self._rows.pop(name, None)
            self._plains.pop(name, None)
        for contact in self._plains["site_data/contacts.yaml"]["contacts"]:
            del contact["area"]
        self._write("site_data/contacts.yaml")

    def paths(self) -> list[str]:
        """The files that are there."""
        return [*self._plains, *self._rows]

    def _say_otherwise(self) -> None:
        """Words of the interface of its own; without braces, as most places are not for most words, and all printable."""
        mild = [word for word in WORDS if not {*word} & {*"{}№Ω"}]
        own = {
            key: {tag: "a " + " ".join(self._say.choices(mild, k=3)) for tag in self.languages}
            for key in self._say.sample(KEYS, k=12)
        }
        text = json.dumps({"words": own}, ensure_ascii=False, indent=0)
        (self.root / "site_data/words.yaml").write_bytes(f"{text}\n".encode())

    def _tell_of_former(self) -> None:
        """Addresses where something stood, as long and as deep as they may be."""
        names = ["0", "a-b", "x" * 200, "A.b~_c"]
        deep = ["/".join(self._say.choices(names, k=self._say.choice((1, 2, 9)))) for _ in range(3)]
        plain = {
            "moved": [{"address": f"/z/{deep[0]}/", "to": "/"}, {"address": "/*/z/", "to": "/*/"}],
            "gone": [
                {"address": f"/{self.languages[-1]}/z/{deep[1]}/", "says": {self.languages[0]: "{x} <b>&"}},
                {"address": f"/Q/Z/{deep[2]}/{self.languages[-1].upper()}"},
                {"address": "/lich/z.ics"},
            ],
            "former_sites": ["https://z.example/z"],
        }
        text = json.dumps(plain, ensure_ascii=False, indent=0)
        (self.root / "site_data/moved.yaml").write_bytes(f"{text}\n".encode())

    def _keep_to_one_area(self) -> None:
        """Campaigns for one area, where figures may be of more."""
        areas = self._world().references["areas"]
        for name in [name for name in self.paths() if areas and name.startswith("campaigns/")]:
            self._plains[name]["areas"] = areas[:1]
            self._write(name)

    def _add_campaign(self) -> None:
        slug = self._world().slug(60)
        name = f"campaigns/{slug}.yaml"
        self._plains[name] = {**self._plains["campaigns/den-truong.yaml"], "slug": slug, "code": "0A"}
        self._bodies[name] = ""
        self._write(name)

    def step(self) -> dict[str, str | None]:
        """Change something; gives what has to be put back, by file, if the project is not valid any more."""
        before: dict[str, str | None] = {}
        for _ in range(self._rng.choice((1, 1, 2, 3))):
            name = self._rng.choice([*self.paths(), *(name for name in OFTEN if name in self.paths())])
            before.setdefault(name, (self.root / name).read_text("utf-8"))
            if name in self._rows:
                self._vary_rows(name)
            else:
                self._vary_file(name)
            self._write(name)
        return before

    def take_back(self, before: dict[str, str | None]) -> None:
        """The files as they were."""
        for name, text in before.items():
            (self.root / name).write_text(text or "", "utf-8")
            self._read(name)

    def _read(self, name: str) -> None:
        if not name.endswith((".yaml", ".md", ".csv")) or name.startswith("theme/"):
            return
        text = read_text(self.root, name)
        assert isinstance(text, str)
        if name.endswith(".csv"):
            rows = [record.plain() for record in parse_csv(text, name)[0]]
            columns = text.split("\n", 1)[0].split(",")
            self._rows[name] = [{column: row.get(column, "") for column in columns} for row in rows]  # type: ignore[union-attr,misc]
            return
        record, _ = (parse_markdown if name.endswith(".md") else parse_yaml)(text, name)
        assert record
        plain = record.plain()
        assert isinstance(plain, dict)
        self._plains[name] = plain
        self._bodies[name] = record.body

    def _write(self, name: str) -> None:
        if name in self._rows:
            rows = self._rows[name]
            text = "\n".join([",".join(rows[0]), *(",".join(map(_cell, row.values())) for row in rows), ""])
        else:
            text = json.dumps(self._plains[name], ensure_ascii=False, indent=0)
            text = f"---\n{text}\n---\n{self._bodies[name]}" if name.endswith(".md") else f"{text}\n"
        (self.root / name).write_bytes(text.encode())

    def _vary_file(self, name: str) -> None:
        if name.endswith(".md") and self._rng.random() < 0.3:
            self._bodies[name] = "\n\n".join(self._rng.choices(LINES, k=self._rng.choice((1, 3, 12)))) + "\n"
        for _ in range(self._rng.choice((1, 2, 6))):
            self._plains[name] = vary(self._world(), _model_of(name), self._plains[name])
        if name.startswith("campaigns/"):
            _settle_days(self._plains[name])
            _settle_succession(self._plains[name])
            _settle_roles(self._plains[name], self._plains["site_data/contacts.yaml"])

    def _vary_rows(self, name: str) -> None:
        rows, rng = self._rows[name], self._rng
        row = rng.choice(rows)
        if name.endswith("areas.csv"):
            made = make_group(self._world(), AreaRow)
            row.update(
                {key: str(made.get(key, "")) for key in row if key in AreaRow.model_fields and key != "code"}
            )
            row["difficulty"] = rng.choice(("", "I", "III"))
            for number, tag in enumerate(self.languages):
                name = _name_area(row.get("kind", ""), self._world().text(), tag)
                row[f"name_{tag}"] = rng.choice(("", name)) if number else name
        else:
            column = rng.choice([column for column in row if column != "code"])
            row[column] = rng.choice(COUNTS)

    def _world(self) -> World:
        """What can be pointed at now."""
        ids = {
            name: [item["id"] for item in self._plains[f"site_data/{file}.yaml"].get(name, ()) if "id" in item]
            for name, file in (
                ("offices", "offices"), ("barriers", "barriers"), ("support", "support"), ("laws", "laws"), ("roles", "contacts"),
                ("columns", "indicators"), ("indicators", "indicators"), ("standards", "standards"), ("formats", "formats"),
                ("kinds", "area_kinds"),
            )
        }  # fmt: skip
        areas = self._rows.get("site_data/areas.csv", [])
        codes = [row.get("code") or row[f"name_{self.languages[0]}"] for row in areas]
        columns = ids["columns"]
        campaigns = [
            name.removeprefix("campaigns/").removesuffix(".yaml")
            for name in self._plains
            if name.startswith("campaigns/")
        ]
        references = {
            "office": ids["offices"], "support": ids["support"], "barriers": ids["barriers"], "law": ids["laws"],
            "contact_role": ids["roles"], "contact_roles": ids["roles"], "role": ids["roles"], "kind": ids["kinds"], "area": codes, "areas": codes, "code": codes, "parent": codes,
            "numerator": columns, "denominator": columns, "numerator_parts": columns, "denominator_parts": columns,
            "indicator": ids["indicators"], "indicator_hard": ids["indicators"], "within": ids["indicators"],
            "requires": ids["standards"], "format": ids["formats"], "formats": ids["formats"], "campaign": campaigns, "succeeds": campaigns,
            "file": ["campaigns/pictures/hai-ngon-nui.svg", f"content/{self.languages[0]}/hinh/cong truong.png"],
            "black": ["campaigns/pictures/hoa-gao-den.svg"],
            "audio": ["campaigns/audio/doc.mp3"],
        }  # fmt: skip
        return World(self._rng, references, self.languages)


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"') else text


def _settle_days(campaign: dict[str, Any]) -> None:
    """Dates as they go together: single days in order, in place of a period; what has no end stays on the wall."""
    days = campaign.get("days") or []
    days.sort(key=lambda day: (day["day"], day.get("from", "").zfill(5)))
    for day in days:
        if day.get("to", "").zfill(5) <= day.get("from", "").zfill(5):
            day.pop("to", None)
    if days:
        campaign["days"] = [day for index, day in enumerate(days) if day not in days[:index]]
        campaign.pop("starts", None)
        campaign.pop("ends", None)
    if not (days or campaign.get("ends")):
        campaign.pop("take_down", None)


def _settle_succession(campaign: dict[str, Any]) -> None:
    """The campaign that each project begins with is the oldest."""
    if campaign["slug"] == "den-truong" or campaign.get("succeeds") == campaign["slug"]:
        campaign.pop("succeeds", None)


def _settle_roles(campaign: dict[str, Any], contacts: dict[str, Any]) -> None:
    """One role or a list of them; the first there is where both went."""
    if campaign.get("contact_roles"):
        campaign.pop("contact_role", None)
    else:
        campaign.pop("contact_roles", None)
        campaign.setdefault("contact_role", contacts["roles"][0]["id"])


def _model_of(name: str) -> type[Model]:
    """Which fields a file has."""
    if name.startswith("campaigns/"):
        return Campaign
    if "/updates/" in name:
        return UpdateFront
    if "/so-tay/" in name:
        return HandbookFront
    if name.startswith("content/"):
        return FrontMatter
    return next(kind.model for kind in FILE_KINDS if kind.matches(name))
