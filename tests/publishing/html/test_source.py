"""A page changed in places keeps the bytes of all others."""

import pytest

from generator.publishing.html.source import PageSource


def _changed(html: str) -> str:
    page = PageSource(html)
    page.change_addresses(lambda address: f"{address}index.html" if address.endswith("/") else address)
    return page.render()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<A\n HREF = a/ class='x'>", "<A\n href=\"a/index.html\" class='x'>"),
        ("<p>😀 &copy; <a  href='?x=&quot;&amp;y/'>", '<p>😀 &copy; <a  href="?x=&quot;&amp;y/index.html">'),
        ("<svg><a xlink:href='a/'/></svg>", '<svg><a xlink:href="a/index.html"/></svg>'),
        (
            "<meta http-equiv=refresh content='0; url=a/'>",
            '<meta http-equiv=refresh content="0; url=a/index.html">',
        ),
        ("<p>a\r\n<a href=a/>b\rc", '<p>a\n<a href="a/index.html">b\nc'),
        ("<b><a href=a/><p>x</b>y", '<b><a href="a/index.html"><p>x</b>y'),
    ],
)
def test_an_address_is_changed_where_it_stands(before: str, after: str) -> None:
    assert _changed(before) == after


@pytest.mark.parametrize(
    "html",
    [
        "<a HREF=a class=x >&copy;<p/><br/></p>",
        "<!-- <a href='a/'> --><script>'<a href=\"a/\">'</script><template><a href='a/'></template>",
        "<link rel=canonical href='a/'><a data-href='a/'><img srcset='a/ 1x'><p style='background:url(a/)'>",
        "<base href='../'><a href='a/'>",
        "<a href='a/",
        "",
    ],
)
def test_all_else_keeps_its_bytes(html: str) -> None:
    assert _changed(html) == html


def test_an_element_gives_way_with_what_follows_it() -> None:
    page = PageSource(
        "<ul><li><b class=x>1<i>2</i></b>\n <p class='a b'>3</p>4<b class=x>5</b>6<p class=a>7</p>"
    )
    page.replace("b.x", "<hr>", along="p.a")
    page.replace("i", "no")

    assert page.render() == "<ul><li><hr>4<hr>6<p class=a>7</p>"


def test_a_page_shows_its_language() -> None:
    assert [PageSource(html).language for html in ("<html LANG=vi>", "<p lang=vi>")] == ["vi", ""]


def test_what_is_put_first_stands_just_after_the_tag() -> None:
    page = PageSource("<p>a <b>c</p><body class='x'>\r\n<p>d")
    page.put_first("body", "<hr>")
    whole = PageSource('<html><body data-a="<body>">\n<p>d')
    whole.put_first("body", "<hr>")

    assert (page.render(), whole.render()) == (
        "<p>a <b>c</p><body class='x'>\n<p>d",
        '<html><body data-a="<body>"><hr>\n<p>d',
    )
