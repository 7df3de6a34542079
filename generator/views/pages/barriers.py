"""What may be in people's way, and who helps."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.guidance import Barrier
from generator.views.base.components import Link, PhoneLink
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.frame.frame import build_frame, build_section_head
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices


@dataclass(frozen=True, slots=True)
class BarrierView:
    """What is in the way, what to do, whom to ask, what to bring."""

    id: str
    title: Phrase
    answer: Phrase
    office: Link | None
    phone: PhoneLink | None
    is_sample: bool
    bring: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class BarriersPage(ShellPage):
    """The barriers finder: "Vướng gì, hỏi ai"."""

    TEMPLATE: ClassVar = "barriers.html"
    heading: str
    lead: str
    barriers: tuple[BarrierView, ...]
    areas: Link | None
    """None where there are no areas."""


def build_barriers(localizer: Localizer) -> BarriersPage:
    """The barriers finder."""
    head = build_section_head(localizer, "barriers")
    here = head.paths[localizer.locale]
    barriers = tuple(_barrier(localizer, here, barrier) for barrier in localizer.site.barriers)
    areas = relative(here, localizer.links.section("areas", localizer.locale))
    page = BarriersPage(
        frame=build_frame(localizer, head),
        heading=head.title,
        lead=localizer.word("barriers_lead"),
        barriers=barriers,
        areas=Link(areas, Phrase(localizer.word("barriers_areas")))
        if localizer.site.has_section("areas")
        else None,
    )
    return add_notices(localizer, page)


def _barrier(localizer: Localizer, here: str, barrier: Barrier) -> BarrierView:
    office = next((office for office in localizer.site.offices if office.id == barrier.office), None)
    page = relative(here, localizer.links.section("offices", localizer.locale))
    return BarrierView(
        id=barrier.id,
        title=localizer.say(barrier.title),
        answer=localizer.say(barrier.answer),
        office=Link(f"{page}#{office.id}", localizer.say(office.name)) if office else None,
        phone=localizer.phone(office.phone) if office and office.phone else None,
        is_sample=bool(office and office.sample),
        bring=localizer.say_all(barrier.bring),
    )
