"""A new file for a campaign or an update, commented, with blanks to fill in."""

import json
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.authoring.filling import Filler, Values, read_data, read_template
from generator.authoring.new_project import (
    TOPICS,
    campaign_values,
    propose_code,
    read_topic,
)
from generator.language.locales import slugify
from generator.loading.project import load_project, read_languages
from generator.loading.records import Record
from generator.messages.problem import Position, Problem
from generator.model.fields import LONGEST_SLUG, Fault, parse_date, parse_slug
from generator.model.file_kinds import file_kind
from generator.settings import find_theme
from generator.system.atomic_write import fresh_file
from generator.system.full_disk import written_to

UPDATE = """\
---
# Tin mới. Dòng bắt đầu bằng dấu # trong phần đầu này là lời nhắc, Loa không đọc.
title: {title}
# Ngày đăng, phải trùng với ngày ở đầu tên tệp.
date: {day}
# Một hai câu ngắn: có gì mới, cho ai. Hiện ở danh sách tin.
summary:
# Tên chiến dịch (tên tệp trong campaigns/, bỏ .yaml) và mã địa phương, nếu tin nói riêng về nơi nào.
# Mã viết trong dấu nháy kép, mỗi mã một dòng, ví dụ:   - "01399"
campaign:
areas:
# Có ảnh thì bỏ dấu # ở đầu các dòng dưới. Ảnh để trong {folder}/hinh/.
# alt: ảnh cho thấy gì, cho người không nhìn thấy ảnh.
# Ảnh có người thì ghi people: true và consent: ai đã đồng ý, ngày nào (dòng này không hiện trên trang).
# picture:
#   file: hinh/ten-anh.jpg
#   alt:
#   people: true
#   consent:
# Tin đăng rồi mới sửa thì bỏ dấu # ở dòng dưới và ghi ngày sửa, để bà con và người theo dõi tin biết.
# updated: {day}
# Lời nhắn cho đồng nghiệp, không bao giờ đăng:
# note:
# Bản nháp chỉ thấy khi xem thử (loa serve). Viết xong thì xóa dòng dưới đây.
draft: true
---

"""


class ScaffoldError(Exception):
    """The file cannot be written; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        """Store the problem."""
        super().__init__(problem.code)
        self.problem = problem


def draft_campaign(slug: str, languages: Sequence[str], words: Values | None = None) -> tuple[str, str]:
    """The name and text of a new campaign's file, blank but for these words.

    Raises `ScaffoldError` for a wrong slug.
    """
    name = file_kind("campaigns").file(slug)
    try:
        parse_slug(slug)
    except Fault as fault:
        raise ScaffoldError(Problem(fault.code, Position(name), fault.values)) from None
    values = words or {name: read_topic(TOPICS[-1])[name] for name in ("accent", "motif")}
    return name, Filler(tuple(languages)).fill(
        read_template(file_kind("campaigns").file("campaign")), {**values, "slug": slug}
    )


def draft_update(title: str, day: str, languages: Sequence[str]) -> tuple[str, str]:
    """The name and text of a new update's file, in the first of the `languages`.

    Raises `ScaffoldError` for no letters or a wrong day.
    """
    folder = f"content/{languages[0]}/updates"
    slug = slugify(title, LONGEST_SLUG)
    kind = file_kind("updates")
    name = kind.file(f"{day}-{slug}", languages[0])
    if not slug:
        raise ScaffoldError(Problem("wrong-slug", Position(name), {"text": title}))
    try:
        parse_date(day)
    except Fault as fault:
        raise ScaffoldError(
            Problem(fault.code, Position(next(kind.folders(languages))), fault.values)
        ) from None
    quoted = json.dumps(" ".join(title.split()), ensure_ascii=False)
    return name, UPDATE.format(title=quoted, day=day, folder=folder)


def write_campaign(root: Path, slug: str, about: str, today: date) -> Path:
    """Write ``campaigns/<slug>.yaml``, about one of `TOPICS`, as the project at `root` can have it at once.

    Raises `ScaffoldError` for a wrong slug or a file that exists.
    """
    records, _ = load_project(root)
    codes = [record.text_at(("code",)) for record in records.of("campaigns")]
    contacts = records.one("contacts")
    roles = _list_ids(contacts, "roles") if contacts else []
    words = {**read_data("samples.yaml"), **read_topic(about)}
    if roles and words["role"] not in roles:
        words["role"] = roles[0]
    values = campaign_values(words, slug, propose_code(slug, codes), today)
    return _write(root, *draft_campaign(slug, records.languages, values))


def _list_ids(record: Record, items: str) -> list[str]:
    """The short names in one list of a file."""
    plain = record.plain()
    listed = plain.get(items) if isinstance(plain, dict) else None
    return [str(item["id"]) for item in listed or () if isinstance(item, dict) and "id" in item]


def write_update(root: Path, title: str, today: date) -> Path:
    """Write today's update called `title`; raises `ScaffoldError` where that cannot be."""
    return _write(root, *draft_update(title, str(today), read_languages(root)))


def write_formats(root: Path) -> Path:
    """Write the formats that come with Loa into the project, to be changed there.

    Raises `ScaffoldError` for a project that has its own.
    """
    kind = file_kind("formats")
    return _write(root, kind.file(), find_theme(root).find(kind.default).read_text("utf-8"))


def _write(root: Path, name: str, text: str) -> Path:
    """A new file; raises `ScaffoldError` for one that exists."""
    path = root / name
    if os.path.lexists(path):
        raise ScaffoldError(Problem("file-exists", Position(name)))
    with written_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh_file(path.parent) as fresh:
            fresh.file.write(text.encode())
            fresh.keep(path)
    return path
