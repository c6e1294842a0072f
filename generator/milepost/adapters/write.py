"""Puts text into a file so that the file is never half written."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """The folder is made if it is missing, the file's mode stays as it was. Raises OSError, which names `path`."""
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(content)
        if path.exists():
            new.chmod(path.stat().st_mode & 0o7777)
        new.replace(path)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        with suppress(OSError):  # the folder may not be one
            new.unlink(missing_ok=True)
