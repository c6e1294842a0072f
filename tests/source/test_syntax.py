"""What libyaml complains about, told so that a product manager can mend it."""

from __future__ import annotations

import pytest

from milepost.diagnostics import Diagnostic, Report
from milepost.source.yaml import SourceFile, parse

NO_COLON = "a colon is missing: this line is neither a field nor part of the text above"

NO_BAR = "a text that contains `: ` must be in quotes, or begin with `|`"


def complaint(text: str) -> Diagnostic:
    report = Report()
    assert parse(SourceFile("x.yml", text), report) is None
    (found,) = report
    return found


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("title: Foo: bar\n", "1:11", "a text that contains `: ` must be in quotes"),
        ("links:\n  - title: Foo: bar\n", "2:15", "a text that contains `: ` must be in quotes"),
        ("links:\n\t- a\n", "2:1", "tab used for indentation"),
        ("a: b\n\tc\n", "2:1", "tab used for indentation"),
        ("a: |\n \tx\n  y\n", "2:2", "tab used for indentation"),
        ('a: "x\nb: y\n', "1:4", "the quote that opens here is never closed"),
        ("a: 'x\n  y\nb: 'c'\n", "1:4", "the quote that opens here is closed only in line 3"),
        ("a: b\n: c\n", "2:1", "a name is missing before the colon"),
        ("a: 'it's'\n", "1:8", "the text goes on after its closing quote"),
        ("a: [b, c\nd: e\n", "1:4", "the `[` that opens here is never closed"),
        ("a: [\n", "1:4", "the `[` that opens here is never closed"),
        ("a: [b, #1]\nc: d\n", "1:8", "` #` begins a comment, and the `[` before it is never closed"),
        ("a:\n  - {b: c, d: #e, f: g}\n", "2:15", "` #` begins a comment, and the `{` before it is never closed"),
        ("a: [b, # c\nd: e\n", "1:4", "the `[` that opens here is never closed"),
        ("a: -\nb: c\n", "1:4", "a dash is no value"),
        ("| a | b |\n|---|---|\n", "1:1", "a table is Markdown, not YAML"),
        ("**a:** b\n", "1:1", "the name of a field has no asterisks around it"),
        ("a:\n• b\n• c\n", "2:1", "a list item begins with `- `, not with `•`"),
        ("a: {b: c\nd: e\n", "1:4", "the `{` that opens here is never closed"),
        ("a: [b]]\n", "1:7", "no bracket is open for this `]`"),
        ("a: [b,, c]\n", "1:7", "`,` stands where a value is expected"),
        ("a: @b\n", "1:4", "a text that begins with `@` must be in quotes"),
        ("a: **bold**\n", "1:4", "a text that begins with `*` must be in quotes"),
        ("a:\n  * b\n  * c\n", "2:3", "a list item begins with `- `, not with `* `"),
        ("a:\n  -\n    * b\n", "3:5", "a list item begins with `- `, not with `* `"),
        ("```yaml\na: b\n```\n", "1:1", "backticks around the fields are Markdown, not YAML"),
        ("a: b\n```\n", "2:1", "backticks around the fields are Markdown, not YAML"),
        ("a:\n  ```\n  b\n", "2:3", "a text that begins with backticks must begin with `|`"),
        ("a: `b`\n", "1:4", "a text that begins with a backtick must be in quotes"),
        ("a:b\nc:d\n", "1:2", "a space is missing after the colon"),
        ("a: % b\n", "1:4", "a text that begins with `%` must be in quotes"),
        ('a: "C:\\dir"\n', "1:7", "what begins with `\\d` is no character"),
        ('a: "\\ud83d\\ude00"\n', "1:5", "what begins with `\\u` is no character"),
        ("a: - b\n", "1:4", "a list cannot begin on the line of its name"),
        ("a: > b\n", "1:6", "nothing but a comment may follow `>` on its line"),
        ("a: b\n  c: d\n", "2:3", "this line is not indented like the fields above it"),
        ("a:\n  b: c\n d: e\n", "3:2", "this line is not indented like those above it"),
        ("a:b\nc: d\n", "1:2", "a space is missing after the colon"),
        ("a: b\nc:d\ne: f\n", "2:2", "a space is missing after the colon"),
        ("a: b\nc:d\n", "2:2", "a space is missing after the colon"),
        ("a:\n  - b: c\n    d:e\n", "3:6", "a space is missing after the colon"),
        ("a:\n  - b\n  -c\n", "3:3", "a space is missing after `-`"),
        ("a:\n- b\n-c\n- d\n", "3:1", "a space is missing after `-`"),
        ("a: b\n-c\nd: e\n", "2:1", NO_COLON),
        ("a:\n  Some text\n  and this: it breaks\n  more\n", "3:11", NO_BAR),
        ("a:\n  One.\n\n  And two: with colon.\nb: c\n", "4:10", NO_BAR),
        ("a: Some text\n  and this: it breaks\n", "2:11", NO_BAR),
        ("a: Some text\r\n\r\n  A note: it breaks\r\n", "3:9", NO_BAR),
        ("x:\n  - on: 2026\n    a: Some text\n      and this: breaks\n", "4:15", NO_BAR),
        ("a:\n  every 90 days\n  grace: 30 days\n", "2:1", NO_COLON),
        ("a:\n  every 90 days\n  Grace: 30 days\n", "2:1", NO_COLON),
        ("a: b\n  Status: idea\n", "2:3", "this line is not indented like the fields above it"),
        ("a: b\n  c: d\n  And so: on\n", "2:3", "this line is not indented like the fields above it"),
        ("a:\n  1 May 2026 3\n  2 May 2026: 4\n", "2:1", NO_COLON),
        ("a: [b] c\nd: e\n", "1:8", "something follows the closing `]`"),
        ("a: [b]: c\n", "1:7", "something follows the closing `]`"),
        ("a: [b,\n  c] d\n", "2:6", "something follows the closing `]`"),
        ("a:\n  - {b} c\n  - d\n", "2:9", "something follows the closing `}`"),
        ("a: b\nhttps://example.org\nc: d\n", "2:1", NO_COLON),
        ("a: b\ntitle\nc: d\n", "2:1", NO_COLON),
        ("title\nc: d\n", "1:1", NO_COLON),
        ("a: b\n- c\n", "2:1", "a list item stands where a field is expected"),
        ("a: b\n<<<<<<< HEAD\nc: d\n", "2:1", "this looks like a git conflict that is not resolved"),
        ("a: b\n...\nc: d\n", "3:1", "a file holds only one document"),
        ("%FOO\n---\na: b", "1:1", "lines that begin with `%` are not part of the format"),
        ("a: |\nSome text\nb: c\n", "2:1", "this text belongs to `a: |` above"),
        ("a: |\n# Head\n\nSome text\nand more\n", "2:1", "this text belongs to `a: |` above"),
        ("x:\n  a: >-\n  Some text\n  b: c\n", "3:3", "this text belongs to `a: >-` above"),
        ("x:\n  a: |\nSome text\ny: c\n", "3:1", "this text belongs to `a: |` above"),
        ("a: |\n- one\n- two\nb: c\n", "2:1", "this text belongs to `a: |` above"),
        ("a: |\nSay: two: b\n", "2:1", "this text belongs to `a: |` above"),
        ("title:\u00a0A\nb: c\n", "1:7", "an invisible character stands here instead of a space"),
        ("a: b\nc:\u00a0d\n", "2:3", "an invisible character stands here instead of a space"),
        ("a: b\n\u00a0\u00a0c\nd: e\n", "2:1", "an invisible character stands here instead of a space"),
    ],
)
def test_a_syntax_error_is_told_in_plain_words_at_its_place(text: str, place: str, message: str) -> None:
    found = complaint(text)
    assert (found.code, f"{found.span.line}:{found.span.column}", found.message) == ("yaml-syntax", place, message)
    assert found.help


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("title: Foo: bar\n", 'write `title: "Foo: bar"`'),
        ('title: Say "x": bar\n', 'write `title: "Say \\"x\\": bar"`'),
        ("a: @b c\n", 'write `"@b c"`'),
        ('a: "x\nb: y\n', 'close it with `"`'),
        ("title: “Undo: for every step”\n", 'use straight quotes: `title: "Undo: for every step"`'),
        ("title: „Undo: ganz“\n", 'use straight quotes: `title: "Undo: ganz"`'),
        ("a: |\nSome text\n", "put two spaces before each of its lines"),
        (
            "title: [New] search\n",
            'put the text in quotes: `title: "[New] search"`; the items of a list all stand inside of the brackets',
        ),
        (
            "tags:\n  - [New] search\n",
            'put the text in quotes: `- "[New] search"`; the items of a list all stand inside of the brackets',
        ),
        (
            "tags: [a,\n  b] c\n",
            "put a text with brackets in quotes; the items of a list all stand inside of the brackets",
        ),
        (
            "a:\n  Some text\n  and this: it breaks\n",
            "write `a: |`, and all of the text on the lines below it, indented",
        ),
        (
            "a:\n  One.\n\n  Note: two\n",
            "give all fields that belong together the same indentation; if all of it is one text, write `|` after `a:`",
        ),
        ("a: We want:\n  - one\n", "write `a: |`, and all of the text on the lines below it, indented"),
        ("b:\n  - a: So:\n\n    - one\n", "write `a: |`, and all of the text on the lines below it, indented"),
        ("a: We want:\nb: c\n", 'write `a: "We want:"`'),
        ("a:\n  Note: this\n  more\n", "write `name: value`; if all of it is one text, write `|` after `a:`"),
        (
            "a:\n  A note: x: y\n",
            'write `A note: "x: y"`; if all of it is one text, write `|` after `a:`',
        ),
        ("a:\n- b\n-c d\n", "write `- c d`"),
        ("a:\n  ```\n  b\n", "write `|` after `a:`, and all of the text on the lines below it, indented"),
        ("# a\nb:c d\ne:f\n", "write `b: c d`"),
        ("a:\n  * b c\n  * d\n", "write `- b c`; if it is a text, write `|` after `a:`"),
        ("a: 'L'écran'\n", 'write `a: "L\'écran"`'),
        ('a: "Say "b" now"\n', "write `a: 'Say \"b\" now'`"),
        ("a: -\n", "leave the line out where there is none"),
        ("- **a**: b c\n", "write `a: b c`"),
        ("a:\n• b\n• c\n", "write `- b`"),
        ("a:\n  b: c\nd\n  b: c\n", "write `d:`"),
        ("a: [b, #1]\n", 'write `"#1"`'),
        (
            "a: b\n---\n\nSome text.\n",
            "write `description: |` instead of this line, and two spaces before each line of the text",
        ),
        ("a:\u00a0b\nc: d\n", "delete it and type a space"),
    ],
)
def test_the_help_shows_the_line_as_it_should_be(text: str, advice: str) -> None:
    assert complaint(text).help == advice


