"""Golden files are written by people who read the difference, never by continuous integration."""

import os
import subprocess
import sys


def test_golden_files_are_not_written_where_nobody_reads_them() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--update-golden", "--collect-only", "tests/test_golden.py"],
        env={**os.environ, "CI": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4
    assert "--update-golden is for people" in done.stderr
