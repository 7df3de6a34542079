"""Kinds of area: what their names say."""

import pytest

from generator.model.area_kinds import AreaKind
from generator.model.localized import LocalizedText


@pytest.mark.parametrize(
    ("name", "kind", "own"),
    [
        ("Thị trấn Xuân Hòa", "thị trấn", "Xuân Hòa"),
        ("THỊ TRẤN Xuân Hòa", "thị trấn", "Xuân Hòa"),
        ("Xã  Xã Lát", "xã", "Xã Lát"),
        ("Phường Sông Bằng", "phường", "Sông Bằng"),
        ("Thôn 1", "thôn", "1"),
        ("Đặc khu Phú Quốc", "đặc khu", "Phú Quốc"),
        ("Cần Yên", "xã", "Cần Yên"),
        ("Pác Bó", "xã", "Pác Bó"),
        ("Xãng Yên", "xã", "Xãng Yên"),
        ("TT. Xuân Hòa", "thị trấn", "TT. Xuân Hòa"),
        ("Xã", "xã", "Xã"),
        ("Hope Ward", "ward", "Hope"),
        ("Forward", "ward", "Forward"),
        ("Ward (old)", "ward", "(old)"),
        ("A+B Q.", "q.", "A+B"),
    ],
)
def test_a_name_loses_its_kind_and_nothing_else(name: str, kind: str, own: str) -> None:
    assert AreaKind(id=kind, name=LocalizedText.of(vi=kind)).strip(name, "vi") == own


def test_a_kind_may_be_called_by_other_words() -> None:
    kind = AreaKind(id="town", name=LocalizedText.of(en="township", vi="thị trấn"), also=("Town",))
    assert kind.strip("Xuân Hòa Town", "en") == "Xuân Hòa"
    assert kind.is_in("Xuân Hòa Township", "en")
    assert not kind.is_in("Xuân Hòa", "en")


def test_names_may_do_without_in_a_language_that_has_no_word() -> None:
    assert AreaKind(id="ward", name=LocalizedText.of(en="ward")).is_in("Esperanza", "es")
