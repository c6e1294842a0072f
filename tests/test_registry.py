"""Part folders: every file a part, imported when it is asked for."""

import subprocess
import sys

import pytest

from milepost.checks import Check
from milepost.registry import Parts, discover
from milepost.reporters import Reporter


def test_of_parts_that_are_only_named_none_is_imported():
    code = (
        "import sys\nfrom milepost.reporters import reporters\nprint(*reporters())\nreporters()['text']\n"
        "print(*(name for name in sys.modules if name.startswith('milepost.reporters.')))\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert shown.splitlines() == ["github gitlab json sarif text", "milepost.reporters.text"]


def test_a_part_folder_holds_nothing_but_parts():
    assert [*Parts("milepost.reporters", Reporter)] == [*discover("milepost.reporters", Reporter)]
    with pytest.raises(TypeError, match="github has no CHECK"):
        discover("milepost.reporters", Check)
