"""The site on a telephone: on its home screen, and without network."""

from generator.model.addresses import NO_NETWORK
from generator.views.links import relative
from generator.views.pages import Manifest, Worker
from generator.views.voice import Voice


def build_manifest(voice: Voice) -> Manifest:
    """One language's manifest."""
    links, locale = voice.links, voice.locale
    here = links.manifest(locale)
    return Manifest(
        path=here,
        locale=locale,
        name=voice.say(voice.site.authority.site_name).text,
        description=voice.word("site_description"),
        start=relative(here, links.home(locale)),
        scope=relative(here, links.home("vi")),
        icons={name: relative(here, path) for name, path in links.icons().items()},
    )


def build_worker(voice: Voice) -> Worker:
    """One for the whole site."""
    stand_in = NO_NETWORK if voice.site.authority.offline else ""
    return Worker(voice.links.worker(), stand_in, voice.links.handbook())
