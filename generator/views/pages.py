"""Page models: the whole contract between views and templates.

A page model holds text, numbers, truth values and other page models; never a model object, never a
callable. The template of a page has the name in `TEMPLATE`, in ``theme/pages/``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from generator.views.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Link:
    """An address relative to the page, and its words."""

    href: str
    label: Phrase


@dataclass(frozen=True, slots=True)
class NavLink:
    """An entry of the main navigation."""

    href: str
    label: Phrase
    is_current: bool


@dataclass(frozen=True, slots=True)
class LanguageSwitch:
    """The same page in the other language; `label` is written in that language."""

    href: str
    locale: str
    label: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """One ``<link rel="alternate">``: `locale` is a language tag or "x-default"; `url` is absolute."""

    locale: str
    url: str


@dataclass(frozen=True, slots=True)
class PhoneLink:
    """A number to tap: `href` starts with ``tel:``."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class HotlineView:
    """The number for urgent matters."""

    phone: PhoneLink
    label: Phrase
    """Its name, the number, its price and hours, as far as they are known."""
    lead: Phrase
    """Asks when to call."""


@dataclass(frozen=True, slots=True)
class Agency:
    """Who answers for the site."""

    name: Phrase
    unit: Phrase
    publisher: Phrase
    address: Phrase
    phone: PhoneLink
    email: str
    """Empty when there is none."""


@dataclass(frozen=True, slots=True)
class ShareImage:
    """The picture that goes with a link to the page: 1200 by 630 dots."""

    path: str
    """From the root of the site."""
    url: str
    alt: str
    motif: str
    """The drawing on it; see ``theme/posters/motifs.typ``."""
    title: str
    line: str
    """Small below the title: when, or what the page is about."""


@dataclass(frozen=True, slots=True)
class Share:
    """How to hand the page on: the address, words that say it all by themselves, other sites' own pages."""

    url: str
    text: str
    """Ready to send, the address at its end."""
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page carries around its own content."""

    locale: str
    path: str
    """Address from the root of the site, "" for the Vietnamese home page."""
    root: str
    """The way from this page back to the root, "" or "../../"."""
    title: str
    """For ``<title>``, without the site's name; empty on the home page."""
    description: str
    site_name: str
    canonical: str
    alternates: tuple[Alternate, ...]
    switch: LanguageSwitch
    home: str
    search: str
    """The A-Z page, where a search without script leads."""
    search_index: str
    nav: tuple[NavLink, ...]
    footer_nav: tuple[NavLink, ...]
    agency: Agency
    hotline: HotlineView
    accent: str
    """``#RRGGBB``; white text on it has a contrast of at least 4.5."""
    sample_notice: str
    """Says what on this page is made up; empty when nothing is."""
    untranslated_notice: str
    """Says that parts are still in Vietnamese; empty when none is."""
    expired_notice: str
    """Says that nobody has looked at this since it was due; empty while it is not."""
    as_of_notice: str
    """Says for which day the site was built; on the home page only, empty elsewhere."""
    printed_from: str
    """Stands on paper only: where the page is found, as of which day, and from whom."""
    image: ShareImage
    share: Share
    structured: str
    """JSON-LD, safe inside a script element; empty where there is nothing to say."""
    manifest: str
    worker: str
    """The script that keeps pages for when there is no network; empty where the project wants none."""
    keep: tuple[str, ...]
    """Pages that one who read this page will need without network."""
    feed: str
    """The Atom feed of this language; empty where there is no news."""
    is_for_staff: bool
    """Asks search engines not to list the page."""
    words: Mapping[str, str]
    """Interface words, from ``theme/locales/``."""


