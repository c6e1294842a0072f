"""Where everything stands on the site, and how one page links to another.

An address is a path from the root of our pages, as in the published list: `features/dark-mode/`, `` for home. It may
end in `#anchor`. Only `Links` knows how addresses become files and relative links.
"""

from __future__ import annotations

import posixpath
from functools import cache
from typing import NamedTuple

from milepost.model.entry import Entry
from milepost.model.kinds import kinds

HOME = ""
STYLESHEET = "assets/milepost.css"
SCRIPT = "assets/milepost.js"


def folder_of(kind: str) -> str:
    """Where the page stands that lists all entries of a kind: `goals/`."""
    return f"{kinds()[kind].folder}/"


def address_of(kind: str, slug: str) -> str:
    """`goals/faster/`; of a kind with one entry `vision/`."""
    return f"{_above_many(kind)}{slug}/" if _above_many(kind) else folder_of(kind)


@cache
def _above_many(kind: str) -> str:
    """The folder of a kind with many entries."""
    return "" if kinds()[kind].single else folder_of(kind)


def address(entry: Entry) -> str:
    return address_of(entry.kind, entry.slug)


class Links(NamedTuple):
    """How addresses become files and links. `at` is the folder of the site that all our pages stand in."""

    use_directory_urls: bool = True
    at: str = ""

    def file(self, address: str) -> str:
        """The file of a page or an artifact from the site's root: `features/dark-mode/index.html`, `roadmap.json`."""
        path = posixpath.join(self.at, address) if self.at else address
        return f"{path}index.html" if not path or path.endswith("/") else path

    def source(self, address: str) -> str:
        """The Markdown file that stands for a page: `features/dark-mode/index.md`.

        Always a folder's index, never `dark-mode.md`: Zensical rewrites the links of every other page's raw HTML, plain
        MkDocs does not, and only an index means the same to both.
        """
        return f"{self.file(address).removesuffix('.html')}.md"

    def relative(self, to: str, *, page: str) -> str:
        """A link from one page to another page, file or anchor: `../goals/faster/#measures`."""
        path, hash_, anchor = to.partition("#")
        if hash_ and path == page:
            return f"#{anchor}"
        link = _relative(self.file(path), self.file(page))
        if self.use_directory_urls and link.endswith("index.html"):
            link = link.removesuffix("index.html") or "./"
        return f"{link}{hash_}{anchor}"

    def from_root(self, path: str, *, page: str) -> str:
        """A link from one of our pages to a path of the whole site, such as `guide/dates/#weeks`."""
        up = "../" * self.file(page).count("/")
        return f"{up}{path}" if up else f"./{path}"


def _relative(there: str, here: str) -> str:
    """From one file to another. `posixpath.relpath` asks the disk where it is, which takes most of its time."""
    to, at = there.split("/"), here.split("/")[:-1]
    shared = 0
    while shared < len(at) and shared < len(to) - 1 and at[shared] == to[shared]:
        shared += 1
    return "/".join([".."] * (len(at) - shared) + to[shared:])
