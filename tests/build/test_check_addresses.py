"""What was published and would be lost, in as few words as possible."""

from generator.build.check_addresses import summarize

THERE = ["", "Q/DT/", "Q/DT/01399/", "dia-ban/xa-a/", "dia-ban/xa-b/", "dia-ban/xa-b/hoi/", "lich/hoi_vi.ics"]


def test_a_folder_stands_for_all_that_was_in_it() -> None:
    assert summarize(["Q/KG/", "Q/KG/01399/", "Q/KG/01399/EN/", "Q/DT/01417/"], THERE) == [
        "/Q/DT/01417/",
        "/Q/KG/",
    ]


def test_a_star_stands_for_one_part_of_several() -> None:
    lost = [f"dia-ban/xa-{name}/cu/" for name in "ab"]
    assert summarize(lost, THERE) == ["/dia-ban/*/cu/"]
    assert summarize(lost[:1], THERE) == ["/dia-ban/xa-a/cu/"]


def test_pages_side_by_side_are_named_one_by_one() -> None:
    assert summarize(["tin/", "gioi-thieu/", "lich/cu_vi.ics"], THERE) == [
        "/gioi-thieu/",
        "/lich/cu_vi.ics",
        "/tin/",
    ]


def test_a_language_that_was_taken_out_is_one_folder() -> None:
    lost = ["en/", "en/areas/xa-a/", "Q/DT/01399/EN/", "Q/DT/01417/EN/"]
    assert summarize(lost, [*THERE, "Q/DT/01417/"]) == ["/Q/DT/*/EN/", "/en/"]
