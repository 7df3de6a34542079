"""One place in a text whose characters cannot be right."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BadCharacters:
    """A problem code, the characters from `start` to before `end`, and the values the message needs."""

    code: str
    start: int
    end: int
    values: dict[str, str] = field(default_factory=dict)
