"""Paper formats of posters."""

from typing import Literal

from generator.model.schema import AtLeastOne, Identifier, Length, LocalizedText, Model


class PosterFormat(Model):
    """One format; lengths in millimetres, QR side without its quiet zone."""

    id: Identifier
    name: LocalizedText
    width: Length
    height: Length
    margin: Length
    qr_side: Length
    qr_error_level: Literal["L", "M", "Q", "H"]
    """Error correction of the code (ISO/IEC 18004): M indoors, Q outdoors."""


class PosterFormats(Model):
    """The whole of ``formats.yaml``."""

    formats: AtLeastOne[PosterFormat]
