"""Whom the public can reach."""

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
    revised: Day | None = None
    """When this contact last changed; printed small on each sheet that shows it."""
    sample: Sample = False
    note: Note = None


class Contacts(Model):
    """The whole of ``contacts.yaml``."""

    as_of: Day
    """When the list was last checked; area codes mean the areas of that day."""
    roles: AtLeastOne[Role]
    contacts: tuple[Contact, ...]
