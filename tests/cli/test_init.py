"""``loa init``: asked in a terminal or told by options, whole or not at all."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from generator.build.pipeline import build
from generator.cli import main
from generator.engines.mkdocs import MkDocsEngine
from generator.messages.questions import QUESTIONS
from generator.printing.kit import no_progress
from generator.settings import Settings
from tests.conftest import SITES

Init = Callable[..., Result]

EVERYTHING = (
    "--about=health --languages=vi,en --country=VN --publisher=Trạm|y|tế --publisher=Health|Station --place=xã|Mới "
    "--place=New|Commune --areas=wards --places=Một,Hai --phone=1022 --domain=suckhoe.example"
)


@pytest.fixture
def init(tmp_path: Path) -> Init:
    """Runs it in an empty folder; `answers` are typed in a terminal."""

    def run(*words: str, answers: Sequence[str] | None = None, lang: str = "vi") -> Result:
        with pytest.MonkeyPatch.context() as patched:
            if answers is not None:
                patched.setattr("generator.cli.init.is_terminal", lambda: True)
            typed = "".join(f"{line}\n" for line in answers or ())
            command = ["--project", str(tmp_path), "--lang", lang, "init", *words]
            return CliRunner().invoke(main, command, input=typed)

    return run


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_text("utf-8")


def test_with_defaults_nothing_is_asked_and_the_project_has_pages_and_posters(
    init: Init, tmp_path: Path
) -> None:
    result = init("chien-dich", "--defaults")
    root = tmp_path / "chien-dich"
    assert result.exit_code == 0
    assert result.stderr == (
        f"Đã viết dự án vào {root}: {len(_files(root))} tệp. Mọi chỗ mẫu đều ghi sample: true.\n"
        + QUESTIONS["vi"]["next"].format(enter="  cd chien-dich\n", loa="loa")
        + "\n"
    )
    settings = Settings(root, date.today())
    assert build(settings, root / "site", MkDocsEngine(), no_progress).problems == []
    assert list((root / "site/ap-phich").glob("ap-phich-a4_chien-dich-mau_*_vi.pdf"))
    assert (root / "site/en/index.html").is_file()


def test_every_question_may_be_answered_by_enter(init: Init, tmp_path: Path) -> None:
    result = init(answers=[""] * 11)
    assert result.exit_code == 0
    asked = _files(tmp_path)
    assert init("b", "--defaults").exit_code == 0
    assert _files(tmp_path / "b") == asked
    for name in asked:
        assert _read(tmp_path, name) == _read(tmp_path / "b", name)


def test_answers_stand_in_the_files_and_a_wrong_one_is_asked_again(init: Init, tmp_path: Path) -> None:
    answers = [
        "9", "tiem chung",
        "fr", "vi en",
        "vietnam", "vn",
        "Trạm y tế Mới", "",
        "xã Mới", "New Commune",
        "phường",
        "Một, Hai , Ba",
        "0206 x", "0206 3862 123",
        "https://", "suckhoe.example",
    ]  # fmt: skip
    result = init(answers=answers)
    assert result.exit_code == 0
    for said in (
        "  Gõ số hoặc chữ: đi học, nhập học; sức khỏe, tiêm chủng; an toàn, phòng bão lũ; môi trường, vệ sinh; việc khác.",
        "  Loa chưa có chữ giao diện cho “fr”; có sẵn: vi, en.",
        '  "0206 x" không phải số điện thoại: "x" không phải chữ số.',
        '  "https://" không phải địa chỉ trang web.',
    ):
        assert f"\n{said}" in result.stderr
    authority = _read(tmp_path, "site_data/authority.yaml")
    assert "\nname:\n  vi: Trạm y tế Mới\n  en: Trạm y tế Mới\n" in authority
    assert "place:\n  vi: xã Mới\n  en: New Commune\n" in authority
    assert 'phone: "0206 3862 123"\n' in authority
    assert "base_url: https://suckhoe.example\n" in authority
    assert "Phường Ba,Ba Ward" in _read(tmp_path, "site_data/areas.csv")
    assert _read(tmp_path, "site_data/contacts.yaml").count("0206 3862 123") == 1


@pytest.mark.parametrize(
    ("languages", "country", "phone", "next_step"),
    [
        ("en", "US", "", "  loa serve "),
        ("en, vi", "VN", "", "  loa serve "),
        ("vi", "VN", "", "  loa --lang en serve "),
    ],
)
def test_country_and_next_step_follow_the_languages(
    init: Init, tmp_path: Path, languages: str, country: str, phone: str, next_step: str
) -> None:
    extra = [""] if "," in languages else []
    answers = ["", languages, "", "", *extra, "", *extra, "nothing", phone, ""]
    result = init(answers=answers, lang="en")
    assert result.exit_code == 0
    assert f"\ncountry: {country}\n" in _read(tmp_path, "site_data/authority.yaml")
    assert next_step in result.stderr


def test_options_answer_everything_where_there_is_no_terminal(init: Init, tmp_path: Path) -> None:
    words = [word.replace("|", " ") for word in EVERYTHING.split()]
    result = init(*words, lang="en")
    assert (result.exit_code, result.stderr.split("\n")[0]) == (
        0,
        f"The project is in {tmp_path}: {len(_files(tmp_path))} files. What is made up says sample: true.",
    )
    assert "\nname:\n  vi: Trạm y tế\n  en: Health Station\n" in _read(tmp_path, "site_data/authority.yaml")


def test_where_nobody_can_be_asked_missing_options_are_named(init: Init, tmp_path: Path) -> None:
    result = init("--about", "health", "--phone", "1022")
    assert (result.exit_code, result.stderr) == (
        2,
        "Không có ai để hỏi. Thêm --defaults, hoặc trả lời bằng: "
        "--languages, --country, --publisher, --place, --areas, --places, --domain\n",
    )
    assert _files(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--phone", "12"], '"12" is not a phone number in Vietnam.'),
        (["--languages", ","], '"," is no tag of a language.'),
        (["--languages", "en,xx"], "Loa has no words for pages in “xx”, only in: en, vi."),
        (
            ["--publisher", "A", "--publisher", "B", "--publisher", "C"],
            "There are 3 answers, but only 2 languages.",
        ),
        (
            ["--places", "mat.csv"],
            "There is no file mat.csv. Type its name again, or the names of places, commas between.",
        ),
        (["--domain", "my site.vn"], '"my site.vn" is not a web address.'),
        (["--publisher", "Tr\ufffdm"], '"Tr\ufffdm" lost letters'),
    ],
)
def test_a_wrong_option_ends_with_two_and_writes_nothing(
    init: Init, tmp_path: Path, words: list[str], told: str
) -> None:
    result = init("--defaults", *words, lang="en")
    assert result.exit_code == 2
    assert result.stderr.startswith(told)
    assert result.stderr.endswith(f"\nNothing was written to {tmp_path}.\n")
    assert _files(tmp_path) == []


@pytest.mark.parametrize("name", ["xom.csv", "xom.xlsx"])
def test_places_may_come_from_a_table(init: Init, tmp_path: Path, name: str) -> None:
    rows = [
        ["Tên xóm", "Xã", "Mã", "Vĩ độ", "Kinh độ", "SĐT"],
        ["Bản Mới", "Trường Hà", "00001", "22,91", "106,01", "0206 3862 123"],
        ["Bản Mới", "Sóc Hà", "00002", "22,8", "106,2", ""],
    ]
    book = Workbook()
    assert book.active
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "xom.xlsx")
    (tmp_path / "xom.csv").write_text("\n".join(map(";".join, rows)), "utf-8")
    assert init("du-an", "--defaults", "--places", str(tmp_path / name)).exit_code == 0
    assert _read(tmp_path / "du-an", "site_data/areas.csv") == (
        "code,name_vi,name_en,kind,parent,latitude,longitude\n"
        "TRUONGHA,Xã Trường Hà,Trường Hà Commune,xã,,,\n"
        "SOCHA,Xã Sóc Hà,Sóc Hà Commune,xã,,,\n"
        "00001,Xóm Bản Mới,Bản Mới Hamlet,thôn,Xã Trường Hà,22.91,106.01\n"
        "00002,Xóm Bản Mới,Bản Mới Hamlet,thôn,Xã Sóc Hà,22.8,106.2\n"
    )
    contacts = _read(tmp_path / "du-an", "site_data/contacts.yaml")
    assert '    area: "00001"\n' in contacts
    assert '      - "0206 3862 123"\n' in contacts


def test_what_only_the_whole_project_shows_is_told_by_cell_and_nothing_is_left(
    init: Init, tmp_path: Path
) -> None:
    table = tmp_path / "xa.csv"
    table.write_text("Tên,Mã\nTrường Hà,01392\nSóc Hà,01392\n", "utf-8")
    result = init("a/b", "--defaults", "--places", str(table))
    assert result.exit_code == 1
    assert result.stderr.startswith(
        'xa.csv: ô B3, dòng Sóc Hà: lỗi: mã "01392" có hai dòng cho cùng một thời gian.\n  1. xa.csv: ô B2, dòng Trường Hà\n  2. xa.csv: ô B3'
    )
    assert _files(tmp_path) == ["xa.csv"]
    assert not (tmp_path / "a").exists()


def test_a_table_that_makes_no_sound_project_is_asked_for_again(init: Init, tmp_path: Path) -> None:
    (tmp_path / "xa.csv").write_text("Tên,Thuộc\nTrường Hà,\nNà Mạ,Sóc Hà\nBản Mới,Trường Hà\n", "utf-8")
    (tmp_path / "dung.csv").write_text("Tên,Thuộc\nTrường Hà,\nBản Mới,Trường Hà\n", "utf-8")
    tables = [str(tmp_path / name) for name in ("xa.csv", "dung.csv")]
    result = init("moi", answers=[*[""] * 8, tables[0], "", "", tables[1]])
    assert result.exit_code == 0
    assert 'xa.csv: ô B3, dòng Nà Mạ: lỗi: không có nơi nào mang mã hay tên "Sóc Hà".\n' in result.stderr
    assert "02,Xã Bản Mới,Bản Mới Commune,xã,Trường Hà\n" in _read(tmp_path / "moi", "site_data/areas.csv")


def test_a_folder_that_is_used_or_no_folder_is_left_alone(init: Init, tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_text("của tôi", "utf-8")
    assert (init("--defaults").exit_code, init("--defaults").stderr) == (
        2,
        f"{tmp_path} không trống (có thu.txt). Chọn thư mục khác, ví dụ: loa init chien-dich\n",
    )
    assert init("thu.txt", "--defaults").stderr == (
        f"{tmp_path}/thu.txt là tệp, không phải thư mục. Chọn tên khác, ví dụ: loa init chien-dich\n"
    )
    assert _files(tmp_path) == ["thu.txt"]


@pytest.mark.parametrize("typed", [[], ["", "vi", "", "Cơ quan"]])
def test_the_end_of_input_leaves_nothing(init: Init, tmp_path: Path, typed: list[str]) -> None:
    result = init("moi", answers=typed)
    assert result.exit_code == 130
    assert result.stderr.endswith(f"\nĐã dừng. Chưa ghi gì vào {tmp_path / 'moi'}.\n")
    assert [*tmp_path.iterdir()] == []


def test_a_stop_while_writing_leaves_nothing(
    init: Init, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.init.write_schemas", stop)
    assert init("moi/sau", "--defaults").exit_code == 130
    assert [*tmp_path.iterdir()] == []
    assert init("--defaults").exit_code == 130
    assert [*tmp_path.iterdir()] == []


def test_words_of_another_language_are_taken_along(init: Init, tmp_path: Path) -> None:
    words = SITES / "three-languages/theme/locales/fr.yaml"
    result = init("--defaults", "--languages", "en,fr", "--words", str(words), lang="en")
    assert result.exit_code == 0
    assert _read(tmp_path, "theme/locales/fr.yaml") == words.read_text("utf-8")
    assert "languages:\n  - en\n  - fr\n" in _read(tmp_path, "site_data/authority.yaml")


@pytest.mark.parametrize("made", [[], ["campaigns", "site_data"]])
@pytest.mark.parametrize("command", ["check", "build", "status"])
def test_a_folder_without_a_project_is_told_of_it(command: str, made: list[str], tmp_path: Path) -> None:
    for name in made:
        (tmp_path / name).mkdir()
    result = CliRunner().invoke(main, ["--project", str(tmp_path), "--lang", "en", command])
    assert (result.exit_code, result.stderr) == (
        2,
        f"There is no Loa project in {tmp_path}. To begin one: loa init. "
        "To work on one elsewhere: loa --project FOLDER …\n",
    )


def test_both_languages_ask_the_same() -> None:
    assert QUESTIONS["vi"].keys() == QUESTIONS["en"].keys()
