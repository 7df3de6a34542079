"""Which addresses an entry of ``moved.yaml`` is about, and where they lead."""

import pytest

from generator.model.moved import GoneAddress, MovedAddress, fit, targets


@pytest.mark.parametrize(
    ("address", "path", "expected"),
    [
        ("/tin/cu/", "tin/cu/", ((), "")),
        ("/tin/cu/", "tin/cu/anh/", ((), "anh/")),
        ("/tin/cu/", "tin/cu-hon/", None),
        ("/dia-ban/*/cu/", "dia-ban/xa-a/cu/", (("xa-a",), "")),
        ("/dia-ban/*/cu/", "dia-ban/xa-a/b/cu/", None),
        ("/*/x/*/", "a/x/b/c/", (("a", "b"), "c/")),
        ("/lich/cu_vi.ics", "lich/cu_vi.ics", ((), "")),
        ("/lich/cu_vi.ics", "lich/cu_viXics", None),
    ],
)
def test_an_entry_is_about_its_address_and_all_below_it(
    address: str, path: str, expected: tuple[tuple[str, ...], str] | None
) -> None:
    assert fit(GoneAddress(address=address), path) == expected


@pytest.mark.parametrize(
    ("address", "to", "path", "expected"),
    [
        ("/en/", "/", "en/figures/", ("figures/", "")),
        ("/tin/cu/", "/tin/moi/", "tin/cu/", ("tin/moi/", "tin/moi/")),
        ("/dia-ban/*/cu/", "/dia-ban/*/moi/", "dia-ban/xa-a/cu/", ("dia-ban/xa-a/moi/", "dia-ban/xa-a/moi/")),
        ("/Q/*/*/EN/", "/Q/*/*/", "Q/KG/01399/EN/", ("Q/KG/01399/", "Q/KG/01399/")),
        ("/lich/cu_vi.ics", "/lich/moi_vi.ics", "lich/cu_vi.ics", ("lich/moi_vi.ics",)),
        ("/tin/cu/", "/tin/*/", "tin/cu/", ()),
        ("/tin/cu/", "/tin/moi/", "tin/khac/", ()),
    ],
)
def test_what_was_below_an_address_leads_to_the_same_below_the_other(
    address: str, to: str, path: str, expected: tuple[str, ...]
) -> None:
    assert targets(MovedAddress(address=address, to=to), path) == expected
