"""Files made by systems and programs, not by people, in any folder."""

import re
from typing import Final

OF_SYSTEMS: Final = frozenset({"thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r"})
"""Windows and macOS, in small letters."""

OF_PROGRAMS: Final = re.compile(
    r"\..*"  # hidden, also the .DS_Store and ._name of macOS
    r"|~\$.*"  # a document that Office has open
    r"|.*~|#.*#|.*\.(bak|orig|rej|swp|swo|tmp|temp)"  # editors and Git
    r"|.*\.(part|partial|crdownload|download)"  # downloads that were never finished
    r"|.*\.(lnk|url)|.*:zone\.identifier",  # Windows: links, and from where a file came
    re.IGNORECASE,
)

CONFLICT: Final = re.compile(
    r"conflicted copy|xung đột|\[conflict|\bsfconflict|case conflict|encoding conflict"
    r"|[._]sync-conflict-\d|[._]conflict[-.]|_conf\(|-(?-i:DESKTOP|LAPTOP)-[A-Z0-9]{7}(-\d+)?\.",
    re.IGNORECASE,
)
"""What Dropbox, Nextcloud, Syncthing, Seafile, Resilio and OneDrive put into the name of the copy they keep
when a file was changed on two computers."""


def is_leftover(name: str) -> bool:
    """Whether a file may be ignored by its name; a README for readers of the folder may, too."""
    return name.casefold() in OF_SYSTEMS or bool(OF_PROGRAMS.fullmatch(name)) or name == "README.md"


def is_conflict(name: str) -> bool:
    """Whether it is a conflict copy: somebody's work, but not to be read beside the original."""
    return bool(CONFLICT.search(name))
