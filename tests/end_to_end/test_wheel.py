"""The wheel, unpacked where nothing of this checkout is, builds a project elsewhere."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_alone_builds_a_project(tmp_path: Path) -> None:
    """Only the wheel is new; that the pinned packages are enough, `make site` shows on every fresh machine."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "--no-deps", "--no-build-isolation", "--target", tmp_path / "wheel", ROOT], check=True
    )
    project = shutil.copytree(ROOT / "tests" / "sites" / "minimal", tmp_path / "project")
    alone = {**os.environ, "PYTHONPATH": str(tmp_path / "wheel")}

    def run(*words: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *map(str, words)]
        return subprocess.run(command, cwd=tmp_path, env=alone, capture_output=True, text=True, check=False)

    begun = run("-m", "generator", "init", "own", "--defaults")
    result = run("-m", "generator", "--project", project, "build", "--today", "2021-09-01")

    assert (begun.returncode, (tmp_path / "own/site_data/authority.yaml").is_file()) == (0, True)
    assert run("-c", "import generator; print(*generator.__path__)").stdout == f"{tmp_path}/wheel/generator\n"
    done, made = result.stderr.splitlines()
    assert done == f"Đã dựng xong: {project}/site"
    assert re.fullmatch(r"Làm mới (\d+) trong \1 tệp, \d+,\d giây\.", made)
    assert result.returncode == 0
    assert (project / "site" / "index.html").is_file()
    assert len(list((project / "site" / "ap-phich").iterdir())) > 0
