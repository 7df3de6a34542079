"""What stopped a command, in words."""

import errno
from pathlib import Path

from generator.cli.context import BUG, PROBLEMS, WRONG_COMMAND
from generator.messages.commands import MESSAGES, describe_disk, describe_refusal
from generator.messages.mistake import Mistake
from generator.messages.report import format_report
from generator.publishing.directory import BusyError
from generator.publishing.mark import TargetRefusedError
from generator.publishing.offline import CopyRefusedError


def explain(error: Exception, lang: str, root: Path) -> tuple[int, str]:
    """The exit code and the words for what stopped the command."""
    said = MESSAGES[lang]
    match error:
        case Mistake():
            return PROBLEMS, format_report([error.problem], lang)
        case BusyError():
            return PROBLEMS, said["busy"]
        case TargetRefusedError() | CopyRefusedError():
            return WRONG_COMMAND, _explain_refusal(error, lang)
        case OSError(errno=errno.EADDRINUSE):
            return WRONG_COMMAND, said["port"]
        case OSError(errno=int()):
            return PROBLEMS, said["disk"].format(reason=describe_disk(lang, error, root))
        case _:
            return BUG, said["bug"]


def _explain_refusal(error: TargetRefusedError | CopyRefusedError, lang: str) -> str:
    """Why something that is there is not replaced."""
    if isinstance(error, CopyRefusedError):
        return MESSAGES[lang]["copy-refused"].format(path=error)
    return describe_refusal(lang, error.path, error.reason, error.names)
