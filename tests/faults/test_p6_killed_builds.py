"""P6: a build that is killed at any moment changes nothing, or it has finished."""

import random
import signal
import subprocess
import time

import pytest

from tests.faults.runs import BUILDS_OF_EACH_SORT
from tests.faults.small_site import COMMANDS, ENVIRONMENT, small_site, write_version
from tests.faults.whole import left_over, torn


@pytest.mark.parametrize("command", COMMANDS)
def test_p6_a_killed_build_leaves_a_whole_site(tmp_path, command, record_property):
    root = small_site(tmp_path)
    site = root / "site"
    begun = time.monotonic()
    subprocess.run(COMMANDS[command], cwd=root, env=ENVIRONMENT, check=True, capture_output=True)
    usual = time.monotonic() - begun
    assert torn(site) == ""

    killed = at_work = 0
    for number in range(1, BUILDS_OF_EACH_SORT + 1):
        write_version(root, number)
        build = subprocess.Popen(
            COMMANDS[command], cwd=root, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            build.wait(random.uniform(0, usual))
        except subprocess.TimeoutExpired:
            build.kill()
        killed += build.wait() == -signal.SIGKILL
        at_work += left_over(site) != []
        assert torn(site) == "", f"after kill {killed}"

    assert at_work, "no build was killed while it wrote"
    record_property(f"P6: `{command}` killed", killed)
    record_property(f"P6: `{command}` killed with a half-made site beside the old one", at_work)
    write_version(root, -1)
    subprocess.run(COMMANDS[command], cwd=root, env=ENVIRONMENT, check=True, capture_output=True)
    assert torn(site) == ""
    assert "version -1" in (site / "about" / "index.html").read_text(encoding="utf-8")
    assert left_over(site) == [], "the next build clears what killed ones left"
