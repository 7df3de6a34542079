"""Handing a page on: its picture, its words, and the plain links of the networks people use here."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from generator.language.locales import slugify
from generator.model.area import Area
from generator.model.authority import Network
from generator.model.campaign import Campaign
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.frame.models import Share, ShareImage

NETWORKS: Final[Mapping[Network, tuple[str, str]]] = {
    "facebook": ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={address}"),
    "telegram": ("Telegram", "https://t.me/share/url?url={address}"),
    "whatsapp": ("WhatsApp", "https://wa.me/?text={text}"),
    "zalo": ("Zalo", "https://sp.zalo.me/share_inline?url={address}"),
}
"""Names and plain links, no script of theirs. Zalo documents only its script, whose button opens this."""

SHARE_WIDTH: Final = 1200
SHARE_HEIGHT: Final = 630
"""Height in pixels of the picture beside a link (Open Graph pictures of 1.91 to 1)."""

CARD_FOLDER: Final = "assets/the"


def card_path(path: str) -> str:
    """Where the card of the page at `path` lies."""
    return f"{CARD_FOLDER}/{slugify(path) or 'trang-dau'}.png"


def build_share_image(
    localizer: Localizer, path: str, image: str | None, words: tuple[str, str], motif: str
) -> ShareImage:
    """`image`, or the card of the page at `path` with title and line in `words`; no `motif`: the usual."""
    title, line = words
    motif = motif or localizer.site.authority.motif
    place = image or card_path(path)
    alt = f"{title} – {localizer.say(localizer.site.authority.site_name).text}"
    return ShareImage(place, localizer.links.absolute(place), alt, motif, title, line)


def build_share(localizer: Localizer, path: str, lines: tuple[str, ...]) -> Share:
    """The sharing links of the page at `path`, with `lines` as text."""
    url = localizer.links.absolute(path)
    text = "\n".join([*filter(None, lines), url])
    quoted = {"address": quote(url, safe=""), "text": quote(text, safe="")}
    named = (NETWORKS[network] for network in localizer.site.authority.all_networks)
    links = tuple(Link(address.format(**quoted), Phrase(name)) for name, address in named)
    return Share(url=url, text=text, links=links)


def share_picture(localizer: Localizer, campaign: Campaign, area: Area) -> str:
    """The area's own picture to go with a link, if there is one for that; else the campaign's card.

    The card also once the campaign is over: there are no pictures any more that invite to it.
    """
    size = (SHARE_WIDTH, SHARE_HEIGHT)
    for form in localizer.site.formats_of(campaign) if not localizer.is_over(campaign) else ():
        dots = form.dots or 0
        if (form.width * dots, form.height * dots) == size and localizer.locale in form.languages:
            path = localizer.links.poster(campaign, area, form.id, localizer.locale, form.suffix)
            if path not in localizer.prints.left_out:
                return path
    return card_path(localizer.links.campaign(campaign.slug, localizer.locale))
