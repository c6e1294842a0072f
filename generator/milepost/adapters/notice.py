"""What is said of errors in the content, or in the site's own templates, to whoever builds the site or edits it."""

from __future__ import annotations

from collections.abc import Sequence

from milepost.diagnostics import Diagnostic
from milepost.english import count
from milepost.printable import printable

MOST = 10


def told(errors: Sequence[Diagnostic]) -> str:
    """The first errors in a few lines."""
    number = count(len(errors), "error")
    # The check makes no pages; with errors in the content nobody looks at the templates
    is_of_templates = errors[0].code == "template-error"
    whose = "the site's own templates have" if is_of_templates else "the content has"
    lines = [f"{whose} {number}" + ("" if is_of_templates else "; `milepost check` tells more")]
    lines += [f"  {each.span}: {each.message}" + (f" ({each.help})" if each.help else "") for each in errors[:MOST]]
    if len(errors) > MOST:
        lines.append(f"  … and {len(errors) - MOST} more")
    return "\n".join(map(printable, lines))
