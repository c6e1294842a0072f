"""Where keys, values and words stand: lines and columns from 1, in Unicode characters."""

from __future__ import annotations

import pytest

from milepost.diagnostics import Report, Span
from milepost.source.yaml import Document, SourceFile, parse

TEXT = """\
title: "𝒳 🚀: x"  # a comment
goals: [𝒳, fast, 'slow one']
links:
  - title: Doc
    url: http://x
  -
  - title: Other
empty:
none: {}
nothing: []
text: |
  See [[fast]] and
  [[fast]] again

plain: C# rocks # really
"""


def document(text: str = TEXT) -> Document:
    read = parse(SourceFile("x.yml", text), Report())
    assert read is not None
    return read


def at(span: Span) -> tuple[int, int, int, int]:
    return span.line, span.column, span.end_line, span.end_column


@pytest.mark.parametrize(
    ("loc", "place"),
    [
        (("title",), (1, 8, 1, 16)),
        (("goals",), (2, 8, 2, 29)),
        (("goals", 1), (2, 12, 2, 16)),
        (("goals", 2), (2, 18, 2, 28)),
        (("links",), (4, 5, 4, 10)),
        (("links", 0), (4, 5, 4, 10)),
        (("links", 0, "url"), (5, 10, 5, 18)),
        (("links", 1, "title"), (7, 12, 7, 17)),
        (("empty",), (8, 1, 8, 6)),
        (("none",), (9, 7, 9, 9)),
        (("nothing",), (10, 10, 10, 12)),
        (("text",), (11, 7, 13, 17)),
        ((), (1, 1, 1, 6)),
    ],
)
def test_a_value_stands_at(loc: tuple[str | int, ...], place: tuple[int, int, int, int]) -> None:
    assert at(document().value_span(loc)) == place


def test_a_key_stands_at_its_own_place() -> None:
    assert at(document().key_span(("links", 1, "title"))) == (7, 5, 7, 10)
    assert at(document().key_span(("plain",))) == (15, 1, 15, 6)


def test_the_first_key_is_where_a_missing_one_is_told() -> None:
    assert at(document().first_key_span(("links", 1))) == (7, 5, 7, 10)
    assert at(document().first_key_span(("empty",))) == (8, 1, 8, 6)
    assert at(document("").first_key_span(())) == (1, 1, 1, 1)


def test_a_place_that_is_not_there_is_answered_with_the_nearest_above() -> None:
    assert document().value_span(("links", 0, "rel")) == document().value_span(("links", 0))
    assert document().value_span(("title", 0)) == document().value_span(("title",))
    assert document().key_span(("links", 7)) == document().key_span(("links",))
    assert at(document("").value_span(("title",))) == (1, 1, 1, 1)


def test_a_word_is_found_where_it_is_written() -> None:
    text = document()
    words = "See [[fast]] and\n[[fast]] again\n"
    assert at(text.word_span(("text",), words.index("fast"), words.index("fast") + 4)) == (12, 9, 12, 13)
    assert at(text.word_span(("text",), words.rindex("fast"), words.rindex("fast") + 4)) == (13, 5, 13, 9)
    assert at(text.word_span(("title",), 2, 3)) == (1, 11, 1, 12)


def test_a_word_of_the_line_that_opens_a_text_is_not_the_word_in_it() -> None:
    text = document("a: | # fast\n  so fast\n")
    assert at(text.word_span(("a",), 3, 7)) == (2, 6, 2, 10)


@pytest.mark.parametrize("text", ['a: "\\x41bc"\n', "a: 'it''s x'\n", "a: one\n  two\n"])
def test_a_word_that_is_written_another_way_stands_for_the_whole_value(text: str) -> None:
    read = document(text)
    value = read.data["a"] if isinstance(read.data, dict) else None
    assert isinstance(value, str)
    assert read.word_span(("a",), 0, len(value)) == read.value_span(("a",))


def test_how_a_text_is_written_is_known() -> None:
    text = document()
    assert [text.style((key,)) for key in ("title", "text", "plain", "links")] == ["quoted", "block", "plain", "plain"]
    assert text.style(("goals", 2)) == "quoted"


def test_a_comment_that_cuts_an_unquoted_text_is_known() -> None:
    text = document()
    assert text.comment_after(("plain",)) == "# really"
    assert [text.comment_after((key,)) for key in ("title", "text", "links", "empty", "absent")] == [""] * 5


def test_lines_end_where_yaml_ends_them_and_nowhere_else() -> None:
    text = document("a: 'x\u00a0\u3000y'\r\nb: c\rd: e\nf: g\n")
    assert [text.key_span((key,)).line for key in "abdf"] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: >-\n  see\n  [[b|the\n  words]] x\n", (3, 3, 4, 10)),
        ("a: see\n  x [[b|it]]\n  and [[c]]\n", (2, 5, 2, 13)),
        ("a: 'it''s [[b|it''s]]'\n", (1, 11, 1, 22)),
        ('a: "x [[b|caf\\u00e9]]"\n', (1, 7, 1, 22)),
        ('a: "\\u00e9 [[caf\\u00e9]]"\n', (1, 12, 1, 25)),
        ('a: "x [[b|a\\tb]]" # [[c]]\n', (1, 7, 1, 17)),
        ('a: "x \\x5b\\x5bb|\\u00e9]]"\n', (1, 4, 1, 26)),
    ],
)
def test_a_link_is_found_by_its_brackets_however_it_is_spelt(text: str, place: tuple[int, int, int, int]) -> None:
    read = document(text)
    value = read.data["a"] if isinstance(read.data, dict) else None
    assert isinstance(value, str)
    assert at(read.word_span(("a",), value.index("[["), value.index("]]") + 2)) == place


def test_fields_in_braces_stand_at_their_brace_and_what_they_lack_at_their_first_key() -> None:
    text = document("a: { b: c }\nd:\n  e: f\n")
    assert at(text.value_span(("a",))) == (1, 4, 1, 12)
    assert at(text.first_key_span(("a",))) == (1, 6, 1, 7)
    assert at(text.value_span(("a", "x"))) == (1, 6, 1, 7)
    assert at(text.value_span(("d",))) == at(text.first_key_span(("d",))) == (3, 3, 3, 4)


def test_a_written_nothing_stands_at_itself() -> None:
    text = document("a: ~\nb: null # x\nc:\n")
    assert [at(text.value_span((key,))) for key in "abc"] == [(1, 4, 1, 5), (2, 4, 2, 8), (3, 1, 3, 2)]


@pytest.mark.parametrize("text", ["...\n", "# a\n...\n", "# a\r\n\n  # b\n...  \n# c", "..."])
def test_a_file_of_comments_that_ends_is_empty(text: str) -> None:
    assert document(text).data is None


def test_an_end_before_a_mistake_is_no_empty_file() -> None:
    assert parse(SourceFile("x.yml", "# a\n...\nx: [\n"), Report()) is None
