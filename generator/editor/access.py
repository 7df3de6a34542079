"""Access to the editor's server: only the browser that was given the address, and the editor's own page."""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final

from generator.system.hosts import LOOPBACK, is_own

LARGEST_BODY: Final = 14_000_000
"""Bytes. A picture of ten megabytes, which base64 makes a third longer, and its form."""

POLICY: Final = (
    "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob:; "
    "form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
)
"""All comes from this server and goes to it. Decap CMS writes its styles into the page, and compiles the
check of its configuration, so both are allowed.
"""

HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class RequestHeaders:
    """The headers of a request that decide about access: every value of each, mostly one or none."""

    method: str
    hosts: Sequence[str]
    origins: Sequence[str]
    cookies: Sequence[str]


class Guard:
    """Decides by the two secrets of one run: the token in the address, valid once, and the session cookie."""

    def __init__(self, port: int, token: str, session: str) -> None:
        """`token` and `session` are secrets made for this run."""
        self._port = port
        self._token = token
        self._session = session
        self._is_used = False
        self._lock = Lock()

    @property
    def cookie(self) -> str:
        """The cookie set in exchange for the token; cookies ignore ports, so the port is in its name."""
        return f"loa-edit-{self._port}={self._session}"

    def find_refusal(self, asked: RequestHeaders) -> str | None:
        """The key of why a request cannot come from this editor's own page, by its Host and Origin.

        A browser sends the Origin with each POST.
        """
        if not is_own(asked.hosts, self._port, (LOOPBACK,)):
            return "host"
        origin = f"http://{asked.hosts[0]}"
        if list(asked.origins) not in ([[origin]] if asked.method == "POST" else [[], [origin]]):
            return "origin"
        return None

    def knows(self, asked: RequestHeaders) -> bool:
        """Whether the request has the session cookie."""
        pairs = (pair.strip() for line in asked.cookies for pair in line.split(";"))
        return any(_is_same(pair, self.cookie) for pair in pairs)

    def admit(self, token: str) -> bool:
        """Whether `token` is that of the address, used for the first time."""
        with self._lock:
            is_good = not self._is_used and _is_same(token, self._token)
            self._is_used = self._is_used or is_good
            return is_good


def read_body(
    announced: Sequence[str], receive: Callable[[int], bytes], is_late: Callable[[], bool]
) -> bytes | str:
    """The body of a request, or the key of the reason why it is refused. No more is read than is allowed."""
    if len(announced) != 1 or not (announced[0].isascii() and announced[0].isdigit()):
        return "size"
    wanted = int(announced[0]) if len(announced[0]) < len(str(LARGEST_BODY)) + 1 else LARGEST_BODY + 1
    if wanted > LARGEST_BODY:
        return "size"
    parts: list[bytes] = []
    while wanted:
        part = receive(wanted)
        if not part or is_late():
            return "slow"
        parts.append(part)
        wanted -= len(part)
    return b"".join(parts)


def _is_same(one: str, other: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())
