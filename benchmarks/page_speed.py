"""How heavy the largest pages are, and how they behave in Chromium.

    python -m benchmarks.page_speed [--features N] [--site DIR ...]

Builds a roadmap of N features (default 1,000), or takes sites that are built already, and prints for home, timeline,
board and table: KB of HTML, elements, milliseconds until the page is interactive and loaded, and the longest frame
while it is scrolled from top to bottom. Aims: interactive in under 2,000 ms; no page stalls while it is scrolled.
"""

import argparse
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.check_speed import write
from milepost.adapters.mkdocs import build_site
from tests.browser import chromium
from tests.browser.serving import served

PAGES = ("", "roadmap/", "board/", "features/")
MKDOCS = "site_name: Large\ndocs_dir: docs\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n"
TIMING = """() => {
  const [page] = performance.getEntriesByType("navigation");
  return [page.domInteractive, page.loadEventEnd, document.querySelectorAll("*").length];
}"""
SCROLL = """() => new Promise(done => {
  const inner = document.querySelector(".mp-scroll-tall")
  const ways = [...(inner ? [inner] : []), document.documentElement]
  let last, longest = 0, count = 0
  const step = now => {
    longest = Math.max(longest, now - last)
    last = now
    count += 1
    const at = ways[0]
    at.scrollBy(0, 400)
    if (at.scrollTop + at.clientHeight >= at.scrollHeight - 1 || count % 600 === 0) ways.shift()
    if (ways.length) requestAnimationFrame(step)
    else done([longest, count])
  }
  requestAnimationFrame(now => { last = now; requestAnimationFrame(step) })
})"""
"""The table scrolls inside its own region, all else with the page."""


def build(folder: Path, features: int) -> Path:
    (folder / "docs").mkdir()
    (folder / "docs" / "notes.md").write_text("# Notes\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    write(folder, features=features, in_one_file=True)
    build_site(folder, site_dir=folder / "site", as_of=date(2026, 11, 23), strict=False, edition=None)
    return folder / "site"


def measure(page: Page, site: Path, address: str) -> None:
    for path in PAGES:
        file = site / path / "index.html"
        page.goto(address + path, wait_until="load")
        interactive, loaded, elements = page.evaluate(TIMING)
        longest, frames = page.evaluate(SCROLL)
        print(
            f"{path or 'home':10} {file.stat().st_size / 1000:8.0f} KB {elements:7} elements  "
            f"interactive {interactive:6.0f} ms  loaded {loaded:6.0f} ms  "
            f"longest of {frames} frames {longest:5.0f} ms"
        )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--features", type=int, default=1_000)
    arguments.add_argument("--site", type=Path, nargs="*", default=[])
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sites = asked.site or [build(Path(folder), asked.features)]
        browser = chromium.started(playwright)
        for site in sites:
            print(site if asked.site else f"{asked.features:,} features")
            with served(site) as address:
                measure(browser.new_page(), site, address)
        browser.close()


if __name__ == "__main__":
    main()
