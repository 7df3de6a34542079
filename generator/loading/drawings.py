"""SVG drawings: what they may not hold, because it runs, loads, needs fonts, or cannot be printed."""

import re
from typing import Final
from xml.etree import ElementTree as ET

SVG_ROOT: Final = "{http://www.w3.org/2000/svg}svg"
LINKS: Final = ("href", "{http://www.w3.org/1999/xlink}href", "src")
FORBIDDEN: Final = ("script", "foreignObject", "style", "text")
"""Parts of an SVG that run, load, or need fonts that a sheet does not have."""

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
    return next((link[:60] for link in links if not link.startswith("#")), "")


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
