"""Has the engine that a project chooses write its site, all but what is printed."""

import sys
from datetime import date
from pathlib import Path

from generator.build import pipeline
from generator.engines.registry import open_engine
from generator.settings import Settings


def dress(project: Path, directory: Path) -> None:
    """Write the pages, and the files beside them, into the empty `directory`."""
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    rendered = pipeline.render(pipeline.view(checked.site, checked.words, settings), settings)
    open_engine(project).build(settings, rendered, directory)


if __name__ == "__main__":
    dress(Path(sys.argv[1]), Path(sys.argv[2]))
    print(sys.modules["mkdocs"].__name__)
