"""Where this Milepost came from, so that a build server installs the same one."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

from milepost import __version__

REQUIREMENTS = "requirements.txt"

_UNKNOWN = """\
# What the build server installs. Milepost was not installed from an address that others can reach,
# so say here where it is to come from, for example: milepost @ git+https://…/milepost@v{version}
"""


def requirement() -> str:
    """The text of a requirements.txt: the very version where its address is known (PEP 610), else how to say it."""
    try:
        installed = distribution("milepost")
    except PackageNotFoundError:
        return _UNKNOWN.format(version=__version__)
    written = installed.read_text("direct_url.json")
    if written is None:
        return f"milepost=={installed.version}\n"
    line = _line(json.loads(written))
    return f"{line}\n" if line else _UNKNOWN.format(version=installed.version)


def _line(direct_url: dict[str, Any]) -> str:
    """Empty for a folder of this computer, which a build server does not have."""
    url = str(direct_url.get("url", ""))
    if url.startswith("file:"):
        return ""
    if version_control := direct_url.get("vcs_info"):
        return f"milepost @ {version_control['vcs']}+{url}@{version_control['commit_id']}"
    return f"milepost @ {url}"
