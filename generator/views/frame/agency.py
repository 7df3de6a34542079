"""The agency that answers for the site, at the foot of every page."""

from generator.views.base.localizer import Localizer
from generator.views.frame.models import Agency


def build_agency(localizer: Localizer) -> Agency:
    """In one language."""
    authority = localizer.site.authority
    return Agency(
        name=localizer.say(authority.name),
        unit=localizer.say(authority.unit) if authority.unit else None,
        publisher=localizer.say(authority.publisher) if authority.publisher else None,
        address=localizer.say(authority.address),
        phone=localizer.phone(authority.phone),
        email=authority.email or "",
        is_sample=authority.sample,
    )
