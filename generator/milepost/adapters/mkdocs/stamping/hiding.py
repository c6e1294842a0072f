"""The files of a site of which some pages are made in another way than by MkDocs' own loops."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from mkdocs.structure.files import File, Files, InclusionLevel


class Hiding(Files):
    """Hides those pages from the two loops in which MkDocs reads and writes pages, and from nothing else.

    The loops, and nobody else, say which pages they include. Were that to change in MkDocs, they would see all pages
    and make them, only slower.
    """

    def __init__(self, files: Iterable[File], hidden: Iterable[str]) -> None:
        super().__init__(files)
        self.hidden = set(hidden)
        self.is_hiding = False

    def documentation_pages(self, *, inclusion: Callable[[InclusionLevel], bool] | None = None) -> Sequence[File]:
        if inclusion is None:
            return super().documentation_pages()
        found = super().documentation_pages(inclusion=inclusion)
        return [file for file in found if file.src_uri not in self.hidden] if self.is_hiding else found
