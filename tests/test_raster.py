"""Pictures: what they are, made smaller, made worse."""

from io import BytesIO

import pytest
from PIL import Image

from generator.raster import (
    NotAPictureError,
    find_contrast,
    find_width,
    make_thumbnail,
    open_picture,
    reduce_picture,
    spoil,
)


def picture_of(kind: str, size: tuple[int, int] = (400, 200), mode: str = "RGB") -> bytes:
    saved = BytesIO()
    Image.new(mode, size, "#2255AA").save(saved, kind)
    return saved.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_common_pictures_are_opened(kind: str) -> None:
    assert open_picture(picture_of(kind)).size == (400, 200)


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"%PDF-1.7", picture_of("GIF"), b"\x89PNG\r\n\x1a\n" + b"\0" * 40]
)
def test_anything_else_is_no_picture(content: bytes) -> None:
    with pytest.raises(NotAPictureError):
        open_picture(content)


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    """A small file may unpack to gigabytes."""
    bomb = BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    with pytest.raises(NotAPictureError):
        open_picture(bomb.getvalue())


def test_a_picture_is_reduced_and_forgets_where_it_was_taken() -> None:
    saved = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Trường Tiểu học Trường Hà"
    Image.new("RGB", (3000, 1500), "#2255AA").save(saved, "JPEG", exif=exif)

    small = reduce_picture(saved.getvalue(), 1200)

    assert Image.open(BytesIO(small)).size == (1200, 600)
    assert not Image.open(BytesIO(small)).getexif()
    assert "Trường".encode() not in small


def test_a_small_picture_keeps_its_size_and_what_is_clear_becomes_white() -> None:
    clear = BytesIO()
    Image.new("RGBA", (300, 100), (0, 0, 0, 0)).save(clear, "PNG")

    made = Image.open(BytesIO(reduce_picture(clear.getvalue(), 1200)))

    assert made.size == (300, 100)
    assert made.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_cut_short_is_no_picture(kind: str) -> None:
    """Its head still says how large it was."""
    whole = noise(kind)
    assert find_width(whole) == 640
    with pytest.raises(NotAPictureError):
        find_width(whole[: len(whole) // 2])


def noise(kind: str) -> bytes:
    """A picture in which no row is like another."""
    saved = BytesIO()
    Image.effect_noise((640, 480), 80).convert("RGB").save(saved, kind)
    return saved.getvalue()


def test_a_poor_camera_sees_grey_and_askew_on_white() -> None:
    seen = spoil(Image.new("RGB", (100, 100), "#AA2200"), 1, 7)
    assert seen.mode == "L"
    assert seen.width > 100
    assert seen.getpixel((0, 0)) == 255


@pytest.mark.parametrize(("dark", "contrast"), [("#000000", 21.0), ("#767676", 4.54), ("#FFFFFF", 1.0)])
def test_contrast_is_that_of_the_guidelines(dark: str, contrast: float) -> None:
    picture = Image.new("RGB", (10, 10), "white")
    picture.paste(dark, (0, 0, 5, 5))
    assert find_contrast(picture) == pytest.approx(contrast, abs=0.01)


def test_a_thumbnail_is_small() -> None:
    made = make_thumbnail(Image.new("RGB", (900, 1200), "#2255AA"), 256)
    assert Image.open(BytesIO(made)).size == (192, 256)
    assert len(made) < 1000
