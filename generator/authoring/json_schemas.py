"""A JSON Schema for every kind of YAML file and page, so that editors complete and check what staff write."""

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from generator.loading.project import read_languages
from generator.model.file_kinds import FILE_KINDS
from generator.model.json_schema import describe_model
from generator.publishing.directory import write_artifacts
from generator.rendering.artifacts import Artifact
from generator.settings import Settings

FOLDER: Final = "site_data/schema"

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
"""Names the language of the schemas; nothing is fetched from there."""


def render_schemas(languages: Sequence[str]) -> Iterator[Artifact]:
    """One file per kind, below `FOLDER`, for a project in these `languages`."""
    for kind in FILE_KINDS:
        if kind.schema:
            schema = {"$schema": DIALECT, **describe_model(kind.model, languages)}
            text = json.dumps(schema, ensure_ascii=False, indent=1)
            yield Artifact(PurePosixPath(FOLDER, f"{kind.schema}.json"), f"{text}\n".encode())


def write_schemas(settings: Settings) -> int:
    """Write them into the project; gives how many there are."""
    artifacts = list(render_schemas(read_languages(settings.root)))
    write_artifacts(artifacts, settings.root)
    return len(artifacts)
