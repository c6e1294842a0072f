"""P1, beside a plugin that takes whatever it meets for templates, titles among them: mkdocs-macros."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.built import CONFIG, site_of
from tests.attacks.filled import content
from tests.attacks.hostile import every_text
from tests.attacks.test_p2_markup import SINGLE

RUNS = "{{ cycler.__init__.__globals__.os.popen(dict(touch=1)|join ~ ' ran') }} {{ 7*191 }} {% raw %} {# note #}"


@pytest.mark.parametrize("plugins", ["search, macros, milepost", "milepost, macros, search"])
def test_p1_no_text_is_a_template_to_macros(plugins: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {name: text for name, text in every_text().items() if name.startswith("ssti")} | {"runs": RUNS}
    config = CONFIG.replace("plugins: [search, {milepost: {csp: false}}]", f"plugins: [{plugins}]")
    site = site_of(content(texts, single=SINGLE), tmp_path, config=config)

    assert not (tmp_path / "ran").exists()
    for file in site.rglob("*"):
        if file.suffix in (".html", ".json", ".xml") and file.is_relative_to(site / "features"):
            assert "1337" not in file.read_text("utf-8"), file
    index = (site / "search" / "search_index.json").read_text("utf-8")
    assert "1337" not in index
    assert "Macro Syntax Error" not in index


def test_a_page_of_the_sites_own_is_one(tmp_path: Path) -> None:
    """This test can fail: macros takes part."""
    config = CONFIG.replace("plugins: [search, {milepost: {csp: false}}]", "plugins: [search, macros, milepost]")
    files = {"site.yml": "format: 1\ntitle: T\n", "pages/own.md": "# Own\n\n{{ 7*191 }}\n"}
    assert "1337" in (site_of(files, tmp_path, config=config) / "own" / "index.html").read_text("utf-8")
