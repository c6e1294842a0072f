from __future__ import annotations

from pathlib import Path

import pytest

from tests.roadmaps import findings, roadmap

MEANINGS = {"done": "shipped", "dropped": "not-doing", "agreed": "planned", "proposed": "idea"}
WORDS = "".join(f"  {word}: {{means: {meaning}}}\n" for word, meaning in MEANINGS.items())
SITE = f"format: 1\ntitle: Example\nstatuses:\n{WORDS}"


@pytest.mark.parametrize(
    ("code", "fields", "place"),
    [
        ("shipped-without-date", "status: done", "2:9"),
        ("shipped-without-date", "status: done\nshipped: tbd", "3:10"),
        ("shipped-without-date", "status: done\nshipped: timeline:never", "3:10"),
        ("shipped-without-date", "status: done\nshipped: 2020", ""),
        ("shipped-without-date", "status: agreed", ""),
        ("not-doing-without-reason", "status: dropped", "2:9"),
        ("not-doing-without-reason", "status: dropped\nreason: ' '", "2:9"),
        ("not-doing-without-reason", "status: dropped\nreason: Too few want it", ""),
        ("not-doing-without-reason", "status: paused", ""),
        ("planned-without-target", "status: agreed", "2:9"),
        ("planned-without-target", "status: agreed\ntarget: tbd", ""),
        ("planned-without-target", "status: agreed\nhorizon: later", ""),
        ("planned-without-target", "status: agreed\nstages: {ga: 2027}", ""),
        ("planned-without-target", "status: agreed\nstages: {beta: 2027}", "2:9"),
        ("planned-without-target", "status: in-progress", ""),
        ("committed-too-early", "status: proposed\nconfidence: committed", "3:13"),
        ("committed-too-early", "status: discovery\nconfidence: committed", "3:13"),
        ("committed-too-early", "status: agreed\nconfidence: committed", ""),
        ("committed-too-early", "status: proposed\nconfidence: likely", ""),
        ("depends-on-stopped", "status: proposed\ndepends_on: [timeline:never, no]", "3:30"),
        ("depends-on-stopped", "status: done\ndepends_on: no", ""),
        ("depends-on-stopped", "status: dropped\ndepends_on: no", ""),
    ],
)
def test_a_word_of_the_site_promises_what_it_means(tmp_path: Path, code: str, fields: str, place: str) -> None:
    files = {
        "site.yml": SITE,
        "features/a.yml": f"title: A\n{fields}\n",
        "features/no.yml": "title: N\nstatus: dropped\nreason: Too few want it\n",
        "timeline/never.yml": "title: N\nwhen: tbd\n",
    }
    assert findings(code, roadmap(tmp_path, files)) == ([f"features/a.yml:{place} warning"] if place else [])
