"""QR codes as ISO/IEC 18004:2015 defines them: the squares, and one SVG path that draws them.

The only module that knows the library `qrcode`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from threading import Lock

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

QUIET_ZONE = 4
"""White modules a reader needs on every side (ISO/IEC 18004:2015, 9.1)."""

ERROR_LEVELS = {"L": ERROR_CORRECT_L, "M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}
"""Share of the code that may be lost and still be read: about 7, 15, 25 and 30 %."""


@dataclass(frozen=True)
class QrMatrix:
    """The modules of one code, row by row from the top left, dark ones true, without the quiet zone."""

    modules: tuple[tuple[bool, ...], ...]

    @property
    def side(self) -> int:
        """Modules along one edge, without the quiet zone: 21 in version 1, 4 more in each next."""
        return len(self.modules)

    @property
    def version(self) -> int:
        """The size of the code, 1 to 40 (ISO/IEC 18004:2015, 5.3.1)."""
        return (self.side - 17) // 4

    @cached_property
    def svg(self) -> str:
        """An SVG drawing with the quiet zone around it, one user unit a module, in one black path."""
        edge = self.side + 2 * QUIET_ZONE
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {edge} {edge}" '
            f'shape-rendering="crispEdges">'
            f'<path fill="#fff" d="M0 0h{edge}v{edge}H0z"/><path d="{self.path}"/></svg>'
        )

    @cached_property
    def path(self) -> str:
        """The dark modules as SVG path data, runs along a row joined; the quiet zone is left free."""
        return "".join(
            f"M{QUIET_ZONE + column} {QUIET_ZONE + row}h{length}v1h-{length}z"
            for row, column, length in self._dark_runs()
        )

    def _dark_runs(self) -> Iterator[tuple[int, int, int]]:
        """Each run of dark modules along a row: row, first column, length."""
        for row, modules in enumerate(self.modules):
            column = 0
            for is_dark, run in groupby(modules):
                length = len(tuple(run))
                if is_dark:
                    yield row, column, length
                column += length


class QrCodes:
    """The codes of one build: each made once for its text and error level, then shared by all formats.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        """Start with no code made."""
        self._matrices: dict[tuple[str, str], QrMatrix] = {}
        self._lock = Lock()

    def matrix(self, text: str, error_level: str) -> QrMatrix:
        """The code for `text` at `error_level`, one of L, M, Q, H."""
        with self._lock:
            key = (text, error_level)
            if key not in self._matrices:
                self._matrices[key] = render_qr_matrix(text, error_level)
            return self._matrices[key]


def render_qr_matrix(text: str, error_level: str) -> QrMatrix:
    """The smallest code that holds `text` at `error_level`, one of L, M, Q, H.

    Capitals, digits and ``$%*+-./:`` alone take the alphanumeric mode, 5.5 bits a character
    instead of 8 (ISO/IEC 18004:2015, 7.4.4).
    """
    code = qrcode.QRCode(error_correction=ERROR_LEVELS[error_level], border=0)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return QrMatrix(tuple(tuple(bool(module) for module in row) for row in code.get_matrix()))
