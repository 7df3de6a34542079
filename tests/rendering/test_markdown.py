"""Editorial pages: Markdown in, safe HTML out."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.rendering.markdown import render_markdown
from generator.views.base.components import PictureSource, PictureView

LINKS = {"rights.md": "../quyen-duoc-hoc/"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Đến **lớp**", "<p>Đến <strong>lớp</strong></p>"),
        ("## Ba điều biết", '<h2 id="ba-dieu-biet">Ba điều biết</h2>'),
        (
            "[TOC]\n\n## Ba",
            '<div class="toc">\n<ul>\n<li><a href="#ba">Ba</a></li>\n</ul>\n</div>\n<h2 id="ba">Ba</h2>',
        ),
        ("[quyền](rights.md)", '<p><a href="../quyen-duoc-hoc/">quyền</a></p>'),
        ("[quyền](rights.md#hoc)", '<p><a href="../quyen-duoc-hoc/#hoc">quyền</a></p>'),
        ("[111](tel:111)", '<p><a href="tel:111">111</a></p>'),
        ("[x](javascript:alert(1))", "<p><a>x</a></p>"),
        ("[x](JavaScript:alert)", "<p><a>x</a></p>"),
        ("[x](data:text/html,x)", "<p><a>x</a></p>"),
        ("```yaml\nslug: <a>\n```", '<pre tabindex="0"><code>slug: &lt;a&gt;\n</code></pre>'),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ('a <b onclick="x">b</b>', '<p>a &lt;b onclick="x"&gt;b&lt;/b&gt;</p>'),
    ],
)
def test_markdown_becomes_safe_html(text: str, html: str) -> None:
    assert render_markdown(text, LINKS, {}) == html


PICTURE = PictureView(
    src="../assets/hinh/ab-720.webp",
    width=720,
    height=540,
    sources=(
        PictureSource("image/avif", "ab-720.avif 720w"),
        PictureSource("image/webp", "ab-720.webp 720w"),
    ),
    sizes="100vw",
)


def test_a_picture_is_offered_in_several_kinds_and_keeps_its_place() -> None:
    text = 'Nhìn: ![Cổng trường "mới"](hinh/cong.jpg) đó.'

    assert render_markdown(text, {}, {"hinh/cong.jpg": PICTURE}) == (
        '<p>Nhìn: <picture><source sizes="100vw" srcset="ab-720.avif 720w" type="image/avif">'
        '<img alt="Cổng trường &quot;mới&quot;" decoding="async" height="540" loading="lazy" sizes="100vw" '
        'src="../assets/hinh/ab-720.webp" srcset="ab-720.webp 720w" width="720"></picture> đó.</p>'
    )


@pytest.mark.parametrize("target", ["https://elsewhere.example/a.jpg", "khong-co.jpg", "javascript:alert(1)"])
def test_of_a_picture_that_the_project_does_not_have_only_the_words_stay(target: str) -> None:
    assert render_markdown(f"![Cổng]({target})", {}, {}) == "<p><span>Cổng</span></p>"


def test_what_markdown_makes_passes_the_last_wall_unharmed() -> None:
    text = "### Lịch\n\n3. Ba\n4. Bốn\n\n| Xã | Em |\n|---|---:|\n| Trường Hà | 5 |\n\n> `<b>` *hay*  \nnhé"

    assert render_markdown(text, {}, {}) == (
        '<h3 id="lich">Lịch</h3>\n<ol start="3">\n<li>Ba</li>\n<li>Bốn</li>\n</ol>\n'
        '<table tabindex="0">\n<thead>\n<tr>\n<th>Xã</th>\n<th style="text-align:right">Em</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td>Trường Hà</td>\n<td style="text-align:right">5</td>\n</tr>\n</tbody>\n</table>\n'
        "<blockquote>\n<p><code>&lt;b&gt;</code> <em>hay</em><br>\nnhé</p>\n</blockquote>"
    )


def test_the_last_wall_holds_where_the_others_were_passed() -> None:
    links = {"rights.md": "javascript:alert(1)"}
    pictures = {"a.jpg": replace(PICTURE, src="javascript:alert(1)")}

    assert render_markdown("[x](rights.md)", links, {}) == "<p><a>x</a></p>"
    assert "javascript" not in render_markdown("![A](a.jpg)", {}, pictures)


@given(st.text(alphabet='<>"&/ascriptonclick=()[]:\n*_`!#-', max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_a_script_or_a_handler(text: str) -> None:
    html = render_markdown(text, LINKS, {})

    assert "<script" not in html.lower()
    assert 'href="javascript:' not in html.lower()
