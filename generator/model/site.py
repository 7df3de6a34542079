"""Everything that is published, valid as a whole."""

from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.contact import Contact, Contacts
from generator.model.editorial_page import EditorialPage
from generator.model.guidance import Barrier, Law, Office, Support
from generator.model.poster_format import PosterFormat
from generator.model.schema import Model
from generator.model.statistics import Statistics


class Site(Model):
    """The one result of validation. Every reference in it points at something that is in it."""

    authority: Authority
    communes: tuple[Commune, ...]
    campaigns: tuple[Campaign, ...]
    contacts: Contacts
    offices: tuple[Office, ...]
    barriers: tuple[Barrier, ...]
    support: tuple[Support, ...]
    laws: tuple[Law, ...]
    statistics: tuple[Statistics, ...]
    """One entry a school year, the newest first."""
    formats: tuple[PosterFormat, ...]
    pages: tuple[EditorialPage, ...]

    def communes_of(self, campaign: Campaign) -> tuple[Commune, ...]:
        """The communes that `campaign` reaches, those valid on its first day."""
        return tuple(
            commune
            for commune in self.communes
            if commune.is_valid_on(campaign.starts)
            and (not campaign.communes or commune.code in campaign.communes)
        )

    def shown_communes(self) -> tuple[Commune, ...]:
        """The communes that at least one campaign reaches."""
        reached = {c.identity for campaign in self.campaigns for c in self.communes_of(campaign)}
        return tuple(commune for commune in self.communes if commune.identity in reached)

    def contacts_in(self, commune: Commune, role: str) -> tuple[Contact, ...]:
        """The contacts of one role in one commune."""
        if not commune.is_valid_on(self.contacts.as_of):
            return ()
        return tuple(c for c in self.contacts.contacts if c.commune == commune.code and c.role == role)
