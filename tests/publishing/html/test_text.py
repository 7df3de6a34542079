"""The sentences that a reader sees."""

import pytest

from generator.publishing.html.text import read_sentences


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<title>Trang</title><h1>Đi học</h1><p>Một. Hai.\n  Ba</p>", ["Đi học", "Một.", "Hai.", "Ba"]),
        ("<p>Cả <b>xóm</b><a href=x> cùng</a> đi", ["Cả xóm cùng đi"]),
        ("<p>Số 1. tháng 9</p>", ["Số 1. tháng 9"]),
        ("<ul><li>Một<li>Hai<br>Ba</ul>Bốn", ["Một", "Hai", "Ba", "Bốn"]),
        ("<p>Một<script>'<p>Không'</script><style>p{}</style><svg><text>Không</text></svg></p>", ["Một"]),
        ("<template><p>Không</p></template><!-- <p>Không</p> --><p>Một &amp; hai&nbsp;ba", ["Một & hai ba"]),
        ("<p>Một <p hidden>Hai<noscript><p>Ba</noscript>", ["Một", "Hai", "Ba"]),
        ("<TABLE><TR><TD>Một<TD>Hai</TABLE>", ["Một", "Hai"]),
        (
            "<p>05/09 <b data-days='../2021-09-04' hidden>Sắp tới</b><b data-days='x'>Hôm nay</b>",
            ["05/09", "Sắp tới", "Hôm nay"],
        ),
        ("", []),
    ],
)
def test_sentences_stand_in_the_order_written(html: str, expected: list[str]) -> None:
    assert read_sentences(html) == expected


def test_elements_may_stand_in_one_another_without_end() -> None:
    assert read_sentences("<div>" * 20_000 + "Sâu") == ["Sâu"]
