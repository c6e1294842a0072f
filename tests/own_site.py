"""The built site of our own content: built once a process, since which pages are tested is read from it."""

import atexit
import tempfile
from functools import cache
from pathlib import Path

import pytest

from tests.places import AS_OF, ROOT


@cache
def own_site() -> Path:
    """Built as `milepost build` does, into a folder that goes when the process ends."""
    from milepost.adapters.mkdocs import build_site

    folder = tempfile.TemporaryDirectory(prefix="milepost-own-")
    atexit.register(folder.cleanup)
    site = Path(folder.name) / "site"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; this puts it back afterwards
        environment.setenv("NO_MKDOCS_2_WARNING", "1")  # a process that collects tests by hand has no Makefile
        build_site(ROOT, site_dir=site, as_of=AS_OF, strict=True, edition=None)
    return site
