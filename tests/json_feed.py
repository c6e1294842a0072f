"""JSON Feed 1.1 as a closed schema, written from its specification (https://jsonfeed.org/version/1.1)."""

_TEXT = {"type": "string", "minLength": 1}
_URL = {"type": "string", "format": "uri", "pattern": "^https?://"}
_AUTHORS = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {"name": _TEXT, "url": _URL, "avatar": _URL},
        # All of them are optional, but one at least must be there
        "minProperties": 1,
        "additionalProperties": False,
    },
}
_DATE = {"type": "string", "format": "date-time", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}

_ITEM = {
    "type": "object",
    "properties": {
        "id": _TEXT,
        "url": _URL,
        "external_url": _URL,
        "title": _TEXT,
        "content_html": {"type": "string"},
        "content_text": {"type": "string"},
        "summary": _TEXT,
        "image": _URL,
        "banner_image": _URL,
        "date_published": _DATE,
        "date_modified": _DATE,
        "authors": _AUTHORS,
        "tags": {"type": "array", "items": _TEXT},
        "language": _TEXT,
        "attachments": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "url": _URL,
                    "mime_type": _TEXT,
                    "title": _TEXT,
                    "size_in_bytes": {"type": "integer"},
                    "duration_in_seconds": {"type": "number"},
                },
                "required": ["url", "mime_type"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["id"],
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
    "additionalProperties": False,
}

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": _TEXT,
        "home_page_url": _URL,
        "feed_url": _URL,
        "description": _TEXT,
        "user_comment": _TEXT,
        "next_url": _URL,
        "icon": _URL,
        "favicon": _URL,
        "authors": _AUTHORS,
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
        "expired": {"type": "boolean"},
        "hubs": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"type": _TEXT, "url": _URL},
                "required": ["type", "url"],
                "additionalProperties": False,
            },
        },
        "items": {"type": "array", "items": _ITEM},
    },
    "required": ["version", "title", "items"],
    "additionalProperties": False,
}
"""Names that begin with `_`, which the specification leaves to publishers, are none of ours."""
