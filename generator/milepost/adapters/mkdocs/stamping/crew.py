"""Several hands at once, one a core: pages are rendered while MkDocs does its own work, and written at the end.

Every hand is a fork of this process, so that it knows the roadmap without being told. Nothing depends on how the pages
are shared out. Where a process must not be forked, one hand does all in this one.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

from mkdocs.exceptions import PluginError

from milepost.adapters.mkdocs.stamping.hand import Hand, Item, Rendered
from milepost.adapters.mkdocs.stamping.shape import Shape
from milepost.adapters.mkdocs.stamping.shell import Shell
from milepost.site import Plan

# From how many pages on a process of its own pays
_MANY = 200
# The first process has the longest way to go alone: the others take what it leaves of the cores, all of them while it
# waits. In steps of `nice`.
_YIELDING = 10


class Crew(Protocol):
    """`render`, then `stamp`, which may be called once; `dismiss` whenever no more is wanted.

    Both raise OSError for a disk that gives no room, PluginError for a process that is gone.
    """

    def render(self) -> Sequence[Rendered]: ...

    def stamp(self, shells: Mapping[Shape, Shell], *, without: Set[str]) -> None: ...

    def dismiss(self) -> None: ...


def crew(plan: Plan, items: Sequence[Item], index: Any) -> Crew:
    """They begin at once."""
    hands = min(_cores(), len(items) // (_MANY // 2)) if len(items) >= _MANY else 1
    if hands < 2 or not _may_fork():
        return _Alone(Hand(plan, items, index))
    return _Forked([Hand(plan, items[nth::hands], index) for nth in range(hands)])


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _may_fork() -> bool:
    """Not with threads around, whose locks a fork inherits locked; not on macOS, whose own libraries have some."""
    return hasattr(os, "fork") and sys.platform == "linux" and threading.active_count() == 1


class _Alone:
    def __init__(self, hand: Hand) -> None:
        self._hand = hand

    def render(self) -> Sequence[Rendered]:
        return (self._hand.render(),)

    def stamp(self, shells: Mapping[Shape, Shell], *, without: Set[str]) -> None:
        self._hand.stamp(shells, without=without)

    def dismiss(self) -> None:
        pass


class _Forked:
    def __init__(self, hands: Sequence[Hand]) -> None:
        forking = multiprocessing.get_context("fork")
        self._processes: list[BaseProcess] = []
        self._ends: list[Connection] = []
        gc.freeze()  # what is not looked at is not copied
        try:
            for hand in hands:
                ours, theirs = forking.Pipe()
                inherited = [*self._ends, ours]
                process = forking.Process(target=_work, args=(hand, theirs, inherited), daemon=True)
                process.start()
                theirs.close()
                self._processes.append(process)
                self._ends.append(ours)
        finally:
            gc.unfreeze()

    def render(self) -> Sequence[Rendered]:
        return [self._answer(end) for end in self._ends]

    def stamp(self, shells: Mapping[Shape, Shell], *, without: Set[str]) -> None:
        for end in self._ends:
            end.send((shells, without))
        for end in self._ends:
            self._answer(end)
        self.dismiss()

    def dismiss(self) -> None:
        for process, end in zip(self._processes, self._ends, strict=True):
            end.close()
            process.terminate()
            process.join()
        self._processes, self._ends = [], []

    def _answer(self, end: Connection) -> Any:
        try:
            answer = end.recv()
        except EOFError:
            raise PluginError("a process that rendered pages was ended from outside; was the memory full?") from None
        if isinstance(answer, BaseException):
            raise answer
        return answer


def _work(hand: Hand, end: Connection, inherited: Sequence[Connection]) -> None:
    """What a forked process does. Ctrl-C is the first one's business, which ends this one by going."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.nice(_YIELDING)
    for other in inherited:
        other.close()
    try:
        end.send(hand.render())
        shells, without = end.recv()
        hand.stamp(shells, without=without)
        end.send(None)
    except EOFError:
        pass
    except Exception as error:
        with suppress(OSError):  # a build that has failed meanwhile hears nobody any more
            end.send(error)
