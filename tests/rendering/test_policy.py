"""What pages may do, in the files that servers read."""

from generator.rendering.policy import HEADERS, build_policy, render_server_files

POLICY = build_policy("show();")
FEEDS = ["tin-moi/atom.xml", "en/news/atom.xml"]
FILES = {str(file.path): file.content.decode() for file in render_server_files(FEEDS, POLICY)}


def test_nothing_but_the_site_itself_may_be_loaded() -> None:
    assert POLICY == (
        "default-src 'none'; script-src 'self' 'sha256-MoazW24H3iXZDVgLJvwY6Gag+BKUVIs8noyPgvE85mQ='; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; "
        "form-action 'self'; base-uri 'none'"
    )


def test_every_server_is_given_every_header() -> None:
    assert sorted(FILES) == [".htaccess", "_headers", "nginx-headers.conf"]
    for text in FILES.values():
        for name, value in HEADERS.items():
            assert name in text
            assert value in text


def test_the_file_for_static_hosts_is_as_they_read_it() -> None:
    assert FILES["_headers"] == (
        "/*\n"
        f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n"
        "  Referrer-Policy: same-origin\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        "/sw.js\n"
        "  Cache-Control: no-cache\n"
        "/assets/fonts/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
        "/en/news/atom.xml\n"
        "  Content-Type: application/atom+xml; charset=utf-8\n"
        "/tin-moi/atom.xml\n"
        "  Content-Type: application/atom+xml; charset=utf-8\n"
    )


def test_no_location_of_nginx_adds_a_header_that_would_hide_the_others() -> None:
    inside = [line for line in FILES["nginx-headers.conf"].splitlines() if line.startswith("location")]

    assert len(inside) == 11
    assert not [line for line in inside if "add_header" in line or line.count("{") != line.count("}")]


def test_a_feed_is_sent_as_a_feed_and_a_calendar_with_its_encoding() -> None:
    """The sitemap ends in xml too and stays what it is."""
    apache, nginx = FILES[".htaccess"], FILES["nginx-headers.conf"]

    assert '<Files "atom.xml">\n  ForceType "application/atom+xml; charset=utf-8"\n</Files>\n' in apache
    assert 'AddType "text/calendar; charset=utf-8" .ics\n' in apache
    assert 'AddType "text/csv; charset=utf-8" .csv\n' in apache
    assert 'AddType "application/manifest+json" .webmanifest\n' in apache
    for path, kind in (
        (r"/en/news/atom\.xml$", "application/atom+xml; charset=utf-8"),
        (r"/tin\-moi/atom\.xml$", "application/atom+xml; charset=utf-8"),
        (r"\.ics$", "text/calendar; charset=utf-8"),
        (r"\.csv$", "text/csv; charset=utf-8"),
        (r"\.webmanifest$", "application/manifest+json"),
    ):
        assert f'location ~ {path} {{ default_type "{kind}"; types {{}} }}\n' in nginx
    assert "sitemap" not in apache + nginx + FILES["_headers"]


def test_a_site_without_a_feed_has_no_line_for_one() -> None:
    assert "atom" not in "".join(file.content.decode() for file in render_server_files((), POLICY))
