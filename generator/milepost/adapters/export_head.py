"""The head of exported pages names feeds and calendar by a template of the theme: no plugin is there to do it.

Those of the whole site stand in the template, those of a page in its front matter. MkDocs and Zensical both fill it.
"""

from __future__ import annotations

from html import escape

from milepost.feeds.alternates import Alternate
from milepost.render import Page
from milepost.site import Site

FOLDER = "overrides"
FILE = f"{FOLDER}/main.html"
_FRONT = "alternates"
# The space keeps Material's script from asking for a sitemap.xml there: see templates/theme/partials/alternates.html
_DEEP = "alternate "


def template(site: Site) -> str:
    """The theme's page with more in its head, as Jinja, without any text from content; empty where there is nothing."""
    if not site.alternates:
        return ""
    of_site = (
        _link(each.type, f"{{{{ config.site_name }}}} ({each.format})", f"'{site.links.file(each.path)}'")
        for each in site.alternates
    )
    lines = (
        '{% extends "base.html" %}',
        "{% block extrahead %}",
        f"{{% if page.meta and page.meta.{_FRONT} %}}",
        f"{{% for each in page.meta.{_FRONT} %}}",
        _link("{{ each.type }}", "{{ each.title }}", "each.path", rel=_DEEP),
        "{% endfor %}",
        "{% endif %}",
        *of_site,
        "{% endblock %}",
    )
    return "".join(f"{line}\n" for line in lines)


def _link(type_: str, title: str, path: str, *, rel: str = "alternate") -> str:
    return f'<link rel="{rel}" type="{type_}" title="{title}" href="{{{{ {path} | url }}}}">'


def front(page: Page, site: Site) -> dict[str, list[dict[str, str]]]:
    """What the front matter of a page says of those that it has of its own. Engines print a title as it is."""
    own = [_told(each, site) for each in page.alternates if each not in site.alternates]
    return {_FRONT: own} if own else {}


def _told(alternate: Alternate, site: Site) -> dict[str, str]:
    return {"type": alternate.type, "title": escape(alternate.title), "path": site.links.file(alternate.path)}
