"""How large a mark stands beside others."""

import pytest

from generator.model.logo import NARROWEST, WIDEST, Mark


@pytest.mark.parametrize("ratio", [NARROWEST, 0.5, 1, 2, WIDEST])
def test_marks_look_equally_large_and_none_is_taller_than_a_square(ratio: float) -> None:
    mark = Mark(file="a.svg", digest="", ratio=ratio, is_vector=True)
    assert mark.wide / mark.tall == pytest.approx(ratio)
    assert mark.wide * mark.tall == pytest.approx(min(1, ratio))
    assert mark.tall <= 1
