"""The words of a site for its templates: what Jinja's own gettext functions say, each sentence looked up once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from markupsafe import Markup

from milepost.words.catalog import Catalog


def spoken(catalog: Catalog) -> dict[str, Callable[..., Markup]]:
    """By the names that templates know them by. Values are escaped, and a `%` of a sentence's own is doubled.

    Jinja's ask for the context of their caller, and in a loop a copy of it is made for each call.
    """

    @cache
    def pattern(message: str) -> Markup:
        return Markup(catalog.gettext(message))

    @cache
    def sentence(message: str) -> Markup:
        return pattern(message) % {}

    def gettext(message: str, **values: object) -> Markup:
        return pattern(message) % values if values else sentence(message)

    def ngettext(one: str, many: str, num: int, **values: object) -> Markup:
        return Markup(catalog.ngettext(one, many, num)) % {"num": num, **values}

    def pgettext(context: str, message: str, **values: object) -> Markup:
        return Markup(catalog.pgettext(context, message)) % {"context": context, **values}

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}