@dataclass(frozen=True, slots=True)
class CampaignCard:
    """A campaign in a list."""

    href: str
    title: Phrase
    slogan: Phrase
    action: Phrase | None
    """What to do; None where it is over."""
    when: str
    status: str
    """"coming", "on-now" or "over", for a class name."""
    status_text: str
    accent: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A commune on the tile map; row and column count from 1."""

    href: str
    name: str
    kind: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class ContactView:
    """A desk to call or visit."""

    name: Phrase
    phones: tuple[PhoneLink, ...]
    place: Phrase
    hours: Phrase
    languages: Phrase | None
    is_sample: bool


@dataclass(frozen=True, slots=True)
class DutyView:
    """Who does what."""

    office: Link
    does: Phrase


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where a statement comes from: title with number and date in words."""

    text: Phrase
    href: str
    """Empty when there is no address. Leads off the site."""


@dataclass(frozen=True, slots=True)
class SupportView:
    """A support policy. Empty strings where nothing is known."""

    id: str
    title: Phrase
    who: Phrase
    what: Phrase
    condition: Phrase | None
    period: str
    law: SourceView
    is_verified: bool


@dataclass(frozen=True, slots=True)
class LawView:
    """A legal basis and what it says."""

    id: str
    source: SourceView
    says: Phrase
    period: str
    is_verified: bool


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file to download."""

    href: str
    label: Phrase
    facts: str
    """Kind and size: "PDF · 41 KB"; the kind alone where the size is not known yet."""
    locale: str
    """The language of the file, the larger where there are two; empty where a file has many."""


@dataclass(frozen=True, slots=True)
class PastView:
    """What can still be done where a campaign is over."""

    ask: str
    """Whom to ask now."""
    next: Link
    """Where to see what is on."""


@dataclass(frozen=True, slots=True)
class PrintSummary:
    """What a commune can print, in short, on the page of the commune or of a campaign there."""

    edition: str
    """How to tell whether the sheet on the wall is the current one; of a campaign that is over, when it comes
    down; empty where no campaign is meant."""
    page: Link
    """The page with everything to print."""
    files: tuple[FileLink, ...]


@dataclass(frozen=True, slots=True)
class SeasonMonth:
    """A month on the line of the season, and where it starts, in per cent of the line."""

    label: str
    start: str


@dataclass(frozen=True, slots=True)
class SeasonRow:
    """A campaign on the line of the season; `start` and `width` in per cent of the line."""

    campaign: Link
    when: str
    status_text: str
    accent: str
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Season:
    """All campaigns of the school year, by date."""

    heading: str
    months: tuple[SeasonMonth, ...]
    rows: tuple[SeasonRow, ...]
    plan: FileLink | None
    """The same on a sheet for the wall; None where it could not be made, or once all of them are over."""


@dataclass(frozen=True, slots=True)
class UpdateCard:
    """An update in a list."""

    href: str
    title: Phrase
    summary: Phrase
    day: str
    iso: str
    """The day as machines read it: "2021-08-25"."""
    mark: str
    """Says that it is not published yet; empty where it is."""


@dataclass(frozen=True, slots=True)
class HomePage:
    """What is on now, what comes next, find your commune, what is in your way."""

    TEMPLATE: ClassVar = "home.html"
    frame: Frame
    heading: Phrase
    tagline: Phrase
    on_now: tuple[CampaignCard, ...]
    coming: tuple[CampaignCard, ...]
    over: tuple[CampaignCard, ...]
    tiles: tuple[Tile, ...]
    barriers: tuple[Link, ...]
    season: Season | None
    """None where there is no campaign."""
    guides: tuple[Link, ...]
    updates: tuple[UpdateCard, ...]
    all_updates: Link | None
    """None where there is no news."""


@dataclass(frozen=True, slots=True)
class CampaignListPage:
    """All campaigns of the season, by date."""

    TEMPLATE: ClassVar = "campaign_list.html"
    frame: Frame
    heading: str
    campaigns: tuple[CampaignCard, ...]


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """One campaign for the whole district."""

    TEMPLATE: ClassVar = "campaign.html"
    frame: Frame
    card: CampaignCard
    easy_read: Link | None
    """The same in very short sentences; None where there is no such page."""
    past: PastView | None
    """Stands in the place of the invitation; None while it is not over."""
    summary: Phrase
    dates_note: Phrase | None
    messages: tuple[Phrase, ...]
    bring: tuple[Phrase, ...]
    duties: tuple[DutyView, ...]
    support: tuple[SupportView, ...]
    barriers: tuple[Link, ...]
    tiles: tuple[Tile, ...]
    """Lead to the action page of this campaign in each commune."""
    calendar: FileLink | None
    """The campaign's days for the calendar of a telephone; None once they are over."""
    posters: Link | None
    """The place on the downloads page where this campaign's posters are; None once it is over."""
    archive: FileLink | None
    """All of them in one file; None where the campaign reaches no commune, or is over."""
    updates: tuple[UpdateCard, ...]
    sources: tuple[SourceView, ...]
    reviewed_by: str
    """When somebody must read this again, in words."""


