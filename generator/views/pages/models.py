"""All kinds of pages together, and the list of them for search engines."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.views.base.components import Alternate
from generator.views.pages.barriers import BarriersPage
from generator.views.pages.campaign import CampaignPage
from generator.views.pages.campaign_list import CampaignListPage
from generator.views.pages.commune import ActionPage, CommunePage
from generator.views.pages.commune_list import CommuneListPage
from generator.views.pages.commune_prints import CommunePrintsPage
from generator.views.pages.downloads import DownloadsPage
from generator.views.pages.easy_read import EasyReadPage
from generator.views.pages.editorial import EditorialPageView
from generator.views.pages.handbook import HandbookContentsPage, HandbookPageView
from generator.views.pages.home import HomePage
from generator.views.pages.index import IndexPage
from generator.views.pages.offices import OfficesPage
from generator.views.pages.redirect import RedirectPage
from generator.views.pages.stand_in import StandInPage
from generator.views.pages.updates import UpdateListPage, UpdatePage
from generator.views.pages.usb_opening import OpeningPage
from generator.views.statistics.indicator import IndicatorPage
from generator.views.statistics.overview import StatisticsPage

ShellPage: TypeAlias = (
    HomePage
    | CampaignListPage
    | CampaignPage
    | CommuneListPage
    | BarriersPage
    | OfficesPage
    | StatisticsPage
    | IndicatorPage
    | DownloadsPage
    | EditorialPageView
    | UpdateListPage
    | UpdatePage
    | HandbookContentsPage
    | HandbookPageView
    | IndexPage
)
"""Pages that wear the site's chrome; their template gives what stands inside ``<main>``."""


BarePage: TypeAlias = (
    CommunePage | ActionPage | EasyReadPage | CommunePrintsPage | StandInPage | RedirectPage | OpeningPage
)
"""Pages that are whole HTML documents of their own: small, no script, style inside."""


Page: TypeAlias = ShellPage | BarePage


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address and the same page in each language, all absolute."""

    url: str
    alternates: tuple[Alternate, ...]


@dataclass(frozen=True, slots=True)
class Sitemap:
    """Every page a search engine should know."""

    entries: tuple[SitemapEntry, ...]
