"""P3: what a plain field says is shown on every page as it was written: nothing lost, doubled or read as markup.

Every plain field of every kind, found in the models, holds another text; each place where it is shown is compared.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from milepost import fields
from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.model.kinds import kinds
from milepost.settings import Settings
from milepost.site import Site, build
from milepost.source.characters import is_clean
from tests.attacks.filled import DAY, MOMENT, OTHER, QUIET, SITE, is_left_out, named
from tests.attacks.hostile import every_text
from tests.attacks.told_text import Shown, Told, told
from tests.canaries import Filling
from tests.roadmaps import roadmap

NIGHTLY = bool(os.environ.get("MILEPOST_NIGHTLY"))
ROUNDS = 200 if NIGHTLY else 5
SUBJECT = "subject"
PIECES = st.sampled_from(
    [
        *("<", ">", "&", '"', "'", "`", "\\", "{{", "}}", "{%", "$", "%", "#", "*", "_", "[", "]", "|", "~", ":", "/"),
        *("&lt;", "&amp;lt;", "&#60;", "&nbsp;", "</p>", "<b>", "<!--", "-->", "]]>", "</title>", "List<String>", "  "),
        *(
            "javascript:",
            "https://e.example/?a=1&copy=2",
            "a@e.example",
            "a.b",
            "--",
            "...",
            "(c)",
            "1.",
            "- ",
            "é",
            "ﬁ",
        ),
    ]
)
WORDS = st.one_of(
    st.lists(PIECES, min_size=1, max_size=12).map("".join),
    st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"]), min_size=1, max_size=40),
)


def content(says: Callable[..., Any]) -> dict[str, str]:
    """The files of a roadmap with an entry of every kind, in which every field has a value."""
    filling = Filling(left_out=is_left_out, moments=lambda _: MOMENT, day=DAY, says=says, others=(OTHER, OTHER))
    files: dict[str, Any] = {"site.yml": {**filling.of_model(Settings, (SITE,)), "format": 1, "checks": QUIET}}
    for name, kind in kinds().items():
        entry = filling.of_model(kind.model, (name,))
        files[f"{kind.folder}.yml"] = entry if kind.single else {SUBJECT: entry, OTHER: named(name, "plain")}
    return {path: json.dumps(data, ensure_ascii=False) for path, data in files.items()}


def made(root: Path, texts: Sequence[str]) -> tuple[Told, Site]:
    marked = Told(tuple(texts))
    report = Report()
    site = build(roadmap(root, content(marked.says), report=report), links=Links(), report=report)
    assert not report.has_errors, [*report][:9]
    return marked, site


def differences(marked: Told, site: Site) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for page in site.pages:
        texts = (page.title, page.nav, *(heading.text for heading in page.headings))
        for shown in (*map(Shown, texts), *told(page.html)):
            found += [(page.address, *each) for each in marked.lost(shown)]
    return found


def fields_seen(marked: Told, site: Site) -> set[int]:
    return {number for page in site.pages for shown in told(page.html) for number in marked.seen(shown)}


def test_p3_each_text_of_the_corpus_is_shown_as_written(tmp_path: Path) -> None:
    texts = [text for text in every_text().values() if text == text.strip()]
    size = 40
    for number, first in enumerate(range(0, len(texts), size)):
        marked, site = made(tmp_path / str(number), texts[first : first + size])
        assert differences(marked, site) == []
        assert len(fields_seen(marked, site)) > 0.7 * len(marked.written)


# Without making a failure smaller: that is a site each time
@settings(max_examples=ROUNDS, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(WORDS.filter(is_clean), min_size=20, max_size=60))
def test_p3_any_text_is_shown_as_written(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        marked, site = made(Path(folder), texts)
        assert differences(marked, site) == []


@pytest.mark.parametrize(("written", "shown"), [("&lt;", "<"), ("<b>x</b>", "x"), ("a b", "ab"), ("a", "aa")])
def test_what_is_not_as_written_is_seen(written: str, shown: str) -> None:
    """The proof can fail."""
    marked = Told((written,))
    text = str(marked.says(("goal", "title"), fields.Title))
    assert not list(marked.lost(Shown(text)))
    assert list(marked.lost(Shown(text.replace(written, shown))))
