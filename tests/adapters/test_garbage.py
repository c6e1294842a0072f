"""Garbage is looked for between the builds of a preview, and in none of them."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest

from milepost.adapters.mkdocs import garbage
from milepost.adapters.mkdocs.garbage import Garbage


@pytest.fixture
def sweeps(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    swept: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda: swept.append(1))
    monkeypatch.setattr(garbage, "LET_GO_FIRST", 0.01)
    yield swept
    gc.enable()


def until(swept: list[int], count: int) -> bool:
    end = time.monotonic() + 10
    while len(swept) < count and time.monotonic() < end:
        time.sleep(0.005)
    return len(swept) == count


def test_it_is_looked_for_once_a_build_is_over(sweeps: list[int]) -> None:
    kept = Garbage()
    kept.build_begins()
    assert not gc.isenabled()
    assert not sweeps
    kept.build_ends()
    assert until(sweeps, 1)
    assert not gc.isenabled()
    kept.end()
    assert gc.isenabled()


def test_a_build_that_follows_at_once_comes_first(sweeps: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "LET_GO_FIRST", 0.2)
    kept = Garbage()
    kept.build_begins()
    kept.build_ends()
    kept.build_begins()
    time.sleep(0.4)
    assert not sweeps
    kept.end()


def test_it_does_not_pile_up_while_builds_follow_each_other(sweeps: list[int]) -> None:
    kept = Garbage()
    for _ in range(garbage._UNSWEPT + 1):
        kept.build_begins()
    assert len(sweeps) == 1
    kept.end()


def test_who_looks_for_none_is_left_alone(sweeps: list[int]) -> None:
    gc.disable()
    kept = Garbage()
    kept.end()
    assert not gc.isenabled()
    kept.build_begins()
    kept.end()
    assert not gc.isenabled()
    assert not sweeps
