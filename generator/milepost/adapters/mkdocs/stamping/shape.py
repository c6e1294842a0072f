"""What the theme may tell one page of a family from another by, and what differs between pages of the same shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape

from markupsafe import Markup

from milepost.adapters.mkdocs.stamping.ways import TELLING
from milepost.render import Heading, Page

# Letters and digits, which no filter changes
_BEGIN, _END = "zqb{}zq", "zqe{}zq"
ADDRESS, TITLE, DESCRIPTION, EDIT, ARTICLE = "address", "title", "description", "edit", "article"


@dataclass(frozen=True, slots=True)
class Shape:
    """`folder` is where the page's own folder stands; `headings` are the levels of the table of contents.

    `alternates` are the format and the type of each, and whether it is the page's own.
    """

    folder: str
    is_described: bool
    is_editable: bool
    headings: tuple[int, ...]
    alternates: tuple[tuple[str, str, bool], ...]
    wide: bool
    searchable: bool
    boost: float


def shape(page: Page, edit: str | None) -> Shape:
    own = own_folder(page.address)
    return Shape(
        page.address[: -len(own) - 1],
        bool(page.description),
        bool(edit),
        tuple(heading.level for heading in page.headings),
        tuple((each.format, each.type, _is_own(page, each.path)) for each in page.alternates),
        page.wide,
        page.searchable,
        page.boost,
    )


def own_folder(address: str) -> str:
    """`dark-mode` of `features/dark-mode/`."""
    return address[:-1].rpartition("/")[2]


def article(page: Page) -> str:
    """What MkDocs takes for the content of the page."""
    return f'<h1 dir="auto">{escape(page.title)}</h1>\n{page.html}'


def values(page: Page, edit: str | None) -> dict[str, str]:
    """All that differs between pages of the same shape, plain: an address is that of the page's own folder."""
    found = {ADDRESS: own_folder(page.address), TITLE: page.title, ARTICLE: article(page)}
    if page.description:
        found[DESCRIPTION] = page.description
    if edit:
        found[EDIT] = edit
    for number, heading in enumerate(page.headings):
        found[f"heading {number}"], found[f"anchor {number}"] = heading.text, heading.id
    for number, each in enumerate(page.alternates):
        if _is_own(page, each.path):
            found[f"alternate {number}"] = each.about
    return found


@dataclass(frozen=True, slots=True)
class Recorded:
    """A page of the shape of another whose values can be found again. `marks` are those values."""

    page: Page
    article: str
    edit: str | None
    marks: Mapping[str, str]


def recorded(page: Page, edit: str | None) -> Recorded:
    marks = {name: _mark(name, number) for number, name in enumerate(values(page, edit))}
    folder = marks[ADDRESS]
    address = f"{page.address[: -len(own_folder(page.address)) - 1]}{folder}/"
    marked = replace(
        page,
        address=address,
        title=marks[TITLE],
        description=marks.get(DESCRIPTION, ""),
        html=Markup(),
        headings=tuple(
            Heading(heading.level, marks[f"anchor {number}"], marks[f"heading {number}"])
            for number, heading in enumerate(page.headings)
        ),
        anchors=frozenset(),
        alternates=tuple(
            replace(each, about=mark, path=address + each.path.removeprefix(page.address))
            if (mark := marks.get(f"alternate {number}"))
            else each
            for number, each in enumerate(page.alternates)
        ),
    )
    return Recorded(marked, marks[ARTICLE], marks.get(EDIT), marks)


def ends(number: int | str) -> tuple[str, str]:
    """What stands before and behind a mark, whatever a theme does with what is between."""
    return _BEGIN.format(number), _END.format(number)


def _mark(name: str, number: int) -> str:
    begin, end = ends(number)
    if name == ADDRESS:
        return f"{begin}x{end}"
    if name == ARTICLE:
        # Themes ask whether a page brings its title
        return f"{begin}<h1>x</h1>{end}"
    if name == EDIT:
        return f"{begin}https://x/&amp;%20{end}"
    return f"{begin}{TELLING}{end}"


def _is_own(page: Page, path: str) -> bool:
    return path.startswith(page.address)
