"""Our pages hold under a strict content security policy: no style, script or handler of ours stands in the HTML itself.

Read from the files as they were written: what a script sets later goes through the browser's own interface, which such
a policy allows.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

OURS = "milepost"  # what a script of ours in the frame would name
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class _Inline(HTMLParser):
    """Everything inline that is ours. Inside the article all is ours; outside, what names us."""

    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[str] = []
        self._script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append(tag)
        given = dict(attrs)
        whole = self.get_starttag_text() or ""
        ours = "article" in self._open or 'class="mp-' in whole
        if ours and ("style" in given or tag == "style" or any(name.startswith("on") for name in given)):
            self.found.append(whole)
        runs = tag == "script" and "src" not in given and given.get("type") != "application/json"
        self._script = whole if runs else ""
        if runs and ours:
            self.found.append(whole)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass
        self._script = ""

    def handle_data(self, data: str) -> None:
        if self._script and OURS in data.lower():
            self.found.append(f"{self._script}{data[:60]}")


def _inline(html: str) -> list[str]:
    reader = _Inline()
    reader.feed(html)
    reader.close()
    return reader.found


def test_nothing_of_ours_is_inline(own_site: Path):
    pages = {file: _inline(file.read_text(encoding="utf-8")) for file in own_site.rglob("*.html")}

    assert {file: found for file, found in pages.items() if found} == {}


@pytest.mark.parametrize(
    ("html", "number"),
    [
        ('<article><p style="color: red">a</p></article>', 1),
        ("<article><style>p { color: red }</style></article>", 1),
        ("<article><script>go()</script></article>", 1),
        ('<article><button onclick="go()">a</button></article>', 1),
        ("<head><script>milepost()</script></head>", 1),
        ('<article><br><script type="application/json">{}</script></article><script>theme()</script>', 0),
        ('<article><script src="milepost.js"></script></article><p style="color: red">a</p>', 0),
    ],
)
def test_what_is_inline_is_found(html: str, number: int):
    assert len(_inline(html)) == number
