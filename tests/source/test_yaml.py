"""What content's YAML becomes, and what is refused."""

from __future__ import annotations

import pytest

from milepost.diagnostics import Report
from milepost.source import limits
from milepost.source.yaml import Data, Document, SourceFile, parse


def read(text: str) -> tuple[Document | None, list[str]]:
    report = Report()
    document = parse(SourceFile("content/x.yml", text), report)
    return document, [f"{found.span.line}:{found.span.column} {found.code}" for found in report]


def data(text: str) -> Data:
    document, found = read(text)
    assert document is not None
    assert found == []
    return document.data


@pytest.mark.parametrize(
    "word", ["no", "on", "NO", "2027-03-15", "12:30", "1.10", "010", "0x1F", "true", "1e3", ".inf", "="]
)
def test_a_value_stays_the_text_that_was_written(word: str) -> None:
    assert data(f"a: {word}\n") == {"a": word}


@pytest.mark.parametrize("word", ["null", "Null", "NULL", "~", ""])
def test_nothing_is_none_in_a_field_and_no_item_in_a_list(word: str) -> None:
    assert data(f"a: {word}\nb:\n  - x\n  - {word}\n  - y\n") == {"a": None, "b": ["x", "y"]}


@pytest.mark.parametrize("word", ['"null"', "'~'", '""', "nULL", "nil"])
def test_what_only_looks_like_nothing_is_text(word: str) -> None:
    assert data(f"a: {word}\n") == {"a": word.strip("'\"")}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~\n"])
def test_an_empty_file_is_a_document_without_data(text: str) -> None:
    assert data(text) is None


def test_one_document_may_be_marked_at_both_ends() -> None:
    assert data("---\na: b\n...\n") == {"a": "b"}


def test_of_two_equal_keys_the_first_counts_and_every_later_one_is_told() -> None:
    document, found = read("a: 1\nb: {c: 1, c: [x, {y: z}], d: 2}\na:\n  - deep: [1, 2]\ne: 5\na: 3\n")
    assert document is not None
    assert document.data == {"a": "1", "b": {"c": "1", "d": "2"}, "e": "5"}
    assert found == ["2:11 duplicate-key", "3:1 duplicate-key", "6:1 duplicate-key"]
    assert (document.key_span(("e",)).line, document.value_span(("b", "d")).column) == (5, 30)


def test_a_second_entry_in_a_file_of_one_is_one_mistake() -> None:
    report = Report()
    entries = "title: A\nstatus: idea\n\ntitle: B\nstatus: planned\nlinks: {a: 1, a: 2}\n"
    assert parse(SourceFile("content/features/big/a.yml", entries), report)
    second, inside = report
    assert (second.span.line, second.message.partition(":")[0]) == (4, "a second entry begins here")
    assert "`content/features.yml`" in second.help
    assert inside.message == "`a` stands twice in line 6"


@pytest.mark.parametrize("path", ["content/site.yml", "content/features.yml"])
def test_elsewhere_each_repeated_key_is_told_and_a_title_alone_is_no_entry(path: str) -> None:
    report = Report()
    parse(SourceFile(path, "title: A\nstatus: a\ntitle: B\nstatus: a\n"), report)
    parse(SourceFile("content/features/a.yml", "title: A\nstatus: a\ntitle: B\n"), report)
    assert [each.help for each in report] == ["keep one of the two"] * 3


def test_what_follows_a_comma_inside_braces_is_not_lost() -> None:
    report = Report()
    assert parse(SourceFile("x.yml", "a: {b: Free, Pro}\nc: {d, e: }\nf:\n"), report) is None
    assert [(str(found.span), found.help) for found in report] == [
        ("x.yml:1:14", 'for a list write `b: [Free, Pro]`, for one text `b: "Free, Pro"`'),
        ("x.yml:2:5", "write `name: value`, or put the text before it in quotes"),
    ]


@pytest.mark.parametrize(
    ("path", "text", "place", "help_"),
    [
        ("features/a.yml", "links:\n  title: A\n  url: a\n  title: B\n  url: b\n", "4:3", "for two items write `- `"),
        ("features.yml", "a:\n  title: A\n  url: a\n  title: B\n  url: b\n", "4:3", "write its slug on a line above"),
        ("features.yml", "a:\n  title: A\na:\n  title: B\n", "3:1", "keep one of the two, or give one of them another"),
    ],
)
def test_what_begins_again_is_one_mistake_and_nothing_of_it_has_to_go(
    path: str, text: str, place: str, help_: str
) -> None:
    report = Report()
    parse(SourceFile(f"content/{path}", text), report)
    [found] = report
    assert f"{found.span.line}:{found.span.column}" == place
    assert found.help.startswith(help_)


