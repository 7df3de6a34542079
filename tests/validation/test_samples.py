"""Samples are refused where the public would see them."""

from datetime import date

from generator.build.pipeline import check
from generator.messages.report import format_report
from generator.settings import Settings
from tests.conftest import ROOT, SITES

DAY = date(2021, 9, 1)


def test_each_kind_of_sample_is_reported_once_with_its_first_places() -> None:
    checked = check(Settings(SITES / "minimal", DAY, takes_samples=False))

    assert checked.site is None
    assert format_report(checked.problems, "en") == (
        "site_data/authority.yaml:39:1: error: the file about the agency still has 1 marked as samples, "
        "which the public must not see.\n"
        "   39 | sample: true\n"
        "      | ^^^^^^\n"
        "  Put in what is real and take out  sample: true.  To publish as a trial, add --allow-sample.  "
        "[sample-in-release]\n\n"
        "site_data/contacts.yaml:21:5: error: the contacts file still has 2 marked as samples, "
        "which the public must not see.\n"
        "   21 |     sample: true\n"
        "      |     ^^^^^^\n"
        "  1. site_data/contacts.yaml:35:5\n"
        "  Put in what is real and take out  sample: true.  To publish as a trial, add --allow-sample.  "
        "[sample-in-release]\n\n"
        "site_data/offices.yaml:13:5: error: the offices file still has 1 marked as samples, "
        "which the public must not see.\n"
        "   13 |     sample: true\n"
        "      |     ^^^^^^\n"
        "  Put in what is real and take out  sample: true.  To publish as a trial, add --allow-sample.  "
        "[sample-in-release]\n\n"
        "site_data/statistics/2021-2022.yaml:6:1: error: the file about the figures still has 1 marked as samples, "
        "which the public must not see.\n"
        "    6 | sample: true\n"
        "      | ^^^^^^\n"
        "  Put in what is real and take out  sample: true.  To publish as a trial, add --allow-sample.  "
        "[sample-in-release]\n\n"
        "In all: 4 errors, 0 warnings in 4 files."
    )


def test_of_many_samples_a_few_places_are_named() -> None:
    """The shipped project has forty-odd sample contacts."""
    problems = check(Settings(ROOT, DAY, takes_samples=False)).problems
    contacts = next(p for p in problems if p.position.file == "site_data/contacts.yaml")

    assert int(contacts.values["count"]) > 40
    assert len(contacts.places) == 3


def test_without_the_question_samples_are_no_problem() -> None:
    assert check(Settings(SITES / "minimal", DAY)).problems == []
