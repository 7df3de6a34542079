"""The bodies that have a part in the campaigns."""

from dataclasses import dataclass
from typing import ClassVar

from generator.views.base.components import PhoneLink
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.frame.frame import build_frame, build_section_head
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices


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
class OfficesPage(ShellPage):
    """The bodies of the plan's part IV."""

    TEMPLATE: ClassVar = "offices.html"
    heading: str
    lead: str
    offices: tuple[OfficeView, ...]


def build_offices(localizer: Localizer) -> OfficesPage:
    """The bodies of the plan's part IV."""
    head = build_section_head(localizer, "offices")
    offices = tuple(
        OfficeView(
            id=office.id,
            name=localizer.say(office.name),
            task=localizer.say(office.task),
            ask=localizer.say(office.ask),
            phone=localizer.phone(office.phone) if office.phone else None,
            is_sample=office.sample,
        )
        for office in localizer.site.offices
    )
    page = OfficesPage(build_frame(localizer, head), head.title, localizer.word("offices_lead"), offices)
    return add_notices(localizer, page)
