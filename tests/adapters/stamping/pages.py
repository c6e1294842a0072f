"""A finished page with little on it."""

from collections.abc import Sequence

from markupsafe import Markup

from milepost.render import Heading, Page


def page(
    *, title: str = "Title", description: str = "About it", levels: Sequence[int] = (2,), address: str = "features/x/"
) -> Page:
    headings = tuple(Heading(level, f"h{number}", f"Heading {number}") for number, level in enumerate(levels))
    return Page(
        address=address,
        title=title,
        description=description,
        html=Markup("<p>Article</p>"),
        headings=headings,
        anchors=frozenset(heading.id for heading in headings),
        entry=None,
        nav="",
        boost=2.0,
        searchable=True,
    )
