"""A macro that says the same of the same thing on every page, and is asked for few of them very often."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from markupsafe import Markup


def remembered(macro: Callable[[Hashable], Markup]) -> Callable[[Hashable], Markup]:
    """For macros of one argument that look at nothing else; what cannot be told again is filled in each time."""
    known: dict[Hashable, Markup] = {}

    def told(it: Hashable) -> Markup:
        try:
            return known[it]
        except KeyError:
            return known.setdefault(it, macro(it))
        except TypeError:
            return macro(it)

    return told
