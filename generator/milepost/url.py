"""Which addresses the content may link to. Judged by what a browser would make of them, not by how they begin."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from ipaddress import IPv6Address
from urllib.parse import SplitResult, unquote, urlsplit

LONGEST = 2048  # characters
FORBIDDEN = '"<>\\`'
"""Characters that RFC 3986 leaves out and that end an attribute, or that a browser takes for another one."""

_SCHEME = re.compile(r"([^/?#:]*):")
_HOST_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_MAIL_NAME = re.compile(r"[\w.!#$'*+=^~-]+")
_LINE_BREAK = re.compile(r"%0[ad]", re.IGNORECASE)
_DECODINGS = 3  # an entity inside a percent code inside an entity; deeper ones no reader undoes


@lru_cache(maxsize=4096)
def url_problem(text: str, *, site_paths: bool = False, relative: bool = False) -> str:
    """Say in plain words what is wrong with an address, or "" when it is fine.

    Fine are `http`, `https` and `mailto`; with `site_paths` also a path from the site's root without a leading `/`;
    with `relative` (for prose) also `../x` and `#fragment`.
    """
    if not text:
        return "the address is empty"
    if len(text) > LONGEST:
        return f"the address has {len(text):,} characters, {LONGEST:,} are the most"
    if problem := _character_problem(text):
        return problem
    scheme = _SCHEME.match(text)
    if (scheme and scheme[1].lower()) != _scheme_for_a_browser(text):
        return "the address hides how it begins"
    if scheme:
        return _full_address_problem(text, scheme[1].lower())
    if not (site_paths or relative):
        return "the address does not begin with `https://`, `http://` or `mailto:`"
    return _path_problem(text, relative=relative)


def _character_problem(text: str) -> str:
    for character in text:
        if character in FORBIDDEN:
            # a backtick cannot stand in backticks
            return "the address holds a backtick" if character == "`" else f"the address holds a `{character}`"
        if character == " ":
            return "the address holds a space"
        # controls, invisible and direction marks, lone surrogates; line and paragraph separators and other spaces
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}:
            return f"the address holds an invisible character, `U+{ord(character):04X}`"
    return ""


def _scheme_for_a_browser(text: str) -> str | None:
    """What stands before the first colon once all is undone and dropped that a reader of HTML undoes or drops."""
    import html  # a table of two thousand names, which content without an address does not need

    for _ in range(_DECODINGS):
        text = unquote(html.unescape(text))
    visible = "".join(character for character in text if unicodedata.category(character)[0] not in "CZ")
    scheme = _SCHEME.match(visible)
    return scheme and scheme[1].lower()


def _full_address_problem(text: str, scheme: str) -> str:
    if scheme == "mailto":
        return _mail_problem(text.partition(":")[2])
    if scheme not in {"http", "https"}:
        return f"the address begins with `{scheme}:`, which is not one of `https://`, `http://` and `mailto:`"
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return "the host of the address cannot be read"
    return _host_problem(parts)


def _host_problem(parts: SplitResult) -> str:
    if "@" in parts.netloc:
        return "the address holds a user name, which would be published with it"
    host = parts.hostname
    if not host:
        return "the address has no host, such as `example.com`"
    if "[" in parts.netloc:
        return "" if _is_ipv6(host) else "the host of the address cannot be read"
    return "" if _is_host(host) else f"`{host}` is not the name of a host"


def _is_ipv6(host: str) -> bool:
    try:
        IPv6Address(host)
    except ValueError:
        return False
    return True


def _is_host(host: str) -> bool:
    return all(_HOST_LABEL.fullmatch(label) for label in host.removesuffix(".").split("."))


def _mail_problem(address: str) -> str:
    """RFC 6068 with one receiver: more of them, or a line break, are how a link adds receivers unseen."""
    if _LINE_BREAK.search(address):
        return "the mail address holds a line break"
    receiver, _, _ = address.partition("?")
    name, _, host = receiver.partition("@")
    if not _MAIL_NAME.fullmatch(name) or not _is_host(host):
        return "after `mailto:` stands no mail address, such as `name@example.com`"
    return ""


def _path_problem(text: str, *, relative: bool) -> str:
    if text.startswith("/"):
        counted = "from the page that it stands on" if relative else "from the site's root, without it"
        return f"the path begins with `/`: a path counts {counted}"
    if text.startswith("#"):
        return "" if relative else "the address is only a place on a page, without the page"
    path = re.split("[?#]", text, maxsplit=1)[0]
    if not path:
        return "the address has no path"
    steps = unquote(path).split("/")
    if "" in steps[:-1]:
        return "the path holds `//`"
    if not relative and {".", ".."} & set(steps):
        return "the path holds `.` or `..`: it counts from the site's root"
    return ""
