"""How the columns of the indicators hang together, as their list says."""

from collections.abc import Iterable

from generator.model.inference import Shape, find_shapes
from generator.model.quotients import Nest, Quotient, Sum
from generator.model.statistics import Indicator, Indicators


def find_linked(said: Indicators) -> list[Shape]:
    """The indicators in groups whose columns hang together, as they are protected."""
    return find_shapes(list_quotients(said.indicators), list_sums(said.indicators), list_nests(said))


def list_quotients(indicators: Iterable[Indicator]) -> list[Quotient]:
    """The indicators as protection sees them."""
    return [
        Quotient(i.id, i.numerator, i.denominator or "", is_of_things=not i.is_of_people) for i in indicators
    ]


def list_nests(said: Indicators) -> list[Nest]:
    """Which columns count only people that another one counts too."""
    return [Nest(column.id, outer) for column in said.columns for outer in column.within]


def list_sums(indicators: Iterable[Indicator]) -> list[Sum]:
    """Which columns add up to which, each once."""
    pairs = {
        (whole, parts)
        for i in indicators
        for whole, parts in ((i.numerator, i.numerator_parts), (i.denominator, i.denominator_parts))
        if parts and whole
    }
    return [Sum(whole, parts) for whole, parts in sorted(pairs)]
