"""New projects: right at once whatever was answered, and every invented thing is marked."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import permutations, product
from pathlib import Path

import pytest

from generator.authoring.filling import TEMPLATES
from generator.authoring.new_project import TOPICS, Answers, draft_project, propose_code, read_topic
from generator.authoring.places import KINDS, NO_PLACES, Place, read_kinds
from generator.authoring.safe_write import put_file
from generator.build.pipeline import Checked, check
from generator.language.locales import USUAL
from generator.messages.report import format_report
from generator.model.phone import parse_phone
from generator.settings import Settings
from generator.validation.samples import find_samples
from generator.workbook.places import read_places
from tests.conftest import SITES

DAY = date(2026, 11, 30)
LANGUAGES = [*((tag,) for tag in USUAL), *permutations(USUAL)]
FRENCH = (SITES / "three-languages/theme/locales/fr.yaml").read_text("utf-8")


def _write(root: Path, answers: Answers, day: date = DAY) -> Checked:
    for name, text in draft_project(answers, day).items():
        put_file(root / name, text.encode())
    return check(Settings(root, day))


@pytest.mark.parametrize(
    ("about", "kind", "languages"),
    [
        (about, kind, LANGUAGES[number % len(LANGUAGES)])
        for number, (about, kind) in enumerate(product(TOPICS, [*KINDS, NO_PLACES]))
    ],
)
def test_every_project_is_right_at_once(
    about: str, kind: str, languages: tuple[str, ...], tmp_path: Path
) -> None:
    checked = _write(tmp_path, Answers(about, languages, kind=kind))
    assert format_report(checked.problems, "en") == "No problems."
    assert checked.site
    assert checked.site.languages == languages


def test_what_is_made_up_is_a_sample_and_is_not_published(tmp_path: Path) -> None:
    checked = _write(tmp_path, Answers("blank", USUAL))
    assert checked.site
    site = checked.site
    assert (site.authority.sample, [campaign.sample for campaign in site.campaigns]) == (True, [True])
    assert [contact.sample for contact in site.contacts.contacts] == [True]
    assert site.authority.base_url.endswith(".example")
    problems = find_samples(checked.records)
    assert [problem.code for problem in problems] == ["sample-in-release"] * 3


def test_what_was_answered_stands_there(tmp_path: Path) -> None:
    answers = Answers(
        "health",
        ("vi", "en"),
        {"vi": "Trạm y tế Trường Hà", "en": "Trường Hà Health Station"},
        {"vi": "xã Trường Hà", "en": "Trường Hà Commune"},
        "hamlets",
        (
            Place({"vi": "Bản Mới", "en": "Bản Mới"}, "", ("0206 3862 123",)),
            Place({"vi": "thôn Cũ", "en": "Cũ"}),
            Place({"vi": "Xóm Nà Lum"}),
            Place({"vi": "Thị trấn Xuân Hòa", "en": "Xuân Hòa"}),
        ),
        phone="1022",
        base_url="https://truongha.example/suc-khoe",
    )
    checked = _write(tmp_path, answers)
    assert format_report(checked.problems, "vi") == "Không có lỗi nào."
    assert checked.site
    site = checked.site
    assert site.authority.name.texts == (
        ("vi", "Trạm y tế Trường Hà"),
        ("en", "Trường Hà Health Station"),
    )
    assert site.authority.place.first == "xã Trường Hà"
    assert site.authority.base_url == "https://truongha.example/suc-khoe"
    assert (site.authority.phone.text, site.authority.phone.is_sample) == ("1022", False)
    assert [(area.kind, *(text for _, text in area.name.texts)) for area in site.areas] == [
        ("thôn", "Thôn Bản Mới", "Bản Mới Hamlet"),
        ("thôn", "Thôn Cũ", "Cũ Hamlet"),
        ("thôn", "Xóm Nà Lum", "Nà Lum Hamlet"),
        ("thị trấn", "Thị trấn Xuân Hòa", "Xuân Hòa Township"),
    ]
    phones = [(contact.area, *(phone.text for phone in contact.phones)) for contact in site.contacts.contacts]
    assert phones == [("01", "0206 3862 123"), (None, "1022")]
    assert "    area: Thôn Bản Mới\n" in (tmp_path / "site_data/contacts.yaml").read_text("utf-8")


def test_of_two_places_of_one_name_each_is_called_by_its_code(tmp_path: Path) -> None:
    places = tuple(Place({"vi": "Bản Mới"}, code, ("1022",)) for code in ("00001", "00002"))
    assert _write(tmp_path, Answers("blank", ("vi",), places=places)).problems == []
    assert '    area: "00002"\n' in (tmp_path / "site_data/contacts.yaml").read_text("utf-8")


TABLE = {
    "one level": "Tên xóm,Mã,Vĩ độ,Kinh độ,SĐT\nNà Mạ,00001,22.9,106.1,\nBản Mới,00002,22.8,106.2,0206 3862 123\n",
    "two, upper ones with rows": "Tên,Mã,Loại,Thuộc\nCao Bằng,00004,tỉnh,\nVân Đồn,9,đặc khu,Cao Bằng\n"
    "Cô Tô,,khu kinh tế,00004\n",
    "three, of the same names": "Tên,Loại,Thuộc\nMẫu,tỉnh,\nTrường Hà,xã,Mẫu\nSóc Hà,xã,Mẫu\nBản Mới,xóm,Trường Hà\n"
    "Bản Mới,xóm,Sóc Hà\nNà Lum,xóm,xã Sóc Hà\n",
    "two, upper ones without rows": "Xóm,Xã,SĐT\nBản Mới,Trường Hà,0206 3862 123\nBản Mới,Sóc Hà,0206 3862 124\n",
}


@pytest.mark.parametrize("text", TABLE.values(), ids=TABLE.keys())
@pytest.mark.parametrize("languages", [("vi", "en"), ("en",)])
def test_tables_of_areas_of_all_sorts_give_sound_projects(
    text: str, languages: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "bang.csv").write_text(text, "utf-8")
    places = read_places(tmp_path / "bang.csv", languages, "VN").places
    assert _write(tmp_path / "du-an", Answers("blank", languages, places=tuple(places))).problems == []


def test_what_a_table_says_of_areas_stands_in_theirs(tmp_path: Path) -> None:
    (tmp_path / "bang.csv").write_text(TABLE["three, of the same names"], "utf-8")
    places = tuple(read_places(tmp_path / "bang.csv", ("vi",), "VN").places)
    checked = _write(tmp_path / "du-an", Answers("blank", ("vi",), places=places))
    assert checked.site
    tree = checked.site.tree
    assert [
        " < ".join(one.name.first for one in (area, *tree.above(area)))
        for area in checked.site.reached_areas()
    ] == [
        "Xóm Bản Mới < Xã Trường Hà < Tỉnh Mẫu",
        "Xóm Bản Mới < Xã Sóc Hà < Tỉnh Mẫu",
        "Xóm Nà Lum < Xã Sóc Hà < Tỉnh Mẫu",
    ]
    assert "  one:\n    vi: thôn\n" in (tmp_path / "du-an/site_data/area_kinds.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("codes", "said"),
    [(("01392", "01417"), "code_digits: 5"), (("A1", "B22"), None), (("", ""), "code_digits: 2")],
)
def test_the_form_of_codes_follows_from_those_there_are(
    codes: tuple[str, ...], said: str | None, tmp_path: Path
) -> None:
    places = tuple(Place({"vi": name}, code) for name, code in zip(("Một", "Hai"), codes, strict=True))
    checked = _write(tmp_path, Answers("blank", ("vi",), places=places))
    assert checked.problems == []
    found = re.search("(?m)^code_digits.*", (tmp_path / "site_data/area_kinds.yaml").read_text("utf-8"))
    assert (found[0] if found else None) == said


def test_a_project_without_places_has_no_table_of_them(tmp_path: Path) -> None:
    site = _write(tmp_path, Answers("safety", ("en",), kind=NO_PLACES)).site
    assert site
    assert [contact.area for contact in site.contacts.contacts] == [None]
    assert sorted(path.name for path in (tmp_path / "site_data").iterdir()) == [
        "authority.yaml",
        "contacts.yaml",
    ]
    assert "areas.csv" not in (tmp_path / "README.md").read_text("utf-8")


def test_days_follow_from_the_day_of_writing(tmp_path: Path) -> None:
    site = _write(tmp_path, Answers("safety", ("en",)), date(2030, 2, 10)).site
    assert site
    [campaign] = site.campaigns
    assert [campaign.starts, campaign.ends, campaign.revised] == [
        date(2030, 3, 3),
        date(2030, 3, 9),
        date(2030, 2, 10),
    ]


def test_names_of_any_signs_are_kept(tmp_path: Path) -> None:
    name = 'UBND: "Trường Hà" #1 – {x}, yes'
    site = _write(tmp_path, Answers("blank", ("vi",), {"vi": name}, {"vi": "- no"})).site
    assert site
    assert (site.authority.name.first, site.authority.place.first) == (name, "- no")


def test_a_language_with_given_words_is_checked_and_told_what_is_not_translated(tmp_path: Path) -> None:
    checked = _write(tmp_path, Answers("blank", ("en", "fr"), words={"fr": FRENCH}))
    assert {problem.code for problem in checked.problems} == {
        "missing-translation",
        "missing-translated-page",
    }
    assert checked.site
    assert (tmp_path / "theme/locales/fr.yaml").read_text("utf-8") == FRENCH


def test_a_first_language_without_words_borrows_them(tmp_path: Path) -> None:
    checked = _write(tmp_path, Answers("school", ("fr",), words={"fr": FRENCH}))
    assert (checked.problems, checked.languages[0].tag) == ([], "fr")
    assert checked.site
    assert checked.site.campaigns[0].title.texts == (("fr", "School Enrolment Week"),)
    assert (
        (tmp_path / "README.md").read_text("utf-8").startswith("# School Enrolment Week\n\n`loa init` wrote")
    )


def test_every_file_says_what_it_is_for() -> None:
    for languages, lead in ((("vi",), "#vi "), (("en",), "#en ")):
        texts = draft_project(Answers("blank", languages), DAY)
        for name, text in texts.items():
            if name.endswith(".yaml"):
                template = (TEMPLATES / "project" / name.replace("chien-dich-mau", "campaign")).name
                source = next(TEMPLATES.rglob(template.replace("sample-campaign", "campaign")))
                hint = next(one for one in source.read_text("utf-8").split("\n") if one.startswith(lead))
                assert f"# {hint.removeprefix(lead)}\n" in text[:700], name


@pytest.mark.parametrize("about", TOPICS)
def test_every_topic_says_everything_in_both_languages(about: str) -> None:
    topic, blank = read_topic(about), read_topic(TOPICS[-1])
    assert topic.keys() == blank.keys()
    assert {frozenset(text) for text in _texts(topic)} == {frozenset(USUAL)}
    assert 4 <= len(topic["easy_read"]) <= 9
    assert all(len(words.split()) <= 15 for text in topic["easy_read"] for words in text.values())


def _texts(value: object) -> Iterator[dict[str, str]]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        if set(value) <= set(USUAL):
            yield value
        else:
            yield from _texts([*value.values()])


def test_kinds_of_places_have_the_same_words() -> None:
    kinds = read_kinds()
    assert [*kinds][: len(KINDS)] == [*KINDS]
    common = {"also", "kind", "named", "rank"}
    assert len({frozenset(kinds[kind]) for kind in KINDS}) == 1
    assert {frozenset(kinds[kind]) for kind in kinds.keys() - {*KINDS}} == {frozenset(common)}
    assert {frozenset(text) for text in _texts([*kinds.values()])} == {frozenset(USUAL)}


def test_no_template_names_a_law_or_a_number_of_somebody() -> None:
    for path in TEMPLATES.rglob("*.*"):
        text = path.read_text("utf-8")
        assert not re.search(r"(?i)nghị định|thông tư|luật|decree|QĐ-|\b111\b", text), path
        assert not re.search(r"\+?\d[\d .-]{6,}", re.sub(r"\d{4}-\d\d-\d\d", "", text)), path
    assert all(parse_phone(f"024 0000 {number:04}").is_sample for number in (1, 9999))


@pytest.mark.parametrize(
    ("slug", "taken", "code"),
    [
        ("tuan-le-tiem-chung", (), "TL"),
        ("tuan-le-tiem-chung", ("TL",), "T2"),
        ("tet", (), "TE"),
        ("x", (), "XX"),
        ("mot-hai", ("MH", *(f"M{number}" for number in range(2, 12))), "M12"),
    ],
)
def test_a_code_is_made_of_first_letters(slug: str, taken: tuple[str, ...], code: str) -> None:
    assert propose_code(slug, taken) == code
