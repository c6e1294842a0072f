"""Fills the marked places of the guide and of SECURITY.md: tables of fields, limits, commands and messages.

    python generator/guide.py

A place is `<!-- fields:goal -->`, `<!-- unshown:entry -->`, `<!-- limits -->`, `<!-- commands -->`,
`<!-- diagnostics -->`, `<!-- security -->` or `<!-- hosting:github -->`, up to its closing mark. All come from what
they describe.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from milepost import english
from milepost.adapters.cli import COMMANDS, main
from milepost.adapters.starter import hosting_files
from milepost.checks import checks
from milepost.reference import UNSHOWN, Row, rows
from milepost.resources import cases
from milepost.source import limits
from style_page import components

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "content" / "pages" / "guide"
SECURITY = ROOT / "SECURITY.md"
EXAMPLES = ("Wrong", "Right")
LANGUAGES = {".yml": "yaml", ".py": "python"}
SEVERITIES = ("error", "warning", "info")
_PLACE = re.compile(r"(<!-- (?P<what>[a-z]+)(?::(?P<of>[a-z]+))? -->\n).*?(?=<!-- /(?P=what)\b)", re.DOTALL)
_SECTION = re.compile(r"^## (.*)\n", re.MULTILINE)


def filled(page: str) -> str:
    """The page with every marked place as it should be. Raises KeyError for a mark that nothing fills."""
    return _PLACE.sub(lambda place: f"{place[1]}\n{PARTS[place['what']](place['of'] or '')}\n\n", page)


def table(head: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    columns = [*head]
    return "\n".join(f"| {' | '.join(line)} |" for line in [columns, ["---"] * len(columns), *lines])


def fields(subject: str) -> str:
    return table(("field", "what stands there", "what for"), map(_field, rows(subject)))


def _field(row: Row) -> tuple[str, str, str]:
    required = "**Required.** " if row.required else ""
    return f"`{' › '.join(row.name)}`", row.type, f"{required}{row.description}"


def unshown(subject: str) -> str:
    return table(
        ("field", "what it does instead"), ((f"`{' › '.join(name)}`", why) for name, why in UNSHOWN[subject].items())
    )


def limit_rows(_: str) -> str:
    return table(("what", "limit"), ((limit.what, str(limit)) for limit in limits.TABLE))


def security(_: str) -> str:
    """SECURITY.md without its heading, which the page has already, and without marks of its own."""
    _, _, told = filled(SECURITY.read_text(encoding="utf-8")).partition("\n\n")
    return re.sub(r"<!-- .* -->\n*", "", told).strip()


def commands(_: str) -> str:
    context = click.Context(main, info_name="milepost")
    return "\n\n".join(["## Every command", *(_command(name, context) for name in COMMANDS)])


def _command(name: str, above: click.Context) -> str:
    command = main.get_command(above, name)
    assert command
    context = click.Context(command, info_name=name, parent=above)
    arguments = [piece for piece in command.collect_usage_pieces(context) if piece != "[OPTIONS]"]
    heading = f"### `{' '.join(('milepost', name, *arguments))}` {{#{name}}}"
    options = [_option(each, context) for each in command.params if isinstance(each, click.Option)]
    told = "\n\n".join(" ".join(text.split()) for text in (command.help or "").split("\n\n"))
    return "\n\n".join([heading, told, *([table(("option", "what for"), options)] if options else [])])


def _option(option: click.Option, context: click.Context) -> tuple[str, str]:
    choices = [f"`{each}`" for each in option.type.choices] if isinstance(option.type, click.Choice) else []
    value = "" if option.is_flag else f" {_value(option, context)}"
    told = [option.help or "", f"{english.or_list(choices)}." if choices else ""]
    return f"`{', '.join(option.opts)}{value}`", " ".join(filter(None, told))


def _value(option: click.Option, context: click.Context) -> str:
    if isinstance(option.type, click.Choice):
        return "WORD"
    return "N" if isinstance(option.type, click.IntRange) else option.make_metavar(context)


def hosting(ci: str) -> str:
    """The files that `init --ci` adds to a site, as they are."""
    files = hosting_files(ci).items()
    return "\n\n".join(f"`{path}`\n\n```{LANGUAGES[Path(path).suffix]}\n{data.decode()}```" for path, data in files)


def diagnostics(_: str) -> str:
    return "\n\n".join(["## Every code", *(_diagnostic(file) for file in sorted(cases().glob("*.md")))])


def _diagnostic(file: Path) -> str:
    """The case file's first section of each sort, without its marks: here a reader wants the content alone."""
    about, *sections = _SECTION.split(file.read_text(encoding="utf-8"))
    heading, _, told = about.partition("\n")
    code, severities = heading.removeprefix("# "), _severities(file)
    examples = dict(zip(sections[::2], sections[1::2], strict=True))
    shown = [f"**{title}**\n\n{_example(examples[title])}" for title in EXAMPLES if title in examples]
    return "\n\n".join([f"### `{code}`", f"*{english.or_list(severities).capitalize()}.* {told.strip()}", *shown])


def _severities(file: Path) -> list[str]:
    """As the case file itself has them, else those of the check; all that is no check stops the build."""
    text, code = file.read_text(encoding="utf-8"), file.stem
    found = {severity for severity in SEVERITIES if re.search(rf"\b{severity}: \[{re.escape(code)}\]", text)}
    if not found:
        found = {checks()[code].severity.value} if code in checks() else {"error"}
    return [severity for severity in SEVERITIES if severity in found]


def _example(text: str) -> str:
    return "\n".join(_unmarked(text.strip().split("\n")))


def _unmarked(lines: Iterable[str]) -> Iterator[str]:
    """Without what only the test needs: the words after a fence's language, and comments that say what is found."""
    mark = re.compile(r"(^|\s+)#\s+(next line:\s+)?(error|warning|info): \[.*")
    for line in lines:
        plain = mark.sub("", line)
        if plain or not line:
            yield re.sub(r"^(```\w+) .*", r"\1", plain)


PARTS: dict[str, Callable[[str], str]] = {
    "fields": fields,
    "unshown": unshown,
    "limits": limit_rows,
    "security": security,
    "commands": commands,
    "diagnostics": diagnostics,
    "hosting": hosting,
    "components": components,
}

if __name__ == "__main__":
    for path in (SECURITY, *sorted(PAGES.glob("*.md"))):
        page = path.read_text(encoding="utf-8")
        if filled(page) != page:
            path.write_text(filled(page), encoding="utf-8")
