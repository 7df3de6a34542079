"""How long each stage takes on the real site, and what one sheet costs: ``make bench``.

Prints; never fails for being slow. A budget is what a stage may take on one of two cores of a small machine.
"""

import csv
import gc
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from os import cpu_count
from pathlib import Path
from statistics import median

from generator.build import pipeline
from generator.build.pages import Pages
from generator.loading.project import load_project
from generator.messages.report import format_report
from generator.model.area_tree import plant
from generator.model.judging import judge
from generator.model.statistics import Indicators, Report
from generator.outputs.cache import open_cache
from generator.outputs.output import Planner
from generator.printing.drawing import Drawer
from generator.printing.kit import no_progress
from generator.printing.posters import Composer
from generator.printing.proof import Sheet, SheetVerifier
from generator.printing.qr_codes import render_qr_matrix
from generator.printing.typesetting import Typesetter
from generator.settings import Settings
from generator.validation.areas import AreaIndex
from generator.validation.figures import build_statistics
from generator.validation.parts import build_parts
from generator.views.print.kit import build_kit
from generator.views.print.posters import PosterView

PROJECT = Path(__file__).parents[1]
TODAY = date(2021, 9, 1)
OLD_PHONE, NEW_PHONE = '"0206 000 0022"', '"0206 000 0999"'
BULK = 168
"""Sheets over which one sheet's cost is taken."""

AREAS = 3_321
"""As many as Việt Nam has had since 01/07/2025: no project can have more figures a year."""

GROWN = 166
"""As many areas as a large district had, eight times those of the shipped project."""