@dataclass(frozen=True, slots=True)
class CommuneListPage:
    """Every commune: tile map and list."""

    TEMPLATE: ClassVar = "commune_list.html"
    frame: Frame
    heading: str
    tiles: tuple[Tile, ...]
    communes: tuple[Link, ...]
    """In alphabetical order of the page's language."""


@dataclass(frozen=True, slots=True)
class RateCell:
    """One rate in words: "94 %" with "47 trên 50 trẻ", "từ 95 % trở lên", "ẩn (ít người)", "chưa báo cáo"."""

    text: str
    detail: str
    """Counts behind the rate; empty when not shown."""
    percent: str
    """For the length of a bar, "94.0", of a band its nearer end; empty when nothing is shown."""
    visibility: str
    """"shown", "band", "hidden", "not-reported" or "not-applicable", for a class name."""
    order: str = ""
    """A number to sort by; empty when nothing is shown, which goes to the end."""


@dataclass(frozen=True, slots=True)
class TrendCell:
    """What changed since the year reported before: in words, and as a line from the oldest year on."""

    text: str
    order: str
    points: str
    """Corners of the line in a box of 64 by 20, "4,12 60,6"; empty where two years cannot be compared."""


@dataclass(frozen=True, slots=True)
class RankRow:
    """One commune's rate, this year and the year reported before."""

    commune: Link
    order: str
    """Its place in the alphabet."""
    now: RateCell
    before: RateCell | None
    """None where there is no year before."""
    trend: TrendCell | None
    verdict: str
    """"đạt", "chưa đạt", "chưa nói được", "không xét"; empty where nothing is asked of any."""
    marks: tuple[int | None, int | None]
    """Per cent: where the bar bears a long line (ordinary communes), and a short one (special difficulty)."""


@dataclass(frozen=True, slots=True)
class FigureTile:
    """A commune on the tile map of one indicator."""

    href: str
    name: str
    row: int
    column: int
    text: str
    """The rate, or why there is none."""
    verdict: str
    outcome: str
    """"reached", "not-reached" or "cannot-be-said", for a class name; empty where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class IndicatorSummary:
    """One indicator in the overview: its page, a sentence, and how many communes stand where."""

    page: Link
    sentence: str
    ages: Phrase
    reached: int
    undecided: int
    not_reached: int
    """Counts of communes for the bar; all 0 where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class YearView:
    """As of when, from whom, and whether made up."""

    caption: str
    as_of: str
    source: SourceView
    is_sample: bool


@dataclass(frozen=True, slots=True)
class CommuneFigure:
    """One indicator on a commune's page."""

    indicator: Link
    now: RateCell
    before: str
    """"năm học 2020-2021: 94 %"; empty where no earlier year was reported."""
    needed: str
    """"cần ít nhất 95 %"; empty where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class CommuneFigures:
    """A commune's rates in short, on its own page."""

    heading: str
    as_of: str
    summary: str
    """How many standards are reached, in a sentence."""
    headline: tuple[CommuneFigure, ...]
    others: tuple[CommuneFigure, ...]
    report: FileLink | None
    """The same on one page of paper; None where no campaign reaches the commune."""
    page: Link
    """All figures of the district."""
    is_sample: bool


