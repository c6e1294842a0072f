"""P5: the tests of this folder find what leaks. Faults are put, one at a time, into a copy of the narrowing.

Each is a mistake that somebody could make. `names` are those that put a hidden title or slug into some file: them the
gate must find alone, which has no part in the narrowing.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pytest

from tests.leak.package_copy import PackageCopy


@dataclass(frozen=True)
class Fault:
    """In a file of the package, one text in another's place."""

    what: str
    file: str
    right: str
    wrong: str
    names: bool = True


FAULTS = (
    Fault("nothing is narrowed", "adapters/publishable.py", "narrow(checked.roadmap, edition)", "checked.roadmap"),
    Fault("every edition sees every entry", "edition/sight.py", "self.settings.usual_visibility) in self.levels", "1)"),
    Fault(
        "an edition sees one level too many", "edition/sight.py", "index(self.edition) + 1]", "index(self.edition) + 2]"
    ),
    Fault("what says nothing is for everybody", "settings.py", "or self.narrowest", "or next(iter(self.editions))"),
    Fault("private fields stay", "edition/sight.py", "name not in model.private or self.shows(name)", "True"),
    Fault(
        "what is shown after all shows who said it", "edition/sight.py", "return self.is_narrowest\n", "return True\n"
    ),
    Fault("items stay, whatever they say", "edition/rewriting.py", "and not rules.shows_item(model)", "and False"),
    Fault("items are not looked into", "edition/rewriting.py", "        return rewritten\n", "        return None\n"),
    Fault(
        "measures and needs are not looked into",
        "edition/rewriting.py",
        "_of_values(_work(inner[1], happened=happened))",
        "None",
    ),
    Fault("the team's tracker stays", "model/entry.py", 'if self.rel == "tracker"', 'if self.rel == "never"'),
    Fault("every `only` counts", "edition/layers.py", "for level in levels", "for level in entry.layers"),
    Fault(
        "lists keep what they name",
        "edition/seen.py",
        "return text if self._may_name(tuple(meant_by(text, forms))) else GONE",
        "return text",
    ),
    Fault("links keep where they led", "edition/seen.py", "if self._hidden else text", "if False else text"),
    Fault("hidden measures and needs are named", "edition/hidden.py", "for field in PARTS:", "for field in ():"),
    Fault(
        "undeclared fields are for everybody",
        "edition/sight.py",
        "declared is not None and self",
        "declared is None or self",
    ),
    Fault(
        "declared fields are for everybody",
        "edition/sight.py",
        "(declared is not None and self.sees(declared.visibility))",
        "declared is not None",
    ),
    Fault("the titles of hidden fields stay", "edition/settings.py", " if sight.shows_own(key)}", "}"),
    Fault(
        "the record tells of hidden fields",
        "edition/seen.py",
        "if tells_what_is_seen(each, entry, self._sight, self._hidden)",
        "if each",
    ),
    Fault("the record names what is hidden", "edition/record.py", "if not is_told(getattr(change, name))", "if False"),
    Fault("edit links tell lines", "edition/narrow.py", "_file_of(source) for key", "source for key", names=False),
    Fault(
        "dates are told as they are written",
        "edition/narrow.py",
        "told_dates(seen(roadmap, edition), sight)",
        "seen(roadmap, edition)",
        names=False,
    ),
    Fault(
        "changes tell dates as they are written",
        "edition/dates.py",
        "if not unit or not change.field",
        "if change or not change.field",
        names=False,
    ),
    Fault(
        "a date behind now, next and later",
        "edition/dates.py",
        "        if unit == HORIZON:\n            return None",
        "        if unit == HORIZON:\n            return value",
        names=False,
    ),
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> PackageCopy:
    return PackageCopy.in_(tmp_path_factory.mktemp("package"))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_p5_a_planted_leak_is_found(fault: Fault, package: PackageCopy, tmp_path: Path) -> None:
    # A copy that cannot even run publishes nothing: that is no leak, no fault worth its place, and fails here
    with package.with_fault(fault.file, fault.right, fault.wrong):
        looks: dict[str, bool] = import_module("tests.leak.probe").probe(tmp_path)
    assert any(looks.values())
    assert looks["gate"] or not fault.names, "the gate alone finds every title and slug"


def test_p5_without_a_fault_the_copy_leaks_nothing(package: PackageCopy, tmp_path: Path) -> None:
    """Else finding something would prove nothing."""
    with package.with_fault("settings.py", "", ""):
        looks: dict[str, bool] = import_module("tests.leak.probe").probe(tmp_path)
    assert not any(looks.values())
    assert len(looks) == 4


def test_p5_enough_is_planted() -> None:
    assert len(FAULTS) >= 20
    assert sum(fault.names for fault in FAULTS) >= 18
