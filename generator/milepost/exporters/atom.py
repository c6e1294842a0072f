"""feed.xml: what changed and how it goes, for feed readers (RFC 4287)."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from milepost.addresses import Links
from milepost.exporters import Exporter
from milepost.feeds.followed import followed, place, title
from milepost.feeds.items import Item, has_news, items
from milepost.feeds.names import first_address
from milepost.identity import absolute, tag
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.settings import Settings

PATH = "feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"


def export(roadmap: Roadmap, about: Entry | None = None) -> bytes | None:
    news = items(roadmap, followed(roadmap, about), and_gone=about is None)
    if not news:
        return None
    settings, path = roadmap.settings, f"{place(about)}{PATH}"
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    # The same feed when its page is renamed, RFC 4287 4.2.6
    _text(feed, "id", tag(settings, f"{first_address(roadmap, about) if about else ''}{PATH}"))
    _text(feed, "title", title(roadmap, about))
    if subtitle := about.summary if about else settings.description:
        _text(feed, "subtitle", subtitle)
    _text(feed, "updated", _midnight(news[0].day))
    if url := absolute(settings, path):
        SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": url})
    _page(feed, place(about), settings, path=path)
    _text(SubElement(feed, "author"), "name", settings.title)
    for item in news:
        _entry(feed, item, settings, path=path)
    ElementTree.indent(feed)
    xml: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def _entry(feed: Element, item: Item, settings: Settings, *, path: str) -> None:
    entry = SubElement(feed, "entry")
    _text(entry, "id", tag(settings, item.name))
    _text(entry, "title", item.title)
    _text(entry, "updated", _midnight(item.day))
    _page(entry, item.address, settings, path=path)
    if item.by:
        _text(SubElement(entry, "author"), "name", item.by)
    _text(entry, "content", item.text).set("type", "text")


def _page(parent: Element, address: str, settings: Settings, *, path: str) -> None:
    """The page of a feed or an entry; counted from the feed for a site that has not said where it is published."""
    link = absolute(settings, address) or Links().relative(address, page=path)
    SubElement(parent, "link", {"rel": "alternate", "type": "text/html", "href": link})


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    # An XML reader makes one line break of each of these anyway, XML 1.0 2.11
    element.text = text.replace("\r\n", "\n").replace("\r", "\n")
    return element


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


EXPORTER = Exporter(path=PATH, export=export, about=export, has=has_news)
