"""Hands that are processes: what happens to one of them is told, and none outlives the build."""

import json
import os
import subprocess
import sys

from tests.places import ROOT


def test_a_full_disk_and_a_process_that_is_gone_are_told():
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'generator'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "tests.adapters.stamping.forked"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)

    assert done.stderr == ""
    full, gone, unheard = json.loads(done.stdout)
    assert full == ["OSError", "[Errno 28] No space left on device: '/site/features/x/index.html'", 0]
    assert unheard == [0, 0]
    assert gone == ["PluginError", "a process that rendered pages was ended from outside; was the memory full?", 0]
