"""What may be published of area figures, so that nobody can single out a person.

**What is promised.** A group is *small* when it is 1 to `threshold - 1` people (1 to 9). Small groups are
looked for among all that the columns reveal (`generator/model/inference.py`): the counted, those left over,
and everybody of each rate, and what is left when one declared group is taken off another (*differencing*:
boys are children less girls, those aged 26 to 35 are those aged 15 to 35 less those aged 15 to 25). Take
everything published about an area in a year, in this release and all before (the *union of releases*),
know which columns were corrected or came late, combine it by any calculation, run this very program on all
figures there could be and keep those that look alike: each small group may still be `threshold - 1` numbers
in a row, such as 1 to 9. That it is small may be known; how small is not. And of fewer than `whole_group`
people no rate is published that says nobody or everybody (a disclosure about each of them, however many they
are).

**How.** Column by column, in an order that is known: what is divided by before what is divided, else as the
indicators are listed. A column *opens* unless its number, with the columns open before, would reveal
that a group is small, or would leave too little room for what is closed already. A cell shows its counts
when both its columns are open (*primary suppression* where it is small itself, *secondary* or complementary
where it would give away another). So whether a column is closed depends on its own number and on open ones
alone, never on hidden ones: whoever sees it closed learns that its number is one of those that would have
revealed it, each of which would have been closed as well. What a closed column may be is thus known exactly
(`generator/model/reader.py`), which is what the next decisions go by. Where merely being closed would reveal
too much, a column is closed whatever its number.

Instead of hidden a rate of many people is a *band*, "95% or more" (*top and bottom coding*): it stands for 1
to `threshold` people, and is given only where so many are at most as many per cent as it says. Its
denominator counts as open. NCES 2011-603 codes by the size of groups too, in bands of fewer people that take
in none; ours say no more than "1 to 10" even to a reader who has the denominator from elsewhere.

**Earlier releases.** A cell that was ever hidden stays hidden, a band stays that band or is hidden, and a
numerator once closed does not open in another rate. Every number ever shown of a column counts as known
beside today's, so that old and new ones together reveal no small group either. What is shown again unchanged
is shown. No hidden number is remembered.

**Things.** Where every indicator of columns that hang together counts things (trees planted), all of them are
shown: nobody is recognised by a tree. A single indicator of people makes all these columns theirs.

**How sure that is.** Tests try all small tables of some twenty shapes, with one, two and three releases, and
all tables of a sum of up to 600 people in which anything is small; a linear program attacks 200 random
regions of three releases. For a single closed column it follows from how columns close; for shapes beyond
those it is not proved.

**What is not promised.** Groups that nobody declared (a rate whose ages overlap with another's, without
`parts` or `within`). That every child of a village is at school where all of a large area are. Totals
over areas: each area and year is protected by itself, and only counts that are all shown are added up, of
areas that became one (`generator/model/series.py`); any other total would be one more `Sum`, protected
together with its parts. Readers who know more than what is published (a teacher knows her
class), or guess that a year is like the one before. Releases that are not in `before`, such as those of lost
records.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.cells import HIDDEN, Rates, Rules, protect_cells
from generator.model.disclosed import Disclosed
from generator.model.inference import Shape, find_shapes
from generator.model.quotients import Nest, Quotient, Sum
from generator.model.statistics import HIDE_BELOW, LOWEST_HIDE_BELOW, WHOLE_GROUP_BELOW

RawYear = Mapping[str, Mapping[str, int | None]]
"""Columns by area; None where nothing was reported."""


@dataclass(frozen=True, slots=True)
class Protected:
    """One year as anyone may see it."""

    rates: dict[str, Rates]
    """By area."""
    held_back: frozenset[tuple[str, str]] = frozenset()
    """Areas and indicators of cells that are hidden only because of what was published before."""


def protect(
    years: Sequence[RawYear],
    quotients: Sequence[Quotient],
    sums: Sequence[Sum] = (),
    threshold: int = HIDE_BELOW,
    whole_group: int = WHOLE_GROUP_BELOW,
    nests: Sequence[Nest] = (),
    *,
    before: Sequence[Disclosed] = (),
) -> list[Protected]:
    """The rates of one project, a table per year, as anyone may see them.

    `before` says of each year in `years`, in their order, what was published of it already; it is empty for
    a first release.
    """
    assert not before or len(before) == len(years)
    rules = Rules(max(threshold, LOWEST_HIDE_BELOW), whole_group)
    shapes = find_shapes(quotients, sums, nests)
    return [
        _protect_year(year, shapes, rules, disclosed)
        for year, disclosed in zip(years, before or [Disclosed()] * len(years), strict=True)
    ]


def _protect_year(year: RawYear, shapes: list[Shape], rules: Rules, disclosed: Disclosed) -> Protected:
    rates: dict[str, Rates] = {}
    held_back: set[tuple[str, str]] = set()
    for area, columns in year.items():
        rates[area] = {}
        for shape in shapes:
            past = {q.id: found for q in shape.quotients if (found := disclosed.of(area, q.id))}
            now = protect_cells(columns, shape, rules, past)
            rates[area] |= now
            if past:
                fresh = protect_cells(columns, shape, rules, {})
                held_back |= {(area, name) for name, rate in now.items() if rate == HIDDEN != fresh[name]}
    return Protected(rates, frozenset(held_back))
