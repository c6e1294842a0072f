"""Faults as people type them into the files of a site. Each lasts as long as its block and is then mended."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

from milepost.source import limits
from tests.faults.served import CONFIG, FEATURE, GOOD

SCRIPT = "</pre><script>document.title = 'owned'</script>"
DARK = "content/features/dark-mode.yml"
Typed = Callable[[Path], AbstractContextManager[None]]


class Fault(NamedTuple):
    typed: Typed
    # What the banner says of it, at least
    told: tuple[str, ...]


def saved(path: str, text: str | bytes) -> Typed:
    """A file saved with this text, whether it was there or not."""

    @contextmanager
    def fault(root: Path) -> Iterator[None]:
        file = root / path
        before = file.read_bytes() if file.exists() else None
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        try:
            yield
        finally:
            if before is None:
                file.unlink()
            else:
                file.write_bytes(before)

    return fault


def away(path: str) -> Typed:
    """A file or a folder that is renamed, and gets its name back."""

    @contextmanager
    def fault(root: Path) -> Iterator[None]:
        elsewhere = root / "elsewhere"
        (root / path).rename(elsewhere)
        try:
            yield
        finally:
            elsewhere.rename(root / path)

    return fault


def folder_instead(path: str) -> Typed:
    """A folder where a file was."""

    @contextmanager
    def fault(root: Path) -> Iterator[None]:
        with away(path)(root):
            (root / path).mkdir()
            try:
                yield
            finally:
                (root / path).rmdir()

    return fault


def feature(text: str) -> Typed:
    return saved(DARK, text)


def mkdocs_file(text: str) -> Typed:
    return saved("mkdocs.yml", text)


IN_CONTENT = {
    "YAML that is none": Fault(feature("title: [Dark\nstatus: idea\n"), (f"{DARK}:",)),
    "an unknown key": Fault(feature(f"{FEATURE}statsu: idea\n"), (f"{DARK}:4:1", "statsu")),
    "a key that is twice there": Fault(feature(f"{FEATURE}title: Dark\n"), (f"{DARK}:4:1", "title")),
    "a broken reference": Fault(feature(f"{FEATURE}goals: [fsat]\n"), (f"{DARK}:4:9", "no goal is called `fsat`")),
    "a status that is none": Fault(feature(FEATURE.replace("idea", "ideaa")), (f"{DARK}:3:9", "ideaa")),
    "HTML in a message": Fault(feature(FEATURE.replace("idea", f'"{SCRIPT}"')), (f"{DARK}:3:9", "</pre><script>")),
    "a file that is no UTF-8": Fault(saved(DARK, FEATURE.encode() + b"note: \xff\xfe\n"), (f"{DARK}:4:", "UTF-8")),
    "a control character": Fault(feature(FEATURE.replace("night", "\x1b[31mnight")), (f"{DARK}:2:18", "U+001B")),
    "an enormous file": Fault(feature(FEATURE + "# \n" * limits.ENTRY_FILE), (DARK, "256 KiB")),
    "a folder where a file was": Fault(folder_instead("content/site.yml"), ("site.yml",)),
    "no site.yml": Fault(away("content/site.yml"), ("no site.yml",)),
    "a site.yml that is broken": Fault(saved("content/site.yml", "format: 1\ntitle: {\n"), ("content/site.yml:",)),
    "no content at all": Fault(away("content"), ("content",)),
}

AROUND_IT = {
    "a template of ours that is no Jinja": Fault(
        saved("templates/feature.html", "<p>{{ it.title }</p>\n"), ("templates/feature.html:1",)
    ),
    "a template of ours that fails": Fault(
        saved("templates/feature.html", "<p>\n{{ it.nothing.of_the_sort }}</p>\n"), ("templates/feature.html:2",)
    ),
    "a template of the theme that is no Jinja": Fault(
        saved("overrides/main.html", '{% extends "base.html" %}\n{% block content %}\n'), ("overrides/main.html:2",)
    ),
    "a template of the theme that fails": Fault(
        saved("overrides/main.html", '{% extends "base.html" %}\n{% block content %}{{ 1 // 0 }}{% endblock %}\n'),
        ("overrides/main.html:2", "zero"),
    ),
    "an include that is not there": Fault(saved("docs/about.md", '# About\n\n--8<-- "nowhere.md"\n'), ("nowhere.md",)),
    "a page that is no UTF-8": Fault(saved("docs/about.md", b"# About \xff\n"), ("about.md",)),
    "no docs": Fault(away("docs"), ("docs_dir",)),
    "an error of a plugin": Fault(
        saved("docs/about.md", "raise PluginError"), ("hook.py:8", "the hook does not like this page")
    ),
    "a bug of a plugin": Fault(saved("docs/about.md", "raise"), ("hook.py:10", "the hook did not expect this page")),
    "a plugin that ends the process": Fault(saved("docs/about.md", "sys.exit"), ("hook.py:6",)),
    "a mkdocs.yml that is broken": Fault(mkdocs_file(f"{CONFIG}nav: [\n"), ("mkdocs.yml:",)),
    "a mkdocs.yml with a wrong value": Fault(mkdocs_file(f"{CONFIG}strict: perhaps\n"), ("strict",)),
    "a mkdocs.yml without the plugin": Fault(
        mkdocs_file(CONFIG.replace("milepost", "")), ("does not name the plugin", "- milepost")
    ),
    "no mkdocs.yml": Fault(away("mkdocs.yml"), ("mkdocs.yml",)),
    "a warning in a strict site": Fault(
        mkdocs_file(f"{CONFIG}strict: true\nnav: [about.md, gone.md, milepost]\n"), ("gone.md",)
    ),
}

assert GOOD in FEATURE
