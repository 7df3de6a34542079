"""A JSON Schema for every kind of YAML file, so that editors complete and check what staff write."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.contact import Contacts
from generator.model.editorial_page import FrontMatter
from generator.model.guidance import Barriers, Laws, Offices, Supports
from generator.model.plain_words import PlainWords
from generator.model.poster_format import PosterFormats
from generator.model.schema import Model, describe_model
from generator.model.standards import Standards
from generator.model.statistics import Indicators, Report
from generator.model.update import UpdateFront
from generator.publishing.directory import write_artifacts
from generator.rendering.artifacts import Artifact
from generator.settings import Settings

FOLDER: Final = "site_data/schema"

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
"""Names the language of the schemas; nothing is fetched from there."""

KINDS: Final[dict[str, type[Model]]] = {
    "authority": Authority,
    "barriers": Barriers,
    "campaign": Campaign,
    "contacts": Contacts,
    "formats": PosterFormats,
    "indicators": Indicators,
    "laws": Laws,
    "offices": Offices,
    "page": FrontMatter,
    "plain_words": PlainWords,
    "standards": Standards,
    "statistics": Report,
    "support": Supports,
    "update": UpdateFront,
}
"""By the name of the schema's file."""


def render_schemas() -> Iterator[Artifact]:
    """One file a kind, below `FOLDER`."""
    for name, model in KINDS.items():
        schema = {"$schema": DIALECT, **describe_model(model)}
        text = json.dumps(schema, ensure_ascii=False, indent=1)
        yield Artifact(PurePosixPath(FOLDER, f"{name}.json"), f"{text}\n".encode())


def write_schemas(settings: Settings) -> int:
    """Write them into the project; gives how many there are."""
    artifacts = list(render_schemas())
    write_artifacts(artifacts, settings.root)
    return len(artifacts)
