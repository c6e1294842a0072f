from __future__ import annotations

import pytest

from milepost.stylesheet import without_comments


@pytest.mark.parametrize(
    ("css", "served"),
    [
        ("a { b: c; }\n", "a { b: c; }\n"),
        ("/* One\n   and two. */\na { b: c; }\n", "a { b: c; }\n"),
        ("a { b: c; /* why */ }\n", "a { b: c; }\n"),
        ("a { b: /* x */c; }", "a { b: c; }"),
        ("a::before { content: '/* shown */'; } /* not */", "a::before { content: '/* shown */'; } "),
        ('a { content: "\\"/*"; } /* " */ b {}', 'a { content: "\\"/*"; } b {}'),
        ("/* it's */ a { content: '/*'; }", "a { content: '/*'; }"),
        ("a {} /* never closed", "a {} /* never closed"),
        ("/**/a/***/b/* é */", "ab"),
    ],
)
def test_only_comments_go(css: str, served: str) -> None:
    assert without_comments(css.encode()) == served.encode()
