"""Page data → finished pages: the Jinja environment, escaping, links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from milepost import words
from milepost.addresses import Links, address, address_of
from milepost.diagnostics import Report, Span
from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap
from milepost.prose import Prose, render
from milepost.resources import templates
from milepost.views import PageData


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a finished page: level 2 or 3, its anchor, its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page. `html` is the article below its title, safe as it stands."""

    address: str
    title: str
    description: str
    html: Markup
    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    entry: Entry | None
    nav: str
    boost: float
    searchable: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page, so that the templates need not look it up."""

    as_of: str
    disclaimer: str
    contact: str
    feed: str
    calendar: str
    crumbs: tuple[tuple[str, str], ...] = ()


class Renderer:
    """The templates of one site: its own folder first, then ours."""

    def __init__(self, roadmap: Roadmap, *, links: Links, own_templates: Path | None = None) -> None:
        self._roadmap, self._links = roadmap, links
        folders = [folder for folder in (own_templates, templates()) if folder]
        self._environment = Environment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["link"] = self._link
        self._environment.filters |= {"prose": self._prose, "when": words.when, "when_long": words.when_long,
                                      "count": words.count, "number": words.number, "and_list": words.and_list}

    def page(self, data: PageData, *, template: str, frame: Frame) -> Page:
        """Raises jinja2.TemplateError; `template_mistake` turns one into a diagnostic."""
        html = Markup(self._environment.get_template(template).render(it=data.data, page=data, frame=frame, here=data.address))
        return Page(data.address, data.title, data.description, html, _headings(html), _anchors(html), data.entry, data.nav,
                    data.boost, data.searchable)

    @pass_context
    def _link(self, context: Context, to: str) -> str:
        return self._links.relative(to, page=context["here"])

    @pass_context
    def _prose(self, context: Context, text: str | None, top: int = 3) -> Prose:
        here = context["here"]

        def resolve(target: str) -> tuple[str, str] | None:
            found = named(self._roadmap, target)
            return (self._links.relative(found[0], page=here), found[1]) if found else None

        return render(text or "", resolve=resolve, top=top)


def named(roadmap: Roadmap, target: str) -> tuple[str, str] | None:
    """The address and the title of what `[[target]]` names; None for what the roadmap does not hold."""
    kind, colon, rest = target.partition(":") if ":" in target else ("feature", "", target)
    slug, _, part = rest.partition("/")
    entry = roadmap.entries.get(kind, {}).get(slug)
    if entry is None:
        return None
    if not part:
        return address(entry), entry.title
    held: Any = getattr(entry, "measures", None) or getattr(entry, "needs", {})
    title = held[part].title if part in held else None
    return f"{address_of(kind, slug)}#{part}", title or part


_HEADING = re.compile(r'<h([23])[^>]*\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_ANCHOR = re.compile(r'\sid="([^"]+)"')


def _headings(html: Markup) -> tuple[Heading, ...]:
    return tuple(Heading(int(level), id_, Markup(text).striptags()) for level, id_, text in _HEADING.findall(html))


def _anchors(html: Markup) -> frozenset[str]:
    return frozenset(_ANCHOR.findall(html))


def template_mistake(error: TemplateError, report: Report, *, template: str) -> None:
    """A template's mistake as a diagnostic, at the template's line where Jinja tells it."""
    path, line = _template_place(error) or (f"templates/{template}", 1)
    report.error("template-error", Span(path, line, 1, line, 1), f"the template cannot be filled: {error.message or error}",
                 "a template of your own replaces the one of the same name: compare it with ours")


def _template_place(error: TemplateError) -> tuple[str, int] | None:
    if isinstance(error, TemplateSyntaxError):
        return f"templates/{error.name or ''}", error.lineno
    trace, place = error.__traceback__, None
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            place = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return place and (f"templates/{Path(place[0]).name}", place[1])