HTML = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>{document_title}</title><style>
@font-face {{ font-family: B; font-weight: 400; src: url({fonts}/BeVietnamPro-Regular.ttf) }}
@font-face {{ font-family: B; font-weight: 600; src: url({fonts}/BeVietnamPro-SemiBold.ttf) }}
@font-face {{ font-family: B; font-weight: 800; src: url({fonts}/BeVietnamPro-ExtraBold.ttf) }}
@page {{ size: A4; margin: 10mm }} body {{ font: 12pt/1.3 B; margin: 0 }}
h1 {{ font: 800 44pt/1.15 B; margin: 8mm 0 4mm }} .when {{ background: #A63A24; color: #fff; padding: 6mm }}
.when b {{ font: 800 40pt/1.2 B }} .phone {{ font: 800 40pt/1.2 B }} .columns {{ display: flex; gap: 8mm }}
</style><p>{agency}<br><b>{unit}</b></p><h1>{title}</h1><p>{slogan}</p>
<div class="when">{when_label}<br><b>{when}</b><br>{dates_note}</div>
<div class="columns"><div><h2>{action_label}</h2><p><b>{action}</b></p><ul>{messages}</ul></div>
<div><h2>{bring_label}</h2><ul>{bring}</ul></div></div>
<div class="columns"><div><h2>{contact_label}</h2><p class="phone">{phone}</p><p>{contact}</p>
<p><b>{hotline}</b> {hotline_label}</p></div><div>{svg}<p>{qr_label}<br>{short_address}</p></div></div>
<p><small>{source} {take_down} {edition}</small></p></html>"""
"""A sheet like ours for WeasyPrint: the same words, fonts and code, without fitting or a drawing."""


@contextmanager
def timed(name: str, budget: str = "") -> Iterator[None]:
    """Print the seconds a block takes."""
    start = time.perf_counter()
    yield
    note = f"  (budget {budget})" if budget else ""
    print(f"{name:34} {time.perf_counter() - start:7.2f} s{note}", flush=True)


def run_line(settings: Settings) -> None:
    """Run the pipeline from nothing, with nothing changed, and with one phone changed."""
    with tempfile.TemporaryDirectory() as folder:
        root = _copy_project(settings.root, Path(folder))
        settings = replace(settings, root=root)
        _build(settings, "the whole site, from cold", "120 s")
        _build(settings, "nothing changed, all looked at again")
        contacts = root / "site_data/contacts.yaml"
        contacts.write_text(contacts.read_text("utf-8").replace(OLD_PHONE, NEW_PHONE, 1), "utf-8")
        _build(settings, "one telephone changed")


def _build(settings: Settings, name: str, budget: str = "") -> None:
    from generator.engines.mkdocs import MkDocsEngine  # noqa: PLC0415 -- its import is measured

    with timed(name, budget):
        start = time.process_time()
        built = pipeline.build(settings, settings.root / "site", MkDocsEngine(), no_progress)
    assert not pipeline.is_stopped(built.problems, settings)
    print(
        f"{'':34} {built.made} of {built.files} files made, {time.process_time() - start:.2f} s of a core, "
        f"{settings.workers} workers, {peak_memory():.0f} MB"
    )


def memory_of_pages(settings: Settings) -> None:
    """What the page stage holds at most beyond what was there before it, in a project and in a large one."""
    for count in (None, GROWN):
        with tempfile.TemporaryDirectory() as folder:
            root = _copy_project(settings.root, Path(folder))
            if count:
                _grow(root, count)
            _measure_pages(replace(settings, root=root, workers=2))


def _measure_pages(settings: Settings) -> None:
    from generator.engines.mkdocs import MkDocsEngine  # noqa: PLC0415 -- the part "line" measures its import

    checked = pipeline.check(settings)
    assert checked.site, format_report(checked.problems[:3], "en")
    localizers = checked.localizers(settings)
    kit = build_kit(localizers)
    cache = open_cache(settings.root / "pages")
    pages = Pages(settings, checked.languages, Planner(settings.theme), MkDocsEngine(), cache)
    gc.collect()
    tracemalloc.start()
    start = time.process_time()
    count = sum(1 for _ in pages.make(localizers, kit))
    count += sum(1 for _ in pages.make_downloads(localizers, kit, {}))
    stays, most = (size / 1024**2 for size in tracemalloc.get_traced_memory())
    tracemalloc.stop()
    name = f"{len(checked.site.areas)} areas, {count} pages"
    took = time.process_time() - start
    print(f"{name:34} {most:7.1f} MB at most, {stays:.1f} MB stay, {took:.0f} s of a core, traced")


def _copy_project(source: Path, folder: Path) -> Path:
    """The data of a project, without what was made of it."""
    for name in ("campaigns", "site_data", "content"):
        shutil.copytree(source / name, folder / "project" / name)
    return folder / "project"


def _grow(root: Path, count: int) -> None:
    """Add areas like those that are there, with contacts and figures, until there are `count`."""
    places = root / "site_data/communes.csv"
    areas = places.read_text("utf-8").splitlines(keepends=True)[1:]
    contacts = root / "site_data/contacts.yaml"
    desks = re.findall(r'(?m)^  - area: "(\d+)"\n((?:    .*\n)+)', contacts.read_text("utf-8"))
    tables = sorted(root.glob("site_data/statistics/*.csv"))
    rows = {table: dict(line.split(",", 1) for line in table.open(encoding="utf-8")) for table in tables}
    more: dict[Path, list[str]] = {path: [] for path in (places, contacts, *tables)}
    for number in range(count - len(areas)):
        code, vietnamese, english, kind, start, end, *_ = areas[number % len(areas)].split(",")
        own = f"{90_000 + number}"
        english = " ".join([*english.split()[:-1], str(number), english.split()[-1]])
        more[places].append(f"{own},{vietnamese} {number},{english},{kind},{start},{end},,,\n")
        more[contacts] += [f'  - area: "{own}"\n{desk}' for area, desk in desks if area == code]
        for table in tables:
            more[table] += [f"{own},{rows[table][code]}"] if code in rows[table] else []
    for path, lines in more.items():
        with path.open("a", encoding="utf-8") as file:
            file.writelines(lines)


def figures_of_the_country(settings: Settings) -> None:
    """Load, protect and judge the figures of every area there could be, two school years."""
    checked = pipeline.check(settings)
    assert checked.site, checked.problems
    site = checked.site
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(settings.root / "site_data", Path(folder) / "site_data")
        for table in sorted(Path(folder).glob("site_data/statistics/*.csv")):
            _enlarge(table)
        sample = site.areas[0]
        areas = tuple(sample.model_copy(update={"code": _code(place)}) for place in range(AREAS))
        index = AreaIndex(areas, tree=plant(areas))
        with timed(f"{AREAS} areas: loading"):
            records, _ = load_project(Path(folder))
            parts = build_parts(records)[0]
            said = parts.one(Indicators)
            reports = {one.record.stem: one.model for one in parts.of(Report)}
        assert said
        with timed("their protection"):
            years, _ = build_statistics(records.years, reports, said.model, index, records.languages)
        with timed("their verdicts", "10 s with both"):
            for year in years:
                for row in year.areas:
                    judge(site.all_standards(), row.rates, is_hard=None)
    assert [len(year.areas) for year in years] == [AREAS] * len(site.statistics)
    print(f"{'memory at most':34} {peak_memory():7.0f} MB  (budget 500 MB)")


def _code(place: int) -> str:
    return f"{place + 1:05}"


def _enlarge(table: Path) -> None:
    """Rows of other areas, each like one of the table's but of another size."""
    chance = random.Random(1)
    with table.open(newline="", encoding="utf-8") as file:
        head, *rows = csv.reader(file)
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for place in range(AREAS):
            _, *counts = rows[place % len(rows)]
            size = chance.randint(1, 4)
            writer.writerow(
                [_code(place), *(str(int(count) * size) if count.isdigit() else count for count in counts)]
            )


def cost_of_a_sheet(settings: Settings) -> float:
    """Milliseconds of one core to typeset an A4 sheet in bulk; prints it, and what its proof costs."""
    views = list_sheets(settings)
    before = peak_memory()
    typesetter = Typesetter(settings.theme.parts("posters"), settings.theme.parts("fonts"))
    try:
        composer, verifier = Composer(typesetter, {}), SheetVerifier(Drawer())
        start = time.process_time()
        composer.prepare(views)
        prepared = (time.process_time() - start) * 1000
        start = time.process_time()
        made = [sheet for view in views if isinstance(sheet := composer.render(view), Sheet)]
        typeset = (time.process_time() - start) / len(views) * 1000
        start = time.process_time()
        faults = [verifier.verify_sheet(sheet) for sheet in made]
        proved = (time.process_time() - start) / len(views) * 1000
    finally:
        typesetter.close()
    assert faults == [None] * len(views)
    memory = peak_memory() - before
    print(f"{'their words and codes, made once':34} {prepared:7.1f} ms")
    print(f"{'an A4 sheet typeset, in bulk':34} {typeset:7.1f} ms  (budget 12 ms)")
    print(f"{'its proof':34} {proved:7.1f} ms  (budget 25 ms)")
    print(f"{'memory that one worker adds':34} {memory:7.0f} MB  (budget 70 MB)")
    return typeset


def peak_memory() -> float:
    """Megabytes this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def list_sheets(settings: Settings) -> list[PosterView]:
    """The A4 sheets of the real site, in the order in which they are made."""
    checked = pipeline.check(settings)
    posters = build_kit(checked.localizers(settings)).posters
    return [view for view in posters if view.sheet.format == "ap-phich-a4" and view.echo is None][:BULK]


def cost_with_weasyprint(settings: Settings) -> float | None:
    """Milliseconds of one core WeasyPrint takes for a like sheet, the median of ten; None where it is missing."""
    try:
        import weasyprint  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415 -- only here
    except (ImportError, OSError) as error:  # OSError: without Pango
        print(f'WeasyPrint is not compared with: {error}. "make bench" installs it.'.replace("\n", " "))
        return None
    pages = [_as_html(view, settings) for view in list_sheets(settings)[:10]]
    took = []
    for page in pages:
        start = time.process_time()
        weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
        took.append((time.process_time() - start) * 1000)
    return median(took)


def _as_html(view: PosterView, settings: Settings) -> str:
    words = view.words
    contact = words.contacts[0]
    values = {name: getattr(words, name) for name in words.__dataclass_fields__} | {
        "messages": "".join(f"<li>{text}" for text in words.messages),
        "bring": "".join(f"<li>{text}" for text in words.bring),
        "phone": contact.phones[0],
        "contact": f"{contact.name}<br>{contact.place}<br>{contact.hours}",
        "svg": render_qr_matrix(view.short_url, "M").svg.replace("<svg", '<svg width="50mm"'),
        "fonts": settings.theme.find("fonts/OFL.txt").parent.as_uri(),
    }
    return HTML.format(**values)


def main() -> None:
    """Each part in a process of its own, so that memory and caches are its own too."""
    settings = Settings(PROJECT, TODAY, workers=cpu_count() or 1)
    parts = {
        "line": run_line,
        "pages": memory_of_pages,
        "figures": figures_of_the_country,
        "sheet": cost_of_a_sheet,
        "weasyprint": cost_with_weasyprint,
    }
    if len(sys.argv) > 1:
        result = parts[sys.argv[1]](replace(settings))
        print(json.dumps(result))
        return
    results = {}
    for part in parts:
        done = subprocess.run([sys.executable, __file__, part], check=True, capture_output=True, text=True)
        *lines, last = done.stdout.splitlines()
        print("\n".join(lines))
        results[part] = json.loads(last)
    if results["weasyprint"]:
        ratio = results["weasyprint"] / results["sheet"]
        print(
            f"{'a like sheet with WeasyPrint':34} {results['weasyprint']:7.1f} ms  ({ratio:.0f} times as much)"
        )


if __name__ == "__main__":
    main()
