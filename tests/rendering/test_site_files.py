"""The styles and fonts of a site whose languages have typefaces of their own."""

import shutil
from dataclasses import replace
from pathlib import Path

from generator.model.language import Fonts, Language
from generator.rendering.site_files import render_assets
from generator.settings import Theme, shipped_theme
from tests.conftest import SITES, Languages

FONTS = SITES / "right-to-left/theme/fonts"


def _speak_arabic(languages: Languages) -> Language:
    """The second language, as if it were Arabic."""
    fonts = Fonts(
        regular="NotoSansArabic-Regular.ttf",
        semibold="NotoSansArabic-SemiBold.ttf",
        extra_bold="NotoSansArabic-ExtraBold.ttf",
    )
    facts = languages[1].facts.model_copy(update={"direction": "rtl", "fonts": fonts})
    return replace(languages[1], tag="ar", facts=facts)


def test_pages_are_set_in_the_fonts_of_a_language(tmp_path: Path, languages: Languages) -> None:
    """The small file beside a font is what browsers get; a font without one is published itself."""
    fonts = tmp_path / "theme/fonts"
    shutil.copytree(FONTS, fonts)
    (fonts / "NotoSansArabic-SemiBold.woff2").unlink()
    theme = Theme((tmp_path / "theme", shipped_theme()))
    assets = {
        str(one.path): one.content for one in render_assets(theme, (*languages, _speak_arabic(languages)))
    }
    styles = assets["assets/site.css"].decode()

    assert [line for line in styles.splitlines() if "Own ar" in line] == [
        '@font-face { font-family: "Own ar"; font-weight: 400; font-display: swap; '
        'src: url("fonts/NotoSansArabic-Regular.woff2"); }',
        '@font-face { font-family: "Own ar"; font-weight: 600; font-display: swap; '
        'src: url("fonts/NotoSansArabic-SemiBold.ttf"); }',
        '@font-face { font-family: "Own ar"; font-weight: 800; font-display: swap; '
        'src: url("fonts/NotoSansArabic-ExtraBold.woff2"); }',
        ':lang(ar) { font-family: "Own ar", var(--font); }',
    ]
    names = {Path(path).name for path in assets if path.startswith("assets/fonts/")}
    assert names == {
        "BeVietnamPro-Bold.woff2",
        "BeVietnamPro-Regular.woff2",
        "NotoSansArabic-ExtraBold.woff2",
        "NotoSansArabic-OFL.txt",
        "NotoSansArabic-Regular.woff2",
        "NotoSansArabic-SemiBold.ttf",
        "OFL.txt",
    }
    assert 'a[href^="http"]::after { content: " ↗"' in styles
    assert ':lang(ar) a[href^="http"]::after { content: " ↖"' in styles
