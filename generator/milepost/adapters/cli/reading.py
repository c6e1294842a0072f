"""The content as the commands need it: read, checked, and of an edition that can be made."""

from __future__ import annotations

from milepost.adapters import publishable
from milepost.adapters.cli.failures import NotThere, Refusal
from milepost.adapters.cli.run import Run
from milepost.adapters.editions import publishing_refusal, refusal
from milepost.adapters.engine_config import read
from milepost.adapters.publishable import Checked
from milepost.adapters.site_paths import site_paths
from milepost.load import ContentUnreadable, SiteFileNotFound
from milepost.settings import Settings
from milepost.source.find import ContentNotFound

_ELSEWHERE = "`milepost init` starts a site; `milepost -C DIR …` works on another one"


def checked(run: Run) -> Checked:
    """The roadmap and everything found. Raises NotThere without content/ or site.yml."""
    try:
        return publishable.check(run.root, as_of=run.as_of, site_paths=site_paths(run.root))
    except ContentNotFound as error:
        raise NotThere(f"there is no folder `{error.path}`", _ELSEWHERE) from None
    except ContentUnreadable as error:
        raise NotThere(str(error)) from None
    except SiteFileNotFound as error:
        raise NotThere(f"there is no `site.yml` in `{error.path}`", _ELSEWHERE) from None


def require_mkdocs_file(run: Run) -> None:
    if not (run.root / "mkdocs.yml").is_file():
        raise NotThere(f"there is no `mkdocs.yml` in `{run.root}`", _ELSEWHERE)


def require_edition(settings: Settings, edition: str | None) -> None:
    """Raises Refusal for an edition that there is not, or that cannot be made yet."""
    if why := refusal(settings, edition):
        raise Refusal(why)


def require_publishable_edition(run: Run, settings: Settings, edition: str | None) -> None:
    """As `require_edition`; what mkdocs.yml says of the plugin counts, and saying nothing asks for the widest one."""
    if why := publishing_refusal(settings, edition or read(run.root / "mkdocs.yml").edition):
        raise Refusal(why)
