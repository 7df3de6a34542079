"""The downloads page: every poster, by campaign and commune."""

from generator.locales import LOCALES, sort_key
from generator.model.campaign import Campaign
from generator.views.action_pages import poster_links
from generator.views.frames import Head, add_notices, build_frame
from generator.views.links import relative
from generator.views.pages import DownloadsPage, Link, PosterGroup, PosterRow
from generator.views.phrases import Phrase
from generator.views.voice import Voice


def build_downloads(voice: Voice) -> DownloadsPage:
    """Every poster, by campaign and commune."""
    here = voice.links.section("downloads", voice.locale)
    groups = tuple(_group(voice, here, campaign) for campaign in voice.site.campaigns)
    heading = voice.word("downloads_heading")
    lead = voice.word("downloads_lead")
    head = Head(
        paths={locale: voice.links.section("downloads", locale) for locale in LOCALES},
        title=heading,
        description=lead,
    )
    return add_notices(voice, DownloadsPage(build_frame(voice, head), heading, lead, groups))


def _group(voice: Voice, here: str, campaign: Campaign) -> PosterGroup:
    communes = sorted(
        voice.site.communes_of(campaign), key=lambda c: sort_key(voice.commune(c), voice.locale)
    )
    return PosterGroup(
        id=campaign.slug,
        title=voice.say(campaign.title),
        when=voice.when(campaign),
        accent=campaign.accent,
        rows=tuple(
            PosterRow(
                Link(relative(here, voice.links.commune(c, voice.locale)), Phrase(voice.commune(c))),
                poster_links(voice, here, campaign, c),
            )
            for c in communes
        ),
    )
