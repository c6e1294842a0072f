"""What MkDocs says of a mkdocs.yml that cannot be used, in one line."""

from __future__ import annotations

from mkdocs.exceptions import Abort, ConfigurationError

from milepost.printable import printable


def what_is_wrong(error: Abort | ConfigurationError) -> str:
    """With mkdocs.yml. Of an Abort the log has told it already."""
    return (
        "`mkdocs.yml` cannot be used as it is" if isinstance(error, Abort) else printable(" ".join(str(error).split()))
    )
