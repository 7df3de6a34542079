"""How everything that is printed is made: a function a kind, given a view, the tools of the run, and a file.

A sheet with a code is verified before it counts. What keeps a file from being made is raised.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import IO, Final

from generator.images import make_thumbnail, open_picture
from generator.model.language import Writing
from generator.printing.cards import render_card
from generator.printing.drawing import Drawer
from generator.printing.findings import SheetFault, UnprintableSheet, UnreadableCode
from generator.printing.packs import cover_words, render_pack, write_archive
from generator.printing.posters import Composer
from generator.printing.proof import Code, Sheet, SheetVerifier
from generator.printing.reports import render_report
from generator.printing.typesetting import Typesetter
from generator.printing.works import ArchiveWork, SheetWork, ThumbnailWork
from generator.settings import Theme
from generator.views.print.kit import Paper
from generator.views.print.logo import PrintedLogo
from generator.views.print.packs import PackView
from generator.views.print.posters import PosterView
from generator.views.print.share_cards import CardView

THUMBNAIL: Final = 256
"""Pixels of the longer side; shown at half that, so that it is sharp on a phone."""


class PrintTools:
    """A typesetter, a verifier, and what sheets share; for one run, on several threads."""

    def __init__(self, theme: Theme, pictures: Mapping[str, bytes], writings: Sequence[Writing] = ()) -> None:
        """Print with the templates and fonts of a theme; `pictures` are those of the project, by name.

        `writings` are those of languages that are not set as usual.
        """
        self.typesetter = Typesetter(theme.parts("posters"), theme.parts("fonts"), writings)
        self.composer = Composer(self.typesetter, pictures)
        self.drawer = Drawer()
        self.verifier = SheetVerifier(self.drawer)

    def prepare(self, works: Iterable[object]) -> None:
        """Make once what several of these need: the widths of their words, codes, pictures."""
        sheets: list[PosterView] = []
        texts: list[object] = []
        for work in works:
            match work:
                case SheetWork(view=view):
                    sheets.append(view)
                case CardView(logo=PrintedLogo() as logo):
                    self.composer.lay_out_logo(logo)
                case PackView():
                    sheets += work.sheets
                    texts.append(cover_words(work))
        self.composer.prepare(sheets, texts)

    def close(self) -> None:
        """Delete the working folders."""
        self.typesetter.close()


def make_sheet(work: SheetWork, tools: PrintTools, file: IO[bytes]) -> None:
    """One sheet; which text is too long is looked for only where no part of it may go any more."""
    made = tools.composer.render(work.view, asks_why=work.view.shed() is None)
    if not isinstance(made, Sheet):
        raise UnprintableSheet(made)
    _refuse(tools.verifier.verify_sheet(made), lambda: made.codes)
    file.write(made.content)


def make_pack(work: PackView, tools: PrintTools, file: IO[bytes]) -> None:
    """An area's print pack; raises as `Typesetter.typeset` for its cover."""
    content, pages = render_pack(work, tools.typesetter, tools.composer)
    _refuse(tools.verifier.verify_pdf(content, pages), lambda: (code for codes in pages for code in codes))
    file.write(content)


def _refuse(fault: SheetFault | None, codes: Callable[[], Iterable[Code]]) -> None:
    if fault:
        raise UnreadableCode(fault, tuple(code.text for code in codes()))


def make_small_picture(work: ThumbnailWork, tools: PrintTools, file: IO[bytes]) -> None:
    """A small picture of a sheet."""
    content = work.source.read_bytes()
    is_picture = work.source.suffix == ".png"
    page = open_picture(content) if is_picture else tools.drawer.draw_page(content, 2 * THUMBNAIL)
    file.write(make_thumbnail(page, THUMBNAIL))


def make_archive(work: ArchiveWork, _tools: PrintTools, file: IO[bytes]) -> None:
    """All sheets of a campaign."""
    write_archive([*work.members], file)


def make_paper(work: Paper, tools: PrintTools, file: IO[bytes]) -> None:
    """Printed matter without a code: a report, a script, a plan; raises as `Typesetter.typeset`."""
    file.write(render_report(work, tools.typesetter))


def make_card(work: CardView, tools: PrintTools, file: IO[bytes]) -> None:
    """The picture that goes with a link; raises as `Typesetter.draw`."""
    file.write(render_card(work, tools.typesetter))
