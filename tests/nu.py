"""What the Nu HTML checker says of pages: part of ``make html``, which fetches it."""

import shutil
import subprocess
import sys
from pathlib import Path

JAR = Path(__file__).parents[1] / ".vnu" / "vnu.jar"


def is_here() -> bool:
    """Whether the checker was fetched, and Java is there to run it."""
    return JAR.is_file() and shutil.which("java") is not None


def find_errors(folder: Path) -> list[str]:
    """Each error of each page below `folder`, with file, line and column; warnings are left out.

    Those are of the policy in pages opened from a disk, whose "self" is no address.
    """
    command = ["java", "-jar", str(JAR), "--errors-only", "--exit-zero-always", "--skip-non-html", "--stdout"]
    told = subprocess.run([*command, str(folder)], check=True, capture_output=True, text=True)
    return told.stdout.splitlines()


def main() -> None:
    """Check the folder named, and say how many pages it has."""
    folder = Path(sys.argv[1])
    errors = find_errors(folder)
    print(*errors, f"{folder}/: {len(list(folder.rglob('*.html')))} pages, {len(errors)} errors", sep="\n")
    sys.exit(bool(errors))


if __name__ == "__main__":
    main()
