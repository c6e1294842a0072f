"""What is done to a site that is finished, before anybody may see it: the policy in its pages, then the gate."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import PluginError

from milepost.adapters import content_policy
from milepost.adapters.gate import Leaking, forbidden, refuse_leaks
from milepost.adapters.mkdocs.stamping.press import Press
from milepost.adapters.own_texts import own_texts
from milepost.adapters.publishable import Planned


def apply_policy(site: Path, press: Press | None) -> None:
    """To what is written and to what is stamped, which is written with it. Raises OSError."""
    told = content_policy.apply(site, more=press.shells() if press else ())
    if press:
        press.write(lambda html: content_policy.with_policy(html, told))


def look_once_more(site: Path, planned: Planned, root: Path) -> None:
    """The gate. Raises PluginError for a site that must not be published."""
    edition = planned.roadmap.edition
    try:
        refuse_leaks(site, forbidden(planned.checked.roadmap, edition, own_texts(root)), edition)
    except Leaking as error:
        raise PluginError(str(error)) from None
