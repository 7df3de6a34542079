"""Where the preview shows what a form changes."""

from collections.abc import Iterable

from generator.editor.documents import Collection
from generator.model.language import Language


def preview_of(collection: Collection, languages: Iterable[Language]) -> str:
    """Where the preview shows what was saved; from a campaign or an area its posters are one click away."""
    language = next((one for one in languages if one.tag == collection.locale), None)
    if language is None:
        return ""
    places = {
        "contacts": f"{language.addresses.areas}/",
        "offices": f"{language.addresses.offices}/",
        "campaigns": f"{language.addresses.campaigns}/{{{{slug}}}}/",
        "updates": f"{language.addresses.updates}/{{{{slug}}}}/",
        "pages": f"{language.root}{{{{fields.address}}}}/",
    }
    return places.get(collection.kind.name, "")
