"""The addresses of a site's own pages and files, so that a link to one of them can be checked."""

from __future__ import annotations

from pathlib import Path, PurePosixPath


def site_paths(root: Path) -> frozenset[str] | None:
    """Paths from the site's root, pages without a trailing slash (`guide/dates`); None without a mkdocs.yml."""
    if not (root / "mkdocs.yml").is_file():
        return None
    from milepost.adapters.engine_config import read  # a site for another engine has none

    docs = root / read(root / "mkdocs.yml").docs_dir
    return frozenset(_address(file.relative_to(docs).as_posix()) for file in docs.rglob("*") if file.is_file())


def _address(path: str) -> str:
    pure = PurePosixPath(path)
    if pure.suffix != ".md":
        return path
    address = pure.parent if pure.stem in ("index", "README") else pure.with_suffix("")
    return "" if str(address) == "." else str(address)
