"""Who publishes the site."""

from typing import Annotated, Literal

from generator.language.locales import USUAL
from generator.model.localized import LocalizedText
from generator.model.logo import Logo
from generator.model.marks import Sample
from generator.model.phone import VIETNAM
from generator.model.poster_format import Motif
from generator.model.schema import (
    BaseUrl,
    Country,
    DistinctAtLeastOne,
    Email,
    Flag,
    LanguageTag,
    Model,
    NoRepeats,
    Note,
    Pace,
    Phone,
    Text,
    WholeNumber,
    in_short,
)

Network = Literal["facebook", "telegram", "whatsapp", "zalo"]


class Hotline(Model):
    """A number for urgent matters, on every page. Nothing is added to what is written here."""

    phone: Phone
    name: LocalizedText | None = None
    when: LocalizedText | None = None
    """When to call, as a question: "Có người đuối nước?"."""
    price: LocalizedText | None = None
    """What a call costs: "miễn phí"."""
    hours: LocalizedText | None = None
    """When somebody answers: "24/24"."""


class Authority(Model):
    """The agency in the footer of every page and at the top of every poster."""

    languages: DistinctAtLeastOne[LanguageTag] = USUAL
    """Of the site, by their tags. The first stands at its root, and in place of what is not translated."""
    country: Country = VIETNAM
    """Whose phone numbers these are, by its code (ISO 3166-1): "VN"."""
    site_name: LocalizedText
    tagline: LocalizedText
    name: LocalizedText
    """Who issued the plan."""
    place: LocalizedText
    """What it is in charge of, as it stands in a sentence: "huyện Hà Quảng"."""
    unit: LocalizedText | None = None
    """The unit responsible for the content, where that is not `name` itself."""
    publisher: LocalizedText | None = None
    """The unit that publishes, where that is another one again."""
    address: LocalizedText
    phone: Phone
    email: Email | None = None
    logo: Annotated[Logo | None, in_short("file")] = None
    """Its mark, at the top of sheets and pages; a file alone where there is nothing else to say of it."""
    base_url: BaseUrl
    """Where the site will be published; QR codes point there. Its host is in ASCII, as machines write it."""
    hotline: Annotated[Hotline | None, in_short("phone")] = None
    """Whom to call in an emergency; a number alone where there is nothing else to say of it."""
    hotlines: tuple[Hotline, ...] = ()
    """Several of them. The first stands where there is room for one: on sheets, in scripts."""
    season: Text | None = None
    """The time the campaigns belong to, in short: "2021-2022"."""
    season_name: LocalizedText | None = None
    """What seasons are called: "năm học {season}"; the season alone where left out."""
    keep_prints: WholeNumber = 0
    """For how many seasons, this one first, sheets of campaigns that are over stay at their addresses."""
    networks: NoRepeats[Network] | None = None
    """Where pages can be passed on, each with its button; those usual in its country when left out."""
    motif: Motif = "loa"
    """The drawing on cards that go with links to pages of no campaign."""
    data_licence: LocalizedText | None = None
    """On what terms the figures may be used again; None while the agency has not decided."""
    offline: Flag = True
    """Whether phones store pages for offline use; when not, stored pages are deleted."""
    syllables_per_minute: Pace = 150
    """How fast the loudspeaker is read, pauses counted in. The default is an estimate, not measured: half of
    what is read in a quiet room (see `generator.model.fields.PACES`), because of echo and wind."""
    sample: Sample = False
    """True while phone or address are samples."""
    note: Note = None

    @property
    def all_networks(self) -> tuple[Network, ...]:
        """Where pages can be passed on."""
        if self.networks is not None:
            return self.networks
        return ("zalo" if self.country == VIETNAM else "whatsapp", "facebook")

    @property
    def responsible(self) -> LocalizedText:
        """Who answers for the content."""
        return self.unit or self.name

    @property
    def published_by(self) -> LocalizedText:
        """Who publishes."""
        return self.publisher or self.responsible

    @property
    def all_hotlines(self) -> tuple[Hotline, ...]:
        """Every number for urgent matters, the first of them first; none where there is none."""
        return (self.hotline, *self.hotlines) if self.hotline else self.hotlines
