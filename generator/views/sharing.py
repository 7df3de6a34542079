"""Handing a page on: its picture, its words, and the plain links of the networks people use here."""

from typing import Final
from urllib.parse import quote

from generator.locales import slugify
from generator.views.pages import Link, Share, ShareImage
from generator.views.phrases import Phrase
from generator.views.voice import Voice

NETWORKS: Final = {
    "Zalo": "https://sp.zalo.me/share_inline?url={address}",
    "Facebook": "https://www.facebook.com/sharer/sharer.php?u={address}",
}
"""Plain links, no script of theirs. Zalo documents only its script, whose button opens this address."""

SHARE_WIDTH: Final = 1200
SHARE_HEIGHT: Final = 630
"""Dots of the picture beside a link (Open Graph pictures of 1.91 to 1)."""

CARD_FOLDER: Final = "assets/the"


def card_path(path: str) -> str:
    """Where the card of the page at `path` lies."""
    return f"{CARD_FOLDER}/{slugify(path) or 'trang-dau'}.png"


def build_share_image(
    voice: Voice, path: str, image: str | None, words: tuple[str, str], motif: str
) -> ShareImage:
    """`image`, or the card of the page at `path` with title and line in `words`."""
    title, line = words
    place = image or card_path(path)
    alt = f"{title} – {voice.say(voice.site.authority.site_name).text}"
    return ShareImage(place, voice.links.absolute(place), alt, motif, title, line)


def build_share(voice: Voice, path: str, lines: tuple[str, ...]) -> Share:
    """The page at `path`, told in `lines`."""
    url = voice.links.absolute(path)
    quoted = quote(url, safe="")
    links = (Link(network.format(address=quoted), Phrase(name)) for name, network in NETWORKS.items())
    return Share(url=url, text="\n".join([*filter(None, lines), url]), links=tuple(links))
