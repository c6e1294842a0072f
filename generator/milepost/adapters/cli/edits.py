"""Changed files, written only when the content is none the worse for them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from milepost.adapters.cli.failures import Refusal, unwritable
from milepost.adapters.cli.report import stop
from milepost.adapters.cli.run import Run
from milepost.adapters.judged import Judged, judge
from milepost.adapters.site_paths import site_paths
from milepost.adapters.write import replace_file
from milepost.diagnostics import Diagnostic, Report, Span
from milepost.source import limits
from milepost.source.document import SourceFile
from milepost.source.find import CONTENT, PAGES
from milepost.source.read import read_one


def source_file(run: Run, path: str) -> SourceFile:
    """The file as it is on disk. Raises Refusal where it cannot be read."""
    file = read_one(run.root, path, limits.MAPPING_FILE, Report())
    if file is None:
        raise Refusal(f"`{path}` cannot be read", "`milepost check` says why")
    return file


def write_if_sound(run: Run, before: Judged, texts: Mapping[str, str]) -> None:
    """Writes the files' new texts by path. With a new error it shows that one, writes nothing and exits with 1."""
    with tempfile.TemporaryDirectory(prefix="milepost-") as folder:
        elsewhere = Path(folder)
        _copy(run.root / CONTENT, elsewhere / CONTENT)
        for path, text in texts.items():
            (elsewhere / path).write_bytes(text.encode())
        worse = _new_errors(before, judge(elsewhere, as_of=run.as_of, site_paths=site_paths(run.root)))
        if worse:
            stop(worse, elsewhere, because="nothing was written")
    for path, text in texts.items():
        try:
            replace_file(run.root / path, text.encode())
        except OSError as error:
            raise unwritable(run.root / path, error) from None


def _copy(content: Path, target: Path) -> None:
    """What content is made of; links stay links, and pipes and the like, which nobody reads, stay where they are."""

    def copy_file(source: str, destination: str) -> object:
        return shutil.copyfile(source, destination) if Path(source).is_file() else None

    pages = str(content)
    shutil.copytree(
        content,
        target,
        symlinks=True,
        copy_function=copy_file,
        ignore=lambda folder, names: [PAGES] if folder == pages and PAGES in names else [],
    )


def _new_errors(before: Judged, after: Judged) -> list[Diagnostic]:
    """By what they say, for their lines may have moved. That something is out of date forbids no change of it."""
    known = {_said(found) for found in before.report}
    return [found for found in after.hindrances() if _said(found) not in known]


def _said(found: Diagnostic) -> Diagnostic:
    return found._replace(span=Span(found.span.path))
