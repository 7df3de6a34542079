"""Addresses that lead elsewhere now, or to nothing any more: data, see ``site_data/moved.yaml``."""

import re
from typing import Final

from generator.model.localized import LocalizedText
from generator.model.schema import BaseUrl, Model, NoRepeats, SiteAddress

ANY_PART: Final = "*"
"""Stands in an address for any one part of it."""


class MovedAddress(Model):
    """An address that leads elsewhere now, and with it whatever was published below it."""

    address: SiteAddress
    to: SiteAddress
    """A page; what was below `address` leads to the same below this, where that is there."""


class GoneAddress(Model):
    """An address whose page says that it is gone, and so whatever was published below it."""

    address: SiteAddress
    says: LocalizedText | None = None
    """Why, or where to ask."""


class MovedAddresses(Model):
    """The whole of ``moved.yaml``."""

    moved: tuple[MovedAddress, ...] = ()
    gone: tuple[GoneAddress, ...] = ()
    former_sites: NoRepeats[BaseUrl] = ()
    """Where the site stood before, if the server there leads on to where it stands now."""


def fit(entry: MovedAddress | GoneAddress, path: str) -> tuple[tuple[str, ...], str] | None:
    """What `path` has for each "*" of an entry's address, and what follows; None where it is another."""
    pattern = re.escape(entry.address[1:]).replace(re.escape(ANY_PART), "([^/]+)")
    rest = "(.*)" if entry.address.endswith("/") else "()"
    found = re.fullmatch(pattern + rest, path)
    return (found.groups()[:-1], found.groups()[-1]) if found else None


def targets(entry: MovedAddress, path: str) -> tuple[str, ...]:
    """Where `path`, at or below the address of an entry, may lead, the closest first."""
    found = fit(entry, path)
    if found is None or entry.to.count(ANY_PART) > len(found[0]):
        return ()
    parts = iter(found[0])
    to = re.sub(re.escape(ANY_PART), lambda _: next(parts), entry.to[1:])
    return (to + found[1], to) if to.endswith("/") or not to else (to,)
