"""A recording is read only from the project, and only when it is what its name says."""

from pathlib import Path

import pytest

from generator.loading.recordings import LARGEST_RECORDING, check_recording, check_recordings, find_kind
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Position, Problem

HERE = Position("campaigns/den-truong.yaml", 40, 7)

MP3 = b"\xff\xfb\x90\x00" + bytes(413)
"""One silent frame: MPEG 1, layer III, 128 kbit/s, 44.1 kHz."""

CAMPAIGN = """\
audio:
  vi: mot.mp3
  en:
other_languages:
  - language: tay
    text:
      - Chữ
  - language: dao
    audio: " hai.ogg "
"""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.mp3", MP3),
        ("a.mp3", b"\xff\xf3\x40\xc0"),
        ("a.MP3", b"ID3\x04\x00\x00\x00\x00\x00\x00"),
        ("a.ogg", b"OggS\x00\x02"),
        ("a.opus", b"OggS\x00\x02"),
        ("a.m4a", b"\x00\x00\x00\x20ftypM4A "),
    ],
)
def test_recordings_that_browsers_play_are_taken(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert check_recording(tmp_path, name, HERE) is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.mp3", b""),
        ("a.mp3", b"\xff"),
        ("a.mp3", b"chu"),
        ("a.mp3", b"\xff\xf1\x50\x80"),  # AAC without a container: layer 0
        ("a.mp3", b"OggS\x00\x02"),
        ("a.ogg", MP3),
        ("a.wav", b"RIFF\x00\x00\x00\x00WAVE"),
        ("a", MP3),
    ],
)
def test_other_files_and_wrong_endings_are_reported(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert check_recording(tmp_path, name, HERE) == Problem("recording-unreadable", HERE, {"text": name})


@pytest.mark.parametrize("name", ["../a.mp3", "/etc/hostname", "a/../../b.mp3", "C:\\a.mp3", "a\\b.mp3"])
def test_a_recording_outside_the_project_is_refused(tmp_path: Path, name: str) -> None:
    assert check_recording(tmp_path, name, HERE) == Problem("recording-outside", HERE, {"text": name})


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "a.mp3").write_bytes(MP3)
    (tmp_path / "project/a.mp3").symlink_to(tmp_path / "a.mp3")
    found = check_recording(tmp_path / "project", "a.mp3", HERE)
    assert found == Problem("recording-outside", HERE, {"text": "a.mp3"})


def test_what_is_not_there_is_reported(tmp_path: Path) -> None:
    (tmp_path / "folder.mp3").mkdir()
    for name in ("none.mp3", "folder.mp3", "\0.mp3"):
        assert check_recording(tmp_path, name, HERE) == Problem("recording-missing", HERE, {"text": name})


def test_a_recording_may_have_just_five_megabytes(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(MP3.ljust(LARGEST_RECORDING, b"\0"))
    assert check_recording(tmp_path, "a.mp3", HERE) is None
    (tmp_path / "a.mp3").write_bytes(MP3.ljust(LARGEST_RECORDING + 1, b"\0"))
    values = {"text": "a.mp3", "size": "5.0"}
    assert check_recording(tmp_path, "a.mp3", HERE) == Problem("recording-too-large", HERE, values)


def test_every_recording_of_a_campaign_is_looked_at_where_it_is_named(tmp_path: Path) -> None:
    record, _ = parse_yaml(CAMPAIGN, "campaigns/a.yaml")
    assert record
    found = check_recordings(tmp_path, (record,))
    assert [(p.code, p.values["text"], p.position.line, p.position.column) for p in found] == [
        ("recording-missing", "mot.mp3", 2, 7),
        ("recording-missing", "hai.ogg", 9, 12),
    ]


@pytest.mark.parametrize(
    "text", ["audio: a.mp3\n", "audio:\n  - vi\nother_languages:\n  audio: b\n", "a: b\n"]
)
def test_fields_of_another_shape_are_left_to_the_schema(tmp_path: Path, text: str) -> None:
    record, _ = parse_yaml(text, "campaigns/a.yaml")
    assert record
    assert check_recordings(tmp_path, (record,)) == []


def test_nothing_is_no_recording() -> None:
    assert find_kind(b"") == ""
