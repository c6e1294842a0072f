"""P7: the same input gives the same bytes, wherever and however it is built: one hash over every file of the site.

It is our own content, each time in a process of its own. `make nightly` takes every combination.
"""

import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, time
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.histories import History
from tests.places import AS_OF, ROOT

NIGHTLY = bool(os.environ.get("MILEPOST_NIGHTLY"))
VARIED = {"TZ", "LANG", "LANGUAGE", "PYTHONHASHSEED", "PYTHONUTF8", "PYTHONCOERCECLOCALE", "SOURCE_DATE_EPOCH"}
LAST_SECOND = str(int(datetime.combine(AS_OF, time(23, 59, 59), tzinfo=UTC).timestamp()))
LONG_AGO = int(datetime(1980, 1, 1, tzinfo=UTC).timestamp())
# As POSIX writes time zones, so that no database of them is needed. The two are never on the same day
EAST, WEST = "EAST-14", "WEST+12"
# What Python makes of a machine without any locale, unless it is told to take UTF-8 all the same
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
TURKISH = {"LANG": "tr_TR.UTF-8", "LC_ALL": "", "LANGUAGE": "tr"}
UNSORTED = Path(__file__).parent / "unsorted"
Order = Callable[[Iterable[Path]], list[Path]]


def shuffled(files: Iterable[Path]) -> list[Path]:
    found = sorted(files)
    random.Random(7).shuffle(found)
    return found


def backwards(files: Iterable[Path]) -> list[Path]:
    return sorted(files, reverse=True)


class How(NamedTuple):
    """One way to build: what the process is told, where the checkout is, in which order its files came to be."""

    environment: Mapping[str, str] = {}
    checkout: str = "site"
    order: Order = sorted
    # Whether folders list their files in another order each time, whatever the disk
    is_unsorted: bool = False
    # From 1980, else from now
    are_old: bool = False
    umask: int = 0o022
    # By --as-of, else by SOURCE_DATE_EPOCH
    is_day_an_option: bool = True
    is_inside: bool = False


LONG = "Ein Ort/mit “Ümläuten” & <Zeichen>/" + "tief/" * 20
# Each differs in several things at once: the hash tells of any of them, and a build takes seconds
WAYS = {
    "far east, without a locale, a long path": How({"TZ": EAST, **ASCII, "PYTHONHASHSEED": "2"}, checkout=LONG),
    "far west, Turkish, random hash seed, folders out of order, files made backwards, long ago, for nobody else": How(
        {"TZ": WEST, **TURKISH, "PYTHONHASHSEED": "random"},
        order=backwards,
        is_unsorted=True,
        are_old=True,
        umask=0o077,
    ),
    "the last second of the day, a narrow terminal, optimized, files made in any order": How(
        {"TZ": EAST, "COLUMNS": "20", "PYTHONOPTIMIZE": "1"},
        order=shuffled,
        is_unsorted=True,
        is_day_an_option=False,
        is_inside=True,
    ),
}
ZONES = (EAST, WEST)
LOCALES = ({"LC_ALL": "C.UTF-8"}, ASCII, TURKISH)
SEEDS, CHECKOUTS, ORDERS = ("0", "random"), ("a", LONG), (sorted, shuffled, backwards)
EVERY_WAY = {
    f"{zone} {'-'.join(locale.values())} seed {seed} path {len(path)} {order.__name__} unsorted {unsorted}": How(
        {"TZ": zone, **locale, "PYTHONHASHSEED": seed}, checkout=path, order=order, is_unsorted=unsorted
    )
    for zone, locale, seed, path, order, unsorted in product(ZONES, LOCALES, SEEDS, CHECKOUTS, ORDERS, (False, True))
}


@pytest.fixture(scope="module")
def plainly(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The hash of each file, built in the most usual way."""
    return built(tmp_path_factory.mktemp("plain"), How({"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}))


@pytest.mark.parametrize("way", WAYS | (EVERY_WAY if NIGHTLY else {}))
def test_every_byte_is_the_same(way: str, plainly: dict[str, str], tmp_path: Path):
    hashes = built(tmp_path, (WAYS | EVERY_WAY)[way])

    assert [path for path in {**plainly, **hashes} if hashes.get(path) != plainly.get(path)] == []
    assert in_one(hashes) == in_one(plainly)
    assert "sitemap.xml.gz" in hashes
    assert len(hashes) > 100
    assert plainly["changes/index.html"]


def built(folder: Path, how: How) -> dict[str, str]:
    """The hash of each file of the site, by its path."""
    root, site = folder / how.checkout, folder / "built"
    check_out(root, how)
    day = ["--as-of", str(AS_OF)] if how.is_day_an_option else []
    command = [sys.executable, "-m", "milepost", "-C", "." if how.is_inside else str(root), *day, "build"]
    last_second = {} if day else {"SOURCE_DATE_EPOCH": LAST_SECOND}
    done = subprocess.run(
        [*command, "--site-dir", str(site)],
        env={**usual_environment(UNSORTED if how.is_unsorted else None), **last_second, **how.environment},
        cwd=root if how.is_inside else None,
        umask=how.umask,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def check_out(root: Path, how: How) -> None:
    """Our content, file by file in the order that is asked for: a folder lists its files as they came to be.

    It has a past, for that is told as well: an earlier day on which every target was another one.
    """
    for file in how.order(path for path in (ROOT / "content").rglob("*") if path.is_file()):
        place = root / file.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    history, content = History(root), root / "content" / "features"
    history.git("init", "--quiet", "--initial-branch=main")
    now = {file: file.read_bytes() for file in content.rglob("*.yml")}
    for file, text in now.items():
        file.write_bytes(re.sub(rb"(?m)^target: .*$", b"target: 2027-Q2", text))
    history.commit({}, on="2026-11-01")
    for file, text in now.items():
        file.write_bytes(text)
    history.commit({}, on="2026-11-20")
    for file in (root / "content").rglob("*") if how.are_old else ():
        os.utime(file, (LONG_AGO, LONG_AGO))


def usual_environment(first: Path | None) -> dict[str, str]:
    """Ours without what the ways differ in; what is imported does not depend on the folder that the process is in."""
    given = {name: value for name, value in os.environ.items() if name not in VARIED and not name.startswith("LC_")}
    folders = [first, *given.get("PYTHONPATH", "").split(os.pathsep)]
    given["PYTHONPATH"] = os.pathsep.join(str(Path(folder).absolute()) for folder in folders if folder)
    return given


def in_one(hashes: Mapping[str, str]) -> str:
    return hashlib.sha256("".join(f"{path} {found}\n" for path, found in sorted(hashes.items())).encode()).hexdigest()
