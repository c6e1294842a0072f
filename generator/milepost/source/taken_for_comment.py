"""What YAML takes for a comment, and its writer may have meant: `Search #1`, `title: #1 search`."""

from __future__ import annotations

from milepost.source.marks import Loc

LONGEST = 80
"""Of a text that is shown in full, in characters."""


def is_value(comment: str) -> bool:
    """Whether a comment that stands where a value is expected looks like one: `#1 search`, but no `# what it is`."""
    return comment[1:2].strip() not in ("", "#", "!")


def in_its_place(loc: Loc, comment: str, *, is_text: bool) -> str:
    """The help: how the value is written. What is no text has no sign either: `goals: #growth`."""
    return in_quotes(loc, comment) if is_text else f"write `{_key(loc)}{comment[1:]}`"


def in_quotes(loc: Loc, whole: str) -> str:
    if len(whole) > LONGEST:
        return "put the text in quotes"
    from milepost.source.dump import inline  # hardly any text is cut

    quoted = inline(whole, quote='"')
    return f"write `{_key(loc)}{quoted}`"


def _key(loc: Loc) -> str:
    return "" if isinstance(loc[-1], int) else f"{loc[-1]}: "
