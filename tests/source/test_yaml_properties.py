"""Whatever the text is: the data that YAML's own reader sees, or a diagnostic, and never an exception."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from milepost.diagnostics import Report
from milepost.source.read import decode
from milepost.source.yaml import Data, SourceFile, parse

PIECES = st.sampled_from([
    "a", "b: ", "- ", "\n", "  ", "\n  ", "[", "]", "{", "}", ", ", ": ", "'", '"', "#", " # c", "|\n", ">-\n", "? ",
    "~", "null", "&x ", "*x", "!t ", "<<: ", "---\n", "\\", "\\n", "\t", "\r\n", "é", "🚀", "\x00", "\u2028", "no",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join))
# The end of a document that never began is nothing to us, and a mistake to libyaml
LEADING_END = re.compile(r"\A(?:(?: *(?:#[^\r\n]*)?|\.\.\. *)[\r\n])*(?:\.\.\. *\Z)?")
NULLS = ("", "~", "null", "Null", "NULL")


def plain_data(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain_data(value) for key, value in reversed(node.value)}
    if isinstance(node, yaml.SequenceNode):
        items = [plain_data(item) for item in node.value]
        return [item for item in items if item is not None]
    assert isinstance(node, yaml.ScalarNode)
    return None if not node.style and node.value in NULLS else node.value


@given(TEXTS)
def test_a_text_is_read_as_yaml_reads_it_or_refused(text: str) -> None:
    report = Report()
    document = parse(SourceFile("x.yml", text), report)
    if document is None:
        assert report.has_errors
        return
    begun = LEADING_END.sub("", text.removeprefix("\ufeff"))
    node = yaml.compose(begun, yaml.CBaseLoader)
    assert document.data == (None if node is None else plain_data(node))


def places(data: Data, loc: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, str):
        return [(loc, data)]
    steps: list[tuple[str | int, Data]] = [*data.items()] if isinstance(data, dict) else [*enumerate(data or ())]
    return [place for step, value in steps for place in places(value, (*loc, step))]


@given(TEXTS)
def test_every_value_is_found_where_it_is_written(text: str) -> None:
    document = parse(SourceFile("x.yml", text), Report())
    if document is None:
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for loc, value in places(document.data):
        span = document.value_span(loc)
        document.word_span(loc, 0, len(value))
        if document.style(loc) == "plain" and span.line == span.end_line:
            assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == value


@given(st.one_of(st.binary(max_size=80), TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass"))))
def test_any_bytes_are_a_text_or_a_diagnostic(content: bytes) -> None:
    report = Report()
    source = decode("x.yml", content, report)
    if source is None:
        assert [found.code for found in report] == ["not-utf8"]
        return
    assert parse(source, report) is not None or report.has_errors
