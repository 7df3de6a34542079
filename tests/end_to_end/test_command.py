"""The command as people run it: a process, its exit code, what it leaves behind."""

import hashlib
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import Result

from generator.build import pipeline

Loa = Callable[..., Result]

LOA = [sys.executable, "-m", "generator"]
TODAY = "2021-09-01"


def _digest(directory: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(directory.rglob("*")):
        if path.is_file():
            digest.update(str(path.relative_to(directory)).encode() + path.read_bytes())
    return digest.hexdigest()


def _change_slogan(project: Path, text: str) -> None:
    path = next((project / "campaigns").glob("*.yaml"))
    lines = path.read_text("utf-8").split("\n")
    start = lines.index("slogan:")
    lines[start + 1] = f"  vi: {text}"
    path.write_text("\n".join(lines), "utf-8")


def test_check_of_a_good_project_ends_with_zero(project: Path) -> None:
    words = [*LOA, "--project", str(project), "check"]
    result = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)

    assert (result.returncode, result.stderr) == (0, "Không có lỗi nào.\n")


def test_a_mistake_ends_with_one_and_leaves_the_published_site(project: Path, loa: Loa) -> None:
    assert loa(project, "build", "--today", TODAY).exit_code == 0
    published = _digest(project / "site")
    _change_slogan(project, "")
    result = loa(project, "build", "--today", TODAY)

    assert result.exit_code == 1
    assert "[missing-first-language]" in result.stderr
    assert result.stderr.endswith("Chưa dựng gì mới; bản đang có vẫn giữ nguyên.\n")
    assert _digest(project / "site") == published


def test_a_folder_that_is_no_project_ends_with_two(tmp_path: Path, loa: Loa) -> None:
    result = loa(tmp_path, "check")

    assert result.exit_code == 2
    assert result.stderr.startswith(f"Không có dự án Loa nào trong {tmp_path}. Bắt đầu một dự án: loa init.")


def test_a_word_the_command_does_not_know_ends_with_two(project: Path, loa: Loa) -> None:
    assert loa(project, "publishh").exit_code == 2
    assert loa(project, "build", "--today", "05/09/2021").exit_code == 2


@pytest.mark.parametrize("name", ["html", "project", ".", "project/content", "project/campaigns"])
def test_a_folder_that_loa_did_not_build_is_not_replaced(
    project: Path, tmp_path: Path, name: str, loa: Loa
) -> None:
    """The web root of others, the project, its parent, its folders."""
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "index.html").write_text("dear")
    before = _digest(tmp_path)
    result = loa(project, "build", "--today", TODAY, "--out", str(tmp_path / name))

    assert result.exit_code == 2
    assert "ở đó không có dấu .loa-site của Loa" in result.stderr
    assert _digest(tmp_path) == before


def test_what_somebody_put_into_the_site_is_not_lost(project: Path, loa: Loa) -> None:
    assert loa(project, "build", "--today", TODAY).exit_code == 0
    (project / "site" / ".well-known").mkdir()
    before = _digest(project / "site")
    result = loa(project, "build", "--today", TODAY)

    assert result.exit_code == 2
    assert result.stderr.endswith(
        "trong đó có thứ không do Loa dựng (1): .well-known/. Chuyển ra chỗ khác rồi chạy lại.\n"
    )
    assert _digest(project / "site") == before

    (project / "site" / ".well-known").rmdir()
    assert loa(project, "build", "--today", TODAY).exit_code == 0


def test_warnings_stop_a_strict_build_only(project: Path, loa: Loa) -> None:
    path = next((project / "campaigns").glob("*.yaml"))
    lines = path.read_text("utf-8").split("\n")
    del lines[lines.index("slogan:") + 2]
    path.write_text("\n".join(lines), "utf-8")

    assert loa(project, "build", "--today", TODAY, "--strict").exit_code == 1
    assert loa(project, "build", "--today", TODAY).exit_code == 0


