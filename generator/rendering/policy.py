"""What a page may do: the same policy inside each page and as headers for the servers people use here.

Sources: W3C Content Security Policy Level 3, Referrer Policy, WHATWG HTML.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

from generator.rendering.artifacts import Artifact

HEADERS: Final = {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""Besides the policy, the same for all sites."""

KINDS: Final = {
    "webmanifest": "application/manifest+json",
    "ics": "text/calendar; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "m4a": "audio/mp4",
    "opus": "audio/ogg",
    "avif": "image/avif",
    "webp": "image/webp",
    "woff2": "font/woff2",
}
"""Media types that older servers do not know, or send without saying how they are encoded, by file ending."""

FEED_KIND: Final = "application/atom+xml; charset=utf-8"
"""A feed ends in ``xml`` as the sitemap does, so its type goes by its name (RFC 4287, section 7)."""

FONT_AGE: Final = 31536000
"""Seconds that fonts, which never change under one name, may be kept: a year."""

WORKER: Final = "sw.js"
"""Is asked for again each time, so that a phone hears at once of a new site."""


def build_policy(script: str) -> str:
    """All comes from the site itself. Inside pages stands no script but `script`, by its digest.

    Styles may, as accent colours are in attributes.
    """
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'sha256-{digest}'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            *(f"{kind}-src 'self'" for kind in ("font", "connect", "media", "manifest", "worker")),
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def render_server_files(feeds: Iterable[str], policy: str) -> Iterator[Artifact]:
    """For hosts that read ``_headers`` (Netlify, Cloudflare Pages), for Apache and for nginx.

    `feeds` are the paths of the site's feeds; `policy` is that of its pages.
    """
    feeds = sorted(feeds)
    headers = {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'", **HEADERS}
    yield _file("_headers", _for_static_hosts(feeds, headers))
    yield _file(".htaccess", _for_apache(feeds, headers))
    yield _file("nginx-headers.conf", _for_nginx(feeds, headers))


def _for_static_hosts(feeds: list[str], headers: Mapping[str, str]) -> Iterator[str]:
    yield "/*"
    yield from (f"  {name}: {value}" for name, value in headers.items())
    yield from (f"/{WORKER}", "  Cache-Control: no-cache")
    yield from ("/assets/fonts/*", f"  Cache-Control: public, max-age={FONT_AGE}, immutable")
    for feed in feeds:
        yield from (f"/{feed}", f"  Content-Type: {FEED_KIND}")


def _for_apache(feeds: list[str], headers: Mapping[str, str]) -> Iterator[str]:
    yield from (f'AddType "{kind}" .{ending}' for ending, kind in KINDS.items())
    for name in sorted({PurePosixPath(feed).name for feed in feeds}):
        yield f'<Files "{name}">\n  ForceType "{FEED_KIND}"\n</Files>'
    yield "AddDefaultCharset utf-8"
    yield "ErrorDocument 404 /404.html"
    yield "<IfModule mod_headers.c>"
    yield from (f'  Header always set {name} "{value}"' for name, value in headers.items())
    yield f'  <Files "{WORKER}">\n    Header set Cache-Control "no-cache"\n  </Files>'
    yield '  <FilesMatch "\\.woff2$">'
    yield f'    Header set Cache-Control "public, max-age={FONT_AGE}, immutable"\n  </FilesMatch>'
    yield "</IfModule>"


def _for_nginx(feeds: list[str], headers: Mapping[str, str]) -> Iterator[str]:
    """For the ``server`` block; no location adds a header, which would hide those of the server."""
    yield "# include this file inside server { ... }; root is the folder that holds this site."
    yield "charset utf-8;"
    yield "error_page 404 /404.html;"
    yield from (f'add_header {name} "{value}" always;' for name, value in headers.items())
    yield f"location = /{WORKER} {{ expires -1; }}"
    yield "location ~ \\.woff2$ { expires 1y; }"
    kinds = {rf"\.{ending}$": kind for ending, kind in KINDS.items() if ending != "woff2"}
    kinds |= {f"/{re.escape(feed)}$": FEED_KIND for feed in feeds}
    yield from (f'location ~ {path} {{ default_type "{kind}"; types {{}} }}' for path, kind in kinds.items())


def _file(name: str, lines: Iterator[str]) -> Artifact:
    return Artifact(PurePosixPath(name), "\n".join([*lines, ""]).encode())
