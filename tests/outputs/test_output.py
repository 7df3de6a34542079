"""Keys: the same for the same, others for whatever could give other bytes."""

import pickle
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from generator.outputs.cache import open_cache
from generator.outputs.making import AT_ONCE, COPY, LARGEST, NoTools, find_or_make, plan_copy
from generator.outputs.output import Output, Planner, Recipe
from generator.settings import Theme


@dataclass(frozen=True)
class Word:
    text: str


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    for name in ("posters/a.typ", "fonts/a.ttf"):
        path = tmp_path / "theme" / name
        path.parent.mkdir(parents=True)
        path.write_text(name)
    return tmp_path / "theme"


RECIPE = Recipe("generator.outputs.making", "make_copy", ("click",), ("posters",))


def key(theme: Path, recipe: Recipe = RECIPE, work: Word = Word("a"), words: str = "", also: str = "") -> str:
    return Planner(Theme((theme,))).output("a.txt", recipe, work, words=words, also=also).key


def test_the_same_has_the_same_key_wherever_it_stands(theme: Path) -> None:
    planner = Planner(Theme((theme,)))

    assert planner.output("b.txt", RECIPE, Word("a")).key == key(theme) == key(theme)


def test_whatever_could_give_other_bytes_gives_another_key(theme: Path) -> None:
    keys = [
        key(theme),
        key(theme, work=Word("b")),
        key(theme, also="picture"),
        key(theme, words="fewer"),
        key(theme, replace(RECIPE, libraries=("jinja2",))),
        key(theme, replace(RECIPE, module="generator.outputs.code")),
        key(theme, replace(RECIPE, make="another")),
    ]
    (theme / "posters/a.typ").write_text("khác")
    keys.append(key(theme))
    (theme / "posters/b.typ").write_text("")
    keys.append(key(theme))

    assert len(set(keys)) == len(keys)


def test_a_file_that_the_recipe_does_not_read_changes_nothing(theme: Path) -> None:
    before = key(theme)
    (theme / "fonts/a.ttf").write_text("khác")

    assert key(theme) == before


def test_an_output_can_be_sent_to_another_process(theme: Path) -> None:
    output = Planner(Theme((theme,))).output("a.txt", COPY, b"a")

    assert pickle.loads(pickle.dumps(output)) == output


class Counting(NoTools):
    """Notes what is asked of it."""

    def __init__(self) -> None:
        self.prepared: list[int] = []

    def prepare(self, works: Sequence[Any]) -> None:
        self.prepared.append(len(works))


def test_only_what_is_not_kept_is_made_a_few_at_a_time_and_all_come_in_order(
    theme: Path, tmp_path: Path
) -> None:
    planner, cache, tools = Planner(Theme((theme,))), open_cache(tmp_path / "cache"), Counting()
    outputs: list[Output[bytes]] = [
        plan_copy(planner, f"{n}.txt", str(n).encode()) for n in range(AT_ONCE + 6)
    ]
    first = [*find_or_make(outputs[::2], lambda: tools, cache, 2)]
    second = [*find_or_make(outputs, lambda: tools, cache, 2)]

    assert [made.path for made in second] == [output.path for output in outputs]
    assert [made.source.read_bytes().decode() for made in second] == [f"{n}" for n in range(AT_ONCE + 6)]
    assert all(made.is_new for made in first)
    assert [made.is_new for made in second] == [False, True] * (AT_ONCE // 2 + 3)
    assert tools.prepared == [AT_ONCE // 2 + 3, AT_ONCE // 2, 3]


def test_of_large_outputs_fewer_are_made_at_a_time(theme: Path, tmp_path: Path) -> None:
    """What they are made of is measured in the key: a copy's bytes, the words of anything else."""
    planner, cache, tools = Planner(Theme((theme,))), open_cache(tmp_path / "cache"), Counting()
    sizes = [LARGEST // 2, LARGEST // 2, LARGEST * 2, 1, 1]
    outputs = [plan_copy(planner, f"{n}.txt", b"%d" % n + b" " * size) for n, size in enumerate(sizes)]
    [*find_or_make(outputs, lambda: tools, cache, 2)]

    assert tools.prepared == [2, 1, 2]
    assert planner.output("a.txt", RECIPE, Word("a" * 100)).size > 100


def test_tools_are_not_opened_where_nothing_has_to_be_made(theme: Path, tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache")
    outputs = [plan_copy(Planner(Theme((theme,))), "a.txt", b"a")]
    [*find_or_make(outputs, NoTools, cache, 1)]

    def fail() -> NoTools:
        raise AssertionError

    assert [made.is_new for made in find_or_make(outputs, fail, cache, 1)] == [False]
