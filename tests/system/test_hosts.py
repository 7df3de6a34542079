"""A server on this machine answers to its own names, and to no name that a stranger can give away."""

import pytest

from generator.system.hosts import EVERYWHERE, LOCAL_NAMES, is_own


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000", "truong.lan:8000"]
)
def test_its_own_names_are_answered(host: str) -> None:
    assert is_own([host], 8000, (*LOCAL_NAMES, "Truong.lan"))


@pytest.mark.parametrize(
    "hosts",
    [
        [],
        [""],
        ["127.0.0.1"],
        ["127.0.0.1:8001"],
        ["localhost"],
        ["evil.example"],
        ["evil.example:8000"],
        ["127.0.0.1.evil.example:8000"],
        ["localhost.evil.example:8000"],
        ["evil.example:8000@127.0.0.1:8000"],
        ["127.0.0.1:8000/"],
        ["127.0.0.1:80000000"],
        ["127.0.0.1:8000,evil.example:8000"],
        ["127.0.0.1:8000", "evil.example:8000"],
        ["127.0.0.1:8000", "127.0.0.1:8000"],
        ["192.168.1.5:8000"],
        ["[::1:8000"],
    ],
)
def test_any_other_name_is_not(hosts: list[str]) -> None:
    assert not is_own(hosts, 8000, LOCAL_NAMES)


@pytest.mark.parametrize("bound", EVERYWHERE)
def test_a_server_of_the_whole_network_is_asked_by_an_address_and_by_no_strange_name(bound: str) -> None:
    names = (*LOCAL_NAMES, bound)
    for host in ("192.168.1.5:8000", "[fe80::1]:8000", "localhost:8000"):
        assert is_own([host], 8000, names)
    for host in ("evil.example:8000", "192.168.1.5.evil.example:8000", "192.168.1.5:8001"):
        assert not is_own([host], 8000, names)


def test_a_browser_leaves_out_the_usual_port() -> None:
    assert is_own(["localhost"], 80, LOCAL_NAMES)
    assert not is_own(["localhost"], 443, LOCAL_NAMES)
