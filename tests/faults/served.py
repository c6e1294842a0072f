"""A real site, really served, by `milepost serve` or by `mkdocs serve`, into whose files faults are typed meanwhile."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

# Far more than it takes: only a hang ends a test
PATIENCE = 60
GOOD = "Read at night"
BANNER = re.compile(r'<pre class="mp-served" role="alert"[^>]*>(.*?)</pre>', re.DOTALL)

FEATURE = f"title: Dark mode\nsummary: {GOOD}\nstatus: idea\n"
CONFIG = """\
site_name: Example
plugins: [milepost]
theme: {name: material, font: false, custom_dir: overrides}
markdown_extensions:
  - pymdownx.snippets: {check_paths: true}
hooks: [hook.py]
"""
# MkDocs reads a hook once: this one does what stands in a page
HOOK = """\
import sys
from mkdocs.exceptions import PluginError

def on_page_markdown(markdown, **_):
    if "sys.exit" in markdown:
        sys.exit(7)
    if "raise PluginError" in markdown:
        raise PluginError("the hook does not like this page")
    if "raise" in markdown:
        raise RuntimeError("the hook did not expect this page")
"""
FILES = {
    "mkdocs.yml": CONFIG,
    "hook.py": HOOK,
    "overrides/main.html": '{% extends "base.html" %}\n',
    "docs/about.md": "# About\n\nWritten by hand\n",
    "content/site.yml": "format: 1\ntitle: Example\nurl: https://site.example/\n",
    "content/features/dark-mode.yml": FEATURE,
}


# Where no hook wants to see the pages, a change of the content patches the site instead of building all of it
WITHOUT_HOOK = FILES | {"mkdocs.yml": CONFIG.replace("hooks: [hook.py]\n", "")}


def new_site(root: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


@dataclass(frozen=True)
class Served:
    """A site while it is served."""

    root: Path
    address: str
    server: subprocess.Popen[bytes]
    log: Path

    def page(self, path: str = "features/dark-mode/") -> str:
        """As it is now. A page that is not answered, or not with 200, fails the test."""
        return self.bytes(path).decode()

    def bytes(self, path: str) -> bytes:
        with urlopen(self.address + path, timeout=PATIENCE) as answer:
            assert answer.status == 200
            return bytes(answer.read())

    def page_when(self, is_there: Callable[[str], bool]) -> str:
        """The page as soon as it is so, and as it was last when patience ends."""
        deadline = time.monotonic() + PATIENCE
        while not is_there(page := self.page()) and time.monotonic() < deadline:
            time.sleep(0.05)
        return page

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


def banner(page: str) -> str:
    """What the banner says, as a reader reads it; empty without one."""
    found = BANNER.search(page)
    return unescape(found[1]) if found else ""


def by_milepost(root: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "milepost", "-C", str(root), "serve", "--port", str(port)]


def by_mkdocs(root: Path, port: int) -> list[str]:
    config = str(root / "mkdocs.yml")
    return [sys.executable, "-m", "mkdocs", "serve", "--config-file", config, "--dev-addr", f"127.0.0.1:{port}"]


def by_mkdocs_dirty(root: Path, port: int) -> list[str]:
    return [*by_mkdocs(root, port), "--dirty"]


def by_mkdocs_clean(root: Path, port: int) -> list[str]:
    return [*by_mkdocs(root, port), "--clean"]


Command = Callable[[Path, int], list[str]]


@contextmanager
def served(folder: Path, command: Command, files: Mapping[str, str] = FILES) -> Iterator[Served]:
    """A new site in `folder`, from the moment on that it answers. It must end by Ctrl+C, and leave nothing behind."""
    root, log, temporary = new_site(folder / "site", files), folder / "log", folder / "temporary"
    temporary.mkdir()
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUNBUFFERED": "1",
        "TMPDIR": str(temporary),
    }
    port = free_port()
    with log.open("wb") as out:
        server = subprocess.Popen(command(root, port), stdout=out, stderr=out, env=environment)
    try:
        found = Served(root, f"http://127.0.0.1:{port}/", server, log)
        _wait(found)
        yield found
        server.send_signal(signal.SIGINT)
        server.wait(timeout=PATIENCE)
    finally:
        server.kill()
        server.wait()
    assert [path.name for path in temporary.iterdir()] == []


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait(site: Served) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and site.server.poll() is None:
        try:
            site.page()
        except HTTPError:
            raise
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"it does not answer:\n{site.said()}")
