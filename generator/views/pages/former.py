"""Pages at former addresses: they lead on, or say that what stood there is gone."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.moved import GoneAddress
from generator.views.base.components import Link
from generator.views.base.former import Former, list_former
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices
from generator.views.frame.sharing import card_path
from generator.views.pages.planned import PlannedPage
from generator.views.pages.redirect import RedirectPage, build_redirect


@dataclass(frozen=True, slots=True)
class GonePage(ShellPage):
    """What is at an address whose page was taken away."""

    TEMPLATE: ClassVar = "gone.html"
    heading: str
    lead: str
    says: Phrase | None
    home: Link


def plan_former(localizers: tuple[Localizer, ...], there: Collection[str]) -> Iterator[PlannedPage]:
    """One page for each former address of a page, in its language; `there` are those of all other pages."""
    for former in list_former(localizers[0].site, there):
        if former.is_page:
            localizer = _localizer_of(localizers, former.path)
            is_gone = isinstance(former.entry, GoneAddress)
            build = partial(_build_gone if is_gone else _build_moved, localizer, former)
            yield PlannedPage(former.path, build, former.entry, former.written, has_card=False)


def _localizer_of(localizers: tuple[Localizer, ...], path: str) -> Localizer:
    """The language of an address: that below whose root it is, or which a short one names at its end."""
    for localizer in localizers[1:]:
        root = localizer.links.home(localizer.locale)
        if path.startswith(root) or path.endswith(f"/{root.upper()}"):
            return localizer
    return localizers[0]


def _build_moved(localizer: Localizer, former: Former) -> RedirectPage:
    title = localizer.say(localizer.site.authority.site_name)
    return build_redirect(localizer, former.path, former.target or "", title)


def _build_gone(localizer: Localizer, former: Former) -> GonePage:
    said = former.entry.says if isinstance(former.entry, GoneAddress) else None
    home = localizer.links.home(localizer.locale)
    head = Head(
        paths=dict.fromkeys(localizer.site.languages, former.path),
        title=localizer.words["gone_heading"],
        description=localizer.words["gone_lead"],
        image=card_path(home),
        is_for_staff=True,  # nothing to find, or to keep on a phone
    )
    page = GonePage(
        build_frame(localizer, head),
        heading=localizer.words["gone_heading"],
        lead=localizer.words["gone_lead"],
        says=localizer.say(said) if said else None,
        home=Link(relative(former.path, home), Phrase(localizer.words["nav_home"])),
    )
    return add_notices(localizer, page)
