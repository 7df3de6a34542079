"""Pictures: what they are, made smaller, made worse."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from generator.images import (
    NotAPictureError,
    TooManyPixelsError,
    find_contrast,
    find_size,
    is_colourless,
    make_thumbnail,
    make_web_picture,
    open_picture,
    reduce_drawing,
    reduce_picture,
    simulate_camera,
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


@pytest.mark.parametrize(
    ("kind", "size", "words"),
    [
        ("PNG", (9900, 9900), {"size": "9900 × 9900", "fit": "4472 × 4472"}),
        ("PNG", (4473, 4473), {"size": "4473 × 4473", "fit": "4472 × 4472"}),
        ("PNG", (20_000, 20_000), {"size": "20000 × 20000", "fit": "4472 × 4472"}),
        ("WEBP", (16_000, 1300), {"size": "16000 × 1300", "fit": "15689 × 1274"}),
        ("JPEG", (10_000, 7001), {"size": "10000 × 7001", "fit": "9999 × 7000"}),
    ],
)
def test_a_picture_that_would_fill_the_memory_is_refused_unread(
    kind: str, size: tuple[int, int], words: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small file may unpack to gigabytes: its head says so."""
    saved = BytesIO()
    Image.new("1" if kind == "PNG" else "L", size).save(saved, kind)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda *_: pytest.fail("read in full"))
    for use in (
        open_picture,
        find_size,
        lambda c: reduce_picture(c, 100),
        lambda c: make_web_picture(c, 100, "webp"),
    ):
        with pytest.raises(TooManyPixelsError) as raised:
            use(saved.getvalue())
        assert raised.value.words == words


@pytest.mark.parametrize(
    ("kind", "size"), [("PNG", (4472, 4472)), ("PNG", (20_000, 1000)), ("JPEG", (9248, 6936))]
)
def test_a_large_photograph_and_a_whole_a3_are_taken(kind: str, size: tuple[int, int]) -> None:
    saved = BytesIO()
    Image.new("L", size).save(saved, kind)

    assert open_picture(saved.getvalue()).size == size


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


def test_a_drawing_is_reduced_without_new_colours_and_stays_clear() -> None:
    drawn = Image.new("RGBA", (300, 100), (0, 0, 0, 0))
    drawn.paste((200, 0, 0, 255), (0, 0, 150, 100))
    saved = BytesIO()
    drawn.save(saved, "PNG")

    made = Image.open(BytesIO(reduce_drawing(saved.getvalue(), 60)))

    assert (made.format, made.size) == ("PNG", (60, 20))
    assert (made.getpixel((5, 5)), made.getpixel((55, 5))) == ((200, 0, 0, 255), (0, 0, 0, 0))


@pytest.mark.parametrize(("quality", "colour"), [(95, (90, 90, 90)), (30, (10, 10, 10))])
def test_a_grey_photograph_has_no_colour_to_the_eye(quality: int, colour: tuple[int, int, int]) -> None:
    saved = BytesIO()
    Image.new("RGB", (64, 64), colour).save(saved, "JPEG", quality=quality)
    assert is_colourless(saved.getvalue())
    assert not is_colourless(picture_of("JPEG"))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_cut_short_is_no_picture(kind: str) -> None:
    """Its head still says how large it was."""
    whole = noise(kind)
    assert find_size(whole) == (640, 480)
    with pytest.raises(NotAPictureError):
        find_size(whole[: len(whole) // 2])


def photograph(size: tuple[int, int], orientation: int) -> bytes:
    """Blue above, red below as the file has it, with what a camera writes: the place, the owner, a profile."""
    picture = Image.new("RGB", size, "#2255AA")
    picture.paste("#AA2222", (0, size[1] // 2, *size))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0xA430] = "CHU-MAY-ANH"
    exif.get_ifd(0x8825).update({1: "N", 2: (22.0, 49.0, 59.75), 29: "2021:09:05"})
    saved = BytesIO()
    picture.save(saved, "JPEG", exif=exif, xmp=b"<x:xmpmeta>NOI-CHUP</x:xmpmeta>", comment=b"GHI-CHU")
    return saved.getvalue()


@pytest.mark.parametrize("kind", ["avif", "webp"])
def test_a_picture_for_the_web_stands_upright_and_forgets_all_but_its_pixels(kind: str) -> None:
    original = photograph((800, 400), 6)
    assert b"CHU-MAY-ANH" in original
    assert b"NOI-CHUP" in original
    made = make_web_picture(original, 200, kind)
    shown = Image.open(BytesIO(made))

    assert find_size(original) == (400, 800)
    assert shown.size == (200, 400)
    assert not shown.getexif()
    assert not {"xmp", "exif", "icc_profile", "comment"} & {str(key) for key in shown.info}
    assert not [mark for mark in (b"CHU-MAY-ANH", b"NOI-CHUP", b"GHI-CHU", b"2021:09:05") if mark in made]
    left, right = (shown.convert("RGB").getpixel((x, 200)) for x in (20, 180))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[0] > left[2]  # what lay below stands on the left
    assert right[2] > right[0]


@pytest.mark.parametrize("kind", ["avif", "webp"])
def test_a_picture_for_the_web_is_never_enlarged_and_stays_clear_where_it_was(kind: str) -> None:
    clear = BytesIO()
    Image.new("RGBA", (300, 100), (0, 0, 0, 0)).save(clear, "PNG")
    shown = Image.open(BytesIO(make_web_picture(clear.getvalue(), 720, kind)))

    assert (shown.size, shown.mode) == ((300, 100), "RGBA")


def test_a_poster_shows_a_photograph_upright() -> None:
    assert Image.open(BytesIO(reduce_picture(photograph((800, 400), 6), 200))).size == (200, 400)


def test_colours_of_another_profile_become_those_of_all_screens() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ"))
    saved = BytesIO()
    Image.new("RGB", (40, 40), "#804020").save(saved, "PNG", icc_profile=profile.tobytes())
    shown = Image.open(BytesIO(make_web_picture(saved.getvalue(), 40, "webp")))

    assert "icc_profile" not in shown.info


def noise(kind: str) -> bytes:
    """A picture in which no row is like another."""
    saved = BytesIO()
    Image.effect_noise((640, 480), 80).convert("RGB").save(saved, kind)
    return saved.getvalue()


def test_a_poor_camera_sees_grey_and_askew_on_white() -> None:
    seen = simulate_camera(Image.new("RGB", (100, 100), "#AA2200"), 1, 7)
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
