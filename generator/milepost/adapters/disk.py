"""The same pages as Markdown files for another engine, which needs no plugin: Zensical, plain MkDocs, or another.

A page is front matter and one block of raw HTML. What an engine, an extension or a macro plugin might take for its own
(`{`, backticks, tildes) stands as an entity in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path, PurePosixPath

from milepost.adapters import export_head, nav
from milepost.adapters.engine_config import EngineConfig, read, write
from milepost.adapters.export_folder import Written, write_into
from milepost.adapters.frame_text import frame_text
from milepost.adapters.side_bars import hidden
from milepost.addresses import SCRIPT, STYLESHEET
from milepost.render import Page
from milepost.settings import Settings
from milepost.site import Site

DOCS = "docs"

_ENTITIES = str.maketrans({"{": "&#123;", "}": "&#125;", "`": "&#96;", "~": "&#126;"})


def write_pages(site: Site, about: Mapping[str, str | None], root: Path, target: Path) -> Written:
    """Writes the site's pages, the hand-written ones of `root`, every file, and a mkdocs.yml for them, into `target`.

    `about` is what site.yml says of the whole site, by mkdocs.yml's names. Raises OSError where `target` cannot be
    written, NotFromExport where other things are in the way.
    """
    config = read(root / "mkdocs.yml")
    documents = _documents(site, root / config.docs_dir, config.theme_features)
    files = {f"{DOCS}/{path}": data for path, data in documents.items()}
    own = [path for path in _hand_written(root / config.docs_dir) if path.endswith(".md")]
    made = _engine_config(config, site, about, own)
    if (head := export_head.template(site)) and made.is_plain_material:
        files[export_head.FILE] = head.encode()
        made = made.with_theme_folder(target.absolute() / export_head.FOLDER)
    files["mkdocs.yml"] = write(made, root=root, target=target).encode()
    return write_into(target, files)


def _documents(site: Site, docs_dir: Path, features: object) -> dict[str, bytes]:
    """By path below docs. A hand-written file at the address of one of ours stays, and ours is left out."""
    own = {path: (docs_dir / path).read_bytes() for path in _hand_written(docs_dir)}
    made = {site.links.source(page.address): _markdown(page, site, features).encode() for page in site.pages}
    made |= {site.links.file(artifact.path): artifact.data for artifact in site.artifacts}
    taken = {_address(path) for path in own}
    return {path: data for path, data in made.items() if _address(path) not in taken} | own


def _address(path: str) -> str:
    pure = PurePosixPath(path)
    if pure.suffix != ".md":
        return path
    return str(pure.parent if pure.stem in ("index", "README") else pure.with_suffix("")) + "/"


def _hand_written(docs_dir: Path) -> Iterator[str]:
    """The files of the site's own docs folder; dot-files and what links elsewhere are left."""
    for file in sorted(docs_dir.rglob("*")) if docs_dir.is_dir() else ():
        relative = file.relative_to(docs_dir)
        if file.is_file() and not file.is_symlink() and not any(part.startswith(".") for part in relative.parts):
            yield relative.as_posix()


def _markdown(page: Page, site: Site, features: object) -> str:
    """Title and description are escaped, for engines print them as they are."""
    search = {"boost": page.boost} if page.searchable else {"exclude": True}
    about = {"title": frame_text(page.title), "description": escape(page.description), "search": search}
    front: dict[str, object] = {**about, "hide": hidden(page, features), **export_head.front(page, site)}
    lines = [f"{key}: {_quoted(value)}" for key, value in front.items() if value]
    html = f'<h1 dir="auto">{escape(page.title)}</h1>\n{page.html}'.translate(_ENTITIES)
    return "\n".join(["---", *lines, "---", "", "<div>", html, "</div>", ""])


def _quoted(value: object) -> str:
    """JSON is YAML; in a text nothing stands that a template engine could take for its own."""
    return json.dumps(_harmless(value), ensure_ascii=False)


def _harmless(value: object) -> object:
    if isinstance(value, str):
        return value.translate(_ENTITIES)
    if isinstance(value, dict):
        return {key: _harmless(each) for key, each in value.items()}
    return [_harmless(each) for each in value] if isinstance(value, list) else value


def _engine_config(config: EngineConfig, site: Site, about: Mapping[str, str | None], own: list[str]) -> EngineConfig:
    taken = {_address(path) for path in own}
    ours = [{page.nav: source} for page in site.nav if _address(source := site.links.source(page.address)) not in taken]
    filled = nav.usual(own, ours) if config.nav is None else nav.with_ours(config.nav, ours)
    sources = (site.links.source(page.address) for page in site.pages)
    outside = [source for source in sources if _address(source) not in taken and not _names(filled, source)]
    present = {artifact.path for artifact in site.artifacts}
    return config.filled(**about).with_pages(
        nav=filled,
        not_in_nav=_patterns(outside),
        stylesheet=site.links.file(STYLESHEET) if STYLESHEET in present else "",
        script=site.links.file(SCRIPT) if SCRIPT in present else "",
        docs_dir=DOCS,
    )


def _names(items: object, source: str) -> bool:
    if isinstance(items, dict):
        return any(_names(item, source) for item in items.values())
    return any(_names(item, source) for item in items) if isinstance(items, list) else items == source


def _patterns(sources: list[str]) -> list[str]:
    """One pattern for all pages of a kind, as .gitignore writes them, instead of a line a page: MkDocs holds every page
    against every line."""
    pages = (PurePosixPath(source) for source in sources)
    return sorted({f"{page.parent.parent}/*/{page.name}" if len(page.parts) > 2 else str(page) for page in pages})


def about_site(settings: Settings) -> dict[str, str | None]:
    """What site.yml says of the whole site, escaped, for engines print it as it is."""
    said = {"site_name": settings.title, "site_url": settings.url, "site_description": settings.description}
    return {key: frame_text(value) if value else None for key, value in said.items()}