@dataclass(frozen=True, slots=True)
class CommunePage:
    """The action page of one commune: whom to call, what is on."""

    TEMPLATE: ClassVar = "commune.html"
    frame: Frame
    name: str
    contacts: tuple[ContactView, ...]
    campaigns: tuple[CampaignCard, ...]
    """On now first, then coming, then over; they lead to this commune's action pages."""
    calendar: FileLink | None
    """All of them for the calendar of a telephone; None where there are none."""
    barriers: tuple[Link, ...]
    figures: CommuneFigures | None
    """None where no figures were reported yet."""
    updates: tuple[UpdateCard, ...]
    prints: PrintSummary


@dataclass(frozen=True, slots=True)
class ActionPage:
    """One campaign in one commune: where the QR code lands."""

    TEMPLATE: ClassVar = "action.html"
    frame: Frame
    commune: Link
    campaign: Link
    easy_read: Link | None
    """The campaign in very short sentences; None where there is no such page."""
    card: CampaignCard
    past: PastView | None
    """Stands in the place of the invitation, its days, papers and reasons; None while it is not over."""
    dates_note: Phrase | None
    contacts: tuple[ContactView, ...]
    bring: tuple[Phrase, ...]
    messages: tuple[Phrase, ...]
    support: tuple[Link, ...]
    barriers: tuple[Link, ...]
    calendar: FileLink | None
    updates: tuple[UpdateCard, ...]
    prints: PrintSummary
    sources: tuple[SourceView, ...]
    short_address: str
    """The address printed on posters, for people to read."""


@dataclass(frozen=True, slots=True)
class RecordingView:
    """Words read aloud: the file, and what one hears."""

    src: str
    label: str


@dataclass(frozen=True, slots=True)
class LanguageBlock:
    """The same sentences in another language of the district; `lang` is its tag.

    Not phrases: these words are no missing translation.
    """

    id: str
    lang: str
    name: str
    sentences: tuple[str, ...]
    """Empty where they are only spoken."""
    recording: RecordingView | None


@dataclass(frozen=True, slots=True)
class EasyReadPage:
    """A campaign in very short sentences, one a line, in large type."""

    TEMPLATE: ClassVar = "easy_read.html"
    frame: Frame
    title: Phrase
    when: str
    past: PastView | None
    """Stands in the place of all sentences and recordings; None while the campaign is not over."""
    sentences: tuple[Phrase, ...]
    recording: RecordingView | None
    """The sentences read aloud in the page's language."""
    languages: tuple[LanguageBlock, ...]
    communes: tuple[Link, ...]
    """Whom to call: this campaign's action pages, in alphabetical order of the page's language."""
    campaign: Link


@dataclass(frozen=True, slots=True)
class RecordingFile:
    """A recording to publish: `path` from the root of the site, `source` from the project's folder."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class BarrierView:
    """What is in the way, what to do, whom to ask, what to bring."""

    id: str
    title: Phrase
    answer: Phrase
    office: Link
    phone: PhoneLink | None
    is_sample: bool
    bring: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class BarriersPage:
    """The barriers finder: "Vướng gì, hỏi ai"."""

    TEMPLATE: ClassVar = "barriers.html"
    frame: Frame
    heading: str
    lead: str
    barriers: tuple[BarrierView, ...]
    communes: Link


@dataclass(frozen=True, slots=True)
class OfficeView:
    """One body, its task, what to ask it."""

    id: str
    name: Phrase
    task: Phrase
    ask: Phrase
    phone: PhoneLink | None
    is_sample: bool


@dataclass(frozen=True, slots=True)
class OfficesPage:
    """The bodies of the plan's part IV."""

    TEMPLATE: ClassVar = "offices.html"
    frame: Frame
    heading: str
    lead: str
    offices: tuple[OfficeView, ...]


@dataclass(frozen=True, slots=True)
class CriterionView:
    """What a standard asks for, in words."""

    text: Phrase
    is_verified: bool


@dataclass(frozen=True, slots=True)
class StandardView:
    """One standard: how many communes reach it, and what it asks for."""

    name: Phrase
    article: str
    """Of the decree: "Điều 9"."""
    count: Phrase
    """A sentence: "18 trong 21 xã, thị trấn đạt …"."""
    district: str
    """A sentence: whether that is enough for the district."""
    criteria: tuple[CriterionView, ...]
    is_district_verified: bool
    is_verified: bool
    """Whether every figure in it, and in the standards it requires, was read in the decree."""


