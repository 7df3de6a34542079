"""What invites to a campaign on its pages, until it is over."""

from dataclasses import dataclass

from generator.model.campaign import Campaign
from generator.views.base.dated import Dated
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.sessions import SessionView, list_sessions


@dataclass(frozen=True, slots=True)
class Invitation:
    """When exactly, what to bring, what to keep in mind."""

    sessions: tuple[SessionView, ...]
    """Single days with hours and places."""
    dates_note: Phrase | None
    bring: tuple[Phrase, ...]
    messages: tuple[Phrase, ...]


def build_invitation(localizer: Localizer, campaign: Campaign) -> Dated[Invitation]:
    """The invitation, on the days on which there is one."""
    invitation = Invitation(
        sessions=list_sessions(localizer, campaign),
        dates_note=localizer.say(campaign.dates_note) if campaign.dates_note else None,
        bring=localizer.say_all(campaign.bring),
        messages=localizer.say_all(campaign.messages),
    )
    return localizer.until_over(campaign, invitation)
