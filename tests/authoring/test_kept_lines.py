"""Changes carried over to a text with other blanks in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring.kept_lines import carry_over

BEFORE = "a: 1\nb:\n  - x\n  - y\nc: 3\n"
OWN = "---\na:   1 \nb:\n-   x\n\n-   y\nc: 3"


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (BEFORE, OWN),
        (BEFORE.replace("1", "2"), OWN.replace("a:   1 ", "a: 2")),
        (BEFORE.replace("  - y\n", ""), OWN.replace("-   y\n", "")),
        (BEFORE.replace("  - y\n", "  - y\n  - z\n"), OWN.replace("-   y\n", "-   y\n-   z\n")),
        (f"{BEFORE}d: 4\n", f"{OWN}\nd: 4"),
        (f"z: 0\n{BEFORE}", OWN.replace("a:", "z: 0\na:")),
    ],
)
def test_only_what_changed_changes(after: str, expected: str) -> None:
    assert carry_over(BEFORE, after, OWN) == expected


def test_a_text_that_stands_on_other_lines_is_replaced_whole() -> None:
    assert carry_over("a: x y\nb: 1\n", "a: z\nb: 1\n", "a: x\n  y\nb:  1\n") == "a: z\nb:  1\n"


def test_a_remark_is_never_lost() -> None:
    assert carry_over("a: [x, y]\nb: 1\n", "a: [z]\nb: 1\n", "a: [x, # no\n  y]\nb: 1\n") is None


@given(st.lists(st.sampled_from(["a: 1", "b: 2", "  - x", ""]), min_size=1), st.data())
@settings(max_examples=100, deadline=None)
def test_every_line_but_the_new_one_stays(lines: list[str], data: st.DataObject) -> None:
    """With blanks anywhere at the ends of lines, and one line put in anywhere."""
    own = [line + " " * data.draw(st.integers(0, 2)) for line in lines]
    place = data.draw(st.integers(0, len(lines)))
    after = [*lines[:place], "new: 1", *lines[place:]]
    carried = carry_over("\n".join(lines), "\n".join(after), "\n".join(own))
    assert carried is not None
    kept = carried.split("\n")
    assert kept.count("new: 1") == 1
    kept.remove("new: 1")
    assert kept == own
