"""What a project says otherwise than the language files: data, see ``site_data/words.yaml``."""

from collections.abc import Mapping

from generator.model.localized import ByLanguage
from generator.model.schema import Model


class SiteWords(Model):
    """The whole of ``words.yaml``. What is not said here, in one language or in all, stays as it was."""

    words: Mapping[str, ByLanguage] = {}
    """Words of the interface by their keys in ``theme/locales/``: buttons, headings, remarks."""
    addresses: Mapping[str, ByLanguage] = {}
    """Fixed parts of addresses by their names there. Published addresses are for ever."""
