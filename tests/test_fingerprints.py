"""A finding is known again where its line has only moved, and is another one where its words are others."""

from milepost.diagnostics import Diagnostic, Severity, Span
from milepost.fingerprints import fingerprints

PATH = "content/features.yml"


def known_by(text: str, line: int, *, path: str = PATH, code: str = "c", message: str = "m", column: int = 1) -> str:
    found = Diagnostic(code, Severity.WARNING, Span(path, line, column, line, column + 1), message)
    ((_, fingerprint),) = fingerprints([found], {path: text})
    return fingerprint


def test_what_only_moves_stays_the_same():
    before = known_by("a:\n  target: 2026-01\n", 2, column=11)
    assert known_by("b: x\r\n\r\na:\r\n    target:   2026-01\r\n", 4, column=15) == before
    assert known_by("a:\n  target: 2026-01\n", 2, column=11, message="30 days late") == before


def test_what_is_something_else_is_known_as_something_else():
    text = "target: 2026-01\n"
    others = [
        known_by("target: 2026-02\n", 1),
        known_by(text, 1, code="d"),
        known_by(text, 1, path="content/goals.yml"),
        known_by(text, 1),
    ]
    assert len({*others}) == 4


def test_those_that_are_alike_are_told_apart_by_their_order():
    found = [Diagnostic("c", Severity.WARNING, Span(PATH, line, 1, line, 2), "m") for line in (1, 2, 3)]
    first = [fingerprint for _, fingerprint in fingerprints(found, {PATH: "a: 1\na: 1\na: 1\n"})]
    moved = [fingerprint for _, fingerprint in fingerprints(found, {PATH: "a: 1\na: 1\na: 1\nb: 2\n"})]
    assert len({*first}) == 3
    assert first == moved


def test_a_file_that_cannot_be_read_and_a_line_that_is_not_there_have_one_all_the_same():
    found = Diagnostic("c", Severity.ERROR, Span("\udcff", 9), "m")
    ((_, unread),) = fingerprints([found], {})
    ((_, beyond),) = fingerprints([found], {"\udcff": "a"})
    assert unread == beyond
    assert len(unread) == 64
