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
_HOST = r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(?=[/:?#]|\Z)"


def _url(value: Any) -> str:
    return _checked_url(value, site_paths=False)


def _link(value: Any) -> str:
    return _checked_url(value, site_paths=True)


def _checked_url(value: Any, *, site_paths: bool) -> str:
    text = text_of(value, "an address")
    wrong = url_problem(text, site_paths=site_paths and not _BARE_HOST.match(text))
    if not wrong:
        return text
    if re.match(_HOST, text, re.IGNORECASE) and not url_problem(f"https://{text}"):
        raise problem("invalid-url", wrong, f"write `https://{text}`")
    path = ", or a path from the site's root such as `guide/dates/`" if site_paths else ""
    raise problem("invalid-url", wrong, f"write an address that begins with `https://`, `http://` or `mailto:`{path}")


def _contact(value: Any) -> str:
    """An address, or a mail address by itself."""
    text = text_of(value, "an address")
    is_mail = "@" in text and ":" not in text and not url_problem(f"mailto:{text}")
    return text if is_mail else _url(value)


Url = Annotated[str, ReadBy(_url, {"type": "string", "maxLength": limits.URL})]
Contact = Annotated[str, ReadBy(_contact, {"type": "string", "maxLength": limits.URL})]
LinkUrl = Annotated[str, ReadBy(_link, {"type": PLAIN, "maxLength": limits.URL}), Marked("url")]
