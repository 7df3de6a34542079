"""Poster views to sheets: the bytes of a PDF or PNG, or why the sheet cannot be printed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from hashlib import sha256
from typing import Final

from generator.images import reduce_drawing, reduce_picture
from generator.model.poster_format import LAYOUTS
from generator.printing.findings import Finding, Misfit, TooLongText, Unprintable
from generator.printing.pdf_files import mark_bleed
from generator.printing.proof import Code, Sheet
from generator.printing.qr_codes import QrCodes, QrMatrix
from generator.printing.typesetting import Typesetter
from generator.printing.word_widths import WordWidths, bind
from generator.views.print.logo import PrintedLogo
from generator.views.print.poster_words import PosterWords, text_of
from generator.views.print.posters import PosterView

TEMPLATE: Final = "poster.typ"

NOT_SET: Final = frozenset(
    {"document_title", "qr_alt", "contact_qr_alt", "picture_alt", "strip", "more_scan", "more_call"}
)
"""Fields of `PosterWords` that are read out, not printed, or made of or printed as the words of others."""


LOGO_KIND: Final = "png"
"""Of logos that are no SVG: JPEG would blur their edges."""

SMALLEST_MODULE: Final = 0.8
"""Millimetres: finer squares run together on cheap paper."""

CONTACT_CODE_SIDE: Final = 30.0
"""Millimetres: the code that saves a number is scanned from an arm's length, 300 mm."""


class Composer:
    """Makes sheets, on several threads if need be; what sheets share is made once."""

    def __init__(self, typesetter: Typesetter, pictures: Mapping[str, bytes]) -> None:
        """Use `typesetter`, which serves no other; `pictures` are those of the project, by name."""
        self._typesetter = typesetter
        self._pictures = pictures
        self._laid_out: set[str] = set()
        self._qr_codes = QrCodes()
        self._widths = WordWidths(typesetter)
        self._bound: dict[PosterWords, object] = {}
        self._letters: set[str] = set()
        self._missing: frozenset[str] = frozenset()

    def prepare(self, views: Sequence[PosterView], texts: Iterable[object] = ()) -> None:
        """Make what `views` share, before any of them is rendered: widths of words, codes, pictures.

        `texts` are bound texts that are set beside sheets.
        """
        fresh = {words for view in views for words in (view.words, view.echo) if words} - self._bound.keys()
        bound = {words: bind(asdict(words)) for words in fresh}
        self._widths.learn([*bound.values(), *texts])
        letters = set().union(*(_all_text(words) for words in fresh)) - self._letters
        self._letters |= letters
        self._missing |= self._typesetter.typeface.missing("".join(letters))
        self._bound |= bound
        for view in views:
            self.codes(view)
            if view.picture:
                self._lay_out(view.picture, view.sheet.picture_width)
            for logo in (view.logo, *view.partners):
                if logo:
                    self.lay_out_logo(logo)

    def _lay_out(self, name: str, width: int, kind: str = "jpg") -> None:
        """A picture as sheets that need `width` pixels show it; an SVG as it is."""
        file = _picture_file(name, width, kind)
        if file not in self._laid_out:
            self._laid_out.add(file)
            content = self._pictures[name]
            if not file.endswith(".svg"):
                content = reduce_picture(content, width) if kind == "jpg" else reduce_drawing(content, width)
            self._typesetter.lay_out(file, content)

    def lay_out_logo(self, logo: PrintedLogo) -> None:
        """A logo, before it is printed on anything."""
        self._lay_out(logo.file, logo.width, LOGO_KIND)

    def render(self, view: PosterView, *, asks_why: bool = True) -> Sheet | tuple[Finding, ...]:
        """One sheet, prepared as it is or before parts of it went, or what keeps it from being printed.

        Which field is too long, and by how much, takes a long search: unless that is asked for, the finding
        names none.
        """
        if unprintable := self._find_unprintable(view):
            return unprintable
        data = {**self.data(view), "asks-why": asks_why}
        try:
            if view.sheet.dots:
                content = self._typesetter.draw(TEMPLATE, data, view.sheet.dots)
            else:
                content = self._typesetter.typeset(TEMPLATE, data, view.stamp)
        except TooLongText as error:
            return tuple(
                Misfit(field, min(characters, _length_of(view, field) or characters))
                for field, characters in error.excesses.items()
            )
        if view.sheet.bleed:
            content = mark_bleed(content, view.sheet.bleed)
        return Sheet(content, self.codes(view), view.sheet.dots)

    def _find_unprintable(self, view: PosterView) -> tuple[Finding, ...]:
        """The fields with characters that the typeface lacks."""
        if not self._missing:
            return ()
        languages = [words for words in (view.words, view.echo) if words]
        texts = {
            field.name: "".join(text_of(getattr(words, field.name)) for words in languages)
            for field in fields(PosterWords)
            if field.name not in NOT_SET
        }
        found = {name: self._missing.intersection(text) for name, text in texts.items()}
        return tuple(
            Unprintable(name, "".join(sorted(letters))) for name, letters in found.items() if letters
        )

    def codes(self, view: PosterView) -> tuple[Code, ...]:
        """The codes on a sheet, each as often as its layout prints it."""
        made = (self._code(text, side, level) for text, side, level in _codes_of(view) if text)
        codes = tuple(Code(text, matrix.side, side / matrix.side) for text, matrix, side in made)
        return codes * LAYOUTS[view.sheet.layout].copies

    def data(self, view: PosterView) -> dict[str, object]:
        """What the template reads: the view, and its codes drawn."""
        web, contact = (self._drawn(*code) for code in _codes_of(view))
        return {
            "locale": view.locale,
            "echo_locale": view.echo_locale,
            "accent": view.accent,
            "motif": view.motif,
            "picture": _picture(view),
            "logo": draw_logo(view.logo) if view.logo else None,
            "partners": [draw_logo(logo) for logo in view.partners],
            "sheet": asdict(view.sheet),
            "words": self._bind(view.words),
            "echo": self._bind(view.echo) if view.echo else None,
            "asks-why": True,
            "code": web,
            "contact_code": contact,
        }

    def _bind(self, words: PosterWords) -> object:
        """The words, ready for a template; those that lost a part hold no new ones to measure."""
        return self._bound.get(words) or bind(asdict(words))

    def _drawn(self, text: str, least_side: float, level: str) -> dict[str, object] | None:
        """A code as the template draws it, or None where there is none."""
        if not text:
            return None
        _, matrix, side = self._code(text, least_side, level)
        return {"svg": matrix.svg, "modules": matrix.side, "side": side}

    def _code(self, text: str, least_side: float, level: str) -> tuple[str, QrMatrix, float]:
        """A code and its side in millimetres, without the quiet zone."""
        matrix = self._qr_codes.matrix(text, level)
        return text, matrix, max(least_side, SMALLEST_MODULE * matrix.side)


