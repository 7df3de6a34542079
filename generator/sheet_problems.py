"""What is wrong with a poster, told where its words were written."""

from generator.loading.project import ProjectRecords
from generator.loading.records import Record
from generator.model.site import Site
from generator.problems.problem import Position, Problem
from generator.rendering.posters import Finding, Misfit
from generator.rendering.proof import SheetFault
from generator.views.posters import PosterView

CAMPAIGN_FIELDS = frozenset({"title", "slogan", "dates_note", "action", "messages", "bring"})
CONTACT_FIELDS = frozenset({"contacts", "contact_label"})
AUTHORITY_FIELDS = {"agency": "name", "unit": "unit", "hotline": "hotline"}


def describe_finding(finding: Finding, view: PosterView, records: ProjectRecords) -> Problem:
    """A text that does not fit its sheet, or that the typeface cannot print."""
    where = _locate(finding.field, view, records)
    values = {"field": finding.field, "format": view.sheet.format.upper(), "locale": view.locale}
    if isinstance(finding, Misfit):
        return Problem("text-too-long", where, {**values, "excess": str(finding.excess_characters)})
    return Problem("unprintable-character", where, {**values, "characters": finding.characters})


def describe_fault(fault: SheetFault, view: PosterView) -> Problem:
    """A sheet whose code cannot be read, or says something else."""
    where = Position("site_data/formats.yaml")
    if fault.kind == "unreadable":
        return Problem("qr-unreadable", where, {"path": view.path})
    found = ", ".join(fault.found)
    return Problem("qr-wrong-address", where, {"path": view.path, "found": found, "expected": view.short_url})


def check_targets(views: list[PosterView], pages: set[str], site: Site) -> list[Problem]:
    """Sheets whose code would lead to a page that is not among `pages`, the paths of the site."""
    root = site.authority.base_url.rstrip("/") + "/"
    where = Position("site_data/authority.yaml")
    return [
        Problem("qr-dead-end", where, {"path": v.path, "expected": v.short_url})
        for v in views
        if not v.short_url.casefold().startswith(root.casefold()) or v.short_url[len(root) :] not in pages
    ]


def tell_once(problems: list[Problem]) -> list[Problem]:
    """One problem for each text, the one of the sheet that asks for the largest cut."""
    once: dict[tuple[str, Position], Problem] = {}
    for problem in sorted(problems, key=lambda problem: int(problem.values.get("excess", "0"))):
        once[problem.code, problem.position] = problem
    return list(once.values())


def _locate(field: str, view: PosterView, records: ProjectRecords) -> Position:
    """Where the words of a poster's `field` were written."""
    campaign = next((r for r in records.campaigns if r.stem == view.campaign), None)
    if field in CAMPAIGN_FIELDS and campaign:
        return campaign.locate_value((field, view.locale))
    if field in CONTACT_FIELDS:
        return _start(records.shared.get("contacts"), "site_data/contacts.yaml")
    authority = records.shared.get("authority")
    if field in AUTHORITY_FIELDS and authority:
        return authority.locate_value((AUTHORITY_FIELDS[field], view.locale))
    return _start(campaign, f"campaigns/{view.campaign}.yaml")


def _start(record: Record | None, file: str) -> Position:
    return Position(record.file if record else file)