def test_killed_at_any_moment_the_published_site_is_one_whole_build(
    project: Path, loa: Loa, kills: int
) -> None:
    """`kill -9` at random moments; then the next build works."""
    words = [*LOA, "--project", str(project), "build", "--today", TODAY]
    start = time.monotonic()
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    length = time.monotonic() - start
    whole = {_digest(project / "site")}
    moments = random.Random(20211123)
    reference = project.parent / "reference"
    for number in range(-(-kills // 10)):
        with (project / "content/vi/about.md").open("a", encoding="utf-8") as page:
            page.write(f"\nCâu số {number}.\n")
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.4, 1) * length)
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = _digest(project / "site")
        assert loa(project, "build", "--today", TODAY, "--out", reference).exit_code == 0
        whole.add(_digest(reference))
        assert found in whole
    result = loa(project, "build", "--today", TODAY)

    assert result.exit_code == 0
    assert _digest(project / "site") == _digest(reference)
    assert not [path for path in project.iterdir() if path.name in {".site.new", ".site.old"}]


def test_posters_makes_only_the_chosen_sheets(project: Path, loa: Loa) -> None:
    shutil.rmtree(project / ".loa-cache")
    result = loa(project, "posters", "--area", "01399", "--locale", "vi", "--today", TODAY)
    made = [path.name for path in (project / "ap-phich").iterdir()]

    assert result.exit_code == 0
    assert sorted(made) == ["ap-phich-a4_den-truong_xa-truong-ha_vi.pdf", "bo-in_xa-truong-ha.pdf"]
    assert result.stderr == f"Đủ 2 tệp trong {project / 'ap-phich'}, 2 tệp mới làm.\n"
    again = loa(project, "posters", "--area", "01399", "--locale", "vi", "--today", TODAY)
    assert again.stderr == f"Đủ 2 tệp trong {project / 'ap-phich'}, 0 tệp mới làm.\n"


def test_ctrl_c_ends_at_once_and_the_published_site_stays(project: Path, loa: Loa) -> None:
    assert loa(project, "build", "--today", TODAY).exit_code == 0
    published = _digest(project / "site")
    shutil.rmtree(project / ".loa-cache")
    _change_slogan(project, "Khẩu hiệu khác")
    words = [*LOA, "--project", str(project), "build", "--today", TODAY]
    process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    while not list(project.glob(".loa-cache/*/*")):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)

    assert said == "\nĐã dừng theo yêu cầu. Bản đang có vẫn giữ nguyên.\n"
    assert process.returncode == 130
    assert _digest(project / "site") == published
    assert not list(project.glob(".loa-cache/*/.new-*"))


def test_what_was_spoilt_in_the_cache_is_made_again_and_reported(project: Path, loa: Loa) -> None:
    assert loa(project, "build", "--today", TODAY).exit_code == 0
    published = _digest(project / "site")
    kept = sorted((project / ".loa-cache").glob("*/*"))
    for path in kept[::2]:
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    result = loa(project, "build", "--today", TODAY, "--strict")

    assert result.exit_code == 0
    assert result.stderr.startswith(
        f".loa-cache: lưu ý: {len(kept[::2])} tệp giữ từ lần dựng trước không còn nguyên; "
        "Loa không dùng và đã làm lại.\n"
    )
    assert _digest(project / "site") == published
    assert "lưu ý" not in loa(project, "build", "--today", TODAY).stderr


def test_two_builds_at_once_share_what_they_make(project: Path, tmp_path: Path) -> None:
    for path in sorted(path for path in (project / ".loa-cache").rglob("*") if path.is_file())[::6]:
        path.unlink()
    targets = [tmp_path / "one", tmp_path / "two"]
    words = [*LOA, "--project", str(project), "build", "--today", TODAY, "--out"]
    processes = [subprocess.Popen([*words, str(target)], stderr=subprocess.DEVNULL) for target in targets]

    assert [process.wait(timeout=120) for process in processes] == [0, 0]
    assert _digest(targets[0]) == _digest(targets[1])


def test_of_what_is_over_only_named_campaigns_are_printed(project: Path, loa: Loa) -> None:
    over = ("posters", "--area", "01399", "--locale", "vi", "--today", "2021-09-06")
    nothing, named = loa(project, *over), loa(project, *over, "--campaign", "den-truong")

    assert (nothing.exit_code, named.exit_code) == (2, 0)
    assert nothing.stderr.endswith("Chiến dịch đã qua chỉ in khi gọi tên bằng --campaign.\n")
    assert [path.name for path in (project / "ap-phich").iterdir()] == [
        "ap-phich-a4_den-truong_xa-truong-ha_vi.pdf"
    ]


