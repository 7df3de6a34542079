"""What goes down the whole line and is neither page nor sheet."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator import pipeline
from generator.rendering.artifacts import Artifact
from generator.settings import Settings

Change = Callable[..., Path]

MP3 = b"\xff\xfb\x90\x00" + bytes(413)
"""One silent frame: MPEG 1, layer III, 128 kbit/s, 44.1 kHz."""

SENTENCES = """\
easy_read:
  - vi: Đưa con đến trường.
    en: Bring your child to school.
"""

SPOKEN = f"""{SENTENCES}\
audio:
  vi: campaigns/audio/doc.mp3
other_languages:
  - language: nung
    text:
      - <b>Câu thử.
  - language: tay
    audio: campaigns/audio/tay.mp3
"""


def test_recordings_are_published_beside_the_page_that_plays_them(change: Change) -> None:
    """Fetched only when somebody presses play; words in another language bear its tag and are no markup."""
    root = change({"campaigns/audio/doc.mp3": MP3, "campaigns/audio/tay.mp3": MP3 * 2})
    campaign = root / "campaigns/den-truong.yaml"
    campaign.write_text(campaign.read_text() + SPOKEN)
    settings = Settings(root, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.problems == []
    assert checked.site
    rendered = pipeline.render(pipeline.view(checked.site, checked.words, settings), settings)
    files = {str(a.path): a.content for a in rendered.artifacts if isinstance(a, Artifact)}
    page = files["chien-dich/den-truong/doc-de/index.html"].decode()

    assert files["assets/doc-to/den-truong_vi.mp3"] == MP3
    assert files["assets/doc-to/den-truong_tay.mp3"] == MP3 * 2
    assert 'src="../../../assets/doc-to/den-truong_tay.mp3" aria-labelledby="listen-tay"' in page
    assert page.count("<audio ") == page.count('preload="none"') == 2
    assert '<div class="easy" lang="nut">\n    <p>&lt;b&gt;Câu thử.</p>' in page
    assert "Bản ghi nói đúng những câu ở đầu trang." in page


def test_a_former_address_leads_to_the_easy_page_too(change: Change) -> None:
    root = change()
    campaign = root / "campaigns/den-truong.yaml"
    campaign.write_text(f"{campaign.read_text()}{SENTENCES}former_slugs:\n  - khai-giang\n")
    settings = Settings(root, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    paths = pipeline.view(checked.site, checked.words, settings).paths()

    assert {"chien-dich/khai-giang/doc-de/", "en/campaigns/khai-giang/easy-read/"} <= paths
