"""The address that is meant by one of which a part is missing: `docs.example.com`, `http//a.example`, `a@b.example`."""

from __future__ import annotations

import re

from milepost.url import url_problem

# `docs.example.com`, but no `plan.md` or `plan.html`
_HOST = r"(?:[a-z0-9-]+\.)+(?!(?:md|html?|pdf|ya?ml|csv|json|png|svg|jpe?g)\b)[a-z]{2,}"
_ADDRESS = re.compile(rf"{_HOST}(?:[/:?#].*)?", re.IGNORECASE)
_MAIL = re.compile(rf"[^\s/:?#@]+@{_HOST}", re.IGNORECASE)
# `Anna <anna@example.com>`
_NAMED = re.compile(r"[^<>]*<([^<>]+)>")
_SLIP = re.compile(rf"(?:(https?)(?::|:?/|//)|//)({_HOST}(?:[/:?#].*)?)", re.IGNORECASE)


def address_meant(text: str) -> str:
    """The full address that somebody meant who left a part of it out; nothing where that is none."""
    if slip := _SLIP.fullmatch(text):
        meant = f"{slip[1] or 'https'}://{slip[2]}"
    elif _MAIL.fullmatch(text):
        meant = f"mailto:{text}"
    elif named := _NAMED.fullmatch(text):
        return address_meant(named[1])
    elif _ADDRESS.fullmatch(text):
        meant = f"https://{text}"
    else:
        return ""
    return "" if url_problem(meant) else meant
