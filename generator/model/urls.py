"""Web addresses: those a text links to, and the one below which the site is published. Owns idna."""

import re
from ipaddress import AddressValueError, IPv4Address
from typing import Final
from urllib.parse import SplitResult, urlsplit

import idna

from generator.model.fields import Fault

LONGEST_URL: Final = 2000
"""Characters; what every browser takes."""

LONGEST_BASE_URL: Final = 100
"""Characters in ASCII: with a longer one the squares of a code on a leaflet become too small to be read."""

STRANGE: Final = re.compile(r'[\s<>"\\^`{|}]|%(?![0-9A-Fa-f]{2})')
"""What no address may hold unencoded (RFC 3986, section 2)."""

FOLDERS: Final = re.compile(r"(?:/(?!\.\.?(?:/|$))[A-Za-z0-9._~-]+)*")
"""Where on its host a site may stand: names that no program writes in two ways (RFC 3986, 2.3)."""


ADDRESS: Final = re.compile(
    r"/(?:(?:\*|(?!\.\.?/)[A-Za-z0-9._~-]+)/)*(?:(?!\.\.?$)[A-Za-z0-9._~-]+)?", re.ASCII
)
"""An address from the root of a site, of the characters that addresses of Loa have; "*" is any one part."""

ADDRESS_FORM: Final = f"^{ADDRESS.pattern}$"
"""The same for JSON Schemas."""

PAGE_FILE: Final = "index.html"


def parse_address(text: str) -> str:
    """An address from the root of the site: of a page "/tin/2021-08/", of a file "/lich/hoi_vi.ics".

    Raises `wrong-address` for any other text, such as a whole web address.
    """
    if not ADDRESS.fullmatch(text):
        raise Fault("wrong-address", text=text)
    path = text.removesuffix(PAGE_FILE) if text.endswith(f"/{PAGE_FILE}") else text
    is_file = "." in path.rpartition("/")[2]
    return path if is_file or path.endswith("/") else f"{path}/"


def parse_url(text: str) -> str:
    """A web address with ``https://`` or ``http://`` and a host, as it was written; raises `wrong-url`."""
    if len(text) > LONGEST_URL or STRANGE.search(text) or not _split(text):
        raise Fault("wrong-url", text=text)
    return text


def parse_base_url(text: str) -> str:
    """The address below which the site stands, its host in ASCII, as codes and machines need it.

    Only host, port and folders, as paths are put after it. Raises `wrong-url` where there is no web address
    in it, and `wrong-base-url` where there is more.
    """
    parts = _split(text)
    if parts is None:
        raise Fault("wrong-url", text=text)
    port = f":{parts.port}" if parts.port else ""
    host = f"{parts.scheme}://{encode_host(parts.hostname or '')}{port}"
    path = parts.path.rstrip("/")
    found = f"{host}{path if FOLDERS.fullmatch(path) else ''}"
    if len(found) > LONGEST_BASE_URL:
        raise Fault("wrong-base-url", text=text)
    if "?" in text or "#" in text or "@" in parts.netloc or not FOLDERS.fullmatch(path):
        name = host.removeprefix(f"{parts.scheme}://")
        raise Fault("wrong-base-url", text=text, suggestion=found.replace(name, decode_host(name), 1))
    return found


def encode_host(host: str) -> str | None:
    """A host's name in ASCII, "hàquảng.vn" as "xn--…" (RFC 5891); None where no host can be called so."""
    *others, last = host.split(".")
    if not (others and last):
        return None
    if last.isdecimal():
        return _parse_number(host)
    try:
        return idna.encode(host, uts46=True).decode()
    except UnicodeError:
        return None


def decode_host(name: str) -> str:
    """A host's name in ASCII, port and all, as people read it."""
    host, colon, port = name.partition(":")
    try:
        return idna.decode(host) + colon + port
    except UnicodeError:
        return name


def _split(text: str) -> SplitResult | None:
    """The parts of a web address that a browser can open; None for any other text."""
    try:
        parts = urlsplit(text)
        is_open = parts.port != 0 and bool(encode_host(parts.hostname or ""))
    except ValueError:
        return None
    return parts if is_open and parts.scheme in {"http", "https"} else None


def _parse_number(host: str) -> str | None:
    """An address in digits (IPv4)."""
    try:
        return str(IPv4Address(host))
    except AddressValueError:
        return None
