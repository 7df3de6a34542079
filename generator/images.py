"""Raster pictures: size, reduction, and the simulation of a poor camera. Owns Pillow."""

from io import BytesIO
from math import floor, sqrt
from typing import Final

from PIL import Image as Pillow
from PIL import ImageChops, ImageCms, ImageFilter, ImageOps, UnidentifiedImageError

Image = Pillow.Image

MOST_PIXELS: Final = 20_000_000
"""Pixels. A3 at 300 dpi has 17 million. PNG and WebP are decoded in full, 12 to 22 bytes each: one of
this many takes at most 450 MB (measured).
"""

MOST_IN_PHOTOGRAPH: Final = 70_000_000
"""Phones take up to 64 million. JPEG is decoded at a fraction of its size: 3 bytes each, 210 MB at most."""

PHOTOGRAPHS: Final = ("JPEG", "MPO")
"""What Pillow calls them; MPO is a JPEG with a second picture in it."""

Pillow.MAX_IMAGE_PIXELS = None  # its own limit does not give the size: `open_picture` does

JPEG_QUALITY: Final = 85
THUMBNAIL_QUALITY: Final = 70

WEB_QUALITY: Final = {"avif": 55, "webp": 78}
"""By kind. On photographs both look the same at these; AVIF takes about half the bytes."""

AVIF_SPEED: Final = 6
"""From 0, slow, to 10: libavif's own middle."""

ORIENTATION: Final = 0x0112
SIDEWAYS: Final = frozenset({5, 6, 7, 8})
"""Values of the EXIF field for a picture that lies on its side (EXIF 2.32, 4.6.4)."""

WHITE: Final = 255

PALETTE: Final = 64
"""Colours of a drawing: its own few, and those of its smoothed edges."""

ENOUGH: Final = 256
"""Pixels across that show which colours a picture has."""

UNSEEN: Final = 16
"""How far the three colours of a grey may lie apart, of 255: what JPEG makes of it."""

LINEAR_LIMIT: Final = 0.04045
"""Below it sRGB is linear (IEC 61966-2-1)."""


class NotAPictureError(Exception):
    """The bytes are no picture that can be printed."""


class TooManyPixelsError(NotAPictureError):
    """The picture would fill the memory."""

    def __init__(self, width: int, height: int, most: int) -> None:
        """`most` pixels are allowed."""
        super().__init__()
        share = sqrt(most / (width * height))
        self.words = {
            "size": f"{width} × {height}",
            "fit": f"{max(1, floor(width * share))} × {max(1, floor(height * share))}",
        }
        """Width and height that it has and may have."""


def open_picture(content: bytes) -> Image:
    """The picture in `content`, PNG, JPEG or WebP, not read in full yet.

    Raises `NotAPictureError`, and where it would fill the memory `TooManyPixelsError`.
    """
    try:
        picture = Pillow.open(BytesIO(content), formats=("PNG", "JPEG", "WEBP"))
    except (UnidentifiedImageError, OSError, ValueError):
        raise NotAPictureError from None
    most = MOST_IN_PHOTOGRAPH if picture.format in PHOTOGRAPHS else MOST_PIXELS
    if picture.width * picture.height > most:
        raise TooManyPixelsError(picture.width, picture.height, most)
    return picture


