"""Run the command: ``python -m generator`` is the same as ``loa``."""

from generator.cli import main

if __name__ == "__main__":
    main()
