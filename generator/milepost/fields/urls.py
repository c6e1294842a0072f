"""Addresses that content may link to."""

import re
from typing import Annotated, Any

from milepost.fields.marks import Marked
from milepost.fields.problem import problem, text_of
from milepost.fields.read_by import ReadBy
from milepost.fields.text import PLAIN
from milepost.source import limits
from milepost.url import url_problem

# What people type into a browser; the first is never a path of a site
_BARE_HOST = re.compile(r"www\.", re.IGNORECASE)
_TO_ROOT = re.compile(r"(?:\.{0,2}/)+")


def link_problem(text: str) -> str:
    """What is wrong with an address that may be a path of the site as well; nothing where one is sound in itself."""
    return url_problem(text, site_paths=not _BARE_HOST.match(text))


def _url(value: Any) -> str:
    text = text_of(value, "an address")
    return _sound(text, url_problem(text), "")


def _link(value: Any) -> str:
    text = text_of(value, "an address")
    path = _TO_ROOT.sub("", text, count=1)
    is_path = _TO_ROOT.match(text) and not link_problem(path)
    return _sound(text, link_problem(text), path if is_path else "", or_path=True)


def _sound(text: str, wrong: str, path: str, *, or_path: bool = False) -> str:
    """The text itself. `path` is the one of the site that is meant."""
    if not wrong:
        return text
    from milepost.fields.address_meant import address_meant  # most addresses are sound

    if meant := address_meant(text) or path:
        raise problem("invalid-url", wrong, f"write `{meant}`")
    other = ", or a path from the site's root such as `guide/dates/`" if or_path else ""
    raise problem("invalid-url", wrong, f"write an address that begins with `https://`, `http://` or `mailto:`{other}")


def _contact(value: Any) -> str:
    """An address, or a mail address by itself."""
    text = text_of(value, "an address")
    is_mail = "@" in text and ":" not in text and not url_problem(f"mailto:{text}")
    return text if is_mail else _url(value)


Url = Annotated[str, ReadBy(_url, {"type": "string", "maxLength": limits.URL})]
Contact = Annotated[str, ReadBy(_contact, {"type": "string", "maxLength": limits.URL})]
LinkUrl = Annotated[str, ReadBy(_link, {"type": PLAIN, "maxLength": limits.URL}), Marked("url")]
