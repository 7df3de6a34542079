"""A sheet to print, and the typesetter to print it on."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from generator.printing.drawing import Drawer
from generator.printing.findings import Finding
from generator.printing.posters import Composer
from generator.printing.proof import Sheet, SheetVerifier
from generator.printing.typesetting import Typesetter
from generator.views.print.poster_words import PosterContact, PosterWords
from generator.views.print.posters import PosterSheet, PosterView

THEME = Path(__file__).parents[2] / "theme"

A4 = PosterSheet(
    format="ap-phich-a4",
    layout="sheet",
    design="thong-tin",
    width=210,
    height=297,
    margin=10,
    bleed=0,
    ink="colour",
    body_type=11,
    dots=0,
    code_side=38,
    error_level="M",
    picture_width=1800,
    logo_side=13.2,
)

WORDS = PosterWords(
    document_title="Ngày toàn dân đưa trẻ đến trường – Xã Trường Hà",
    agency="Ủy ban nhân dân huyện Hà Quảng",
    unit="Phòng Giáo dục và Đào tạo",
    maker="Trung tâm Văn hóa và Truyền thông, thị trấn Xuân Hòa",
    area="Xã Trường Hà",
    title="Ngày toàn dân đưa trẻ đến trường",
    slogan="Mỗi em đến lớp là một niềm vui của cả bản làng.",
    appeal="Nhà nào cũng đưa con đến lớp",
    when_label="Ngày khai giảng",
    when="Chủ nhật, 05/09/2021",
    dates_note="Học sinh tựu trường từ 01/09/2021, riêng lớp 1 từ 23/08/2021.",
    action_label="Việc cần làm ngay",
    action="Đưa con đến trường đúng ngày khai giảng.",
    messages=("Em nào cũng có chỗ học.", "Nhà xa, nhà khó vẫn được đi học: hỏi nhà trường về bán trú."),
    bring_label="Mang theo",
    bring=("Giấy khai sinh (bản sao)", "Học bạ, nếu đã học"),
    contact_label="Cần hỏi, hãy gọi",
    contacts=(
        PosterContact(
            "Bộ phận tuyển sinh", ("0206 000 0012",), "Trường Tiểu học Trường Hà", "Thứ Hai – thứ Sáu"
        ),
    ),
    hotline_label="Tổng đài quốc gia bảo vệ trẻ em, gọi miễn phí",
    hotline="111",
    strip="Ngày toàn dân đưa trẻ đến trường – Xã Trường Hà",
    qr_label="Quét mã để xem trường gần nhà",
    qr_alt="Mã QR dẫn đến haquang.example/Q/DT/01392",
    contact_qr_label="Quét mã để lưu số",
    contact_qr_alt="Mã QR lưu số điện thoại",
    short_address="haquang.example/Q/DT/01392",
    source="Nguồn: Kế hoạch của UBND huyện Hà Quảng, tháng 8 năm 2021.",
    sample_notice="Số điện thoại trên tờ này là ví dụ.",
    take_down="Gỡ tờ này sau ngày 30/09/2021.",
    picture_alt="",
    more_scan="Số khác: quét mã",
    more_call="Số khác: hỏi ở số này",
    edition="Bản DT-01392-7K3F, ngày 25/08/2021",
)

VIEW = PosterView(
    path="ap-phich/ap-phich-a4_dua-tre-den-truong_xa-truong-ha_vi.pdf",
    campaign="dua-tre-den-truong",
    area_code="01392",
    languages="vi",
    sheet=A4,
    words=WORDS,
    echo=None,
    accent="#B3261E",
    motif="truong-hoc",
    picture="",
    logo=None,
    partners=(),
    short_url="HTTPS://HAQUANG.EXAMPLE/Q/DT/01392/",
    contact_payload="",
    sheds=(),
    gone=(),
    stamp=1_630_800_000,
)

WORD_FIELDS = {field.name for field in fields(PosterWords)}
SHEET_FIELDS = {field.name for field in fields(PosterSheet)} - {"format"}

MakePoster = Callable[..., PosterView]
Render = Callable[[PosterView], Sheet | tuple[Finding, ...]]


@pytest.fixture(scope="session")
def make_poster() -> MakePoster:
    """A real sheet, with whatever words, measures and other fields the test changes."""

    def make(**changes: Any) -> PosterView:
        words = {name: value for name, value in changes.items() if name in WORD_FIELDS}
        sheet = {name: value for name, value in changes.items() if name in SHEET_FIELDS}
        rest = {name: value for name, value in changes.items() if name not in words and name not in sheet}
        return replace(VIEW, words=replace(WORDS, **words), sheet=replace(A4, **sheet), **rest)

    return make


@pytest.fixture(scope="session")
def typesetter() -> Iterator[Typesetter]:
    """The typesetter as the build uses it."""
    made = Typesetter([THEME / "posters"], [THEME / "fonts"])
    yield made
    made.close()


@pytest.fixture(scope="session")
def composer(typesetter: Typesetter) -> Composer:
    """What makes the sheets of the test run."""
    return Composer(typesetter, {})


@pytest.fixture(scope="session")
def render(composer: Composer) -> Render:
    """One sheet, or what keeps it from being printed."""

    def render_one(view: PosterView) -> Sheet | tuple[Finding, ...]:
        composer.prepare([view])
        return composer.render(view)

    return render_one


@pytest.fixture(scope="session")
def drawer() -> Drawer:
    """Draws finished sheets."""
    return Drawer()


@pytest.fixture(scope="session")
def verifier(drawer: Drawer) -> SheetVerifier:
    """Reads the codes off finished sheets."""
    return SheetVerifier(drawer)
