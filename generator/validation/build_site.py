"""Run every check and assemble the one frozen `Site`."""

from collections.abc import Mapping, Sequence
from datetime import date

from generator.loading.pictures import PictureFile
from generator.loading.project import ProjectRecords
from generator.messages.problem import Problem, Severity
from generator.model.area_kinds import AreaKind
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.contact import Contacts
from generator.model.disclosed import NOTHING_PUBLISHED, Memory
from generator.model.file_kinds import FILE_KINDS
from generator.model.guidance import Barrier, Law, Office, Support
from generator.model.language import Language
from generator.model.moved import MovedAddresses
from generator.model.poster_format import PosterFormat
from generator.model.site import Site
from generator.model.standards import Standards
from generator.model.statistics import Indicators, Report, Statistics
from generator.validation.contact_days import check_contact_days
from generator.validation.content_rules import check_content
from generator.validation.easy_read import check_easy_read
from generator.validation.figures import build_statistics
from generator.validation.indicators import check_indicators
from generator.validation.logos import check_logos, find_marks
from generator.validation.parts import Parts, build_parts
from generator.validation.pictures import check_pictures
from generator.validation.plain_texts import check_plain_texts
from generator.validation.references import check_references
from generator.validation.standards import check_standards
from generator.validation.succession import check_succession
from generator.validation.translations import check_translations
from generator.validation.unfinished import check_unfinished
from generator.validation.updates import check_updates


def build_site(
    records: ProjectRecords,
    languages: Sequence[Language],
    today: date,
    memory: Memory = NOTHING_PUBLISHED,
) -> tuple[Site | None, list[Problem]]:
    """The site, or None when a record has an error or could not be read; and every problem either way.

    `languages` are those of the project whose files could be read; `today` is the day of the run, on which
    some updates still wait for theirs; `memory` has the figures that were ever published.
    """
    parts, problems = build_parts(records)
    problems += [*check_indicators(parts), *check_standards(parts), *check_references(parts)]
    problems += check_contact_days(parts, today)
    statistics: list[Statistics] = []
    indicators = parts.one(Indicators)
    if indicators and not any(problem.position.file == indicators.record.file for problem in problems):
        reports = {one.record.stem: one.model for one in parts.of(Report)}
        tags = records.languages
        statistics, found = build_statistics(
            records.years, reports, indicators.model, parts.areas, tags, memory
        )
        problems += found
    problems += check_content(parts, languages) + check_translations(parts)
    problems += check_updates(parts, languages, today) + check_succession(parts, today)
    problems += [*check_logos(parts, records.pictures)]
    problems += check_pictures(parts, records.pictures) + check_easy_read(parts) + check_plain_texts(parts)
    unread = set(records.languages) - {language.tag for language in languages}
    problems = [p for p in problems if p.values.get("language") not in unread]
    reported = {(p.position.file, p.position.line) for p in problems if p.severity is Severity.ERROR}
    unfinished = check_unfinished(records)
    problems += [p for p in unfinished if (p.position.file, p.position.line) not in reported]
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, problems
    single = (kind.name for kind in FILE_KINDS if not kind.is_folder)
    if any(not parts.wholes[name] for name in single if name not in parts.absent):
        return None, problems  # a file that could not be read, which is reported already
    return _assemble(parts, statistics, records.pictures), problems


def _assemble(parts: Parts, statistics: list[Statistics], pictures: Mapping[str, PictureFile]) -> Site:
    authority, contacts, standards = parts.one(Authority), parts.one(Contacts), parts.one(Standards)
    moved = parts.one(MovedAddresses)
    assert authority
    assert contacts
    campaigns = sorted(parts.models(Campaign), key=_by_date)
    return Site(
        authority=authority.model,
        marks=find_marks(logo, pictures) if (logo := authority.model.logo) else None,
        partner_marks={
            one.slug: tuple(found for partner in one.partners if (found := find_marks(partner, pictures)))
            for one in campaigns
        },
        area_kinds=parts.models(AreaKind),
        areas=parts.areas.areas,
        campaigns=tuple(campaigns),
        contacts=contacts.model,
        offices=parts.models(Office),
        barriers=parts.models(Barrier),
        support=parts.models(Support),
        laws=parts.models(Law),
        standards=standards.model if standards else None,
        statistics=tuple(statistics),
        formats=parts.models(PosterFormat),
        pages=tuple(page for page, _ in parts.pages),
        moved=moved.model if moved else MovedAddresses(),
        updates=tuple(update for update, _ in parts.updates),
        handbook=tuple(sorted((page for page, _ in parts.handbook), key=lambda page: page.front.order)),
    )


def _by_date(campaign: Campaign) -> tuple[date, date, str]:
    """By the first day; without one by the last; what has no day at all comes last."""
    last = campaign.last_day or date.max
    return campaign.first_day or last, last, campaign.slug
