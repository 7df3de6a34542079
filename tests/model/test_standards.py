"""Classes of areas, of which standards may ask something else."""

import pytest

from generator.model.site import Site
from generator.model.standards import AreaClass, Standards


@pytest.fixture
def standards(minimal: Site) -> Standards:
    """Those of the small project, which ask less of some; its classes are two, of any names."""
    assert minimal.standards
    classes = (AreaClass(id="vùng cao").model_copy(update={"hard": True}), AreaClass(id="vùng thấp"))
    return minimal.standards.model_copy(update={"classes": classes})


def test_a_project_s_own_classes_say_of_whom_less_is_asked(standards: Standards) -> None:
    assert {name: standards.is_hard(name) for name in ("vùng cao", "vùng thấp", None)} == {
        "vùng cao": True,
        "vùng thấp": False,
        None: None,
    }


def test_where_the_same_is_asked_of_all_no_class_needs_to_be_known(standards: Standards) -> None:
    alike = standards.model_copy(update={"classes": (), "standards": standards.standards[:1]})
    assert not alike.distinguish_classes
    assert alike.is_hard(None) is False
