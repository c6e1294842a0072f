"""The tags, attributes and values that finished prose consists of. Whatever else appears is taken out.

No `id`, `name`, `style` or `data-*`, and no class but these: the theme's scripts trust the page's own markup, so that
a harmless-looking `<p id="__config">` of an author would give them orders.
"""

from __future__ import annotations

import nh3

TAGS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "blockquote", "div", "pre", "ul", "ol", "li"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("a", "code", "em", "s", "span", "strong"),
}
ALERTS = ("note", "tip", "important", "warning", "caution")
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
CELL_CLASSES = {"mp-left", "mp-center", "mp-right"}
VALUES = {
    "div": {
        "class": {"mp-scroll", *(f"mp-alert mp-alert-{kind}" for kind in ALERTS)},
        "tabindex": {"0"},
        "role": {"group"},
        "aria-label": {"Table"},
    },
    "p": {"class": {"mp-alert-title"}},
    "span": {"class": {"mp-task"}, "role": {"img"}, "aria-label": {"done", "to do"}},
    "td": {"class": CELL_CLASSES},
    "th": {"class": CELL_CLASSES},
}
SCHEMES = {"http", "https", "mailto"}


# Made once: the lists above take longer to read than most texts
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    tag_attribute_values=VALUES,
    url_schemes=SCHEMES,
    link_rel="noopener",
)


def clean(html: str) -> str:
    """The second wall. Once for a field and never again: cleaning is not made for text that was cleaned before."""
    return _CLEANER.clean(html)