def test_a_tag_that_libyaml_stumbles_over_is_a_tag_all_the_same() -> None:
    assert complaint("a: !e!foo x\n").code == "yaml-tag"


def test_a_syntax_error_that_a_forbidden_character_causes_is_not_told_twice() -> None:
    assert complaint("a: b\n\x00\n").code == "control-character"


@pytest.mark.parametrize(
    ("path", "text", "advice"),
    [
        ("goals/a", "- a: b\n  c: d\n", "remove the `- ` before `a`, and the spaces before the lines below it"),
        ("goals/a", "- a: b\n- c: d\n", "remove the `- ` before each name"),
        ("goals/a", "- a: b\n- a: d\n", "give each a file of its own, without the `- ` before `a`"),
        (
            "goals",
            "- a: b\n",
            "write each under its slug instead of a dash, such as `dark-mode:`, with its fields indented below it",
        ),
        ("goals/a", "- b\n", "write `name: value` on each line"),
        ("goals/a", "[{b: c}]\n", "write `name: value` on each line"),
        ("goals/a", "a = b c\nd = e\n", "write a colon instead: `a: b c`"),
        ("goals/a", "b\n", "write `name: value` on each line"),
    ],
)
def test_what_to_do_about_a_file_without_fields(path: str, text: str, advice: str) -> None:
    report = Report()
    assert parse(SourceFile(f"content/{path}.yml", text), report) is None
    assert [(each.code, each.help) for each in report] == [("wrong-type", advice)]