@dataclass(frozen=True, slots=True)
class VerdictCell:
    """One verdict: the word, and "reached", "not-reached" or "cannot-be-said" for a class name."""

    text: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why one standard is not reached, or cannot be said to be: sentences."""

    standard: Phrase
    verdict: str
    sentences: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One commune's verdicts, in the order of the standards, and why some are not "reached"."""

    commune: Link
    cells: tuple[VerdictCell, ...]
    reasons: tuple[Reasons, ...]
    summary: str
    """In a few words: "đạt 5, chưa đạt 2, chưa nói được 2"."""


@dataclass(frozen=True, slots=True)
class VerdictSection:
    """The standards of the decree, judged for each commune by the newest rates."""

    heading: str
    lead: str
    caption: str
    source: SourceView
    standards: tuple[StandardView, ...]
    rows: tuple[VerdictRow, ...]
    """In alphabetical order of the page's language."""
    notes: tuple[str, ...]
    is_sample: bool


@dataclass(frozen=True, slots=True)
class StatisticsPage:
    """The district's figures in short; each indicator has a page of its own."""

    TEMPLATE: ClassVar = "statistics.html"
    frame: Frame
    heading: str
    """A sentence: how many communes have sent figures."""
    lead: str
    year: YearView | None
    indicators: tuple[IndicatorSummary, ...]
    verdicts: VerdictSection | None
    """None, as is `year`, where no figures were reported yet."""
    files: tuple[FileLink, ...]
    licence: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator: communes ranked, on the map, and what the rate means."""

    TEMPLATE: ClassVar = "indicator.html"
    frame: Frame
    heading: Phrase
    overview: Link
    sentence: str
    facts: tuple[tuple[str, Phrase], ...]
    """Definition, ages, unit, which rates are good news: label and words."""
    source: SourceView
    years: tuple[YearView, ...]
    """The newest first; at most two."""
    before_label: str
    now_label: str
    change_label: str
    """Names the year before, which need not be the year before this one: "So với 2020-2021"."""
    targets: tuple[CriterionView, ...]
    """What the lines on the bars stand for, and which communes are measured by another indicator."""
    rows: tuple[RankRow, ...]
    """The best first; those with nothing to show at the end."""
    tiles: tuple[FigureTile, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture of a sheet; width and height in CSS pixels."""

    src: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class FormatRow:
    """One format in the table of all formats; empty strings where nothing is known."""

    thumbnail: Thumbnail | None
    name: Phrase
    size: str
    """Of the paper, or of the picture: "210 × 297 mm"."""
    hint: Phrase
    languages: str
    weight: str
    """Size of a typical file."""


@dataclass(frozen=True, slots=True)
class DownloadGroup:
    """One campaign on the downloads page; `id` is the anchor."""

    id: str
    title: Phrase
    when: str
    accent: str
    archive: FileLink | None
    communes: tuple[Link, ...]
    """Lead to this campaign on the communes' pages."""


@dataclass(frozen=True, slots=True)
class DownloadsPage:
    """Everything to print and to send: by commune, by campaign, and all formats in one table."""

    TEMPLATE: ClassVar = "downloads.html"
    frame: Frame
    heading: str
    lead: str
    communes: tuple[Link, ...]
    """In alphabetical order of the page's language."""
    groups: tuple[DownloadGroup, ...]
    formats: tuple[FormatRow, ...]
    picture_note: str
    """Which campaign the pictures show; empty where there are none."""
    guides: tuple[Link, ...]
    """How to print."""


@dataclass(frozen=True, slots=True)
class PrintRow:
    """One format of a campaign's sheets, and its files, the page's language first."""

    name: Phrase
    hint: Phrase
    files: tuple[FileLink, ...]
    notes: tuple[str, ...]
    """What had to go to make a sheet fit, and which could not be made."""


