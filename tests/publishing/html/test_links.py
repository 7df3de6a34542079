"""What a browser would follow and load; tests/end_to_end/test_links.py asks a real one."""

import pickle

import pytest

from generator.publishing.html.links import PageLinks, read_links, read_style_links


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img src=a srcset="b,c.png 1x, d(1,2).png 2x,e.png">', ("a", "b,c.png", "d(1,2).png", "e.png")),
        ('<picture><source srcset="a.avif 400w"><img src="data:image/png;base64,AA">', ("a.avif",)),
        ('<link rel="preload" as=image href=a imagesrcset="b 1x, c 2x">', ("a", "b", "c")),
        ('<link rel="Alternate StyleSheet" href=a><link rel=apple-touch-icon href=b>', ("a", "b")),
        ('<link rel=preconnect href="//fonts.example">', ("//fonts.example",)),
        (
            "<video src=a poster=b><track src=c></video><audio src=d></audio><object data=e></object>",
            tuple("abcde"),
        ),
        ("<svg><image href=a /><use xlink:href=b#c /><feImage href=d /></svg>", ("a", "b#c", "d")),
        ("<body background=a><input type=image src=b><embed src=c><iframe src=d></iframe>", tuple("abcd")),
        (
            "<style>/* url(no) */ p { background: URL( 'a b.png' ) } @import \"c.css\";</style>",
            ("a b.png", "c.css"),
        ),
        ("<p style='background: url(&quot;a.png&quot;)'>url(no)</p><script>'url(no)'</script>", ("a.png",)),
    ],
)
def test_what_a_browser_loads_by_itself(html: str, expected: tuple[str, ...]) -> None:
    assert read_links(html) == PageLinks(loaded=expected)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<meta http-equiv="Refresh" content="0; URL=\'a/\'">', ("a/",)),
        ('<meta http-equiv="refresh" content="300"><meta name=description content="url=no">', ()),
        ("<blockquote cite=no><a ping=no href=a>", ("a",)),
        ("<link rel=next href=a><link rel=canonical hreflang=x><link rel=alternate href=no>", ("a",)),
    ],
)
def test_where_a_reader_may_go(html: str, expected: tuple[str, ...]) -> None:
    assert read_links(html) == PageLinks(followed=expected)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("../", ("../a/", "../?q", "../#b", "/c/", "https://d.example/", "tel:111", "")),
        ("x/y.html", ("x/a/", "x/y.html?q", "x/y.html#b", "/c/", "https://d.example/", "tel:111", "")),
        (
            "https://e.example/x/",
            (
                *("https://e.example/x/a/", "https://e.example/x/?q", "https://e.example/x/#b"),
                *("https://e.example/c/", "https://d.example/", "tel:111", ""),
            ),
        ),
    ],
)
def test_addresses_are_seen_from_the_page_itself(base: str, expected: tuple[str, ...]) -> None:
    addresses = ("a/", "?q", "#b", "/c/", "https://d.example/", "tel:111")
    links = "".join(f'<a href="{address}">' for address in addresses)

    assert read_links(f'<base href="{base}"><base href="no/">{links}').followed == expected[:-1]


def test_the_address_that_a_page_gives_as_its_own() -> None:
    assert (
        read_links('<link href="https://mau.example/a/" REL="Canonical">').canonical
        == "https://mau.example/a/"
    )
    assert read_links("<!-- <link rel=canonical href=no> -->").canonical == ""


def test_a_style_sheet_loads_files_too() -> None:
    css = '@import url(a.css); p { src: url("b</style>.woff2"); content: "url(no)" } /* url(no) */'

    assert read_style_links(css) == PageLinks(loaded=("a.css", "b</style>.woff2"))


def test_links_can_be_kept_and_sent_to_another_process() -> None:
    links = read_links("<p id=a><a href=b/><img src=c>")

    assert pickle.loads(pickle.dumps(links)) == links
