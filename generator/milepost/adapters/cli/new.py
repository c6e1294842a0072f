"""`milepost new`: an entry with the fields that matter."""

from __future__ import annotations

from pathlib import Path

import click

from milepost.adapters.cli import reading
from milepost.adapters.cli.failures import Refusal, unwritable
from milepost.adapters.cli.kind_named import kind_named
from milepost.adapters.cli.run import Run
from milepost.adapters.editor_line import editor_line
from milepost.adapters.write import replace_file
from milepost.diagnostics import Report
from milepost.fields import slug_problem
from milepost.model.kinds import Kind
from milepost.model.roadmap import Roadmap
from milepost.source import limits
from milepost.source.document import SourceFile
from milepost.source.dump import inline
from milepost.source.edit import BOM
from milepost.source.find import CONTENT
from milepost.source.marks import LINE_BREAK, Data
from milepost.source.read import read_one
from milepost.source.yaml import parse

_EXAMPLES = {
    "feature": "dark-mode",
    "goal": "first-result-in-a-day",
    "audience": "newcomers",
    "timeline": "spring-release",
    "stakeholder": "sales",
}


@click.command("new")
@click.argument("kind_name", metavar="KIND")
@click.argument("slug", required=False)
@click.option("--title", metavar="T", help="Default: the slug in words.")
@click.pass_obj
def command(run: Run, *, kind_name: str, slug: str | None, title: str | None) -> None:
    """Add an entry with the fields that matter: `milepost new feature dark-mode`.

    KIND is vision, goal, audience, feature, timeline or stakeholder. SLUG names the entry in addresses and references;
    a vision needs none. Prints the path of the file.
    """
    kind = kind_named(kind_name)
    slug = _slug(kind, slug)
    roadmap = reading.judged(run).roadmap
    _refuse_taken(roadmap, kind, slug)
    starter = kind.starter.replace("{title}", inline(title or slug.replace("-", " ").capitalize()))
    try:
        path = _added(run.root, kind, slug, starter)
    except OSError as error:
        raise unwritable(run.root / CONTENT, error) from None
    click.echo(path)


def _slug(kind: Kind, slug: str | None) -> str:
    if kind.single:
        if slug not in (None, kind.name):
            raise Refusal(f"there is one {kind.name}, in `{CONTENT}/{kind.folder}.yml`", f"`milepost new {kind.name}`")
        return kind.name
    if slug is None:
        example = f"for example `milepost new {kind.name} {_EXAMPLES.get(kind.name, f'first-{kind.name}')}`"
        raise Refusal(f"the slug of the {kind.name} is missing", example)
    message, help_ = slug_problem(slug)
    if message:
        raise Refusal(message, help_)
    return slug


def _refuse_taken(roadmap: Roadmap, kind: Kind, slug: str) -> None:
    if written := roadmap.sources.get((kind.name, slug)):
        raise Refusal(f"a {kind.name} called `{slug}` is already in `{written.document.path}`")
    former = next((entry for entry in roadmap.entries.get(kind.name, {}).values() if slug in entry.aliases), None)
    if former:
        help_ = "references and addresses of that name lead there; choose another slug"
        raise Refusal(f"`{slug}` is an old name of the {kind.name} `{former.slug}`", help_)


def _added(root: Path, kind: Kind, slug: str, starter: str) -> str:
    """The path of the file that now holds it: one of its own, unless the kind has a file of many and no folder."""
    many = [f"{CONTENT}/{kind.folder}{suffix}" for suffix in (".yml", ".yaml")]
    mapping_file = next((path for path in many if (root / path).is_file()), None)
    if mapping_file and not kind.single and not (root / CONTENT / kind.folder).is_dir():
        replace_file(root / mapping_file, _appended(root, mapping_file, slug, starter))
        return mapping_file
    path = f"{CONTENT}/{kind.folder}.yml" if kind.single else f"{CONTENT}/{kind.folder}/{slug}.yml"
    if (root / path).exists():  # it cannot be read, else its name would be known
        raise Refusal(f"there is a file `{path}` already")
    replace_file(root / path, f"{editor_line(path)}\n{starter}".encode())
    return path


def _appended(root: Path, path: str, slug: str, starter: str) -> bytes:
    report = Report()
    source = read_one(root, path, limits.MAPPING_FILE, report)
    document = parse(source, report) if source else None
    if source is None or document is None or report.has_errors:
        raise Refusal(f"`{path}` has mistakes", "`milepost check` shows them; mend them first")
    entry = f"{slug}:\n" + "".join(f"  {line}" for line in starter.splitlines(keepends=True))
    first_break = LINE_BREAK.search(source.text)
    line_break = first_break[0] if first_break else "\n"
    is_line_open = bool(source.text) and not source.text.endswith(("\n", "\r"))
    text = source.text + (line_break if is_line_open else "") + entry.replace("\n", line_break)
    if not _holds_one_more(SourceFile(path, text), document.data, slug):
        raise Refusal(f"an entry cannot be added to the end of `{path}`", "write it there by hand")
    return ((BOM if source.has_bom else "") + text).encode()


def _holds_one_more(source: SourceFile, before: Data, slug: str) -> bool:
    report = Report()
    document = parse(source, report)
    data = document.data if document else None
    if report.has_errors or not isinstance(data, dict):
        return False
    return {key: value for key, value in data.items() if key != slug} == (before or {}) and slug in data
