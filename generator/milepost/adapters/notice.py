"""What is said of errors in the content to whoever builds the site or edits it."""

from __future__ import annotations

from collections.abc import Sequence

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
