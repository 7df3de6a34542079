"""What the columns of a table of places are for, by their headings, in Vietnamese or English."""

from collections.abc import Mapping, Sequence
from typing import Final

from generator.authoring.places import Kinds, find_kind, read_kinds
from generator.language.locales import fold

NUMBER: Final = "number"
"""The column that counts the rows, which says nothing."""

HEADINGS: Final = {
    "name": "name|place|area|commune|ward|hamlet|district|province|ten|noi|dia phuong|dia ban|don vi|"
    "xa|phuong|thon|xom|ap|khu pho|to dan pho|huyen|tinh|ten noi|ten dia phuong|ten dia ban|ten don vi|"
    "ten xa|ten phuong|ten thon|ten xom|ten ap|ten khu pho|ten to dan pho|ten huyen|ten tinh",
    "code": "code|ma|ma so|ma xa|ma phuong|ma thon|ma xom|ma huyen|ma don vi|ma dia phuong",
    "phone": "phone|phones|telephone|dien thoai|so dien thoai|sdt",
    "kind": "kind|type|loai|loai hinh|cap",
    "parent": "parent|in|lies in|part of|belongs to|thuoc|truc thuoc|nam trong|cap tren|don vi cap tren|"
    "thuoc xa|thuoc phuong|thuoc huyen|thuoc tinh|thuoc dia phuong|thuoc don vi",
    "latitude": "latitude|lat|vi do",
    "longitude": "longitude|long|lon|lng|kinh do",
    "row": "row|hang",
    "column": "column|cot",
    "valid_from": "valid from|from|since|tu ngay|co tu ngay|co hieu luc tu",
    "valid_to": "valid to|to|until|den ngay|het ngay|co hieu luc den",
    "difficulty": "difficulty|class|khu vuc|do kho khan|muc kho khan",
    NUMBER: "number|no|no.|#|stt|tt|so thu tu",
}
"""What the columns may be called, without accents and capitals."""


def find_upper(headings: Mapping[int, str]) -> dict[int, str]:
    """Of columns of names, the one for where the others lie: "Xã" beside "Thôn"."""
    kinds = read_kinds()
    ranks = {place: kinds[find_kind(kind, kinds)]["rank"] for place, text in headings.items()
             if (kind := head_kind(text, kinds))}  # fmt: skip
    is_clear = len(headings) == len({*ranks.values()}) > 1
    return {max(ranks, key=lambda place: ranks[place]): "parent"} if is_clear else {}


def head_kind(heading: str, kinds: Kinds) -> str:
    """The word for a kind of place with which a heading ends, "Thuộc xã"; else nothing."""
    words = heading.split()
    ends = (" ".join(words[start:]).casefold() for start in range(len(words)))
    return next((end for end in ends if find_kind(end, kinds) in kinds), "")


def name_column(heading: str, languages: Sequence[str]) -> str:
    """What a column is for: "name", "name_en", "phone"; its heading where that is not known."""
    text = " ".join(fold(heading).replace("_", " ").split())
    lead, _, tag = text.rpartition(" ")
    if tag in languages and lead in HEADINGS["name"].split("|"):
        return f"name_{tag}"
    return next((name for name, known in HEADINGS.items() if text in known.split("|")), heading)
