"""Many tasks on several threads, with their results in order."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeVar

T = TypeVar("T")

AHEAD: Final = 4
"""Tasks each worker may be ahead of the reader: enough to keep it busy, few enough to keep memory flat."""


def run_side_by_side(tasks: Iterable[Callable[[], T]], workers: int) -> Generator[T]:
    """The results of `tasks`, in order, from `workers` threads.

    Tasks are taken only as results are: a slow reader holds the workers back, and memory stays flat. Close
    the iterator, or interrupt it, and the tasks not begun are dropped.
    """
    executor = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="worker")
    waiting: deque[Future[T]] = deque()
    try:
        for task in tasks:
            waiting.append(executor.submit(task))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        executor.shutdown(cancel_futures=True)
