"""ProperDocs as the site engine: the adapter of MkDocs over the library that continues it. Owns properdocs.

Once its module `replacement` is imported, every import of MkDocs gives ProperDocs instead: this is how it
runs plugins written for MkDocs. So a process has one of the two engines, the one that was opened first.
"""

from properdocs import replacement

from generator.engines.mkdocs import MkDocsEngine
from generator.engines.mkdocs.config import LIBRARY

assert replacement.__package__ == LIBRARY, "MkDocs was imported before"


class ProperDocsEngine(MkDocsEngine):
    """Builds a site with ProperDocs."""
