"""Run the command: ``python -m generator`` is the same as ``loa``."""

import sys


def run() -> None:
    """The command; Ctrl+C ends it in one line also while the program is still being loaded."""
    try:
        from generator.cli import main  # noqa: PLC0415 -- takes most of a second
    except KeyboardInterrupt:
        from generator.messages.commands import INTERRUPTED, MESSAGES  # noqa: PLC0415 -- nothing is loaded above

        is_english = "--lang=en" in sys.argv or ("--lang", "en") in zip(sys.argv, sys.argv[1:], strict=False)
        sys.stderr.write(f"\n{MESSAGES['en' if is_english else 'vi']['interrupted']}\n")
        sys.exit(INTERRUPTED)
    main()


if __name__ == "__main__":
    run()
