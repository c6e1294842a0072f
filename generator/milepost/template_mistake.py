"""A template's mistake as a diagnostic, at the template's line where Jinja tells it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from milepost.diagnostics import Report, Span
from milepost.resources import templates

_HINT = "a template of your own replaces the one of the same name: compare it with ours"


def template_mistake(error: TemplateError, report: Report, *, template: str, own_templates: Path | None) -> None:
    """`template` is that of the page, which may not be the one with the mistake: it has others in it."""
    name, line = _place(error, own_templates) or (template, 1)
    span = Span(f"templates/{name}", line, 1, line, 1)
    report.error("template-error", span, f"the template cannot be filled: {error.message or error}", _HINT)


def _place(error: TemplateError, own_templates: Path | None) -> tuple[str, int] | None:
    """The last step in a template of the site's own: one of ours may only have been handed something wrong."""
    if isinstance(error, TemplateSyntaxError) and error.name:
        return error.name, error.lineno
    steps = [*_steps(error)]
    for folder in (own_templates, templates()):
        for file, line in reversed(steps):
            if folder and file.is_relative_to(folder):
                return file.relative_to(folder).as_posix(), line
    return None


def _steps(error: TemplateError) -> Iterator[tuple[Path, int]]:
    """Jinja puts its templates among them."""
    trace = error.__traceback__
    while trace:
        yield Path(trace.tb_frame.f_code.co_filename), trace.tb_lineno
        trace = trace.tb_next
