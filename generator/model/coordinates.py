"""Coordinates: degrees with a decimal point."""

import re
from collections.abc import Callable

from generator.model.fields import Fault


def degrees(most: int) -> Callable[[str], float]:
    """A coordinate in degrees, `most` on either side of 0; raises `wrong-coordinate` or `out-of-range`."""

    def parse(text: str) -> float:
        if not re.fullmatch(r"-?\d{1,3}(\.\d{1,12})?", text, re.ASCII):
            swapped = re.fullmatch(r"-?\d{1,3},\d{1,12}", text, re.ASCII)
            raise Fault(
                "wrong-coordinate", text=text, **({"suggestion": text.replace(",", ".")} if swapped else {})
            )
        if abs(float(text)) > most:
            raise Fault("out-of-range", text=text, least=f"-{most}", most=f"{most}")
        return float(text)

    return parse
