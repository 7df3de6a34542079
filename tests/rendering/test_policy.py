"""What pages may do, in the files that servers read."""

from generator.rendering.policy import HEADERS, POLICY, render_server_files

FILES = {str(file.path): file.content.decode() for file in render_server_files()}


def test_nothing_but_the_site_itself_may_be_loaded() -> None:
    assert POLICY == (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; "
        "form-action 'self'; base-uri 'none'"
    )


def test_every_server_is_told_every_header() -> None:
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
    )


def test_no_location_of_nginx_adds_a_header_that_would_hide_the_others() -> None:
    inside = [line for line in FILES["nginx-headers.conf"].splitlines() if line.startswith("location")]

    assert len(inside) == 6
    assert not [line for line in inside if "add_header" in line or line.count("{") != line.count("}")]