def _length_of(view: PosterView, field: str) -> int:
    """Characters of a field of the larger language; 0 for what is none."""
    return len(text_of(getattr(view.words, field, "")))


def _picture(view: PosterView) -> dict[str, str] | None:
    if not view.picture:
        return None
    return {
        "file": f"/{_picture_file(view.picture, view.sheet.picture_width)}",
        "alt": view.words.picture_alt,
    }


def draw_logo(logo: PrintedLogo) -> dict[str, object]:
    """What ``logo.typ`` reads of a logo."""
    file = _picture_file(logo.file, logo.width, LOGO_KIND)
    return {"file": f"/{file}", "wide": logo.wide, "tall": logo.tall, "alt": logo.alt}


def _picture_file(name: str, width: int, kind: str = "jpg") -> str:
    """What a picture is called beside the templates."""
    digest = sha256(name.encode()).hexdigest()[:12]
    is_drawing = name.casefold().endswith(".svg")
    return f"picture-{digest}.svg" if is_drawing else f"picture-{digest}-{width}.{kind}"


def _codes_of(view: PosterView) -> tuple[tuple[str, float, str], tuple[str, float, str]]:
    """The two codes a sheet may have: text, least side in millimetres, error level."""
    sheet = view.sheet
    web = (view.short_url, sheet.code_side, sheet.error_level)
    return web, (view.contact_payload, CONTACT_CODE_SIDE, "M")


def _all_text(words: PosterWords) -> str:
    names = (field.name for field in fields(words) if field.name not in NOT_SET)
    return "".join(text_of(getattr(words, name)) for name in names)
