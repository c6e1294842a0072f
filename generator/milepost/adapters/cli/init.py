"""`milepost init`: a new site that checks clean and builds at once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from milepost.adapters.cli import terminal
from milepost.adapters.cli.failures import Refusal, unwritable
from milepost.adapters.cli.run import Run
from milepost.adapters.engine_config import LINES, read
from milepost.adapters.origin import REQUIREMENTS
from milepost.adapters.pages_apart import HOW_APART, WHY_APART, lie_apart
from milepost.adapters.starter import IGNORED, UPDATES, content_files, server_files, starter_files
from milepost.adapters.theme_language import ENGLISH
from milepost.english import count
from milepost.printable import printable
from milepost.settings import is_language
from milepost.source.find import CONTENT
from milepost.source.limits import TITLE

USUAL_TITLE = "Your product"

_LINES = f"""
Now tell MkDocs about it. In mkdocs.yml:

{LINES}

`at` is the folder of your site that the pages stand in. If mkdocs.yml has a `nav`, the item `- milepost` says where."""


@click.command("init")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
@click.option("--title", metavar="T", help="What the site is called.")
@click.option("--ci", type=click.Choice(["github", "gitlab", "none"]), default="none", show_default=True)
@click.pass_obj
def command(run: Run, *, folder: Path, title: str | None, ci: str) -> None:
    """Start a new site in DIR (default: here) that checks clean and builds at once.

    No file that exists is touched: if any is in the way, they are listed and nothing is written. In a folder that has
    a mkdocs.yml only content/, schema/ and what --ci asks for are written, and the lines to add are shown; where
    content/ is there as well, only what --ci asks for. The files for --ci go to the root of the git repository.
    """
    root = run.root / folder
    has_site, has_content = (root / "mkdocs.yml").exists(), any(root.joinpath(CONTENT).glob("site.y*ml"))
    title = _title(title, root, has_site=has_site)
    above, site = _ways(root)
    server = server_files("" if ci == "none" else ci, above=above, site=site)
    if has_site and has_content and server:
        files = server
    elif has_site:
        files = content_files(title=title, language=_language(root), as_of=run.as_of) | server
        _refuse_pages_among_content(root)
    else:
        files = starter_files(title=title, ci="", as_of=run.as_of) | server
    kept = [path for path in _theirs(above) if path in files and _at(root, path).exists()]
    ignored = files.get(IGNORED, b"").decode()
    files = {path: data for path, data in files.items() if path not in kept}
    _refuse_existing(root, files, server)
    _write(root, files)
    terminal.tell(f"{count(len(files), 'file')} in `{root}`")
    if server and site != ".":
        terminal.tell(f"those for the build server are in `{os.path.normpath(root / above)}`, where it looks for them")
    if not (has_site and has_content):
        terminal.tell(_LINES if has_site else _next_steps(folder))
    for told in _what_remains(root, files, kept, ignored):
        terminal.tell(told)


def _ways(root: Path) -> tuple[str, str]:
    """From the site to the root of its repository, where a host looks for its files, and back; `.` where it is one."""
    place = root.resolve()
    top = next((each for each in (place, *place.parents) if (each / ".git").exists()), place)
    return Path(os.path.relpath(top, place)).as_posix(), place.relative_to(top).as_posix()


def _at(root: Path, path: str) -> Path:
    """Nothing leads up from a folder that is not there yet."""
    return Path(os.path.normpath(root.resolve() / path)) if path.startswith("..") else root / path


def _theirs(above: str) -> tuple[str, ...]:
    """Files that say more than what is ours in them: where they are there already, they stay as they are."""
    return IGNORED, REQUIREMENTS, os.path.normpath(f"{above}/{UPDATES}")


def _title(title: str | None, root: Path, *, has_site: bool) -> str:
    if title is None:
        name = read(root / "mkdocs.yml").data.get("site_name") if has_site else None
        return name if isinstance(name, str) and name else USUAL_TITLE
    if not title.strip() or len(title) > TITLE or printable(title) != title:
        raise Refusal("this cannot be a title", f"give one line of text, at most {TITLE} characters")
    return title


def _language(root: Path) -> str:
    """That of the theme, where mkdocs.yml says one that we can take over."""
    theme = read(root / "mkdocs.yml").data.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    return language if isinstance(language, str) and language != ENGLISH and is_language(language) else ""


def _refuse_pages_among_content(root: Path) -> None:
    if not lie_apart(root, read(root / "mkdocs.yml").docs_dir):
        raise Refusal(WHY_APART, HOW_APART)


def _refuse_existing(root: Path, files: Mapping[str, bytes], server: Mapping[str, bytes]) -> None:
    existing = [path for path in files if _at(root, path).exists() or _at(root, path).is_symlink()]
    brings_content = any(path.startswith(f"{CONTENT}/") for path in files)
    if brings_content and any(root.joinpath(CONTENT).glob("*.y*ml")) and not existing:
        existing = [f"{CONTENT}/"]
    if existing:
        for path in existing:
            click.echo(printable(path))
        what = "this is here" if len(existing) == 1 else "these are here"
        help_ = "`milepost init DIR` starts in another folder"
        if server.keys() >= set(existing):  # of another pipeline, into which ours has to be merged by hand
            help_ = "without `--ci` the rest is written; what would stand in these files the guide shows"
        raise Refusal(f"{what} already, so nothing was written", help_)


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        file = _at(root, path)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as new:  # a file that came meanwhile is not touched either
                new.write(data)
        except OSError as error:
            raise unwritable(file, error) from None


def _next_steps(folder: Path) -> str:
    if str(folder) != ".":
        return f"next: `cd {folder}`, then `milepost serve` shows the site while you edit"
    return "next: `milepost serve` shows the site while you edit; `milepost check` finds mistakes"


def _what_remains(root: Path, files: Mapping[str, bytes], kept: Sequence[str], ignored: str) -> Iterator[str]:
    """What only the site's own people can do."""
    if IGNORED in kept and (lines := _missing(root / IGNORED, ignored)):
        yield f"before you commit: add to `{IGNORED}`, which is yours and stays as it is:\n\n{lines}\n"
    if REQUIREMENTS in kept:
        yield f"before you push: see that `{REQUIREMENTS}`, which is yours and stays as it is, names milepost"
    if files.get(REQUIREMENTS, b"").startswith(b"#"):
        yield f"before you push: write one line into `{REQUIREMENTS}`, such as `milepost @ git+https://…`"
    for path in (path for path in kept if path.endswith(UPDATES)):
        yield f"`{path}` is yours and stays as it is"


def _missing(file: Path, lines: str) -> str:
    """Those that the file does not have."""
    try:
        there = {line.strip() for line in file.read_text(encoding="utf-8", errors="replace").splitlines()}
    except OSError:
        there = set()
    return "\n".join(line for line in lines.splitlines() if line not in there and not line.startswith("#"))
