"""The ways in which a theme may print a value of a page: as it is, escaped once or twice, without tags, in an address.

A shell is recorded with values that show which way each place of the theme goes. What no way of these explains is not
stamped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from urllib.parse import quote

from markupsafe import Markup

from milepost.adapters.frame_text import frame_text


def stripped(html: str) -> Markup:
    """As the filter `striptags`. That of MkDocs' templates, which do not escape, undoes the escaping of a title."""
    return Markup.escape(Markup(html).striptags())


WAYS: Mapping[str, Callable[[str], str]] = {
    "as it is": str,
    "escaped": escape,
    "escaped as Jinja does": Markup.escape,
    "for the frame": frame_text,
    "for the frame, escaped": lambda text: Markup.escape(frame_text(text)),
    "for the frame, without tags": lambda text: stripped(frame_text(text)),
    "escaped, without tags": lambda text: stripped(escape(text)),
    "escaped twice": lambda text: Markup.escape(escape(text)),
    "in an address": quote,
}
"""From the plain value to what stands in the page. By name, for a shell goes from one process to another."""

TELLING = 'A  {b}<i>x</i> &amp; &lt;u> "d" \'é %20/?#+'
"""No two ways print this alike."""
