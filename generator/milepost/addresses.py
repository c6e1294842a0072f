"""Where everything stands on the site, and how one page links to another.

An address is a path from the root of our pages, as in the published list: `features/dark-mode/`, `` for home. It may
end in `#anchor`. Only `Links` knows how addresses become files and relative links.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from milepost.model.entry import Entry
from milepost.model.kinds import kinds

HOME = ""
STYLESHEET = "assets/milepost.css"
SCRIPT = "assets/milepost.js"


def address_of(kind: str, slug: str) -> str:
    """`goals/faster/`; of a kind with one entry `vision/`."""
    folder = kinds()[kind].folder
    return f"{folder}/" if kinds()[kind].single else f"{folder}/{slug}/"


def address(entry: Entry) -> str:
    return address_of(entry.kind, entry.slug)


@dataclass(frozen=True, slots=True)
class Links:
    """How addresses become files and links. `at` is the folder of the site that all our pages stand in."""

    use_directory_urls: bool = True
    at: str = ""

    def file(self, address: str) -> str:
        """The file of a page or an artifact from the site's root: `features/dark-mode/index.html`, `roadmap.json`."""
        path = posixpath.join(self.at, address)
        if path and not path.endswith("/"):
            return path
        if self.use_directory_urls or path in ("", f"{self.at}/"):
            return f"{path}index.html"
        return f"{path.rstrip('/')}.html"

    def source(self, address: str) -> str:
        """The Markdown file that stands for a page: `features/dark-mode.md`; of a folder's own page its `index.md`."""
        file = self.file(address)
        if self.use_directory_urls and file.endswith("/index.html"):
            return f"{file.removesuffix('/index.html')}.md" if address else f"{file.removesuffix('.html')}.md"
        return f"{file.removesuffix('.html')}.md"

    def relative(self, to: str, *, page: str) -> str:
        """A link from one page to another page, file or anchor: `../goals/faster/#measures`."""
        path, hash_, anchor = to.partition("#")
        if hash_ and path == page:
            return f"#{anchor}"
        here, there = posixpath.dirname(self.file(page)), self.file(path)
        link = posixpath.relpath(there, here or ".")
        if self.use_directory_urls and link.endswith("index.html"):
            link = link.removesuffix("index.html") or "./"
        return f"{link}{hash_}{anchor}"
