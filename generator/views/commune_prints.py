"""Everything to print and to send in one commune."""

from collections.abc import Iterator, Mapping

from generator.locales import LOCALES
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.poster_format import Part, PosterFormat
from generator.views.action_pages import campaigns_in
from generator.views.broadcasts import link_broadcast
from generator.views.frames import Head, add_notices, build_frame, page_links
from generator.views.links import relative
from generator.views.pages import CommunePrintsPage, Link, PrintRow, PrintSection
from generator.views.past import list_past_prints, tell_take_down
from generator.views.phrases import Phrase
from generator.views.posters import Editions
from generator.views.print_files import PrintFiles, name_languages, order_languages
from generator.views.reports import build_report_link
from generator.views.share_kit import build_share_kit
from generator.views.sharing import card_path
from generator.views.voice import Voice


def build_commune_prints(
    voice: Voice, commune: Commune, editions: Editions, sizes: Mapping[str, int]
) -> CommunePrintsPage:
    """The print pack first, the report, then every sheet of every campaign that is not over, then what is.

    `sizes` are in bytes by path.
    """
    links, locale = voice.links, voice.locale
    here = links.commune_prints(commune, locale)
    files = PrintFiles(voice, here, sizes)
    name = voice.commune(commune)
    heading = voice.word("prints_heading", commune=name)
    head = Head(
        paths={locale: links.commune_prints(commune, locale) for locale in LOCALES},
        title=heading,
        description=voice.word("prints_description", commune=name),
        image=card_path(links.commune(commune, locale)),
    )
    downloads = relative(here, links.section("downloads", locale))
    campaigns = [campaign for campaign in campaigns_in(voice, commune) if not voice.is_over(campaign)]
    page = CommunePrintsPage(
        frame=build_frame(voice, head),
        heading=heading,
        pack=files.pack(commune),
        report=build_report_link(voice, here, commune, sizes),
        guides=page_links(voice, here, "print"),
        sections=tuple(
            _section(files, campaign, commune, editions, is_open=campaign is campaigns[0])
            for campaign in campaigns
        ),
        past=list_past_prints(voice, commune),
        more=(
            Link(f"{downloads}#formats", Phrase(voice.word("prints_formats"))),
            Link(relative(here, links.commune(commune, locale)), Phrase(name)),
        ),
        is_folded=len(campaigns) > 1,
    )
    return add_notices(voice, page)


def _section(
    files: PrintFiles, campaign: Campaign, commune: Commune, editions: Editions, *, is_open: bool
) -> PrintSection:
    voice = files.voice
    forms = voice.site.formats
    return PrintSection(
        id=campaign.slug,
        title=voice.say(campaign.title),
        when=voice.when(campaign),
        status_text=voice.status(campaign),
        accent=campaign.accent,
        edition=voice.edition(editions[campaign.slug, commune.code]),
        take_down=tell_take_down(voice, campaign),
        thumbnail=files.thumbnail(campaign, forms[0]),
        rows=tuple(_row(files, campaign, commune, form) for form in forms),
        is_open=is_open,
        is_sample=any(contact.sample for contact in voice.site.contacts_in(commune, campaign.contact_role)),
        broadcast=link_broadcast(files, campaign, commune),
        kit=build_share_kit(files, campaign, commune),
    )


def _row(files: PrintFiles, campaign: Campaign, commune: Commune, form: PosterFormat) -> PrintRow:
    voice = files.voice
    names = {languages: name_languages(voice, languages) for languages in order_languages(voice, form)}
    sheets = (files.sheet(campaign, commune, form, one, Phrase(name)) for one, name in names.items())
    paths = {
        voice.links.poster(campaign, commune, form.id, one, form.suffix): name for one, name in names.items()
    }
    return PrintRow(
        name=voice.say(form.name),
        hint=voice.say(form.hint),
        files=tuple(sheet for sheet in sheets if sheet),
        notes=tuple(_notes(voice, paths)),
    )


def _notes(voice: Voice, paths: Mapping[str, str]) -> Iterator[str]:
    """What the sheets at `paths`, by the name of their language, lack; and those that could not be made."""
    prints = voice.prints
    missing = [name for path, name in paths.items() if path in prints.left_out]
    if missing:
        yield voice.word("prints_left_out", languages=", ".join(missing))
    shed: dict[tuple[Part, ...], list[str]] = {}
    for path, name in paths.items():
        if path in prints.shed:
            shed.setdefault(prints.shed[path], []).append(name)
    for parts, names in shed.items():
        said = ", ".join(voice.words[f"part_{part}"] for part in parts)
        yield voice.word("prints_shed", languages=", ".join(names), parts=said)
