"""How long each stage takes on the real site: ``make bench``. Prints; never fails for being slow."""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from generator import pipeline
from generator.settings import Settings

PAGES_BUDGET = 3
WHOLE_BUDGET = 20
"""Seconds from cold on 2 cores, DESIGN section 8."""


class Stopwatch:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.stages[name] = time.perf_counter() - start

    def report(self) -> str:
        whole = sum(self.stages.values())
        lines = [f"{name:12} {took:6.2f} s {100 * took / whole:5.0f} %" for name, took in self.stages.items()]
        pages = whole - self.stages["posters"]
        return "\n".join(
            [
                *lines,
                f"{'pages':12} {pages:6.2f} s  (budget {PAGES_BUDGET} s, all but the posters)",
                f"{'everything':12} {whole:6.2f} s  (budget {WHOLE_BUDGET} s)",
            ]
        )


def run(project: Path, today: date) -> str:
    """Walk the line once, stage by stage, as `pipeline.build` does."""
    watch = Stopwatch()
    settings = Settings(project, today)
    with tempfile.TemporaryDirectory() as folder:
        with watch.stage("start"):
            from generator.engines.mkdocs import MkDocsEngine  # noqa: PLC0415 -- its import is measured
        with watch.stage("check"):
            checked = pipeline.check(settings)
        assert checked.site, checked.problems
        with watch.stage("view"):
            viewed = pipeline.view(checked.site, checked.words, settings)
        with watch.stage("render"):
            rendered = pipeline.render(viewed, settings)
        with watch.stage("posters"):
            posters, problems = pipeline.make_posters(
                viewed.posters, checked.records, settings, pipeline.no_progress
            )
        assert not problems, problems
        with watch.stage("publish"):
            whole = rendered.with_artifacts(posters)
            pipeline.publish(whole, settings, Path(folder) / "site", MkDocsEngine())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    counts = f"{len(viewed.pages)} pages, {len(posters)} posters, {memory} MB at most"
    return f"{watch.report()}\n{counts}"


if __name__ == "__main__":
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1]
    print(run(root, date(2021, 9, 1)))
