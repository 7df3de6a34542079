"""Host names under which a server on this machine may be addressed.

A foreign page can have its own name resolve here (DNS rebinding) and then read what the server shows.
That name is in the Host header of the request. An IP address cannot be made to point elsewhere.
"""

import re
import socket
from collections.abc import Iterable, Sequence
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LOOPBACK: Final = "127.0.0.1"
"""Where our own servers listen: this machine alone."""

LOCAL_NAMES: Final = (LOOPBACK, "localhost", "[::1]")

EVERYWHERE: Final = ("", "0.0.0.0", "::")  # noqa: S104 -- nothing is bound here
"""A server bound to these listens on every address of the machine."""

PLAIN_PORT: Final = 80
"""Browsers leave it out of the Host header."""


def is_own(hosts: Sequence[str], port: int, names: Iterable[str]) -> bool:
    """Whether a request names this server: `hosts` are the values of its Host header, of which there is one.

    `names` are those the server has; the ones in `EVERYWHERE` stand for any address.
    """
    parts = re.fullmatch(r"(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?", hosts[0]) if len(hosts) == 1 else None
    if parts is None or int(parts[2] or PLAIN_PORT) != port:
        return False
    names = {name.casefold() for name in names}
    name = parts[1].casefold()
    return name in names or (not names.isdisjoint(EVERYWHERE) and _is_address(name))


def answer_own_names(show: "WSGIApplication", bound: Sequence[object], address: str) -> "WSGIApplication":
    """What `show` answers (PEP 3333), but only to those who ask under a name of this machine.

    `bound` are the name or address and the port it listens at. Others are sent to `address`: what
    is shown here is not published yet.
    """
    own, port = str(bound[0]), int(str(bound[1]))
    names = (*LOCAL_NAMES, own, f"[{own}]")

    def answer(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        hosts = [environ["HTTP_HOST"]] if "HTTP_HOST" in environ else []
        if is_own(hosts, port, names):
            return show(environ, start)
        start("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
        return [f"Chỉ xem thử được ở {address}\nThe preview is only at {address}\n".encode()]

    return answer


def require_free_port(port: int) -> None:
    """Raise OSError where another program listens at `port` of this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((LOOPBACK, port))


def _is_address(name: str) -> bool:
    try:
        ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True
