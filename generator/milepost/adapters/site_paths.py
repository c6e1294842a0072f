"""The addresses of a site's own pages and files, so that a link to one of them can be checked."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from milepost.model.site_paths import SitePaths


def site_paths(root: Path) -> SitePaths | None:
    """None without a mkdocs.yml."""
    if not (root / "mkdocs.yml").is_file():
        return None
    from milepost.adapters.engine_config import read  # a site for another engine has none

    config = read(root / "mkdocs.yml")
    docs = root / config.docs_dir
    suffix = "" if config.use_directory_urls else ".html"
    files = (file.relative_to(docs) for file in docs.rglob("*") if file.is_file())
    return SitePaths(frozenset(_path(PurePosixPath(file.as_posix()), suffix) for file in files), config.at)


def _path(file: PurePosixPath, suffix: str) -> str:
    """Of a file below the folder of pages; `suffix` is what its page has in place of `.md`."""
    if file.suffix != ".md":
        return str(file)
    path = file.parent if file.stem in ("index", "README") else file.with_suffix(suffix)
    return "" if str(path) == "." else str(path)
