"""Templates filled: languages, lists, remarks, quotation marks."""

from generator.authoring.filling import Filler

TEMPLATE = """\
#vi Tên của trang.
#en The name of the site.
# for all
name:
  {name}
list:
  - {items}
#each desks
- code: {code}
  phones:
    - {phones}
#end
day: {day}
none: {none}
left: {left}
text:
  {words}"""


def test_a_template_is_written_once_a_language_and_once_an_item() -> None:
    values = {
        "name": {"vi": "Có: dấu", "en": "#1"},
        "items": [{"vi": "Một", "en": "One"}, {"vi": "Hai"}],
        "desks": [{"code": "01399", "phones": ["024 0000 0001", "111"]}, {"code": "B", "phones": ["112"]}],
        "day": "2021-09-05",
        "none": "",
    }
    assert (
        Filler(("en", "vi")).fill(TEMPLATE, values)
        == """\
# The name of the site.
# for all
name:
  en: "#1"
  vi: "Có: dấu"
list:
  - en: One
    vi: Một
  - en: Hai
    vi: Hai
- code: "01399"
  phones:
    - "024 0000 0001"
    - "111"
- code: B
  phones:
    - "112"
day: 2021-09-05
none:
left:
text:
  en:
  vi:"""
    )


def test_remarks_are_in_the_first_language_that_has_some() -> None:
    line = "#vi Lời nhắc.\n#en A hint."
    said = {
        tags: Filler(tags).fill(line, {}) for tags in (("vi",), ("fr", "en"), ("fr", "vi", "en"), ("fr",))
    }
    assert said == {
        ("vi",): "# Lời nhắc.",
        ("fr", "en"): "# A hint.",
        ("fr", "vi", "en"): "# Lời nhắc.",
        ("fr",): "# A hint.",
    }


def test_a_language_without_words_is_left_out_but_for_the_first() -> None:
    words = {"vi": "Một", "en": "One"}
    assert Filler(("fr", "en", "es")).text(words) == {"fr": "One", "en": "One"}
    assert Filler(("vi", "fr")).text(words) == {"vi": "Một"}
