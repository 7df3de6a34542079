"""Published addresses that would come to nothing, and those in ``moved.yaml`` that lead to nothing."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from generator.build.published_addresses import Published
from generator.loading.project import ProjectRecords
from generator.messages.problem import Position, Problem, Severity
from generator.model.addresses import address_of, is_lasting
from generator.model.file_kinds import file_kind
from generator.model.moved import ANY_PART, GoneAddress, MovedAddress
from generator.model.site import Site
from generator.views.base.former import is_page, list_former
from generator.views.base.localizer import Localizer
from generator.views.claims import list_claims

SHOWN: Final = 6
"""Lost addresses, or groups of them, that a message names."""


def check_addresses(
    localizers: tuple[Localizer, ...], records: ProjectRecords, published: Published, *, is_release: bool
) -> list[Problem]:
    """Where nothing would stand any more. Only a release is stopped by it: a build may be a trial."""
    site = localizers[0].site
    if not (published.paths or site.moved.moved):
        return []
    claims = list_claims(localizers)
    there = {address_of(c.path) for c in claims if not isinstance(c.owner, MovedAddress | GoneAddress)}
    told = {former.path for former in list_former(site, there)}
    severity = Severity.ERROR if is_release else Severity.WARNING
    return [
        *_check_targets(site, records, there),
        *_check_lost(published.paths - there - told, there, severity),
        *_check_sites(site, records, published, severity),
    ]


def _check_targets(site: Site, records: ProjectRecords, there: Collection[str]) -> Iterator[Problem]:
    """What leads to nothing, or from a file to a page, which no server can show in its place."""
    record = records.one("moved")
    for number, moved in enumerate(site.moved.moved):
        path, target = moved.address[1:], moved.to[1:]
        is_sound = target in there and is_lasting(target) and is_page(target) == is_page(path)
        if record and ANY_PART not in moved.to and not is_sound:
            where = record.locate_value(("moved", number, "to"))
            yield Problem("moved-nowhere", where, {"text": moved.to})


def _check_lost(lost: frozenset[str], there: Collection[str], severity: Severity) -> Iterator[Problem]:
    if lost:
        names = summarize(lost, there)
        shown = ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
        where = Position(file_kind("moved").file())
        yield Problem("address-lost", where, {"count": str(len(lost)), "addresses": shown}, severity=severity)


def _check_sites(
    site: Site, records: ProjectRecords, published: Published, severity: Severity
) -> Iterator[Problem]:
    base, authority = site.authority.base_url, records.one("authority")
    for former in sorted(published.sites - {base, *site.moved.former_sites}):
        if authority:
            where = authority.locate_value(("base_url",))
            yield Problem("site-moved", where, {"text": former, "now": base}, severity=severity)


def summarize(lost: Collection[str], there: Collection[str]) -> list[str]:
    """The lost addresses as ``moved.yaml`` may name them: whole folders, and "*" for one part of several.

    No folder in which something still is, see `there`.
    """
    kept = {folder for path in there for folder in _folders(path)}
    tops = {next((folder for folder in _folders(path) if folder not in kept), path) for path in lost}
    patterns = Counter(pattern for path in tops for pattern in _patterns(path))
    names = (max(_patterns(path), key=lambda one: patterns[one]) for path in tops)
    return [f"/{name}" for name in sorted(set(names))]


def _folders(path: str) -> list[str]:
    """The folders in which an address is, itself included, from the root down."""
    parts = path.split("/")
    return ["/".join(parts[:count]) + "/" for count in range(1, len(parts))]


def _patterns(path: str) -> list[str]:
    """The address, and with "*" in the place of each part inside it."""
    parts = path.split("/")
    inner = range(1, len(parts) - 2)
    return [path, *("/".join([*parts[:i], ANY_PART, *parts[i + 1 :]]) for i in inner)]
