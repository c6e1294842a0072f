"""P6: killed in the very act of publishing, which a whole build seldom is."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from milepost.adapters.publish import staged
from tests.faults import publish_in_a_loop
from tests.faults.reader import reading
from tests.faults.runs import RUNS
from tests.faults.small_site import ENVIRONMENT
from tests.faults.whole import MANIFEST, left_over, torn

# Several rounds of publishing
LONGEST = 0.05  # seconds


def kill_while_it_publishes(target: Path, *options: str) -> None:
    loop = [sys.executable, publish_in_a_loop.__file__, str(target), *options]
    with subprocess.Popen(loop, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        time.sleep(random.uniform(0, LONGEST))
        process.kill()
    assert process.returncode == -signal.SIGKILL


def try_in_vain(target: Path) -> None:
    """The next build, one that fails: it clears up but publishes nothing."""
    with pytest.raises(ZeroDivisionError), staged(target):
        raise ZeroDivisionError


def test_p6_a_site_is_never_torn_and_never_missing(tmp_path, record_property):
    site = tmp_path / "site"
    with staged(site) as new:
        (new / "index.html").write_text("first", encoding="utf-8")

    with reading(site / "index.html", site / MANIFEST) as seen:
        for number in range(RUNS):
            kill_while_it_publishes(site)
            assert torn(site) == "", f"after kill {number}"

    assert seen.missing == []
    assert seen.reads
    record_property("P6: reads of a site that was published meanwhile", seen.reads)
    try_in_vain(site)
    assert left_over(site) == []
    assert torn(site) == ""


def test_p6_where_nothing_can_be_exchanged_the_next_build_puts_the_site_back(tmp_path):
    site = tmp_path / "site"
    for number in range(RUNS):
        kill_while_it_publishes(site, "--by-renames")
        assert not site.exists() or torn(site) == "", f"after kill {number}"
        try_in_vain(site)
        assert torn(site) == "", f"after kill {number}"
        assert left_over(site) == []
