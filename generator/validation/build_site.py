"""Run every check and assemble the one frozen `Site`."""

from datetime import date

from generator.loading.project import SHARED_FILES, ProjectRecords
from generator.messages.problem import Problem, Severity
from generator.model.disclosed import NOTHING_PUBLISHED, Memory
from generator.model.site import Site
from generator.model.statistics import Statistics
from generator.validation.content_rules import check_content
from generator.validation.easy_read import check_easy_read
from generator.validation.figures import build_statistics
from generator.validation.indicators import check_indicators
from generator.validation.parts import Parts, build_parts
from generator.validation.pictures import check_pictures
from generator.validation.plain_texts import check_plain_texts
from generator.validation.references import check_references
from generator.validation.translations import check_translations
from generator.validation.unfinished import check_unfinished
from generator.validation.updates import check_updates


def build_site(
    records: ProjectRecords, today: date = date.max, memory: Memory = NOTHING_PUBLISHED
) -> tuple[Site | None, list[Problem]]:
    """The site, or None when a record has an error or could not be read; and every problem either way.

    `today` is the day of the run, on which some updates still wait for theirs; `memory` has the figures that
    were ever published.
    """
    parts, problems = build_parts(records)
    communes = [located.model for located in parts.communes]
    indicator_problems = list(check_indicators(parts))
    problems += indicator_problems
    statistics: list[Statistics] = []
    if parts.indicator_list and not indicator_problems:
        statistics, found = build_statistics(records.years, parts.indicator_list.model, communes, memory)
        problems += found
    problems += check_references(parts) + check_content(parts) + check_translations(parts)
    problems += check_updates(parts, today)
    problems += check_pictures(parts, records.pictures) + check_easy_read(parts) + check_plain_texts(parts)
    told = {(p.position.file, p.position.line) for p in problems if p.severity is Severity.ERROR}
    unfinished = check_unfinished(records)
    problems += [p for p in unfinished if (p.position.file, p.position.line) not in told]
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, problems
    if not records.shared.keys() >= set(SHARED_FILES) or not parts.communes:
        return None, problems
    return _assemble(parts, statistics), problems


def _assemble(parts: Parts, statistics: list[Statistics]) -> Site:
    assert parts.authority
    assert parts.contact_list
    assert parts.standard_list
    campaigns = sorted((c.model for c in parts.campaigns), key=lambda c: (c.starts, c.ends, c.slug))
    return Site(
        authority=parts.authority.model,
        communes=tuple(c.model for c in parts.communes),
        campaigns=tuple(campaigns),
        contacts=parts.contact_list.model,
        offices=tuple(o.model for o in parts.offices),
        barriers=tuple(b.model for b in parts.barriers),
        support=tuple(s.model for s in parts.support),
        laws=tuple(law.model for law in parts.laws),
        standards=parts.standard_list.model,
        statistics=tuple(statistics),
        formats=tuple(f.model for f in parts.formats),
        pages=tuple(page for page, _ in parts.pages),
        updates=tuple(update for update, _ in parts.updates),
        handbook=tuple(sorted((page for page, _ in parts.handbook), key=lambda page: page.front.order)),
    )
