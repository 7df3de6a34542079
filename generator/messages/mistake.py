"""What is told of a theme or a setting at the moment it is used, not while checking."""

from generator.messages.problem import Problem


class Mistake(Exception):
    """Carries one problem to whoever runs the line."""

    def __init__(self, problem: Problem) -> None:
        """Keep what to tell."""
        super().__init__(problem.code)
        self.problem = problem
