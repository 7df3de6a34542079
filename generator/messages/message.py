"""One message of the catalogue."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong, and what to do about it, likeliest remedy first.

    The headline says it in the writer's own words. The first remedy whose values are known is printed;
    the last needs no value that may be missing.
    """

    headline: str
    remedies: tuple[str, ...]


def say(headline: str, *remedies: str) -> Message:
    """A message, to be written as a call."""
    return Message(headline, remedies)
