"""Numbers for urgent matters, in the project's own words."""

from generator.model.authority import Hotline
from generator.views.base.components import HotlineView
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase


def list_hotlines(localizer: Localizer) -> tuple[HotlineView, ...]:
    """All there are; none where a project names none."""
    return tuple(_hotline(localizer, hotline) for hotline in localizer.site.authority.all_hotlines)


def first_line(localizer: Localizer) -> HotlineView:
    """The number that stands on every sheet: the first hotline, or else that of the authority itself."""
    authority = localizer.site.authority
    if authority.all_hotlines:
        return _hotline(localizer, authority.all_hotlines[0])
    phone, unit = localizer.phone(authority.phone), localizer.say(authority.responsible)
    return HotlineView(phone, unit, unit, Phrase(localizer.word("hotline_when")))


def _hotline(localizer: Localizer, hotline: Hotline) -> HotlineView:
    phone = localizer.phone(hotline.phone)
    name = localizer.say(hotline.name) if hotline.name else Phrase(localizer.word("hotline_name"))
    said = (localizer.say(text).text for text in (hotline.price, hotline.hours) if text)
    terms = localizer.formats.format_list(said)
    # Some are known by their number: "112" is not called "112 112".
    known = name.text if f" {phone.text} " in f" {name} " else f"{name} {localizer.number(hotline.phone)}"
    beside = "" if name.text == phone.text else name.text
    label, beside = (" – ".join(filter(None, (words, terms))) for words in (known, beside))
    lead = localizer.say(hotline.when) if hotline.when else Phrase(localizer.word("hotline_when"))
    return HotlineView(phone, Phrase(label, name.lang), Phrase(beside, name.lang), lead)
