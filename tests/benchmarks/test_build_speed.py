"""The benchmark of builds runs, and prints figures that can be true; how long anything takes is not looked at."""

import re

from benchmarks.build_speed import main


def test_a_short_run_prints_what_came_out(capsys):
    main(["--sizes", "20", "--tools", "milepost", "--runs", "1"])

    told = capsys.readouterr().out
    row = re.search(r"^\| Milepost +\| +[\d.]+ \|(.+)\|$", told, flags=re.M)
    assert row, told
    median, fastest, compared, processor, memory, pages, output = (cell.strip() for cell in row[1].split("|"))
    assert median == fastest
    assert compared == ""
    assert float(processor.removesuffix(" s")) > 0
    assert 20 < int(memory.removesuffix(" MB")) < 500
    assert 20 + 50 < int(pages) < 100, "features, goals and the pages about all of them"
    assert 1 < float(output.removesuffix(" MB")) < 20
    assert re.search(r"^\| Milepost +\| +20 \|", told, flags=re.M), "a second build with one feature changed"