@dataclass(frozen=True, slots=True)
class ShareText:
    """A text ready to send; `id` is unique on the page, `rows` how many lines it takes."""

    id: str
    label: str
    text: str
    rows: int


@dataclass(frozen=True, slots=True)
class ShareKit:
    """Texts to send, the picture that goes with them, the short address."""

    texts: tuple[ShareText, ...]
    picture: FileLink | None
    address: str


@dataclass(frozen=True, slots=True)
class PrintSection:
    """The sheets of one campaign in one commune; `id` is the anchor."""

    id: str
    title: Phrase
    when: str
    status_text: str
    accent: str
    edition: str
    take_down: str
    thumbnail: Thumbnail | None
    rows: tuple[PrintRow, ...]
    is_open: bool
    """Whether it is shown unfolded."""
    is_sample: bool
    broadcast: tuple[FileLink, ...]
    """What the loudspeaker says, to print and as plain text."""
    kit: ShareKit


@dataclass(frozen=True, slots=True)
class PastPrint:
    """A campaign that is over: nothing of it is printed any more, and its sheets come down."""

    title: Phrase
    when: str
    take_down: str


@dataclass(frozen=True, slots=True)
class CommunePrintsPage:
    """Everything to print and to send in one commune."""

    TEMPLATE: ClassVar = "commune_prints.html"
    frame: Frame
    heading: str
    pack: FileLink | None
    """All that the commune prints itself, in one file; None where there is nothing."""
    report: FileLink | None
    """The commune's figures on one page, for a meeting; None where there are no figures."""
    guides: tuple[Link, ...]
    """How to print."""
    sections: tuple[PrintSection, ...]
    past: tuple[PastPrint, ...]
    more: tuple[Link, ...]
    """Where to go next."""
    is_folded: bool
    """Whether the sections can be folded: where there are several."""


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One kind of file, such as "image/avif", in all its widths, as ``srcset`` writes them."""

    kind: str
    srcset: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture on a written page: `src` for every browser, with its width and height in dots."""

    src: str
    width: int
    height: int
    sources: tuple[PictureSource, ...]
    """The best kind first; the last is that of `src`."""
    sizes: str


@dataclass(frozen=True, slots=True)
class EditorialPageView:
    """A page written in Markdown. The template gets `body` as ready HTML (see `rendering.pages`)."""

    TEMPLATE: ClassVar = "editorial.html"
    frame: Frame
    heading: Phrase
    summary: Phrase
    body: Phrase
    """Markdown; rendered before the template sees it."""
    links: Mapping[str, str]
    """Where links between pages lead: from the file's name to the address."""
    pictures: Mapping[str, PictureView]
    """By the address written on the page."""
    updated: str
    support: tuple[SupportView, ...]
    laws: tuple[LawView, ...]


@dataclass(frozen=True, slots=True)
class HandbookEntry:
    """A page of the staff's handbook in its table of contents."""

    page: Link
    summary: str


@dataclass(frozen=True, slots=True)
class HandbookPart:
    """Pages under one heading of the table of contents."""

    heading: str
    entries: tuple[HandbookEntry, ...]


@dataclass(frozen=True, slots=True)
class HandbookContentsPage:
    """The staff's handbook: its table of contents."""

    TEMPLATE: ClassVar = "handbook.html"
    frame: Frame
    heading: str
    lead: str
    parts: tuple[HandbookPart, ...]


@dataclass(frozen=True, slots=True)
class HandbookPageView:
    """One page of it. The template gets `body` as ready HTML (see `rendering.pages`)."""

    TEMPLATE: ClassVar = "handbook_page.html"
    frame: Frame
    heading: str
    summary: str
    body: Phrase
    links: Mapping[str, str]
    pictures: Mapping[str, PictureView]
    contents: Link
    earlier: Link | None
    later: Link | None


@dataclass(frozen=True, slots=True)
class UpdateMonth:
    """The updates of one month; `month` leads to the page that has only these."""

    month: Link
    updates: tuple[UpdateCard, ...]


