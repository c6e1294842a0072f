"""What becomes of a crew one of whose hands fails, as JSON: a process of its own, for tests have threads.

python -m tests.adapters.stamping.forked
"""

import json
import multiprocessing
import os
import signal
import time

from milepost.adapters.mkdocs.stamping.crew import _Forked
from milepost.adapters.mkdocs.stamping.hand import Rendered
from milepost.prose.kept import News


class Fails:
    """A hand that cannot write, or is ended from outside while it renders; it may take its time."""

    def __init__(self, *, killed: bool = False, seconds: float = 0) -> None:
        self._killed, self._seconds = killed, seconds

    def render(self) -> Rendered:
        time.sleep(self._seconds)
        if self._killed:
            os.kill(os.getpid(), signal.SIGKILL)
        return Rendered({}, {}, (), frozenset(), News(frozenset(), {}))

    def stamp(self, *_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "/site/features/x/index.html")


def outcome(*hands: Fails) -> list[object]:
    """The error's type, what it says, and how many processes are left."""
    crew = _Forked(hands)  # type: ignore[arg-type]
    try:
        crew.render()
        crew.stamp({}, without=set())
    except Exception as error:
        return [type(error).__name__, str(error), _left_after(crew)]
    return ["", "", _left_after(crew)]


def unheard() -> list[int | None]:
    """How the hands of a build that has failed meanwhile end."""
    crew = _Forked([Fails(seconds=0.2), Fails(seconds=0.2)])  # type: ignore[list-item]
    for end in crew._ends:
        end.close()
    for process in crew._processes:
        process.join()
    return [process.exitcode for process in crew._processes]


def _left_after(crew: _Forked) -> int:
    crew.dismiss()
    return len(multiprocessing.active_children())


if __name__ == "__main__":
    told = [outcome(Fails(), Fails()), outcome(Fails(), Fails(killed=True)), unheard()]
    print(json.dumps(told))  # noqa: T201 - what the test reads
