"""Updates: dated news of the office that runs the site, Markdown with a little front matter."""

from datetime import date

from generator.model.editorial_page import PagePicture
from generator.model.marks import CampaignSlug, KnownArea
from generator.model.schema import Day, FileName, Flag, Model, NoRepeats, Note, Text


class UpdatePicture(Model):
    """The picture at the top of an update. Where people can be recognised, a note says who agreed to it."""

    file: FileName
    alt: Text
    people: Flag = False
    consent: Text | None = None
    """For the office only; never published."""


class UpdateFront(Model):
    """The fields at the top of an update, between two lines of three hyphens."""

    title: Text
    date: Day
    """The same as in the file's name."""
    updated: Day | None = None
    """When something in it was corrected after it had been read."""
    summary: Text
    campaign: CampaignSlug | None = None
    areas: NoRepeats[KnownArea] = ()
    """Empty for all of them."""
    picture: UpdatePicture | None = None
    draft: Flag = False
    note: Note = None


class Update(Model):
    """One update in one language. `name` is the file name, the same in each language."""

    name: str
    locale: str
    front: UpdateFront
    body: str
    """Markdown, raw HTML not allowed."""
    pictures: tuple[PagePicture, ...] = ()

    @property
    def month(self) -> str:
        """Year and month of its day: "2021-08"."""
        return f"{self.front.date:%Y-%m}"

    @property
    def last_change(self) -> date:
        """The day on which its words became what they are."""
        return self.front.updated or self.front.date

    def is_ready(self, today: date) -> bool:
        """Whether it may be read by all on `today`: no draft, its day come."""
        return not self.front.draft and self.front.date <= today


def keep_ready(updates: tuple[Update, ...], first: str, today: date) -> tuple[Update, ...]:
    """The updates to publish on `today`. While that in the `first` language waits, so do others."""
    ready = [update for update in updates if update.is_ready(today)]
    names = {update.name for update in ready if update.locale == first}
    return tuple(update for update in ready if update.name in names)