def test_a_repeated_key_names_both_lines() -> None:
    report = Report()
    parse(SourceFile("x.yml", "visibility: internal\ntitle: A\nvisibility: public\n"), report)
    assert [found.message for found in report] == ["`visibility` stands in line 1 and again in line 3"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x b\n", ["1:4 yaml-alias"]),
        ("a: &x [b]\nc: *x\n", ["1:4 yaml-alias", "2:4 yaml-alias"]),
        ("<<: {a: b}\n", ["1:1 yaml-alias"]),
        ("a: !!str b\n", ["1:4 yaml-tag"]),
        ("a: !x\nb: ! [c]\nc: !!python/name:os.system x\n", ["1:4 yaml-tag", "2:4 yaml-tag", "3:4 yaml-tag"]),
        ("a: &x !y b\n", ["1:4 yaml-alias", "1:7 yaml-tag"]),
        ("? [a]\n: b\n", ["1:3 wrong-type"]),
        ("{a: b}: c\n", ["1:1 wrong-type"]),
        ("?\n: c\n", ["1:2 wrong-type"]),
        ("- a\n- b\n", ["1:1 wrong-type"]),
        ("just words\n", ["1:1 wrong-type"]),
        ("a: b\n---\nc: d\n", ["2:1 yaml-syntax"]),
        ("%YAML 1.1\n---\na: b\n", ["1:1 yaml-syntax"]),
    ],
)
def test_what_yaml_can_and_content_may_not_is_told_at_its_place(text: str, found: list[str]) -> None:
    assert read(text) == (None, found)


def test_quoted_merge_keys_and_signs_are_ordinary_text() -> None:
    assert data('"<<": "*a"\n"&": "!x"\n') == {"<<": "*a", "&": "!x"}


def test_every_forbidden_character_of_a_file_is_told_also_behind_an_escape() -> None:
    text = '# \x00\na: "b\\u202E"\nc: d\x85e\nf: "\\x41 \\b"\ng: \U000e0041\n'
    assert read(text) == (
        None,
        [
            "1:3 control-character",
            "2:6 control-character",
            "3:5 control-character",
            "4:10 control-character",
            "5:4 control-character",
        ],
    )


@pytest.mark.parametrize("character", ["\x07", "\x7f", "\x9b", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff"])
def test_a_control_character_is_refused_raw_and_escaped(character: str) -> None:
    assert read(f"a: b{character}\n") == (None, ["1:5 control-character"])
    assert read(f'a: "b\\u{ord(character):04x}"\n') == (None, ["1:6 control-character"])


@pytest.mark.parametrize("character", ["\ud800", "\udfff", "\uffff", "\ufdd0", "\U0001fffe"])
def test_what_is_no_character_is_a_syntax_error(character: str) -> None:
    assert read(f"a: b{character}\n") == (None, ["1:5 yaml-syntax"])
    assert read(f'a: "b\\U{ord(character):08x}"\n') == (None, ["1:6 yaml-syntax"])


@pytest.mark.parametrize("text", ["\u200d", "\u200c", "\u200e", "\u200f", "\u00a0", "e\u0301", "👩\u200d🚀", "\t"])
def test_joiners_direction_marks_and_spaces_are_text(text: str) -> None:
    assert data(f'a: "x{text}y"\n') == {"a": f"x{text}y"}


@pytest.mark.parametrize("nesting", ["[" * 20 + "]" * 20, "[" * 200_000, "{a: " * 200_000, "- " * 200_000])
def test_deep_nesting_is_told_where_it_gets_too_deep(nesting: str) -> None:
    assert [code.split()[1] for code in read(f"a:\n  {nesting}\n")[1]] == ["too-deep"]


def test_sixteen_levels_are_read() -> None:
    value = "[" * (limits.DEPTH - 1) + "x" + "]" * (limits.DEPTH - 1)
    assert isinstance(data(f"a: {value}\n"), dict)
    assert read(f"a: [{value}]\n")[1] == ["1:19 too-deep"]


def test_a_file_of_nothing_but_mistakes_stops_early() -> None:
    for text in ("\x00" * 100_000, "a: 1\n" * 100_000, "- !x y\n" * 100_000):
        document, found = read(text)
        assert document is None
        assert 0 < len(found) <= limits.PRINTED


def test_a_file_holds_a_bounded_number_of_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "VALUES", 100)
    assert read("a: [" + "b, " * 200 + "]\n")[1] == ["1:296 too-large"]
    assert read("a: [" + "~, " * 200 + "]\n")[1] == ["1:305 too-large"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_the_data_is_the_same_with_every_line_break(line_break: str) -> None:
    text = "a: |\n  one\n  two\nb:\n  - c\n"
    document, found = read(text.replace("\n", line_break))
    assert document is not None
    assert document.data == {"a": "one\ntwo\n", "b": ["c"]}
    assert document.value_span(("b", 0)).line == 5
    assert found == []
