"""`milepost serve`: the last good site stays while a file has a mistake, and says so; the fix is seen by itself."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

FEATURE = "title: Dark mode\nsummary: Read at night\nstatus: idea\n"
# Far more than it takes: only a hang ends a test
PATIENCE = 60


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in {
        "mkdocs.yml": "site_name: Example\nplugins: [milepost]\ntheme: {name: material, font: false}\n",
        "docs/about.md": "# About\n",
        "content/site.yml": "format: 1\ntitle: Example\n",
        "content/features/dark-mode.yml": FEATURE,
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def served(root: Path, free_port: int) -> Iterator[tuple[str, Path]]:
    log = root / "log"
    command = [sys.executable, "-m", "milepost", "-C", str(root), "serve", "--port", str(free_port)]
    with log.open("w") as out:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
        server = subprocess.Popen(command, stdout=out, stderr=out, env=environment)
        yield f"http://127.0.0.1:{free_port}/features/dark-mode/", log
        server.terminate()
        server.wait(timeout=PATIENCE)


def page(address: str, until: Callable[[str], object]) -> str:
    """The page as soon as it is as expected; what it was last when patience ends."""
    deadline, text = time.monotonic() + PATIENCE, ""
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:
                text = answer.read().decode()
        except (URLError, ConnectionError):
            text = ""
        if until(text):
            break
        time.sleep(0.1)
    return text


def test_a_mistake_is_told_on_the_page_and_gone_after_the_fix(root, served):
    address, log = served
    file = root / "content" / "features" / "dark-mode.yml"
    assert "Read at night" in page(address, lambda text: "Read at night" in text)

    file.write_text(FEATURE.replace("idea", "<ideaa>"), encoding="utf-8")
    broken = page(address, lambda text: "mp-notice" in text and 'role="alert"' in text)
    assert "content/features/dark-mode.yml:3:9" in broken
    assert "&lt;ideaa&gt;" in broken
    assert "Read at night" in broken, "the last good page stays"

    file.write_text(FEATURE.replace("at night", "in the dark"), encoding="utf-8")
    mended = page(address, lambda text: "Read in the dark" in text)
    assert "Read in the dark" in mended
    assert 'role="alert"' not in re.sub("<script.*?</script>", "", mended, flags=re.DOTALL)
    assert "Traceback" not in log.read_text()


def told(log: Path, words: str) -> bool:
    """Whether the log says so, before patience ends."""
    deadline = time.monotonic() + PATIENCE
    while words not in log.read_text() and time.monotonic() < deadline:
        time.sleep(0.1)
    return words in log.read_text()


def test_the_last_site_stays_while_site_yml_is_gone(root, served):
    address, log = served
    assert "Read at night" in page(address, lambda text: "Read at night" in text)

    file = root / "content" / "site.yml"
    file.rename(root / "away.yml")
    gone = page(address, lambda text: 'role="alert"' in text)
    assert "Read at night" in gone
    assert 'role="alert"' in gone

    (root / "away.yml").rename(file)
    back = page(address, lambda text: text and 'role="alert"' not in text)
    assert "Read at night" in back
    assert 'role="alert"' not in back
    assert "Traceback" not in log.read_text()


def test_a_mistake_in_mkdocs_yml_is_one_line_and_gone_after_the_fix(root, served):
    address, log = served
    assert "Read at night" in page(address, lambda text: "Read at night" in text)
    config = root / "mkdocs.yml"
    sound = config.read_text(encoding="utf-8")

    config.write_text(sound + "nav: [\n", encoding="utf-8")
    assert told(log, "the last site stays until that is mended")
    assert "Read at night" in page(address, lambda text: "Read at night" in text)

    (root / "docs").rename(root / "elsewhere")
    config.write_text(sound, encoding="utf-8")
    assert told(log, "error: Config value 'docs_dir'")
    assert "Read at night" in page(address, lambda text: "Read at night" in text)
    (root / "elsewhere").rename(root / "docs")

    config.write_text(sound.replace("site_name: Example", "site_name: Example\nsite_author: A team"), encoding="utf-8")
    assert 'name="author" content="A team"' in page(address, lambda text: "A team" in text)
    assert "Traceback" not in log.read_text()
