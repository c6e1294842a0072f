"""feed.json: the same news for programs that would rather read JSON (JSON Feed 1.1, https://jsonfeed.org)."""

from __future__ import annotations

from typing import Any

from milepost.exporters import Exporter
from milepost.feeds.followed import followed, place, title
from milepost.feeds.items import Item, has_news, items
from milepost.identity import absolute, tag
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.published import as_bytes
from milepost.settings import Settings

PATH = "feed.json"


def export(roadmap: Roadmap, about: Entry | None = None) -> bytes | None:
    news = items(roadmap, followed(roadmap, about), and_gone=about is None)
    if not news:
        return None
    settings = roadmap.settings
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title(roadmap, about),
        "home_page_url": absolute(settings, place(about)),
        "feed_url": absolute(settings, f"{place(about)}{PATH}"),
        "description": about.summary if about else settings.description,
        "language": settings.language,
        "authors": [{"name": settings.title}],
        "items": [_item(item, settings) for item in news],
    }
    return as_bytes(_said(feed))


def _item(item: Item, settings: Settings) -> dict[str, Any]:
    """Without `url` for a site that has not said where it is published: a reader knows no place to count from."""
    told = {
        "id": tag(settings, item.name),
        "url": absolute(settings, item.address),
        "title": item.title,
        "date_published": f"{item.day.isoformat()}T00:00:00Z",
        "authors": [{"name": item.by}] if item.by else None,
    }
    # A reader asks for a text, even for an empty one
    return {**_said(told), "content_text": item.text}


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


EXPORTER = Exporter(path=PATH, export=export, about=export, has=has_news)
