"""Who publishes the site."""

from generator.model.schema import BaseUrl, Email, Flag, LocalizedText, Model, Pace, Phone, Text


class Authority(Model):
    """The agency in the footer of every page and at the top of every poster."""

    site_name: LocalizedText
    tagline: LocalizedText
    name: LocalizedText
    """The people's committee that issued the plan."""
    place: LocalizedText
    """The district, as it stands in a sentence: "huyện Hà Quảng"."""
    unit: LocalizedText
    """The unit responsible for the content."""
    publisher: LocalizedText
    """The unit that publishes."""
    address: LocalizedText
    phone: Phone
    email: Email | None = None
    base_url: BaseUrl
    """Where the site will be published; QR codes point there. Its host is in ASCII, as machines write it."""
    hotline: Phone
    """The national child protection line."""
    school_year: Text
    data_licence: LocalizedText | None = None
    """On what terms the figures may be used again; None while the agency has not decided."""
    offline: Flag = True
    """Whether telephones keep pages for when there is no network; when not, they are told to forget them."""
    syllables_per_minute: Pace = 150
    """How fast the loudspeaker is read, pauses counted in. The default is an estimate, not measured: half of
    what is read in a quiet room (see `generator.model.fields.PACES`), because of echo and wind."""
    sample: Flag = False
    """True while phone or address are made up."""
