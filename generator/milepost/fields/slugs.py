"""The names of entries, and of what is named inside them."""

import re
import unicodedata
from typing import Annotated, Any

from milepost.fields.problem import problem, text_of
from milepost.fields.read_by import ReadBy
from milepost.fields.text import PLAIN
from milepost.source import limits

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names of devices on Windows, and the page that a folder shows of itself
RESERVED = frozenset(
    {"con", "nul", "prn", "aux", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
# What Unicode does not take apart into a letter and its accent
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})


def slug_problem(slug: str) -> tuple[str, str]:
    """What is wrong with a slug and what to do about it; two empty texts for a good one."""
    if not slug.strip():
        return "the slug is empty", "choose a name such as `dark-mode`"
    if slug in RESERVED:
        return f"`{slug}` is a reserved name", "add a word to it"
    if len(slug) > limits.SLUG:
        return f"this slug has {len(slug)} characters; {limits.SLUG} are allowed", "shorten it; the title may stay long"
    if SLUG.fullmatch(slug):
        return "", ""
    better = slugged(slug)
    hint = f"call it `{better}`" if better else "choose a name such as `dark-mode`"
    return f"`{slug}` is not a slug: small letters a to z, digits and single hyphens between them", hint


def slugged(text: str) -> str:
    """The slug that is nearest to a text; nothing where there is none, as of Chinese."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", plain.lower().translate(_LETTERS))
    slug = "-".join(words)[: limits.SLUG].strip("-")
    return "" if slug in RESERVED else slug


def _slug(value: Any) -> str:
    text = text_of(value, "a slug")
    message, hint = slug_problem(text)
    if message:
        raise problem("invalid-slug", message, hint)
    return text


_SLUG_SCHEMA = {"type": PLAIN, "pattern": f"^{SLUG.pattern}$", "maxLength": limits.SLUG}
Slug = Annotated[str, ReadBy(_slug, _SLUG_SCHEMA)]
