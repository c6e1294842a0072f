"""The site that a mkdocs.yml asks for, planned from its content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from milepost.adapters import notice, publishable
from milepost.adapters.clock import today, use_as_today
from milepost.adapters.editions import NoSuchEdition, published
from milepost.adapters.judged import Judged, judge
from milepost.adapters.publishable import Planned
from milepost.adapters.site_paths import site_paths
from milepost.addresses import Links
from milepost.diagnostics import Diagnostic
from milepost.load import SiteFileNotFound
from milepost.printable import printable
from milepost.source.find import ContentNotFound


def planned(
    config: MkDocsConfig, *, checked: Judged | None, edition: str | None, at: str, only_errors: bool = False
) -> Planned:
    """`checked` is the content where somebody has checked it already; with `only_errors` nobody asks for warnings.

    Raises PluginError for content with errors.
    """
    root, as_of = root_of(config), today()
    use_as_today(as_of)
    try:
        checked = checked or judge(root, as_of=as_of, site_paths=site_paths(root), only_errors=only_errors)
    except (ContentNotFound, SiteFileNotFound) as error:
        raise PluginError(printable(str(error))) from None
    try:
        edition = published(checked.roadmap.settings, edition)
    except NoSuchEdition as error:
        raise PluginError(f"{error}; {error.help}") from None
    refuse(checked.hindrances())
    links = Links(use_directory_urls=config.use_directory_urls, at=at.strip("/"))
    return publishable.plan(checked, root, links=links, edition=edition)


def root_of(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config.config_file_path or "mkdocs.yml").absolute().parent


def refuse(mistakes: Sequence[Diagnostic]) -> None:
    """Raises PluginError where there are any."""
    if mistakes:
        raise PluginError(notice.told(mistakes))
