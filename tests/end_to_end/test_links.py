"""Where a page leads: what a real browser sees is what we see."""

from pathlib import Path

from playwright.sync_api import Browser

from generator.publishing.html.links import read_links

ODD = """<!doctype html><html lang=vi><meta charset=utf-8><title><a href="in-title/"></title>
<p>1<a href=unquoted/>2<A HREF='UPPER/'>3<a
 class="x > y"
 href = "spaced/"
>4<a/href="slash/">5<a href="first/" href="second/">6
<!-- <a href="in-comment/"> -->
<!--> <a href="after-odd-comment/"> <!-- -->
<script>document.x = "<a href='in-script/'>"</script>
<script><!-- <script> </script> <a href="in-nested-script/"> --></script><a href="after-script/">
<style>/* <a href="in-style/"> */</style>
<textarea><a href="in-textarea/"></textarea>
<iframe srcdoc=""><a href="in-iframe/"></iframe>
<template><a href="in-template/"><p id=in-template></template>
<svg><a href="in-drawing/"><text>7</text></a><a xlink:href="old-drawing/"></a></svg>
<math><mi><a href="in-formula/">8</a></mi></math>
<a data-href="no/" data-src="no/">9</a><div href="no/" src="no/">10</div>
<a href="?a=1&amp;b=2&copy=3&lt=4&#x2f;5">11</a><a href="na\u0000ught/">12</a><a href="  ta\tb/\n ">13</a>
<table><a href="out-of-table/"><tr><td><a href="in-cell/"></table>
<map><area href="area/"></map><form action="form/"><button formaction="button/">14</button></form>
<p id=a><i id="b c"><a name=d><b ID="a"></b></i><a href="unclosed
"""


def test_a_page_is_read_as_a_browser_reads_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(ODD, "utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    clean = "value => value.trim().replace(/[\\t\\n\\r]/g, '')"
    followed = page.evaluate(
        f"""[...document.querySelectorAll('a, area, form, button')].flatMap(element =>
        ['href', 'xlink:href', 'action', 'formaction'].map(name => element.getAttribute(name))
        .filter(value => value !== null)).map({clean})"""
    )
    anchors = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id).concat('d')")
    page.close()
    links = read_links(ODD)

    assert sorted(links.followed) == sorted(set(followed))
    assert {
        "unquoted/",
        "after-script/",
        "in-drawing/",
        "?a=1&b=2&copy=3&lt=4/5",
        "na\ufffdught/",
        "tab/",
    } < set(followed)
    assert set(links.anchors) == set(anchors) == {"a", "b c", "d"}
