"""The wheel, installed where nothing of this checkout is, builds a project elsewhere."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_wheel_in_an_empty_environment_builds_a_project(tmp_path: Path) -> None:
    quiet: list[str | Path] = ["--quiet", "--disable-pip-version-check"]
    wheels = tmp_path / "wheels"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            *quiet,
            "--no-deps",
            "--no-build-isolation",
            "-w",
            wheels,
            ROOT,
        ],
        check=True,
    )
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    wheel = next(wheels.glob("loa_campaigns-*.whl"))
    locked: list[str | Path] = ["--require-hashes", "-r", ROOT / "requirements.lock"]
    subprocess.run([python, "-m", "pip", "install", *quiet, *locked], check=True)
    subprocess.run([python, "-m", "pip", "install", *quiet, "--no-deps", wheel], check=True)
    project = shutil.copytree(ROOT / "tests" / "sites" / "minimal", tmp_path / "project")
    result = subprocess.run(
        [tmp_path / "venv" / "bin" / "loa", "--project", project, "build", "--today", "2021-09-01"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.stderr == f"Đã dựng xong: {project}/site\n"
    assert result.returncode == 0
    assert (project / "site" / "index.html").is_file()
    assert len(list((project / "site" / "ap-phich").iterdir())) > 0
