"""All campaigns of the season."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.campaign import Campaign
from generator.views.base.components import CampaignCard
from generator.views.base.dated import Dated
from generator.views.base.localizer import Localizer
from generator.views.base.status import build_status
from generator.views.base.urls import relative
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices
from generator.views.pages.campaign_groups import list_cards


@dataclass(frozen=True, slots=True)
class CampaignListPage(ShellPage):
    """All campaigns of the season, by date."""

    TEMPLATE: ClassVar = "campaign_list.html"
    heading: str
    campaigns: Dated[CampaignCard]
    """On now first, then coming, then over."""


def build_campaign_list(localizer: Localizer) -> CampaignListPage:
    """All campaigns of the season, by date."""
    here = localizer.links.section("campaigns", localizer.locale)
    heading = localizer.word("campaigns_heading")
    cards = list_cards(localizer, localizer.site.campaigns, partial(build_campaign_card, localizer, here))
    head = Head(
        paths={locale: localizer.links.section("campaigns", locale) for locale in localizer.site.languages},
        title=heading,
        description=localizer.word("site_description"),
    )
    return add_notices(localizer, CampaignListPage(build_frame(localizer, head), heading, cards))


def build_campaign_card(localizer: Localizer, here: str, campaign: Campaign) -> CampaignCard:
    """What leads to a campaign from the page at `here`."""
    return build_card(
        localizer, campaign, relative(here, localizer.links.campaign(campaign.slug, localizer.locale))
    )


def build_card(localizer: Localizer, campaign: Campaign, href: str) -> CampaignCard:
    """A campaign in short, leading to `href`."""
    return CampaignCard(
        href=href,
        title=localizer.say(campaign.title),
        slogan=localizer.say(campaign.slogan),
        action=localizer.until_over(campaign, localizer.say(campaign.action)),
        when=localizer.when(campaign),
        status=build_status(localizer, campaign),
        accent=campaign.accent,
        is_sample=campaign.sample,
    )
