"""The change log in words."""

from generator.cli.change_log import describe_changes, summarize_changes
from generator.publishing.changes import KINDS, Change, Changes

PAGES = ("/a/", "/b/", "/c/")
CHANGES = Changes(
    is_first=False,
    new_pages=("/tin/",),
    gone_pages=("/cu/",),
    changes=(
        Change("phone", "0206 000 0011", "", "", PAGES),
        Change("figure", "95 %", "96 %", "Đi học: 96 %", ("/a/",)),
        Change("sentence", "", "Mời bà con.", "", ("/a/", "/b/")),
    ),
    new_files=0,
    gone_files=1,
    changed_files=2,
)
NOTHING = Changes(
    is_first=False, new_pages=(), gone_pages=(), changes=(), new_files=0, gone_files=0, changed_files=0
)


def test_the_file_says_everything() -> None:
    assert describe_changes(CHANGES, "vi") == (
        "Trang mới (1):\n"
        "  + /tin/\n"
        "Trang đã bỏ (1):\n"
        "  - /cu/\n"
        "Số điện thoại đổi (1):\n"
        "  0206 000 0011 → (không có) · /a/, /b/, /c/\n"
        "Con số đổi (1):\n"
        "  95 % → 96 % · “Đi học: 96 %” · /a/\n"
        "Câu chữ đổi (1):\n"
        "  (không có) → “Mời bà con.” · /a/, /b/\n"
        "Tệp khác (áp phích, báo cáo, dữ liệu): 0 mới, 2 đổi, 1 bỏ.\n"
    )


def test_the_terminal_names_two_pages() -> None:
    assert "  0206 000 0011 → (none) · 3 pages: /a/, /b/, …" in summarize_changes(CHANGES, "en")


def test_a_release_that_reads_as_before_says_so() -> None:
    assert describe_changes(NOTHING, "vi") == "Các trang đọc vẫn như bản trước.\n"


def test_the_terminal_never_gets_more_than_sixty_lines_and_the_file_gets_all() -> None:
    many = tuple(Change(kind, f"{number}", "x" * 500, "", PAGES) for kind in KINDS for number in range(200))
    pages = tuple(f"/{number}/" for number in range(200))
    changes = Changes(
        is_first=False,
        new_pages=pages,
        gone_pages=pages,
        changes=many,
        new_files=1,
        gone_files=1,
        changed_files=1,
    )
    short = summarize_changes(changes, "vi")

    assert len(short) == 7 * (1 + 6 + 1) + 1 <= 60
    assert max(map(len, short)) < 200
    assert len(describe_changes(changes, "vi").splitlines()) == 7 * 201 + 1
