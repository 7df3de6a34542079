"""SVG drawings: what they may not hold, because it runs, loads, needs fonts, or cannot be printed."""

import re
from contextlib import suppress
from typing import Final
from xml.etree import ElementTree as ET

SVG_ROOT: Final = "{http://www.w3.org/2000/svg}svg"
LINKS: Final = ("href", "{http://www.w3.org/1999/xlink}href", "src")
FORBIDDEN: Final = (
    *("script", "foreignObject", "style", "text"),
    *("animate", "animateMotion", "animateTransform", "set"),
)
"""Parts of an SVG that run, load, need fonts that a sheet does not have, or move."""

ELSEWHERE: Final = re.compile(r"url\(\s*[\"']?\s*[^#\s\"']", re.IGNORECASE)
"""In an attribute, something to load."""

PAINTS: Final = ("color", "fill", "flood-color", "lighting-color", "stop-color", "stroke")
STYLED: Final = re.compile(rf"(?:^|;)\s*(?:{'|'.join(PAINTS)})\s*:([^;]*)", re.IGNORECASE)
"""A colour in a ``style`` attribute."""

COLOURLESS: Final = re.compile(
    r"""\s*(?:none|transparent|inherit|initial|currentColor|context-\w+|url\(.*
    |black|white|silver|gainsboro|whitesmoke|(?:dark|dim|light)?gr[ae]y
    |\#([0-9a-f])\1\1[0-9a-f]?|\#([0-9a-f]{2})\2\2(?:[0-9a-f]{2})?
    |rgba?\(\s*([\d.]+%?)[\s,]+\3[\s,]+\3(?:[\s,/]+[\d.]+%?)?\s*\))?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Black, white, a grey between them, or no paint of its own (CSS Color 4)."""

BOX: Final = re.compile(r"[\s,]*".join([r"\s*(-?[\d.]+(?:e[-+]?\d+)?)"] * 4) + r"\s*", re.IGNORECASE)
LENGTH: Final = re.compile(r"\s*([\d.]+)\s*(px|pt|mm|cm|in|pc)?\s*")

DECLARED: Final = re.compile(r"""<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])([^"']*)["']""", re.IGNORECASE)
"""Another encoding than UTF-8, the only one that Typst reads."""

NO_LENGTH: Final = re.compile(r"\s*(-|[+]?(0+(\.0*)?|\.0+)([a-z%]|\s*$))", re.IGNORECASE)
"""A width or height of nothing, or of less."""

DEEPEST: Final = 200
MOST_PARTS: Final = 100_000
"""Parts within parts, and parts in all, those counted again that are used again: a drawing for paper has some
thousands, and what prints it gives up at a million."""


def find_forbidden(content: bytes) -> str:
    """The first such part; "" when it is a plain drawing."""
    drawing = _parse(content)
    if isinstance(drawing, str):
        return drawing
    for name in ("width", "height"):
        if NO_LENGTH.match(drawing.get(name, "1")):
            return f'{name}="{drawing.get(name, "")[:40]}"'
    found = (part for element in drawing.iter() if (part := _forbidden_in(element)))
    return next(found, "") or _find_excess(drawing)


def find_ratio(content: bytes) -> float:
    """Width over height of a plain drawing; 0 where it does not say how large it is."""
    drawing = _parse(content)
    assert not isinstance(drawing, str)
    box = BOX.fullmatch(drawing.get("viewBox", ""))
    if box:
        return _divide(box[3], box[4])
    wide, tall = (LENGTH.fullmatch(drawing.get(name, "")) for name in ("width", "height"))
    return _divide(wide[1], tall[1]) if wide and tall and wide[2] == tall[2] else 0.0


def _divide(wide: str, tall: str) -> float:
    with suppress(ValueError):
        if float(wide) > 0 and float(tall) > 0:
            return float(wide) / float(tall)
    return 0.0


def find_colour(content: bytes) -> str:
    """The first paint of a plain drawing that is neither black, white nor grey; "" where there is none."""
    drawing = _parse(content)
    assert not isinstance(drawing, str)
    for element in drawing.iter():
        paints = [element.get(name, "") for name in PAINTS] + STYLED.findall(element.get("style", ""))
        for paint in paints:
            if not COLOURLESS.fullmatch(paint):
                return str(paint).strip()[:40]
    return ""


def _parse(content: bytes) -> ET.Element | str:
    """The drawing, or what keeps it from being read as one."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "UTF-16, …"
    declared = DECLARED.match(text)
    if declared or "<!DOCTYPE" in text or "<!ENTITY" in text:
        return f'encoding="{declared[1][:40]}"' if declared else "<!DOCTYPE>"
    try:
        drawing = ET.fromstring(text)  # noqa: S314 -- no entities: they are refused above
    except (ET.ParseError, ValueError):
        return "<svg>"
    return drawing if drawing.tag == SVG_ROOT else "<svg>"


def _forbidden_in(element: ET.Element) -> str:
    name = _name(element)
    if name in FORBIDDEN:
        return f"<{name}>"
    links = (element.get(attribute, "#") for attribute in LINKS)
    found: str = next((link for link in links if not link.startswith("#")), "")
    for attribute, value in element.items():
        if attribute.casefold().startswith("on"):
            found = found or f"{attribute}=…"
        elif ELSEWHERE.search(value):
            found = found or value
    return found[:60]


def _find_excess(drawing: ET.Element) -> str:
    """Parts too deep in one another, or used again and again until there are millions."""
    named = {element.get("id"): element for element in drawing.iter()}
    waiting, count = [(drawing, 0)], 0
    while waiting:
        element, depth = waiting.pop()
        count += 1
        if depth > DEEPEST or count > MOST_PARTS:
            return f"<{_name(element)}> …"
        waiting += [(child, depth + 1) for child in element]
        used = named.get(next((link[1:] for at in LINKS if (link := element.get(at))), None))
        if used is not None and _name(element) == "use":
            waiting.append((used, depth + 1))
    return ""


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
