"""What helps a family: offices, barriers, support policies, laws."""

from generator.model.localized import LocalizedText
from generator.model.marks import LawId, OfficeId, Sample
from generator.model.schema import AtLeastOne, Day, Flag, Identifier, Model, Note, Phone, Text, Url


class Source(Model):
    """Where a statement comes from. Number and date may be blank, as those of a plan may be."""

    title: LocalizedText
    number: Text | None = None
    date: Day | None = None
    url: Url | None = None
    note: Note = None


class Office(Model):
    """A body with a task in the plan's part IV, and what one may ask it."""

    id: Identifier
    name: LocalizedText
    task: LocalizedText
    ask: LocalizedText
    phone: Phone | None = None
    sample: Sample = False
    note: Note = None


class Barrier(Model):
    """Something that keeps people from doing what a campaign asks: whom to ask, and what to bring."""

    id: Identifier
    title: LocalizedText
    """In the family's own words: "Con chưa có giấy khai sinh"."""
    answer: LocalizedText
    office: OfficeId | None = None
    """Whom to ask; without one the answer has to say it."""
    bring: tuple[LocalizedText, ...] = ()
    note: Note = None


class Support(Model):
    """One support policy: who, how much, from when to when, on what condition, by which law."""

    id: Identifier
    title: LocalizedText
    who: LocalizedText
    what: LocalizedText
    condition: LocalizedText | None = None
    law: LawId | None = None
    starts: Day | None = None
    ends: Day | None = None
    verified: Flag
    """False: the text of the law was not read in full; shown with "chưa kiểm chứng"."""
    note: Note = None


class Law(Model):
    """A legal basis, cited only as far as it was checked."""

    id: Identifier
    source: Source
    says: LocalizedText
    starts: Day | None = None
    ends: Day | None = None
    verified: Flag
    note: Note = None


class Offices(Model):
    """The whole of ``offices.yaml``."""

    offices: AtLeastOne[Office]


class Barriers(Model):
    """The whole of ``barriers.yaml``."""

    barriers: AtLeastOne[Barrier]


class Supports(Model):
    """The whole of ``support.yaml``."""

    support: AtLeastOne[Support]


class Laws(Model):
    """The whole of ``laws.yaml``."""

    laws: AtLeastOne[Law]
