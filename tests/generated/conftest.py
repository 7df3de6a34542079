"""How much is generated: parted, so that two cores have work."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

import pytest

from generator.loading import project
from generator.loading.csv_source import parse_csv
from generator.loading.markdown_source import parse_markdown
from generator.loading.yaml_source import parse_yaml
from generator.validation import parts
from generator.validation.located import parse_record

T = TypeVar("T")

SHARES = range(4)
KEPT = 200
"""Files of one project, several times over."""


@pytest.fixture
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are as they were: one of twenty is another in each project."""
    monkeypatch.setattr(project, "parse_yaml", lru_cache(KEPT)(parse_yaml))
    monkeypatch.setattr(project, "parse_markdown", lru_cache(KEPT)(parse_markdown))
    monkeypatch.setattr(project, "parse_csv", lru_cache(KEPT)(parse_csv))
    monkeypatch.setattr(parts, "parse_record", known_again(parse_record))


def known_again(parse: Callable[..., T]) -> Callable[..., T]:
    """The same for the same record."""
    known: dict[tuple[object, ...], tuple[object, T]] = {}

    def look_first(model: Any, record: object, kind: str, *of_project: object) -> T:
        key = id(record), kind, *map(repr, of_project)
        if key not in known or known[key][0] is not record:
            known[key] = record, parse(model, record, kind, *of_project)
        return known[key][1]

    return look_first


@pytest.fixture
def projects(pytestconfig: pytest.Config) -> int:
    """In each share."""
    return -(-int(pytestconfig.getoption("--projects")) // len(SHARES))


@pytest.fixture(params=SHARES)
def seed(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> int:
    """Where making up begins: never the same in two shares."""
    return int(pytestconfig.getoption("--seed")) * len(SHARES) + int(request.param)


@pytest.fixture
def mutations(pytestconfig: pytest.Config) -> int:
    """In each share."""
    return -(-int(pytestconfig.getoption("--mutations")) // len(SHARES))
