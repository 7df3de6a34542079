"""Which area lies in which."""

from datetime import date
from typing import Any

from generator.model.area import Area
from generator.model.area_tree import plant
from generator.model.localized import LocalizedText


def make_area(code: str, parent: str | None = None, **more: Any) -> Area:
    said: dict[str, Any] = dict.fromkeys(Area.model_fields)
    lists: dict[str, Any] = dict.fromkeys(("successors", "former_names", "former_classes"), ())
    name = LocalizedText((("vi", code),))
    return Area.model_construct(
        **{**said, "code": code, "name": name, "own_name": code, "parent": parent, **lists, **more}
    )


PROVINCE, COMMUNE, HAMLET = make_area("P"), make_area("C", "P"), make_area("H", "C")


def test_the_areas_above_are_said_from_the_nearest() -> None:
    tree = plant((HAMLET, PROVINCE, COMMUNE))
    assert tree.above(HAMLET) == (COMMUNE, PROVINCE)
    assert tree.above(PROVINCE) == ()
    assert tree.below(PROVINCE) == (COMMUNE,)
    assert tree.below(HAMLET) == ()


def test_an_area_is_within_those_above_it() -> None:
    tree = plant((PROVINCE, COMMUNE, HAMLET))
    assert tree.is_within(HAMLET, ("P",))
    assert tree.is_within(HAMLET, ("H",))
    assert not tree.is_within(PROVINCE, ("H", "C"))


def test_a_circle_has_an_end() -> None:
    tree = plant((make_area("A", "B"), make_area("B", "A")))
    assert [one.code for one in tree.above(make_area("A", "B"))] == ["B", "A", "B"]


def test_an_area_is_the_lowest_while_none_in_it_exists() -> None:
    tree = plant((COMMUNE, make_area("H", "C", valid_from=date(2025, 7, 1))))
    assert tree.is_lowest(COMMUNE, date(2025, 6, 30))
    assert not tree.is_lowest(COMMUNE, date(2025, 7, 1))


def test_a_code_means_the_area_of_the_same_time() -> None:
    before = make_area("C", valid_to=date(2025, 6, 30))
    after = make_area("C", valid_from=date(2025, 7, 1))
    old, new = make_area("O", "C", valid_to=date(2025, 6, 30)), make_area("H", "C")
    tree = plant((before, after, old, new))
    assert tree.above(old) == (before,)
    assert tree.above(new) == (after,)
    assert tree.below(after) == (new,)
