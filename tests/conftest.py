"""What several tests share: the real roadmaps beside the repository, and the built site of our own content."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.places import AS_OF, ROOT, beside_the_repository

# How long an example takes depends on the machine, never on the code alone
settings.register_profile("milepost", deadline=None)
settings.register_profile("nightly", deadline=None, max_examples=5_000)
settings.load_profile("nightly" if os.environ.get("MILEPOST_NIGHTLY") else "milepost")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Hostile input and real roadmaps, which lie beside the repository where it is developed."""
    return beside_the_repository(".")


@pytest.fixture
def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site of our own content, built as `milepost build` does."""
    from milepost.adapters.mkdocs import build_site

    site = tmp_path_factory.mktemp("own") / "site"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; this puts it back afterwards
        build_site(ROOT, site_dir=site, as_of=AS_OF, strict=True, edition=None)
        yield site