def find_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of the picture in `content`, upright; raises as `open_picture` does.

    The picture is whole to its last row.
    """
    picture = open_picture(content)
    size = picture.size
    picture.draft("L", (1, 1))  # a photograph is read at an eighth of its size: all of the file, but soon
    try:
        picture.load()
        is_lying = picture.getexif().get(ORIENTATION) in SIDEWAYS
    except (OSError, SyntaxError, ValueError):
        raise NotAPictureError from None
    return (size[1], size[0]) if is_lying else size


def reduce_picture(content: bytes, width: int) -> bytes:
    """A whole picture as JPEG, at most `width` pixels wide, without location and other metadata."""
    upright = _open_upright(content, width)
    if upright.mode == "RGBA":
        ground = Pillow.new("RGB", upright.size, "white")
        ground.paste(upright, mask=upright.getchannel("A"))
        upright = ground
    saved = BytesIO()
    upright.save(saved, "JPEG", quality=JPEG_QUALITY)
    return saved.getvalue()


def reduce_drawing(content: bytes, width: int) -> bytes:
    """A whole picture as PNG, at most `width` pixels wide, without metadata: no edge gets blurred."""
    saved = BytesIO()
    _open_upright(content, width).save(saved, "PNG", optimize=True)
    return saved.getvalue()


def is_colourless(content: bytes) -> bool:
    """Whether a whole picture has nothing but black, white and greys, as far as an eye sees."""
    upright = _open_upright(content, ENOUGH).convert("RGBA")
    ground = Pillow.new("RGB", upright.size, "white")
    ground.paste(upright, mask=upright.getchannel("A"))
    red, green, blue = ground.split()
    differences = (ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return all(difference.getextrema()[1] <= UNSEEN for difference in differences)  # type: ignore[operator]


def reduce_colours(content: bytes) -> bytes:
    """A drawing of few colours as PNG with a palette: a fraction of its bytes, without visible loss."""
    drawing = open_picture(content).convert("RGB").quantize(PALETTE, dither=Pillow.Dither.NONE)
    saved = BytesIO()
    drawing.save(saved, "PNG", optimize=True)
    return saved.getvalue()


def make_web_picture(content: bytes, width: int, kind: str) -> bytes:
    """A whole picture as "avif" or "webp", at most `width` pixels wide, without metadata."""
    upright = _open_upright(content, width)
    saved = BytesIO()
    if kind == "avif":
        upright.save(saved, "AVIF", quality=WEB_QUALITY[kind], speed=AVIF_SPEED, max_threads=1)
    else:
        upright.save(saved, "WEBP", quality=WEB_QUALITY[kind], method=6)
    return saved.getvalue()


def _open_upright(content: bytes, width: int) -> Image:
    """The picture turned upright, at most `width` pixels wide, without metadata."""
    picture = open_picture(content)
    is_lying = picture.getexif().get(ORIENTATION) in SIDEWAYS
    picture.draft("RGB", (1, width) if is_lying else (width, 1))
    upright = _to_srgb(ImageOps.exif_transpose(picture))
    if upright.width > width:
        size = (width, max(1, round(upright.height * width / upright.width)))
        upright = upright.resize(size, Pillow.Resampling.LANCZOS)
    upright.info.clear()
    return upright


def _to_srgb(picture: Image) -> Image:
    """`picture` in sRGB, so that it needs no colour profile."""
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in {mode, "CMYK"}:
        try:
            srgb = ImageCms.createProfile("sRGB")
            changed = ImageCms.profileToProfile(picture, BytesIO(profile), srgb, outputMode=mode)
        except (ImageCms.PyCMSError, OSError):
            changed = None
        if changed:
            return changed
    return picture.convert(mode)


def simulate_camera(picture: Image, blur: float, turn: float) -> Image:
    """`picture` in grey, blurred by `blur` pixels and turned by `turn` degrees on white."""
    grey = picture.convert("L").filter(ImageFilter.GaussianBlur(blur))
    return grey.rotate(turn, Pillow.Resampling.BILINEAR, expand=True, fillcolor=WHITE)


def scale(picture: Image, share: float) -> Image:
    """`picture` at `share` of its size."""
    size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    return picture.resize(size, Pillow.Resampling.BOX)


def find_contrast(picture: Image) -> float:
    """Contrast of the lightest with the darkest pixel, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    extremes = picture.convert("L").getextrema()
    dark, light = (_luminance(float(value)) for value in extremes)  # type: ignore[arg-type]
    return (light + 0.05) / (dark + 0.05)


def make_thumbnail(picture: Image, side: int) -> bytes:
    """A WebP picture whose longer side has `side` pixels."""
    small = scale(picture.convert("RGB"), side / max(picture.size))
    saved = BytesIO()
    small.save(saved, "WEBP", quality=THUMBNAIL_QUALITY, method=4)
    return saved.getvalue()


def _luminance(grey: float) -> float:
    """Relative luminance of a grey from 0 to 255 (IEC 61966-2-1)."""
    share = grey / 255
    return share / 12.92 if share <= LINEAR_LIMIT else ((share + 0.055) / 1.055) ** 2.4
