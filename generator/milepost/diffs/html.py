"""One file that a browser opens by itself: no script, no picture, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from milepost.account import Account, Line, Quote, Sentence
from milepost.diffs import NOTHING, NOTHING_ELSE, Form
from milepost.printable import printable

# Told by the page itself, so that nothing of content can run even where it were not escaped
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TITLE = "What changes on the roadmap"
_STYLE = """
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5b6475; --line: #d9dde5; --warn: #8a4b00; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf2; --soft: #a3acbd; --line: #3a4150; --warn: #ffb866; --paper: #171b24; }
}
body { margin: 2.5rem auto; max-width: 46rem; padding: 0 1.25rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 1rem; }
h2 { font-size: 1rem; font-weight: 600; margin: 2rem 0 .25rem; padding-bottom: .35rem;
  border-bottom: 1px solid var(--line); }
.lead { font-size: 1.15rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: .5rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
li:last-child { border-bottom: 0; }
b { font-weight: 600; }
.why, .of { color: var(--soft); }
.why { display: block; }
.note { padding: .5rem 1rem; border-left: 4px solid var(--line); color: var(--soft); }
.seen { margin: 1.5rem 0; padding: .75rem 1rem; border-left: 4px solid var(--warn); }
.seen h2 { margin: 0; border: 0; color: var(--warn); }
"""


def write(account: Account, *, color: bool) -> str:  # noqa: ARG001 - the shape of every form
    page = Element("html", {"lang": "en"})
    _head(SubElement(page, "head"))
    body = SubElement(SubElement(page, "body"), "main")
    SubElement(body, "h1").text = _TITLE
    for note in account.notes:
        _say(SubElement(body, "p", {"class": "note"}), (*_with_capital(note), "."))
    lead = SubElement(body, "p", {"class": "lead"})
    if not account.differences:
        lead.text = NOTHING_ELSE if account.notes else NOTHING
    elif account.headline:
        for place, sentence in enumerate(account.headline):
            _say(lead, ("; ", *sentence) if place else _with_capital(sentence))
        _say(lead, (".",))
    if account.warnings:
        seen = SubElement(body, "section", {"class": "seen"})
        _block(seen, "Becomes visible to a wider readership. Is all of it meant for them?", account.warnings)
    for section in account.sections:
        _block(SubElement(body, "section"), section.heading, section.lines)
    html: str = tostring(page, encoding="unicode", method="html")
    return f"<!doctype html>\n{html}\n"


def _head(head: Element) -> None:
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    SubElement(head, "title").text = _TITLE
    SubElement(head, "style").text = _STYLE


def _block(parent: Element, heading: str, lines: Iterable[Line]) -> None:
    SubElement(parent, "h2").text = heading
    items = SubElement(parent, "ul")
    for line in lines:
        item = SubElement(items, "li")
        SubElement(item, "b", {"dir": "auto"}).text = printable(line.title)
        _say(item, (" ", *line.text))
        if line.why:
            SubElement(item, "span", {"class": "why", "dir": "auto"}).text = printable(line.why)


def _with_capital(sentence: Sentence) -> Sentence:
    first, *rest = sentence
    return (f"{first[:1].upper()}{first[1:]}" if isinstance(first, str) else first, *rest)


def _say(parent: Element, sentence: Sentence) -> None:
    """The pieces behind what the element holds already."""
    for piece in sentence:
        if isinstance(piece, Quote) and piece.is_title:
            SubElement(parent, "em", {"dir": "auto"}).text = printable(piece.text)
            continue
        text = printable(piece.text) if isinstance(piece, Quote) else piece
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text


FORM = Form(write)
