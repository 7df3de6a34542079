"""Addresses where something stood: what they lead to now, as ``moved.yaml`` says."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.model.addresses import is_lasting
from generator.model.moved import ANY_PART, GoneAddress, MovedAddress, fit, targets
from generator.model.schema import Path
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Former:
    """One former address, from the root of the site, and the entry that tells of it."""

    path: str
    entry: MovedAddress | GoneAddress
    written: Path
    """Where the address stands in ``moved.yaml``."""
    target: str | None = None
    """Where it leads; None where what stood there is gone."""

    @property
    def is_page(self) -> bool:
        """Whether a page can tell of it; a file's can only be another file."""
        return is_page(self.path)


def is_page(address: str) -> bool:
    """Whether an address, from the root of the site, is that of a page."""
    return not address or address.endswith("/")


def list_former(site: Site, there: Collection[str]) -> Iterator[Former]:
    """Every former address that is told of: those that are written, and of the published what fits these.

    `there` are the addresses where something stands.
    """
    named = [one for one in _entries(site) if ANY_PART not in one.entry.address]
    yield from named
    free = site.published.difference(there, (one.path for one in named))
    closest = sorted(_entries(site), key=lambda one: -len(one.entry.address))
    for path in sorted(free):
        found = next(filter(None, (_lead(one, path, there) for one in closest)), None)
        if found:
            yield found


def _entries(site: Site) -> Iterator[Former]:
    for number, moved in enumerate(site.moved.moved):
        yield Former(moved.address[1:], moved, ("moved", number, "address"), moved.to[1:])
    for number, gone in enumerate(site.moved.gone):
        yield Former(gone.address[1:], gone, ("gone", number, "address"))


def _lead(one: Former, path: str, there: Collection[str]) -> Former | None:
    """What an entry says of one published address; None where it says nothing, or leads to nothing.

    A file below a page that moved goes, unless there is one like it below the other.
    """
    found = fit(one.entry, path)
    for target in targets(one.entry, path) if isinstance(one.entry, MovedAddress) else ():
        if target in there and is_page(target) == is_page(path) and is_lasting(target):
            return Former(path, one.entry, one.written, target)
    is_let_go = isinstance(one.entry, GoneAddress) or not is_page(path)
    return Former(path, one.entry, one.written) if found and is_let_go else None
