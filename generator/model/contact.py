"""Whom the public can reach."""

from datetime import date

from generator.model.localized import LocalizedText
from generator.model.marks import KnownArea, RoleId, Sample
from generator.model.schema import AtLeastOne, Day, Identifier, Model, Note, Phone


class Role(Model):
    """What a contact is for, for example enrolment."""

    id: Identifier
    name: LocalizedText


class Contact(Model):
    """One desk in one area: phones, place, hours, languages spoken."""

    area: KnownArea | None = None
    """Left out: it answers for every area that has no desk of this role."""
    role: RoleId
    name: LocalizedText
    phones: AtLeastOne[Phone]
    place: LocalizedText
    hours: LocalizedText
    languages: LocalizedText | None = None
    valid_from: Day | None = None
    """The first day on which it answers; None where it does already."""
    valid_to: Day | None = None
    """The last; None where it goes on. None of an area answers longer than the area is there."""
    revised: Day | None = None
    """When this contact last changed; printed small on each sheet that shows it."""
    sample: Sample = False
    note: Note = None

    def is_valid_on(self, day: date) -> bool:
        """Whether it answers on `day`, as far as it says."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)

    def area_day(self, as_of: date) -> date:
        """The day whose area its code means: its first; else `as_of`, or its last if that was before."""
        return self.valid_from or min(as_of, self.valid_to or as_of)


class Contacts(Model):
    """The whole of ``contacts.yaml``."""

    as_of: Day
    """When the list was last checked; what has no days of its own is of that day."""
    roles: AtLeastOne[Role]
    contacts: tuple[Contact, ...]
