"""What the law says and the state gives, where that is written, and what stands in people's way, in words."""

from generator.model.guidance import Law, Source, Support
from generator.views.base.components import LawView, Link, SourceView, SupportView
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.base.when import say_period


def say_source(localizer: Localizer, source: Source) -> SourceView:
    """Title, number and date, as far as they are known."""
    title = localizer.say(source.title)
    values = {"title": title.text, "number": source.number or ""}
    values["day"] = localizer.day(source.date) if source.date else ""
    known = "_".join(name for name, value in (("number", source.number), ("date", source.date)) if value)
    text = localizer.word(f"source_{known}", **values) if known else title.text
    return SourceView(Phrase(text, title.lang), source.url or "")


def build_support(localizer: Localizer, support: Support) -> SupportView:
    """A support policy with its law."""
    law = next((law for law in localizer.site.laws if law.id == support.law), None)
    return SupportView(
        id=support.id,
        title=localizer.say(support.title),
        who=localizer.say(support.who),
        what=localizer.say(support.what),
        condition=localizer.say(support.condition) if support.condition else None,
        period=say_period(localizer.language, support.starts, support.ends),
        law=say_source(localizer, law.source) if law else None,
        is_verified=support.verified,
    )


def build_law(localizer: Localizer, law: Law) -> LawView:
    """A legal basis."""
    return LawView(
        id=law.id,
        source=say_source(localizer, law.source),
        says=localizer.say(law.says),
        period=say_period(localizer.language, law.starts, law.ends),
        is_verified=law.verified,
    )


def link_barriers(localizer: Localizer, here: str, ids: tuple[str, ...] | None = None) -> tuple[Link, ...]:
    """Barriers in the order of `ids`, or all of them, leading to their place on the barriers page."""
    page = relative(here, localizer.links.section("barriers", localizer.locale))
    by_id = {barrier.id: barrier for barrier in localizer.site.barriers}
    chosen = [by_id[name] for name in ids] if ids is not None else list(localizer.site.barriers)
    return tuple(Link(f"{page}#{barrier.id}", localizer.say(barrier.title)) for barrier in chosen)
