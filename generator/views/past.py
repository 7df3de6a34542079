"""What is said of a campaign that is over on the day of the build: whom to ask now, and no invitation."""

from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.views.links import relative
from generator.views.pages import Link, PastPrint, PastView
from generator.views.phrases import Phrase
from generator.views.voice import Voice


def tell_past(voice: Voice, here: str, campaign: Campaign, commune: Commune | None = None) -> PastView | None:
    """For the page at `here`, of the whole district or of one commune; None while it is not over."""
    if not voice.is_over(campaign):
        return None
    if commune:
        path = voice.links.commune(commune, voice.locale)
        more = voice.word("over_next_commune", commune=voice.commune(commune))
    else:
        path, more = voice.links.section("campaigns", voice.locale), voice.words["over_next"]
    ask = voice.words["over_ask_here" if commune else "over_ask"]
    return PastView(ask=ask, next=Link(relative(here, path), Phrase(more)))


def describe_past(voice: Voice, campaign: Campaign) -> str:
    """What search engines, and those who are sent a link, are told of its pages."""
    return voice.word("over_description", when=voice.when(campaign))


def tell_take_down(voice: Voice, campaign: Campaign) -> str:
    """Until when its sheets hang, or that they should be gone."""
    key = "poster_take_down" if voice.today <= campaign.take_down else "poster_taken_down"
    return voice.word(key, day=voice.day(campaign.take_down))


def list_past_prints(voice: Voice, commune: Commune) -> tuple[PastPrint, ...]:
    """The campaigns of a commune for which nothing is printed any more, the last one first."""
    over = [c for c in voice.site.campaigns if c.reaches(commune) and voice.is_over(c)]
    return tuple(
        PastPrint(voice.say(c.title), voice.when(c), tell_take_down(voice, c))
        for c in sorted(over, key=lambda campaign: campaign.ends, reverse=True)
    )
