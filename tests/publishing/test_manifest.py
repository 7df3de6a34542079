"""The manifest: every file with its SHA-256."""

import subprocess
from pathlib import Path

from generator.publishing.manifest import Hasher, find_damage, format_manifest, make_manifest, parse_manifest


def _site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "xa").mkdir(parents=True)
    (site / "index.html").write_text("abc")
    (site / "xa/index.html").write_text("")
    return site


def test_a_manifest_reads_as_the_sha256sum_command_writes_it(tmp_path: Path) -> None:
    site = _site(tmp_path)
    manifest = make_manifest(site, Hasher())

    assert format_manifest(manifest) == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n"
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  xa/index.html\n"
    )
    assert parse_manifest(format_manifest(manifest)) == manifest
    (tmp_path / "sums").write_text(format_manifest(manifest))
    words = ["sha256sum", "--check", "--strict", "--quiet", "../sums"]
    assert subprocess.run(words, cwd=site, check=False).returncode == 0


def test_files_that_are_changed_gone_or_too_many_are_found(tmp_path: Path) -> None:
    site = _site(tmp_path)
    manifest = make_manifest(site, Hasher())
    assert find_damage(manifest, site, Hasher()) == []

    (site / "index.html").write_text("abd")
    (site / "xa/index.html").rename(site / "xa/more.html")
    (site / ".mark").write_text("1")

    assert find_damage(manifest, site, Hasher(), ".mark") == ["index.html", "xa/index.html", "xa/more.html"]


def test_a_file_under_two_names_has_one_digest(tmp_path: Path) -> None:
    site = _site(tmp_path)
    (site / "again.html").hardlink_to(site / "index.html")
    manifest = make_manifest(site, Hasher())

    assert manifest["again.html"] == manifest["index.html"]
