"""What is said of errors in the content: in the log of whoever builds, and on the page of whoever edits."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from milepost.diagnostics import Diagnostic
from milepost.english import count
from milepost.printable import printable

MOST = 10


def told(errors: Sequence[Diagnostic]) -> str:
    """The first errors in a few lines."""
    lines = [f"the content has {count(len(errors), 'error')}; `milepost check` tells more"]
    lines += [f"  {each.span}: {each.message}" + (f" ({each.help})" if each.help else "") for each in errors[:MOST]]
    if len(errors) > MOST:
        lines.append(f"  … and {len(errors) - MOST} more")
    return "\n".join(map(printable, lines))


def on_page(notice: str) -> str:
    """The HTML above a page; nothing where there is nothing to say."""
    return f'<pre class="mp-notice" role="alert">{escape(notice)}</pre>\n' if notice else ""
