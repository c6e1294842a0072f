"""P3: text is shown as it is written, in every plain field of every kind.

The page with a text is, word for word, the page with a made-up word in the same field, that word put back.
"""

from __future__ import annotations

import html
import os
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.site import build
from milepost.source.characters import is_clean
from tests.attacks.filled import content
from tests.roadmaps import roadmap

EXAMPLES = 10_000 if os.environ.get("MILEPOST_NIGHTLY") else 40
WORD = "qzxplainword"
ODD = "<b>&amp; \"x\" 'y' {{ 7*191 }} [[ %(a)s {0} \\n `c` *d* _e_ | # $ ~ </p> <!-- --> List<String>"
# Plain text whose order and whose beginning are its own: a line is sorted, cut and wrapped by what it begins with
TEXT = st.text(st.sampled_from(ODD), min_size=1, max_size=12).map(lambda text: f"{WORD}{text}{WORD}")


def told(text: str) -> dict[str, str]:
    """The text of each page, spaces as one; Markdown left out."""
    with tempfile.TemporaryDirectory() as folder:
        report = Report()
        loaded = roadmap(Path(folder), content({"a": text}, single=text), report=report)
        site = build(loaded, links=Links(), report=report)
        assert not report.has_errors, [*report][:3]
    return {page.address: _words(str(page.html)) for page in site.pages}


def _words(page: str) -> str:
    plain = re.sub(r'<div class="mp-prose.*?</div>|<svg\b.*?</svg>', " ", page, flags=re.DOTALL)
    return "".join(html.unescape(re.sub(r"<[^>]*>", " ", plain)).split())


@pytest.fixture(scope="module")
def harmless() -> dict[str, str]:
    return told(WORD * 2)


@settings(max_examples=EXAMPLES)
@given(TEXT.filter(is_clean))
def test_p3_every_plain_field_shows_what_is_written(harmless: dict[str, str], text: str) -> None:
    shown = "".join(text.split())
    found = told(text)
    assert found.keys() == harmless.keys()
    for address, page in found.items():
        assert page == harmless[address].replace(WORD * 2, shown).replace((WORD * 2).capitalize(), _capital(shown)), (
            address
        )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
