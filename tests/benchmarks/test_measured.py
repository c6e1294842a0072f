"""A command is measured alone: its memory is its own, and one that fails is no figure."""

import os
import sys

import pytest

from benchmarks.measured import CommandFailed, measured


def test_what_the_measuring_process_holds_is_not_counted(tmp_path):
    held = bytearray(os.urandom(1_000)) * 200_000

    cost = measured([sys.executable, "-S", "-c", "print('said')"], folder=tmp_path, environment=os.environ)

    assert 1_000_000 < cost.peak < len(held) / 2
    assert cost.seconds > 0
    assert cost.processor > 0


def test_a_command_that_fails_says_so_by_its_last_line(tmp_path):
    with pytest.raises(CommandFailed, match=r"^why$"):
        measured(
            [sys.executable, "-S", "-c", "import sys; sys.exit('first\\nwhy')"],
            folder=tmp_path,
            environment=os.environ,
        )