def test_a_choice_that_no_poster_matches_ends_with_two(project: Path, loa: Loa) -> None:
    result = loa(project, "posters", "--format", "bang-ron")

    assert result.exit_code == 2
    assert result.stderr == (
        "Không có tờ nào hợp với lựa chọn này. Đang có các chiến dịch, khổ in: den-truong, ap-phich-a4. "
        "Chiến dịch đã qua chỉ in khi gọi tên bằng --campaign.\n"
    )


def test_a_new_campaign_is_right_at_once(project: Path, loa: Loa) -> None:
    assert loa(project, "new", "campaign", "tet-trong-cay").exit_code == 0
    result = loa(project, "check")

    assert (result.exit_code, result.stderr) == (0, "Không có lỗi nào.\n")


def test_a_new_campaign_never_overwrites(project: Path, loa: Loa) -> None:
    loa(project, "new", "campaign", "tet-trong-cay")
    (project / "campaigns" / "tet-trong-cay.yaml").write_text("work of a day")
    result = loa(project, "new", "campaign", "tet-trong-cay")

    assert result.exit_code == 1
    assert "[file-exists]" in result.stderr
    assert (project / "campaigns" / "tet-trong-cay.yaml").read_text() == "work of a day"


def test_a_new_update_waits_as_a_draft_and_is_published_once_it_is_none(project: Path, loa: Loa) -> None:
    assert loa(project, "new", "update", "Lịch mới").exit_code == 0
    path = next((project / "content/vi/updates").glob("*-lich-moi.md"))
    again = loa(project, "new", "update", "Lịch mới")

    assert (again.exit_code, "[file-exists]" in again.stderr) == (1, True)

    path.write_text(
        path.read_text("utf-8").replace("summary:\n", "summary: Có lịch.\n") + "Có lịch rồi.\n", "utf-8"
    )
    loa(project, "build")
    assert not (project / "site/tin").exists()

    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    loa(project, "build")
    page = (project / "site/tin" / path.stem / "index.html").read_text("utf-8")
    assert "Có lịch rồi." in page
    assert "BẢN NHÁP" not in page
    assert path.stem in (project / "site/tin/atom.xml").read_text("utf-8")
    assert path.stem in (project / "site/sitemap.xml").read_text("utf-8")
    assert path.stem in (project / "site/assets/search-vi.js").read_text("utf-8")


@pytest.mark.parametrize("folder", ["", "/loa"])
def test_plain_mkdocs_builds_the_same_site(project: Path, folder: str, loa: Loa) -> None:
    """At the root of a host, and below a folder of it, where the 404 page's addresses start with it."""
    authority = project / "site_data" / "authority.yaml"
    text = authority.read_text("utf-8")
    base_url = next(line for line in text.split("\n") if line.startswith("base_url:"))
    authority.write_text(text.replace(base_url, base_url + folder), "utf-8")
    (project / "mkdocs.yml").write_text(
        "site_name: Loa\n"
        "docs_dir: content\n"
        "theme: {name: material, language: vi, font: false}\n"
        f'plugins: [loa: {{today: "{TODAY}"}}]\n'
    )
    words = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "plain"]
    subprocess.run(
        words, cwd=project, check=True, timeout=120, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    )

    assert loa(project, "build", "--today", TODAY).exit_code == 0
    assert _digest(project / "plain") == _digest(project / "site")


def test_plain_mkdocs_empties_no_folder_that_is_not_ours(project: Path, tmp_path: Path) -> None:
    (project / "mkdocs.yml").write_text(
        "site_name: Loa\ndocs_dir: content\ntheme: {name: material}\nplugins: [loa]\n"
    )
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "index.html").write_text("dear")
    words = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "html")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        words, cwd=project, check=False, timeout=120, env=environment, capture_output=True, text=True
    )

    assert result.returncode == 1
    assert "ở đó không có dấu .loa-site của Loa" in result.stderr
    assert (tmp_path / "html" / "index.html").read_text() == "dear"


