"""What a sheet of contacts changes in the file, and the cell behind each changed value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.loading.files import read_text
from generator.loading.project import ProjectRecords
from generator.loading.records import Record
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Position, Problem
from generator.spreadsheet.sheets import Change, Sheet
from generator.workbook.contacts_file import Edit, edit_contacts
from generator.workbook.contacts_sheet import FILE, SHEET, list_contacts, list_fields, read_contacts


@dataclass(frozen=True, slots=True)
class ContactChanges:
    """The file with its changes made: as text, as a record, and the edits that made them."""

    text: str
    record: Record
    before: Record
    fields: Mapping[str, str]
    """What may be changed, see `list_fields`."""
    edits: tuple[Edit, ...]

    def changes(self, areas: Sequence[str]) -> Iterator[Change]:
        """Each change in the words of the sheet; `areas` has the name of each contact's area."""
        old, new = list_contacts(self.before, self.fields), list_contacts(self.record, self.fields)
        for edit in self.edits:
            path = ".".join(edit.path)
            row = old[edit.index]
            yield Change(areas[edit.index], self.fields[path], row.values[path], new[edit.index].values[path])

    def translate(self, problem: Problem) -> Problem:
        """The problem, reported at the cell whose change caused it, in the words of its heading."""
        edit = self._edit_behind(problem.position) if problem.position.file == FILE else None
        if edit is None:
            return problem
        values = problem.values
        if "field" in values:
            values = {**values, "field": self.fields[".".join(edit.path)]}
        return replace(problem, position=edit.place, values=values)

    def _edit_behind(self, position: Position) -> Edit | None:
        """The edit that made a value; failing that, one of the same contact."""
        for edit in self.edits:
            values: list[tuple[str | int, ...]] = [("contacts", edit.index, *edit.path)]
            if isinstance(edit.after, tuple):
                values += [(*values[0], place) for place in range(len(edit.after))]
            if any(position == self.record.locate_value(path) for path in values):
                return edit
        starts = {edit.index: self.record.locate(("contacts", edit.index)).line for edit in self.edits}
        ends = {index: self.record.locate(("contacts", index + 1)).line for index in starts}
        for edit in self.edits:
            start, end = starts[edit.index], ends[edit.index]
            if start <= position.line and (position.line < end or end < start):
                return edit
        return None


def read_contact_changes(
    sheets: Sequence[Sheet], file: str, root: Path, records: ProjectRecords
) -> tuple[ContactChanges | None, list[Problem]]:
    """The changes; None where the workbook has no sheet of contacts or changes none."""
    sheet = next((one for one in sheets if one.name.casefold() == SHEET.casefold()), None)
    before = records.one("contacts")
    text = read_text(root, FILE)
    if sheet is None or before is None or isinstance(text, Problem):
        return None, []
    edits, problems = read_contacts(sheet, file, before, records.languages, records.country)
    if not edits:
        return None, problems
    changed = edit_contacts(text, edits)
    if changed is None:
        return None, [*problems, Problem("contacts-layout", Position(FILE))]
    record, found = parse_yaml(changed, FILE)
    if record is None:
        return None, [*problems, *found]
    return ContactChanges(changed, record, before, list_fields(records.languages), tuple(edits)), problems
