"""The site on a phone: on its home screen, and without network."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.views.base.localizer import Localizer
from generator.views.base.urls import relative


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a phone knows of the site once it stands on its home screen (W3C Web Application Manifest)."""

    path: str
    locale: str
    name: str
    description: str
    start: str
    """The way from the manifest to the home page."""
    scope: str
    icons: Mapping[str, str]
    """By purpose and size: "any 192"."""


@dataclass(frozen=True, slots=True)
class Worker:
    """The service worker; without a stand-in page, it deletes what was stored and unregisters itself."""

    path: str
    stand_in: str
    staff: tuple[str, ...]
    """Pages below these paths are never kept: residents need the room."""


def build_manifest(localizer: Localizer) -> Manifest:
    """One language's manifest."""
    links, locale = localizer.links, localizer.locale
    here = links.manifest(locale)
    return Manifest(
        path=here,
        locale=locale,
        name=localizer.say(localizer.site.authority.site_name).text,
        description=localizer.word("site_description"),
        start=relative(here, links.home(locale)),
        scope=relative(here, links.home(localizer.site.languages[0])),
        icons={name: relative(here, path) for name, path in links.icons().items()},
    )


def build_worker(localizer: Localizer) -> Worker:
    """One for the whole site."""
    links = localizer.links
    stand_in = links.no_network() if localizer.site.authority.offline else ""
    staff = tuple(links.handbook(locale) for locale in localizer.site.handbook_languages)
    return Worker(links.worker(), stand_in, staff)
