"""A walk through time: pages of four builds of the real project, read on sixty days from 2021 to 2031.

What must be seen is worked out here from the days in the campaigns' files alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.build.pipeline import check
from generator.engines.mkdocs import MkDocsEngine
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.rendering.artifacts import ShellArtifact
from generator.rendering.pages import render_page
from generator.rendering.policy import build_policy
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.views.base.localizer import Localizer
from generator.views.frame.models import Page as PageModel
from generator.views.pages.area import build_action, build_area
from generator.views.pages.campaign import build_campaign
from generator.views.pages.home import build_home
from generator.views.print.kit import build_kit
from generator.views.print.posters import Editions
from tests.end_to_end.conftest import PROJECT

BUILDS = (date(2021, 8, 10), date(2021, 9, 3), date(2022, 2, 1), date(2026, 11, 30))

READ = (
    *(date(2021, 8, 10) + timedelta(days) for days in range(0, 24, 3)),
    *(date(2021, 9, 1) + timedelta(days) for days in range(22)),
    *(date(2021, 9, 28) + timedelta(days) for days in range(12)),
    *(date(2022, month, day) for month, day in ((1, 10), (1, 11), (2, 1), (5, 31), (6, 1), (6, 15), (9, 5))),
    *(date(year, month, 5) for year in (2023, 2025, 2026, 2028) for month in (9, 12)),
    date(2030, 2, 28),
    date(2031, 9, 5),
    date(2031, 12, 31),
)

CODES = (("DT", "01399"), ("HT", "01387"), ("KB", "01429"))
"""Of a day, a week and a whole year, printed in three communes."""

MERGED = date(2025, 6, 30)
"""The last day of the 21 communes; from the next Trường Hà is another (Resolution 1657/NQ-UBTVQH15)."""

PHONE_SINCE = "0206 000 0084"
"""Of the desk of Trường Hà of 2025."""

COUNTED = 14


@dataclass(frozen=True)
class Walk:
    """The real project on the day of a build."""

    localizer: Localizer
    editions: Editions
    folder: Path

    def campaign(self, code: str) -> Campaign:
        """By the code that sheets carry."""
        return next(one for one in self.localizer.site.campaigns if one.code == code)

    def area(self, code: str) -> Area:
        """As it was in 2021."""
        return next(one for one in self.localizer.site.areas if one.code == code)

    def write(self) -> None:
        """The pages that are read."""
        localizer, links = self.localizer, self.localizer.links
        files = TemplateFiles(Settings(PROJECT, localizer.today).theme)
        templates = Templates(files, build_policy(files.day_script))
        pages: dict[str, PageModel] = {
            "home": build_home(localizer),
            "campaign": build_campaign(localizer, self.campaign("DT")),
            "commune": build_area(localizer, self.area("01399")),
        }
        for code, place in CODES:
            campaign, area = self.campaign(code), self.area(place)
            short = links.short(campaign, area, "vi")
            pages[code] = build_action(localizer, campaign, area, short, self.editions[campaign.slug, place])
        drawn = {name: render_page(page, templates) for name, page in pages.items()}
        shells = [one for one in drawn.values() if isinstance(one, ShellArtifact)]
        MkDocsEngine().dress(Settings(PROJECT, localizer.today), shells, self.folder)
        for name, one in drawn.items():
            whole = (self.folder / one.path).read_bytes() if isinstance(one, ShellArtifact) else one.content
            (self.folder / f"{name}.page.html").write_bytes(whole)


def is_over(campaign: Campaign, day: date) -> bool:
    return campaign.last_day is not None and day > campaign.last_day


def status_of(campaign: Campaign, day: date) -> str:
    """In the words of the page, from the days alone."""
    first, last = campaign.first_day, campaign.last_day
    assert first
    assert last
    ahead = (first - day).days
    if ahead > COUNTED:
        return "Sắp tới"
    if ahead > 0:
        return "Ngày mai" if ahead == 1 else f"Còn {ahead} ngày"
    if day > last:
        return "Đã qua"
    if day == last:
        return "Hôm nay" if first == last else "Hôm nay là ngày cuối"
    return "Đang diễn ra"


def next_day(campaign: Campaign, day: date) -> date:
    """The day by which it is urgent."""
    assert campaign.first_day
    assert campaign.last_day
    return campaign.first_day if campaign.first_day > day else campaign.last_day


SEEN = """() => {
  document.dispatchEvent(new Event("visibilitychange"));
  const seen = (selector, from = document) => [...from.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const texts = (selector, from) => seen(selector, from).map((one) => one.innerText.trim());
  return {
    cards: seen("article").map((card) => [texts("h3", card)[0], texts(".status", card).join("|")]),
    large: seen(".card-lead").length, nothing: seen(".empty").length,
    headings: ["coming", "over"].filter((id) => seen("#" + id).length),
    status: texts(".banner .status"),
    parts: ["#what", "#bring", "a[href$='.ics']", "#over"].filter((one) => seen(one).length),
    sheets: seen("a[href$='.pdf']").map((one) => one.getAttribute("href")),
    numbers: texts("a.call[href^='tel:'] .call-number"),
    notices: texts(".notice").join(),
    sent: [...document.querySelectorAll("[id^=share-text]")].filter((one) => !one.closest("[data-days][hidden]")).map((one) => one.value).join("|"),
  };
}"""
"""The reader takes up the phone again: all that is seen then."""

Seen = dict[str, Any]


def wrong_on_home(seen: Seen, campaigns: tuple[Campaign, ...], day: date) -> Iterator[str]:
    shown = [title for title, _ in seen["cards"]]
    due = [one for one in campaigns if status_of(one, day) not in ("Sắp tới", "Đã qua")]
    left = [one for one in campaigns if is_over(one, day) and day <= one.review]
    coming = [one for one in campaigns if status_of(one, day) == "Sắp tới"]
    if sorted(shown) != sorted(one.title.first for one in (*due, *left, *coming)):
        yield f"cards {shown}"
    if due and shown[0] != min(due, key=lambda one: next_day(one, day)).title.first:
        yield f"first {shown[0]}"
    if (seen["large"], seen["nothing"]) != (bool(due), not due):
        yield "the large card"
    if seen["headings"] != [name for name, any_ in (("coming", coming), ("over", left)) if any_]:
        yield f"headings {seen['headings']}"


def wrong_on_action(seen: Seen, campaign: Campaign, day: date) -> Iterator[str]:
    over = is_over(campaign, day)
    if seen["status"] != [status_of(campaign, day)]:
        yield f"status {seen['status']}"
    if seen["parts"] != (["#over"] if over else ["#what", "#bring", "a[href$='.ics']"]):
        yield f"parts {seen['parts']}"
    if over and [one for one in seen["sheets"] if f"_{campaign.slug}_" in one]:
        yield "sheets to print"
    if ("Trang này đáng lẽ được xem lại" in seen["notices"]) != (campaign.review < day and not over):
        yield "due to be read again"
    if (campaign.action.first in seen["sent"]) == over:
        yield "text to send"


def wrong_in_commune(seen: Seen, campaigns: tuple[Campaign, ...], day: date) -> Iterator[str]:
    statuses = [status for _, status in seen["cards"]]
    if day > MERGED:
        if statuses or "01/07/2025" not in seen["notices"] or PHONE_SINCE not in seen["numbers"]:
            yield f"of an area that has ended {statuses} {seen['notices']} {seen['numbers']}"
        return
    if sorted(statuses) != sorted(status_of(one, day) for one in campaigns):
        yield f"statuses {statuses}"
    on_now = ("Đang diễn ra", "Hôm nay", "Hôm nay là ngày cuối")
    groups = [2 if status == "Đã qua" else status not in on_now for status in statuses]
    if groups != sorted(groups):
        yield f"order {statuses}"


def wrong(name: str, seen: Seen, walk: Walk, day: date) -> Iterator[str]:
    """What a reader would be misled by."""
    campaigns = walk.localizer.site.campaigns
    if name == "home":
        yield from wrong_on_home(seen, campaigns, day)
    elif name == "commune":
        yield from wrong_in_commune(seen, campaigns, day)
    else:
        yield from wrong_on_action(seen, walk.campaign("DT" if name == "campaign" else name), day)
    if name not in ("home", "campaign") and not seen["numbers"]:
        yield "nobody to call"


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Walk]:
    """The real project, read once, its pages written as they are built on a day."""
    settings = Settings(PROJECT, BUILDS[0], is_fixed=False)
    localizers = check(settings).localizers(settings)
    editions = build_kit(localizers).editions

    def build(day: date) -> Walk:
        made = Walk(replace(localizers[0], today=day), editions, tmp_path_factory.mktemp(str(day)))
        made.write()
        return made

    return build


@pytest.mark.parametrize("built", BUILDS, ids=str)
def test_no_page_misleads_on_any_day(browser: Browser, walk: Callable[[date], Walk], built: date) -> None:
    assert len(READ) == 60
    made = walk(built)
    page = browser.new_page(timezone_id="Asia/Ho_Chi_Minh")
    stopped: list[str] = []
    page.on("console", lambda message: stopped.append(message.text))
    found = []
    for file in sorted(made.folder.glob("*.page.html")):
        name = file.name.partition(".")[0]
        page.clock.set_fixed_time(f"{built}T12:00:00")
        page.goto(file.as_uri())
        for day in (day for day in READ if day >= built):
            page.clock.set_fixed_time(f"{day}T12:00:00")
            found += [f"{name}, {day}: {what}" for what in wrong(name, page.evaluate(SEEN), made, day)]
    page.close()

    assert found == []
    assert [text for text in stopped if "Content Security" in text] == []


def test_without_scripts_a_page_says_until_when_it_holds(
    browser: Browser, walk: Callable[[date], Walk]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((walk(date(2021, 9, 3)).folder / "DT.page.html").as_uri())

    assert page.locator(".banner .status:visible").all_inner_texts() == ["Sắp tới"]
    assert (
        page.locator("noscript p").inner_text().startswith("Những điều ở đây đúng đến hết ngày 04/09/2021.")
    )
    context.close()
