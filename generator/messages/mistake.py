"""Problems found when a theme or a setting is used, not while checking."""

from generator.messages.problem import Problem


class Mistake(Exception):
    """Carries one problem to the pipeline."""

    def __init__(self, problem: Problem) -> None:
        """Store the problem."""
        super().__init__(problem.code)
        self.problem = problem
