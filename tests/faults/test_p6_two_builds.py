"""P6: two builds at a time: readers miss nothing, and the second waits and says so."""

import subprocess
from itertools import combinations_with_replacement

import pytest

from milepost.adapters.publish import staged
from tests.faults.reader import reading
from tests.faults.small_site import COMMANDS, ENVIRONMENT, small_site, write_version
from tests.faults.whole import MANIFEST, left_over, torn


@pytest.mark.parametrize(("first", "second"), [*combinations_with_replacement(COMMANDS, 2)])
def test_p6_two_builds_at_a_time(tmp_path, first, second):
    root = small_site(tmp_path)
    site = root / "site"
    subprocess.run(COMMANDS[first], cwd=root, env=ENVIRONMENT, check=True, capture_output=True)
    write_version(root, 1)

    with reading(site / "index.html", site / "search" / "search_index.json", site / MANIFEST) as seen:
        builds = [
            subprocess.Popen(COMMANDS[name], cwd=root, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
            for name in (first, second)
        ]
        told = [build.communicate()[1] for build in builds]

    assert [build.returncode for build in builds] == [0, 0], told
    assert seen.reads
    assert seen.missing == []
    assert torn(site) == ""
    assert "Version 1" in (site / "features" / "x" / "index.html").read_text(encoding="utf-8")
    assert left_over(site) == []


def test_p6_the_second_build_says_that_it_waits(tmp_path):
    root = small_site(tmp_path)
    with staged(root / "site") as new:
        (new / "index.html").write_text("first", encoding="utf-8")
        second = subprocess.Popen(
            COMMANDS["milepost build"], cwd=root, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True
        )
        assert second.stderr
        assert second.stderr.readline() == "another build is at work on `site`; waiting until it is done\n"
    assert second.communicate()[1].startswith("the site is in `site`\n")
    assert second.returncode == 0
    assert (root / ".site.previous" / "index.html").read_text(encoding="utf-8") == "first"
