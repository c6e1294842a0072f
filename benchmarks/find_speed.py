"""Find in a large table of features, in Chromium: how long the page takes to answer.

    python benchmarks/find_speed.py [--features N]

Prints for each step the milliseconds of the script itself, and those until the page has been painted anew; of several
runs the shortest. Aim: painted within a tenth of a second, which people feel as at once.
"""

import argparse
import shutil
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from milepost.adapters.mkdocs import build_site

FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
ENGINE = "site_name: Large\ntheme: {name: material, font: false}\nplugins: [milepost]\ndocs_dir: pages\n"
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


def feature(number: int) -> str:
    fields = {
        "title": f"Feature number {number} of the roadmap",
        "status": ("idea", "planned", "in-progress", "shipped")[number % 4],
        "confidence": ("committed", "likely", "exploratory")[number % 3],
        "target": f"2027-Q{number % 4 + 1}",
        "goals": f"[goal-{number % 50}]",
        "tags": f"[area-{number % 7}, wave-{number % 11}]",
        "owners": f"[Owner {number % 90}]",
        "effort": ("XS", "S", "M", "L", "XL")[number % 5],
        "value": str(number % 10 + 1),
    }
    return f"feature-{number}: {{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}\n"


def build(root: Path, *, features: int) -> Path:
    for folder in ("content", "pages"):
        (root / folder).mkdir()
    (root / "mkdocs.yml").write_text(ENGINE)
    (root / "content" / "site.yml").write_text("format: 1\ntitle: Large\n")
    (root / "content" / "goals.yml").write_text("".join(f"goal-{n}: {{title: Goal {n}}}\n" for n in range(50)))
    (root / "content" / "features.yml").write_text("".join(feature(number) for number in range(features)))
    build_site(root, site_dir=root / "site", as_of=date(2026, 11, 23), strict=False, edition=None)
    return root / "site" / "features" / "index.html"


def measure(page_file: Path, *, runs: int = 5) -> dict[str, tuple[float, float]]:
    best: dict[str, tuple[float, float]] = {}
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
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
        page_file = build(Path(folder), features=given.features)
        print(f"{given.features:,} features, {page_file.stat().st_size / 1000:,.0f} KB of HTML")
        for name, (ran, painted) in measure(page_file).items():
            print(f"{name}: script {ran:.0f} ms · painted {painted:.0f} ms")
