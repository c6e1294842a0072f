"""What the command line does with MkDocs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from milepost.adapters.clock import use_as_today
from milepost.adapters.engine_config import with_plugin
from milepost.adapters.judged import Judged
from milepost.adapters.mkdocs.mistakes import what_is_wrong
from milepost.adapters.mkdocs.own_step import own_step
from milepost.adapters.mkdocs.plugin import MilepostPlugin
from milepost.adapters.mkdocs.plugin_step import failing_plugin
from milepost.printable import printable


class SiteNotBuilt(Exception):
    """MkDocs could not build the site; the text says why, empty where the log has told it already."""


class ConfigNotUsable(Exception):
    """mkdocs.yml has a mistake, or does not name the plugin. `help` is what to write there, if that is known."""

    def __init__(self, message: str, help: str = "") -> None:  # noqa: A002 - the name that diagnostics use
        super().__init__(message)
        self.help = help


def build_site(
    root: Path,
    *,
    site_dir: Path | None,
    as_of: date,
    strict: bool,
    edition: str | None,
    checked: Judged | None = None,
) -> None:
    """Builds the site of `root` right into `site_dir` (default: as mkdocs.yml says), which the caller publishes.

    `checked` spares the plugin to check the content once more.

    Raises SiteNotBuilt, ConfigNotUsable.
    """
    _prepare(as_of)
    with _failures_in_words(root.absolute()):
        config = _config(root, site_dir=site_dir, strict=strict, edition=edition, checked=checked)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()


def serve_site(root: Path, *, port: int, as_of: date, edition: str | None) -> None:
    """Serves the site of `root` until interrupted, rebuilding what changes. Raises SiteNotBuilt, ConfigNotUsable."""
    _prepare(as_of)
    with _failures_in_words(root.absolute()):
        _config(root, site_dir=None, strict=False, edition=edition)
        mkdocs_serve(config_file=str(root / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}")


@contextmanager
def _failures_in_words(root: Path) -> Iterator[None]:
    try:
        yield
    except MkDocsException as error:
        raise SiteNotBuilt(_without_phrases(error)) from None
    except TemplateError as error:  # of a missing template it is an OSError as well, which no disk is to blame for
        step = own_step(error, root)
        where = f"{step.in_words}," if step else "a template of the theme"
        raise SiteNotBuilt(f"{where} cannot be used: {printable(str(error))}") from None
    except (Exception, SystemExit) as error:  # a hook that leaves with 0 would else pass for a site that is built
        step, plugin = own_step(error, root), failing_plugin(error)
        if not (step or plugin) or os.environ.get("MILEPOST_DEBUG"):  # whoever writes a hook wants to see all of it
            raise
        said = error.msg if isinstance(error, SyntaxError) else str(error)
        what = ": ".join(filter(None, (type(error).__name__, printable(said))))
        who = f"{step.in_words}," if step else f"the plugin `{plugin}` of mkdocs.yml"
        raise SiteNotBuilt(f"{who} fails: {what}") from None


def _without_phrases(error: MkDocsException) -> str:
    """What it says, unless that is only how MkDocs takes its leave after it has told all."""
    said = str(error)
    if isinstance(error, Abort) and said.endswith(" in strict mode!"):
        return "warnings stop a strict build"
    return "" if said == "Aborted with a BuildError!" else said


def _prepare(as_of: date) -> None:
    use_as_today(as_of)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


def _config(
    root: Path, *, site_dir: Path | None, strict: bool, edition: str | None, checked: Judged | None = None
) -> MkDocsConfig:
    settings: dict[str, Any] = {"strict": True} if strict else {}  # else as mkdocs.yml says
    if site_dir:
        settings["site_dir"] = str(site_dir)
    try:
        config = load_config(config_file=str(root / "mkdocs.yml"), **settings)
    except (Abort, ConfigurationError) as error:
        raise ConfigNotUsable(what_is_wrong(error)) from None
    plugin = next(_ours(config), None)
    if plugin is None:
        raise ConfigNotUsable("`mkdocs.yml` does not name the plugin", with_plugin(root / "mkdocs.yml"))
    plugin.asked_edition = edition
    plugin.is_staged = True
    plugin.checked = checked
    return config


def _ours(config: MkDocsConfig) -> Iterator[MilepostPlugin]:
    return (plugin for plugin in config.plugins.values() if isinstance(plugin, MilepostPlugin))