@pytest.mark.parametrize("umask", [0o077, 0o000], ids=oct)
def test_what_is_made_can_be_read_by_all_whatever_the_umask(project: Path, umask: int, loa: Loa) -> None:
    commands = (
        ["build", "--offline-zip"],
        ["posters", "--out", project / "to-in/áp phích"],
        ["publish", project / "dang", "--allow-sample", "--plain", "--zip", project / "tai-len.zip"],
    )
    usual = os.umask(umask)
    try:
        results = [loa(project, *command, "--today", TODAY) for command in commands]
    finally:
        os.umask(usual)
    assert [result.exit_code for result in results] == [0, 0, 0]
    places = [project / name for name in ("site", "to-in", "dang/current", "dang/releases")]
    found = {path for place in places for path in (place, *place.rglob("*"))} | {project / "dang"}

    assert {f"{path.stat().st_mode & 0o777:o}" for path in found if path.is_file()} == {"644"}
    assert {f"{path.stat().st_mode & 0o777:o}" for path in found if path.is_dir()} == {"755"}
    archives = [path for path in found if path.suffix == ".zip"]
    for path in (project / "site-usb.zip", project / "tai-len.zip", *archives):
        assert f"{path.stat().st_mode & 0o777:o}" == "644"
        with zipfile.ZipFile(path) as archive:
            assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}


@contextmanager
def _serving(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [*LOA, "--project", str(project), "serve", "--port", str(port), "--today", TODAY]
    with (project.parent / "terminal.txt").open("w") as terminal:
        process = subprocess.Popen(words, stdout=terminal, stderr=terminal)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)


def _wait_for(url: str, text: str, seconds: float = 40) -> str:
    """The page at `url` once it says `text`."""
    page = ""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=20) as reply:
                page = reply.read().decode()
        except OSError:
            page = ""
        if text in page:
            return page
        time.sleep(0.2)
    pytest.fail(f"{url} never said {text!r}: {page[:2000]}")


def test_a_port_that_is_taken_is_reported(project: Path, loa: Loa) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = loa(project, "serve", "--port", str(taken.getsockname()[1]), "--today", TODAY)

    assert result.exit_code == 2
    assert result.stderr.startswith("Cổng này đang có chương trình khác dùng.")


def test_the_preview_shows_changes_and_mistakes_and_goes_on(project: Path) -> None:
    campaign = next((project / "campaigns").glob("*.yaml"))
    with _serving(project) as address:
        page = f"{address}chien-dich/{campaign.stem}/"
        _wait_for(page, campaign.stem)
        stranger = urllib.request.Request(page, headers={"Host": "la.example"})
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(stranger, timeout=20)
        _change_slogan(project, "Khẩu hiệu vừa đổi")
        _wait_for(page, "Khẩu hiệu vừa đổi")
        good = campaign.read_text("utf-8")
        campaign.write_text(good.replace("\nstarts:", "\nstrats:"), "utf-8")
        broken = _wait_for(page, "[unknown-field]")
        assert "Có phải bạn muốn viết &quot;starts&quot;?" in broken
        assert "Khẩu hiệu vừa đổi" in broken
        campaign.write_text(good.replace("Khẩu hiệu vừa đổi", "Đã sửa xong"), "utf-8")
        mended = _wait_for(page, "Đã sửa xong")
        assert "[unknown-field]" not in mended
    terminal = (project.parent / "terminal.txt").read_text("utf-8")

    assert 'Có phải bạn muốn viết "starts"?' in terminal
    assert "Traceback" not in terminal


def test_a_bug_of_ours_ends_with_three(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner  # noqa: PLC0415 -- only here

    from generator.cli import main  # noqa: PLC0415 -- only here

    def fail(*_words: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "check", fail)
    result = CliRunner().invoke(main, ["--project", str(project), "check"])

    assert result.exit_code == 3
    assert "Loa gặp lỗi của chính nó" in result.output


def test_a_copy_for_a_stick_is_made_beside_the_site(project: Path, loa: Loa) -> None:
    result = loa(project, "build", "--today", TODAY, "--offline-zip")
    copy = project / "site-usb.zip"

    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1].startswith(f"Bản cho USB: {copy}, ")
    assert zipfile.is_zipfile(copy)

    refused = loa(project, "build", "--today", TODAY, "--offline-zip", str(project / "site" / "a.zip"))

    assert refused.exit_code == 2
    assert "không phải bản USB do Loa làm" in refused.stderr
