"""The content as the commands need it: read, checked, and of an edition that can be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from milepost.adapters.cli.failures import NotThere, Refusal
from milepost.adapters.cli.run import Run
from milepost.adapters.editions import NoSuchEdition, existing, published
from milepost.adapters.judged import Judged, judge
from milepost.adapters.site_paths import site_paths
from milepost.load import SITE_FILE, ContentUnreadable, SiteFileNotFound
from milepost.model.roadmap import Roadmap
from milepost.settings import Settings
from milepost.source.find import CONTENT, ContentNotFound

if TYPE_CHECKING:
    from milepost.adapters.revisions import Revision

_ELSEWHERE = "`milepost init` starts a site; `milepost -C DIR …` works on another one"
# Where there is content, `init` would find it in its way
_SITE_FILE = "`milepost -C DIR …` works on another site; for one here write these lines:\nformat: 1\ntitle: Roadmap"
# Where only mkdocs.yml is missing, `init` would find the content in its way
_MKDOCS = """\
write one, with these lines:
site_name: Roadmap
docs_dir: content/pages
theme:
  name: material
plugins:
  - search
  - milepost"""


def judged(run: Run, *, edition: str | None = None, base: Roadmap | None = None) -> Judged:
    """The roadmap and everything found, for one edition or for all, and compared with `base` where there is one.

    Raises NotThere without content/ or site.yml, Refusal for an edition that there is not.
    """
    try:
        return judge(run.root, as_of=run.as_of, site_paths=site_paths(run.root), edition=edition, base=base)
    except NoSuchEdition as error:
        raise Refusal(str(error), error.help) from None
    except ContentNotFound as error:
        raise NotThere(f"there is no folder `{error.path}`", _elsewhere(run)) from None
    except ContentUnreadable as error:
        raise NotThere(str(error)) from None
    except SiteFileNotFound as error:
        raise NotThere(f"there is no `site.yml` in `{error.path}`", _SITE_FILE) from None


def revision(run: Run, name: str) -> Revision:
    """A revision of git, the folder of a site or a published roadmap.json. Raises NotThere."""
    from milepost.adapters import revisions  # only who compares reads the past

    try:
        return revisions.revision(run.root, name, as_of=run.as_of)
    except revisions.NoSuchRoadmap as error:
        raise NotThere(str(error), error.help) from None


def require_mkdocs_file(run: Run) -> None:
    if not (run.root / "mkdocs.yml").is_file():
        has_content = any(run.root.joinpath(CONTENT).glob(f"{SITE_FILE}.y*ml"))
        raise NotThere(f"there is no `mkdocs.yml` in `{run.root}`", _MKDOCS if has_content else _elsewhere(run))


def _elsewhere(run: Run) -> str:
    """Whoever edits `content/` is often in it, and would start a second site there if told to."""
    inside = run.root.resolve()
    for folder in (inside, *inside.parents):
        if folder.name == CONTENT and any((folder / f"{SITE_FILE}.{ending}").is_file() for ending in ("yml", "yaml")):
            return f"this is inside the site in `{folder.parent}`: go up to that folder, which holds `{CONTENT}/`"
    return _ELSEWHERE


def published_edition(run: Run, settings: Settings, asked: str | None) -> str:
    """The edition to publish: what is asked for, else what mkdocs.yml says, else the widest; empty without editions.

    Raises Refusal for one that there is not.
    """
    from milepost.adapters.engine_config import read  # only who publishes asks it

    try:
        return published(settings, asked or read(run.root / "mkdocs.yml").edition)
    except NoSuchEdition as error:
        raise Refusal(str(error), error.help) from None


def shown_edition(settings: Settings, asked: str | None) -> str:
    """The edition to show to whoever works on the content: the narrowest, which shows everything. Raises Refusal."""
    try:
        return existing(settings, asked) if asked else settings.narrowest
    except NoSuchEdition as error:
        raise Refusal(str(error), error.help) from None
