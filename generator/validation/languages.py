"""The languages of a project: each named in ``authority.yaml``, each with a file that says what it needs."""

from collections.abc import Iterator

from generator.loading.interface_words import LanguageFiles
from generator.loading.project import ProjectRecords
from generator.messages.problem import Problem
from generator.model.language import Language, LanguageFile
from generator.validation.located import Located, parse_record
from generator.validation.words import check_own_words, put_together, with_own_addresses


def build_languages(
    files: LanguageFiles, records: ProjectRecords
) -> tuple[tuple[Language, ...], list[Problem]]:
    """Every language of the project whose file says what it must, and what is wrong with others."""
    languages: list[Language] = []
    problems = [*_check_files(files, records), *check_own_words(files, records)]
    for source in files.sources:
        parsed, found = parse_record(LanguageFile, with_own_addresses(source, records), "language", ())
        problems += found
        if parsed:
            problems += _check_fonts(parsed, files)
            root = "" if source.tag == records.languages[0] else f"{source.tag.lower()}/"
            said = parsed.model
            words = put_together(source, records)
            languages.append(Language(source.tag, root, said.language, said.addresses, words))
    return tuple(languages), problems


def _check_fonts(language: Located[LanguageFile], files: LanguageFiles) -> Iterator[Problem]:
    """Fonts that are not there, or none that can be set."""
    for field, name in language.model.language.fonts or ():
        if name and name not in files.fonts:
            yield language.problem("unusable-font", ("language", "fonts", field), {"text": name})


def _check_files(files: LanguageFiles, records: ProjectRecords) -> Iterator[Problem]:
    """Languages without a file."""
    authority = records.one("authority")
    for index, tag in enumerate(records.languages):
        if authority and tag not in files.known:
            values = {"text": tag, "choices": ", ".join(files.known)}
            yield Problem("unknown-language", authority.locate_value(("languages", index)), values)
