"""A new file for a campaign or an update, commented, with blanks to fill in."""

import json
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from generator.language.locales import slugify
from generator.loading.project import read_languages
from generator.messages.problem import Position, Problem
from generator.model.fields import LONGEST_SLUG, Fault, parse_date, parse_slug
from generator.model.file_kinds import file_kind
from generator.settings import find_theme
from generator.system.atomic_write import fresh_file
from generator.system.full_disk import written_to

TEXTS: Final = "{texts}"
"""Where a template asks for a text in each language."""

CAMPAIGN = """\
# yaml-language-server: $schema=../site_data/schema/campaign.json
# Chiến dịch mới. Điền vào sau mỗi dấu hai chấm, rồi chạy:  loa check
# Dòng bắt đầu bằng dấu # là lời nhắc, Loa không đọc.

slug: {slug}
# Mã ngắn in trong mã QR: 2 đến 4 chữ in hoa không dấu hoặc chữ số, chưa chiến dịch nào dùng. Ví dụ: DT
code:

title:
  {texts}
# Khẩu hiệu in to dưới tên chiến dịch.
slogan:
  {texts}
# Một hai câu: chiến dịch để làm gì, cho ai.
summary:
  {texts}

# Ngày viết theo năm-tháng-ngày, ví dụ 2021-09-05. Chỉ có một ngày thì viết hai ngày giống nhau.
starts:
ends:
# Ngày gỡ áp phích.
take_down:
# Ngày phải đọc lại và cập nhật tệp này.
review:

# Ngày sửa tệp này lần cuối; in nhỏ ở góc mỗi áp phích.
revised:

# Màu riêng của chiến dịch, đủ đậm để chữ trắng đọc rõ.
accent: "#1F5C4A"
# Áp phích. design: thong-tin (đủ việc cần biết) hay loi-keu-goi (một câu thật to).
# motif, hình vẽ: truong-hoc, duong-den-lop, ruong-bac-thang hay sach-mo.
poster:
  design: thong-tin
  motif: truong-hoc

# Một câu: bà con cần làm gì ngay bây giờ.
action:
  {texts}
# Ba đến năm điều cần nhớ, mỗi điều một câu ngắn. Chép cả nhóm để thêm điều nữa.
messages:
  - {texts}

# Giấy tờ cần mang theo; không cần gì thì để trống.
bring:

# Bản đọc dễ, cho người mới biết chữ: bốn đến chín câu, mỗi câu không quá 15 chữ, không ghi ngày.
# Chép cả nhóm để thêm câu nữa; chưa viết thì để trống, trang Đọc dễ sẽ không hiện.
easy_read:
  - {texts}

# Tên gọi tắt của vai trò liên hệ trong site_data/contacts.yaml.
contact_role: {role}

# Nguồn: văn bản giao việc. Số và ngày có thể để trống như trong kế hoạch.
sources:
  - title:
      {texts}
    number:
    date:
"""


UPDATE = """\
---
# Tin mới. Dòng bắt đầu bằng dấu # trong phần đầu này là lời nhắc, Loa không đọc.
title: {title}
# Ngày đăng, phải trùng với ngày ở đầu tên tệp.
date: {day}
# Một hai câu ngắn: có gì mới, cho ai. Hiện ở danh sách tin.
summary:
# Tên chiến dịch (tên tệp trong campaigns/, bỏ .yaml) và mã xã, nếu tin nói về riêng chiến dịch hay xã nào.
# Mã xã viết trong dấu nháy kép, mỗi mã một dòng, ví dụ:   - "01399"
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


def draft_campaign(slug: str, languages: Sequence[str], role: str = "enrolment") -> tuple[str, str]:
    """The name and text of a new campaign's file; raises `ScaffoldError` for a wrong slug."""
    name = file_kind("campaigns").file(slug)
    try:
        parse_slug(slug)
    except Fault as fault:
        raise ScaffoldError(Problem(fault.code, Position(name), fault.values)) from None
    return name, _with_texts(CAMPAIGN, languages).format(slug=slug, role=role)


def _with_texts(template: str, languages: Sequence[str]) -> str:
    """The template with a line for each language where a text is asked for."""
    lines: list[str] = []
    for line in template.split("\n"):
        if not line.endswith(TEXTS):
            lines.append(line)
            continue
        lead = line.removesuffix(TEXTS)
        lines += [f"{' ' * len(lead) if number else lead}{tag}:" for number, tag in enumerate(languages)]
    return "\n".join(lines)


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


def write_campaign(root: Path, slug: str, role: str = "enrolment") -> Path:
    """Write ``campaigns/<slug>.yaml``; raises `ScaffoldError` for a wrong slug or a file that exists."""
    return _write(root, *draft_campaign(slug, read_languages(root), role))


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
