"""The hostile corpus: each file is read or refused as its index says."""

from __future__ import annotations

import re

import pytest

from milepost.diagnostics import Report
from milepost.source.read import read_one
from milepost.source.yaml import parse
from tests.places import CORPUS

ROW = re.compile(r"\| (yaml/(accept|refuse)/\S+) \| (.*?)(?: \[([^\]]+)\])? \|")
ROWS = [row.groups() for row in ROW.finditer((CORPUS / "INDEX.md").read_text("utf-8"))]


@pytest.mark.parametrize(("path", "verdict", "_words", "codes"), ROWS, ids=[row[0] for row in ROWS])
def test_a_file_is_read_or_refused_as_the_index_says(path: str, verdict: str, _words: str, codes: str | None) -> None:
    report = Report()
    source = read_one(CORPUS, path, 256 * 1024, report)
    document = parse(source, report) if source else None
    found = {diagnostic.code for diagnostic in report}
    if verdict == "accept":
        assert document is not None
        assert found == set()
    else:
        assert len(found) == 1 or path.endswith("directive-tag.yml")
        assert found & set((codes or "yaml-alias").split(" or "))
