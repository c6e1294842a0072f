"""`feature`, or its folder `features`, on the command line → the kind that is meant."""

from __future__ import annotations

from milepost.adapters.cli.failures import Refusal
from milepost.model.kinds import Kind, kinds
from milepost.source.suggest import did_you_mean


def kind_named(name: str) -> Kind:
    """Raises Refusal."""
    by_folder = {kind.folder: kind for kind in kinds().values()}
    if found := kinds().get(name) or by_folder.get(name):
        return found
    listed = "it can be " + ", ".join(f"`{kind}`" for kind in kinds())
    raise Refusal(f"no kind of entry is called `{name}`", did_you_mean(name, kinds(), otherwise=listed))
