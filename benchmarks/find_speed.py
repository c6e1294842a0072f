"""Find in a large table of features, in Chromium: how long the page takes to answer.

    python -m benchmarks.find_speed [--features N]

Prints for each step the milliseconds of the script itself, and those until the page has been painted anew; of several
runs the shortest. Aim: painted within a tenth of a second, which people feel as at once.
"""

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.page_speed import build
from tests.browser import chromium

STEPS = {
    "one letter typed": "type('1')",
    "a word typed": "type('area-3')",
    "all back": "type('')",
    "choices opened": "press('.mp-find-choice')",
    "one chosen": "press('.mp-find-list input')",
    "taken back": "press('.mp-find-list input')",
    "sorted": "press('.mp-features thead button')",
}
TIMED = """async (step) => {
  const type = (text) => {
    const field = document.querySelector(".mp-find input");
    field.value = text;
    field.dispatchEvent(new Event("input"));
  };
  const press = (name) => document.querySelector(name).click();
  const begin = performance.now();
  eval(step);
  const ran = performance.now() - begin;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [ran, performance.now() - begin];
}"""


def measure(page_file: Path, *, runs: int = 5) -> dict[str, tuple[float, float]]:
    best: dict[str, tuple[float, float]] = {}
    with sync_playwright() as playwright:
        browser = chromium.started(playwright)
        for _ in range(runs):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(page_file.as_uri())
            for name, step in STEPS.items():
                ran, painted = page.evaluate(TIMED, step)
                before = best.get(name, (ran, painted))
                best[name] = min(before[0], ran), min(before[1], painted)
            page.close()
        browser.close()
    return best


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--features", type=int, default=1_000)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page_file = build(Path(folder), given.features) / "features" / "index.html"
        print(f"{given.features:,} features, {page_file.stat().st_size / 1000:,.0f} KB of HTML")
        for name, (ran, painted) in measure(page_file).items():
            print(f"{name}: script {ran:.0f} ms · painted {painted:.0f} ms")
