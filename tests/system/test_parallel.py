"""Tasks side by side."""

from generator.system.parallel import run_side_by_side


def test_results_come_in_the_order_of_their_tasks() -> None:
    tasks = [lambda n=n: n for n in range(50)]
    assert list(run_side_by_side(tasks, 4)) == list(range(50))


def test_tasks_are_taken_only_as_results_are() -> None:
    """Memory stays flat, and a closed iterator leaves the rest undone."""
    taken = 0

    def endless() -> int:
        nonlocal taken
        taken += 1
        return taken

    results = run_side_by_side(iter(lambda: endless, None), 2)
    next(results)
    results.close()
    assert taken < 20
