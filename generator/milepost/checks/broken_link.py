"""`broken-link`: a link to a path of the site where nothing is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from milepost.addresses import address_of
from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap
from milepost.source import limits
from milepost.source.suggest import did_you_mean

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# The pages that a site has whatever its content (the published list of addresses)
_ALWAYS = ("", "vision", "goals", "audience", "roadmap", "board", "features", "timeline", "changes", "not-doing")


def find(roadmap: Roadmap) -> Iterator[Finding]:
    if roadmap.site_paths is None:
        return
    known = {*map(_plain, roadmap.site_paths), *_ALWAYS, *_entry_paths(roadmap)}
    left = limits.PRINTED  # as many are looked at for what they may mean, for that takes its time
    for source in roadmap.sources.values():
        for loc, text in source.marked("url"):
            if not _SCHEME.match(text) and _plain(text) not in known:
                help_ = did_you_mean(
                    _plain(text), known if left > 0 else (), otherwise="write a path that the site has"
                )
                left -= 1
                yield Finding(source.span(*loc), f"the site has no page or file at `{text}`", help_)


def _plain(path: str) -> str:
    """The path of a page or file in one spelling: `guide`, for `guide/`, `guide/index.html` and `guide/#dates`."""
    path = unquote(re.split("[?#]", path, maxsplit=1)[0])
    return re.sub(r"(?:^|/)index\.html$", "", path).strip("/")


def _entry_paths(roadmap: Roadmap) -> Iterator[str]:
    """Old names included: a page stands there too, and forwards."""
    for source in roadmap.sources.values():
        old = source.data.get("aliases")
        for slug in (source.slug, *(old if isinstance(old, list) else [old])):
            yield _plain(address_of(source.kind.name, str(slug)))


CHECK = Check("broken-link", Severity.ERROR, find, is_fixed=True, of_files=True)
