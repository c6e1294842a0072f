"""Publishes one small site after the other until it is killed: `python publish_in_a_loop.py TARGET [--by-renames]`.

Nothing but publishing, so that a kill at a random moment falls into it.
"""

import errno
import itertools
import os
import sys
from pathlib import Path

from milepost.adapters.publish import exchange, staged


def publish_for_ever(target: Path) -> None:
    # A number of its own for each process: no two of the sites are the same
    for number in itertools.count():
        with staged(target) as new:
            for name in ("index.html", "a/index.html", "b/index.html"):
                (new / name).parent.mkdir(exist_ok=True)
                (new / name).write_text(f"{os.getpid()} {number} {name}" * 50, encoding="utf-8")
        if number == 0:
            sys.stdout.write("begun\n")
            sys.stdout.flush()


def cannot_exchange(_one: Path, _other: Path) -> None:
    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))


if __name__ == "__main__":
    if "--by-renames" in sys.argv:
        exchange.in_one_step = cannot_exchange
    publish_for_ever(Path(sys.argv[1]))
