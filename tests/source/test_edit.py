"""Changing one value of a file and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.diagnostics import Report
from milepost.source import dump
from milepost.source.edit import EditError, append_item, set_value
from milepost.source.yaml import Data, Loc, SourceFile, parse

TEXT = """\
# top
title: Old   # keep me
status: "planned"
goals: [a, 'b c']
audience:
- x   # first
- y
links:
  - title: Doc
    url: http://x   # here
empty:
none: ~ # nope
map: {a: b, c: {d: e}}
text: | # head
  Hello

  there

nested:
  deep:
    er: 1
# tail
"""


def edited(loc: Loc, value: Data, text: str = TEXT) -> list[str]:
    """The lines that are new, with `-` before those that went."""
    new = set_value(SourceFile("x.yml", text), loc, value).split("\n")
    old = text.split("\n")
    return [f"-{line}" for line in old if line not in new] + [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("loc", "value", "lines"),
    [
        (("title",), "New: thing", ["-title: Old   # keep me", 'title: "New: thing"   # keep me']),
        (("status",), 'in "x"', ['-status: "planned"', 'status: "in \\"x\\""']),
        (("goals", 1), "it's", ["-goals: [a, 'b c']", "goals: [a, 'it''s']"]),
        (("goals",), ["q", "r, s"], ["-goals: [a, 'b c']", 'goals: [q, "r, s"]']),
        (("audience", 0), "n", ["-- x   # first", "- n   # first"]),
        (("audience",), "k", ["-audience:", "-- x   # first", "-- y", "audience: k"]),
        (("links", 0, "url"), "http://y", ["-    url: http://x   # here", "    url: http://y   # here"]),
        (("links", 0, "rel"), "spec", ["    rel: spec"]),
        (("empty",), "full", ["-empty:", "empty: full"]),
        (("empty", "a", "b"), "c", ["  a:", "    b: c"]),
        (("none",), "x", ["-none: ~ # nope", "none: x # nope"]),
        (("map", "c", "f"), "1,2", ["-map: {a: b, c: {d: e}}", 'map: {a: b, c: {d: e, f: "1,2"}}']),
        (("text",), "one line", ["-text: | # head", "-  Hello", "-  there", "text: one line # head"]),
        (("text",), "a\nb\n", ["-  Hello", "-  there", "  a", "  b"]),
        (("title",), "a\nb", ["-title: Old   # keep me", "title: |-   # keep me", "  a", "  b"]),
        (("title",), None, ["-title: Old   # keep me", "title: null   # keep me"]),
        (("nested", "deep", "new"), "v", ["    new: v"]),
        (("nested", "new"), {"a": ["b"]}, ["  new:", "    a: [b]"]),
        (
            ("new",),
            [{"on": "2027-01-01", "why": "a\nb\n"}],
            ["new:", "  - on: 2027-01-01", "    why: |", "      a", "      b"],
        ),
    ],
)
def test_a_value_is_written_as_the_file_writes_it(loc: Loc, value: Data, lines: list[str]) -> None:
    assert edited(loc, value) == lines


@pytest.mark.parametrize(
    ("loc", "value", "line"),
    [
        (("goals",), "q", "goals: [a, 'b c', q]"),
        (("audience",), "q", "- q"),
        (("links",), {"title": "q", "url": "u"}, "  - title: q\n    url: u"),
        (("title",), "q", "title: [Old, q]   # keep me"),
        (("empty",), "q", "empty: [q]"),
        (("nested", "tags"), "q", "  tags: [q]"),
    ],
)
def test_an_item_is_added_as_the_list_is_written(loc: Loc, value: Data, line: str) -> None:
    assert f"\n{line}\n" in append_item(SourceFile("x.yml", TEXT), loc, value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "z: b\n"),
        ("# only this", "# only this\nz: b\n"),
        ("a: b", "a: b\nz: b"),
        ("a: |\n  x", "z: b\na: |\n  x"),
        ("a: |+\n  x\n\n\n", "a: |+\n  x\n\n\nz: b\n"),
        ("a: b\r\n# c\r\n", "a: b\r\nz: b\r\n# c\r\n"),
        ("a: b\rc: d\r", "a: b\rc: d\rz: b\r"),
        ("a:\n  - b\n  -\n", "a:\n  - b\n  -\nz: b\n"),
    ],
)
def test_a_field_is_added_whatever_the_end_of_the_file(text: str, expected: str) -> None:
    assert set_value(SourceFile("x.yml", text), ("z",), "b") == expected


def test_the_byte_order_mark_stays() -> None:
    assert set_value(SourceFile("x.yml", "a: b\n", has_bom=True), ("a",), "c") == "\ufeffa: c\n"


@pytest.mark.parametrize(
    ("text", "loc", "value"),
    [
        (TEXT, ("title", "x"), "y"),
        (TEXT, ("links", 3), "y"),
        (TEXT, ("goals", "x"), "y"),
        (TEXT, (), "y"),
        (TEXT, ("goals",), ["a", None]),
        (TEXT, ("title",), "bad\x00"),
        ("a: [b\n", ("a",), "c"),
        ("a: b\na: c\n", ("a",), "c"),
    ],
)
def test_what_cannot_be_written_is_refused_in_words(text: str, loc: Loc, value: Data) -> None:
    with pytest.raises(EditError) as raised:
        set_value(SourceFile("x.yml", text), loc, value)
    assert str(raised.value)


def test_fields_are_no_list_to_add_to() -> None:
    with pytest.raises(EditError, match="holds fields"):
        append_item(SourceFile("x.yml", TEXT), ("map",), "q")


WORDS = st.one_of(
    st.sampled_from(
        ["a", "no", "null", "~", "", "it's", '"q"', "x: y", "x #y", "- z", "[b]", "a\nb", "a\nb\n", " lead", "\n\nx\n"]
    ),
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=8),
)
KEYS = st.sampled_from(["a", "b", "c d", "no", "x-y"])
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=5
)
DOCUMENTS = st.dictionaries(KEYS, st.none() | VALUES, min_size=1, max_size=4)


def in_lines(data: dict[str, Data]) -> str:
    return f"# head\n{dump.block({**data}, column=0)}\n# tail\n"


def in_brackets(data: dict[str, Data]) -> str:
    return "".join(f"{dump.inline(key)}: {dump.inline(value)} # about\n" for key, value in data.items())


def read(text: str) -> Data:
    document = parse(SourceFile("x.yml", text), Report())
    assert document is not None
    return document.data


def value_at(data: Data, loc: Loc) -> Data:
    for step in loc:
        if isinstance(data, dict):
            data = data[str(step)]
        elif isinstance(data, list):
            data = data[int(step)]
    return data


@given(DOCUMENTS, st.sampled_from([in_lines, in_brackets]), st.sampled_from(["\n", "\r\n"]), KEYS, VALUES)
def test_a_change_at_the_top_is_that_one_change(
    data: dict[str, Data], written: Callable[[dict[str, Data]], str], line_break: str, key: str, value: Data
) -> None:
    text = written(data).replace("\n", line_break)
    assert read(text) == data
    for whole in (text, text.rstrip()):
        before = read(whole)
        assert isinstance(before, dict)
        assert read(set_value(SourceFile("x.yml", whole), (key,), value)) == {**before, key: value}


@given(st.data(), DOCUMENTS, VALUES)
def test_a_change_deep_inside_is_that_one_change(draw: st.DataObject, data: dict[str, Data], value: Data) -> None:
    loc: Loc = ()
    here: Data = {**data}
    while isinstance(here, list | dict) and here and (not loc or draw.draw(st.booleans())):
        steps: list[str | int] = [*here] if isinstance(here, dict) else [*range(len(here))]
        loc = (*loc, draw.draw(st.sampled_from(steps)))
        here = value_at({**data}, loc)
    new = set_value(SourceFile("x.yml", in_lines(data)), loc, value)
    assert value_at(read(new), loc) == value
    assert set_value(SourceFile("x.yml", new), loc, "x").startswith("# head\n")
    assert new.endswith("\n# tail\n")
