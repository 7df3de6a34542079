"""A sheet to print, and the press to print it on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.rendering.qr_codes import QrCodes
from generator.rendering.typesetting import Press
from generator.views.posters import PosterContact, PosterSheet, PosterView

THEME = Path(__file__).parents[2] / "theme"

SHEET = PosterView(
    path="ap-phich/dua-tre-den-truong-01392-a4.pdf",
    campaign="dua-tre-den-truong",
    commune_code="01392",
    locale="vi",
    sheet=PosterSheet("a4", 210, 297, 10, 38, "M"),
    document_title="Ngày toàn dân đưa trẻ đến trường – Xã Trường Hà",
    accent="#B3261E",
    agency="Ủy ban nhân dân huyện Hà Quảng",
    unit="Phòng Giáo dục và Đào tạo",
    commune="Xã Trường Hà",
    title="Ngày toàn dân đưa trẻ đến trường",
    slogan="Mỗi em đến lớp là một niềm vui của cả bản làng.",
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
    qr_label="Quét mã để xem trường gần nhà",
    qr_alt="Mã QR dẫn đến haquang.example/q/dt/01392",
    short_url="HTTPS://HAQUANG.EXAMPLE/Q/DT/01392/",
    short_address="haquang.example/q/dt/01392",
    source="Nguồn: Kế hoạch của UBND huyện Hà Quảng, tháng 8 năm 2021.",
    sample_notice="Số điện thoại trên tờ này là ví dụ.",
    stamp=1_630_800_000,
    take_down="Gỡ tờ này sau ngày 30/09/2021.",
)

MakePoster = Callable[..., PosterView]


@pytest.fixture(scope="session")
def make_poster() -> MakePoster:
    """A real sheet, with whatever fields the test changes."""

    def make(**changes: Any) -> PosterView:
        return replace(SHEET, **changes)

    return make


@pytest.fixture(scope="session")
def press() -> Press:
    """The press as the build uses it."""
    return Press(THEME / "posters", THEME / "fonts")


@pytest.fixture(scope="session")
def qr_codes() -> QrCodes:
    """The codes of the test run."""
    return QrCodes()
