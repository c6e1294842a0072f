"""Random fragments of HTML and Markdown through `prose`: what comes out holds nothing but the allow-list."""

from __future__ import annotations

import os
import random
from itertools import chain

import pytest

from tests.attacks.hostile import every_text
from tests.prose.test_hostile import MARKDOWN, assert_only_allowed

PARTS = 10
EACH = 20_000 if os.environ.get("MILEPOST_NIGHTLY") else 150
HTML = (
    *("<", "</", ">", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "=", '"', "'", "`", "&", ";", "&#", "&lt;", "\t"),
    *("svg", "math", "style", "title", "textarea", "script", "img", "a", "iframe", "template", "mglyph", "table", "p"),
    *(
        " onerror=alert(1)",
        " src=x",
        " href=",
        " id=__config",
        " class=md-search",
        "javascript:",
        "data:text/html,",
        "//",
    ),
)


@pytest.mark.parametrize("seed", range(PARTS))
def test_fragments_give_nothing_but_the_allow_list(seed: int) -> None:
    chosen = random.Random(seed)
    whole = [text[:200] for text in every_text().values()]
    pieces = list(chain(HTML, HTML, MARKDOWN, MARKDOWN))
    for _ in range(EACH):
        fragments = chosen.choices(pieces, k=chosen.randint(1, 14))
        if chosen.random() < 0.5:
            text = chosen.choice(whole)
            cut = chosen.randint(0, len(text))
            fragments.insert(chosen.randint(0, len(fragments)), text[cut:] if chosen.random() < 0.5 else text[:cut])
        assert_only_allowed("".join(fragments))
