"""The dialect: CommonMark with tables, task lists, strikethrough, bare links and alerts, as a pull request shows it."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from milepost.prose.bare import bare_links
from milepost.prose.depth import DEEPEST
from milepost.prose.reference import reference


class Dialect(MarkdownIt):
    """Leaves addresses as they are written and lets every one pass: `html` judges them, so that the words stay."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the library's name
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's name
        return True


@cache
def dialect() -> Dialect:
    """The parser, made once. Raw HTML is off: it is text like any other."""
    parser = Dialect("gfm-like2", {"html": False, "linkify": False, "maxNesting": DEEPEST + 2})
    parser.use(bare_links)
    # `[[slug]]` before `[words](address)`: else the inner brackets could name a link reference
    parser.inline.ruler.before("link", "reference", reference)
    return parser


def parse(text: str) -> list[Token]:
    return dialect().parse(text)
