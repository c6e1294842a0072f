"""The way back: the site and the one before it change places."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from stat import S_IMODE

from milepost.adapters.publish.as_given import named_as_given
from milepost.adapters.publish.beside import Beside
from milepost.adapters.publish.exchange import exchange
from milepost.adapters.publish.lock import locked
from milepost.adapters.publish.manifest import damage, edition_of
from milepost.adapters.publish.target import NotPublished, refuse_other_things
from milepost.adapters.publish.to_disk import name_to_disk


def roll_back(target: Path, *, waiting: Callable[[str], None]) -> None:
    """Exchanges the site with the previous one; done twice, everything is as before.

    A build that is running is waited for, which `waiting` is told. Raises NotPublished where there is no previous
    site, or one that is not whole, or was made for other readers; OSError.
    """
    refuse_other_things(target)
    beside = Beside(target.resolve())
    if not beside.previous.is_dir():
        raise NotPublished(f"there is no site before the one in `{target}`")
    with (
        named_as_given(target, beside, beside.previous),
        locked(beside.lock, target, waiting=waiting),
    ):
        beside.mend()
        if why := damage(beside.previous):
            raise NotPublished(f"the site before the one in `{target}` {why}")
        _refuse_other_readers(target, beside)
        try:
            _open(beside.previous, _mode_of(beside.place))
            if beside.place.exists():
                exchange(beside.previous, beside.place, aside=beside.aside())
            else:
                beside.previous.rename(beside.place)
        finally:
            beside.shut()
        name_to_disk(beside.place.parent)


def _refuse_other_readers(target: Path, beside: Beside) -> None:
    """What was built for one readership never takes the place of what is there for another."""
    if not beside.place.exists():
        return
    before, now = edition_of(beside.previous), edition_of(beside.place)
    if before != now:
        told = " and ".join(f"`{each}`" if each else "none" for each in (before, now))
        raise NotPublished(f"the site before the one in `{target}` is of another edition ({told}): build it anew")


def _open(site: Path, mode: int) -> None:
    if S_IMODE(site.stat().st_mode) != mode:
        site.chmod(mode)


def _mode_of(place: Path) -> int:
    """Who may read the site: of one that is gone, those who may read what it lay in."""
    return S_IMODE((place if place.exists() else place.parent).stat().st_mode)
