"""A time of day."""

import re
from datetime import time

from generator.model.fields import Fault

TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
OTHER_TIME = re.compile(r"(\d{1,2})\s*(?:giờ|h|g|\.|:)\s*(\d{2})?", re.IGNORECASE)


def parse_time(text: str) -> time:
    """A time of day by the 24-hour clock, ``7:30`` or ``07:30``; raises `wrong-time`."""
    if found := TIME.fullmatch(text):
        return time(int(found[1]), int(found[2]))
    other = OTHER_TIME.fullmatch(text)
    meant = f"{other[1].zfill(2)}:{other[2] or '00'}" if other else ""
    raise Fault("wrong-time", text=text, **({"suggestion": meant} if TIME.fullmatch(meant) else {}))