@dataclass(frozen=True, slots=True)
class UpdateListPage:
    """The news, newest first: the latest of all months, or everything of one month."""

    TEMPLATE: ClassVar = "updates.html"
    frame: Frame
    heading: str
    lead: str
    months: tuple[UpdateMonth, ...]
    archive: tuple[Link, ...]
    """Every month that has news."""
    all_updates: Link | None
    """None on the list of all months itself."""
    feed: str
    """The feed's address; empty where nothing is published yet."""


@dataclass(frozen=True, slots=True)
class UpdatePage:
    """One update. The template gets `body` as ready HTML (see `rendering.pages`)."""

    TEMPLATE: ClassVar = "update.html"
    frame: Frame
    mark: str
    """A watermark, "BẢN NHÁP", on what only a preview may show; empty otherwise."""
    note: str
    """Why it is not published yet; empty where it is."""
    heading: Phrase
    posted: str
    iso: str
    updated: str
    """When its words were mended; empty where they never were."""
    summary: Phrase
    picture: PictureView | None
    alt: Phrase
    """What the picture shows; empty where there is none."""
    body: Phrase
    """Markdown; rendered before the template sees it."""
    links: Mapping[str, str]
    """Where links to pages and updates lead: from the name as written to the address."""
    pictures: Mapping[str, PictureView]
    """By the address written there."""
    about: tuple[Link, ...]
    """The campaign and the communes it is about."""
    all_updates: Link


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Entries under one letter."""

    letter: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """Search, and without script every page from A to Z."""

    TEMPLATE: ClassVar = "index_az.html"
    frame: Frame
    heading: str
    groups: tuple[IndexGroup, ...]


@dataclass(frozen=True, slots=True)
class StandInPage:
    """What stands in for a page that is not there, at any depth: every address is absolute from the host.

    One for an address that leads nowhere, one for a page that was not kept while there is no network.
    """

    TEMPLATE: ClassVar = "stand_in.html"
    frame: Frame
    heading: str
    lead: str
    heading_en: str
    lead_en: str
    home: Link
    home_en: Link


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """An old or short address that leads to a page."""

    TEMPLATE: ClassVar = "redirect.html"
    frame: Frame
    target: Link


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """How to open the copy on a memory stick, in one language."""

    locale: str
    heading: Phrase
    lead: str
    home: Link
    help: str
    newest: str


@dataclass(frozen=True, slots=True)
class OpeningPage:
    """The page to double-click on a memory stick: stands beside the folder with the site."""

    TEMPLATE: ClassVar = "opening.html"
    frame: Frame
    folder: str
    script: str
    """Goes on to `home` by itself where the folder is there."""
    home: str
    parts: tuple[OpeningWords, ...]


ShellPage = (
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

BarePage = (
    CommunePage | ActionPage | EasyReadPage | CommunePrintsPage | StandInPage | RedirectPage | OpeningPage
)
"""Pages that are whole HTML documents of their own: small, no script, style inside."""

Page = ShellPage | BarePage


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One row of the search index: what is shown, where it leads, and more words by which it is found."""

    label: str
    kind: str
    href: str
    """From the root of the site."""
    more: str
    """Words in bare letters that are not in the label, each once."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """All entries of one language, the first of equals first; `path` is where the file goes."""

    path: str
    locale: str
    entries: tuple[SearchEntry, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a telephone knows of the site once it stands on its home screen (W3C Web Application Manifest)."""

    path: str
    locale: str
    name: str
    description: str
    start: str
    """The way from the manifest to the home page."""
    scope: str
    icons: Mapping[str, str]
    """By purpose and size: "any 192"."""


@dataclass(frozen=True, slots=True)
class Worker:
    """The script that keeps pages; without a page to stand in for one not kept, it forgets all and goes."""

    path: str
    stand_in: str
    staff: str
    """Pages below this path are never kept: residents need the room."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address and the same page in each language, all absolute."""

    url: str
    alternates: tuple[Alternate, ...]


@dataclass(frozen=True, slots=True)
class Sitemap:
    """Every page a search engine should know."""

    entries: tuple[SitemapEntry, ...]
