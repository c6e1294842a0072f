"""Old addresses: a page at each alias that forwards to where the entry stands now."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from milepost.addresses import Links, address, address_of
from milepost.exporters import Artifact
from milepost.model.roadmap import Roadmap

_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n<title>{title}</title>\n'
    '<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={link}">\n'
    '<p><a href="{link}">{title}</a></p>\n</html>\n'
)


def forwards(roadmap: Roadmap, links: Links) -> Iterator[Artifact]:
    """One artifact an alias; its path is an address's file, below `links.at` like every artifact."""
    for entry in roadmap:
        for alias in entry.aliases:
            old = address_of(entry.kind, alias)
            link = links.relative(address(entry), page=old)
            html = _PAGE.format(language=roadmap.settings.language, title=entry.title, link=link)
            yield Artifact(links.file(old).removeprefix(f"{links.at}/" if links.at else ""), html.encode())
