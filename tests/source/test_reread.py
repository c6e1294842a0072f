"""A file that was edited is read as if nobody had read it before, though only the entry that changed is parsed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from milepost.diagnostics import Report
from milepost.source import reread
from milepost.source.yaml import Document, SourceFile, parse

MANY_FORMS = """\
# head

a:
  title: A   # c

  description: |
    some text

  list:
  - x
  - {k: v, m: [1, 2]}
b: plain text
c:
"d": "quoted
  text"

# between
e: >+
  keep

f:
- 1
-   - 2
    - 3
g: {x: y,
 z: w}
h: multi line
  plain
# tail
"""
CRLF = "a:\r\n  t: |\r\n    x\r\nb: {x: 1}\r\nc:\r\n  - 1\r\n"
UNFINISHED = "a: 1\nb:\n  c: 2"
INDENTED = "  a: |\n   x\n  b:\n    c: 1\n  d: 2\n"
IN_BRACKETS = "{a: 1,\nb: [2],\nc: {x: y}\n}\n"
WITH_START = "--- \na: 1\nb:\n  c: 2\n"
TEXTS = (MANY_FORMS, CRLF, UNFINISHED, INDENTED, IN_BRACKETS, WITH_START)
PIECES = st.sampled_from([
    "\n", "  ", " ", "x", '"', "'", "|", ">", "- ", "#", " #", ": ", ":", "[", "]", "{", "}", ",", "\n...\n", "...",
    "\n---\n", "&a ", "*a", "!t ", "? ", "\t", "\r\n", "%", "é", "\x07", "\\", "~", "\nb:\n", "\n  x: y\n", "\nx: y\n",
    "k: |\n", "|+\n", ">-\n", "|2\n", "  - a\n", "<<", "\ufeff",
])  # fmt: skip


def read(text: str) -> Document:
    report = Report()
    document = parse(SourceFile("x.yml", text), report)
    assert document
    assert not [*report]
    return document


@given(st.sampled_from(TEXTS), st.integers(0, 250), st.integers(0, 12), st.lists(PIECES, max_size=3).map("".join))
# The end of a document, in the middle of a file and of what is left of one
@example(MANY_FORMS, MANY_FORMS.index("b: plain"), 0, "...\n")
@example(MANY_FORMS, MANY_FORMS.index("plain text"), 0, "x\n...\n")
# The line break that parts two entries
@example(MANY_FORMS, MANY_FORMS.index("\nb: plain"), 1, "")
@example(UNFINISHED, len(UNFINISHED), 0, "\n\n\n")
@example(INDENTED, INDENTED.index("1"), 1, "22")
def test_it_is_read_as_if_for_the_first_time(text: str, place: int, removed: int, added: str) -> None:
    edited = SourceFile("x.yml", text[:place] + added + text[place + removed :])
    whole, again = Report(), Report()
    expected, found = parse(edited, whole), reread.parse_again(read(text), edited, again)
    assert [*again] == [*whole]
    assert (found is None) == (expected is None)
    if found and expected:
        assert (found.path, found.text) == (edited.path, edited.text)
        assert (found.data, found.marks) == (expected.data, expected.marks)
        assert list(found.data or ()) == list(expected.data or ())  # the order, too


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A ", "title: Something else "),
        ("    some text\n", "    two\n    lines\n"),
        ("x\n  - {k: v, m: [1, 2]}", "x"),
        ("b: plain text", "b: other text"),
        ("c:\n", "c: no more\n"),
        ("  plain\n# tail\n", "  words\n"),
    ],
)
def test_only_the_entry_that_changed_is_parsed(monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    before, parsed = read(MANY_FORMS), []

    def counted(source: SourceFile, report: Report) -> Document | None:
        parsed.append(source.text)
        return parse(source, report)

    monkeypatch.setattr(reread, "parse", counted)
    reread.parse_again(before, SourceFile("x.yml", MANY_FORMS.replace(old, new, 1)), Report())
    assert len(parsed) == 1
    assert len(parsed[0]) < len(MANY_FORMS) / 2


def test_the_neighbours_are_what_they_were() -> None:
    before = read(MANY_FORMS)
    found = reread.parse_again(before, SourceFile("x.yml", MANY_FORMS.replace("plain text", "words")), Report())
    assert found
    assert isinstance(found.data, dict)
    assert isinstance(before.data, dict)
    assert found.data["b"] == "words"
    assert all(found.data[key] is before.data[key] for key in before.data if key != "b")
    assert before.data["b"] == "plain text"
