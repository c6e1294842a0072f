"""Templates compiled once: for the next site of this process, and those that are installed for the next process, too.

They are kept as Python keeps its modules: beside ours, where Python is allowed to. To compile them is a third of what
the build of a small site takes. No code of a site's own is kept, and none that depends on a site.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

from jinja2 import BytecodeCache, Environment, pass_context
from jinja2.bccache import Bucket

from milepost.resources import templates


def at_run_time(tell: Callable[..., Any]) -> Callable[..., Any]:
    """The same filter, which Jinja does not ask while it compiles, as it does for what is written in a template."""

    @pass_context
    def told(_context: object, *given: Any, **named: Any) -> Any:
        return tell(*given, **named)

    return told


class Compiled(BytecodeCache):
    """For an environment whose filters all tell at run time, or the same for every site.

    `installed` are the folders of templates that come with a package, by a name for each; `made_by` is the Python file
    that makes the environment, or what is asked while one of them is compiled.
    """

    _kept: ClassVar[dict[str, tuple[str, CodeType | None]]] = {}

    def __init__(self, installed: Mapping[str, Path], *, made_by: str) -> None:
        self._installed = installed
        self._made_by = sha256(Path(made_by).read_bytes() + MAGIC_NUMBER + version("jinja2").encode()).hexdigest()

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        path = filename or name
        told = "\n".join((self._made_by, str(_told_by(environment)), path, source))
        bucket = Bucket(environment, path, sha256(told.encode("utf-8", "surrogatepass")).hexdigest())
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code
        elif file := self._file(bucket):
            # Whatever is wrong with it, it is compiled and written anew
            with suppress(OSError, ValueError, EOFError, TypeError):
                head, _, data = file.read_bytes().partition(b"\n")
                if head == bucket.checksum.encode():
                    bucket.code = marshal.loads(data)
                    self._kept[bucket.key] = bucket.checksum, bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.checksum, bucket.code
        file = None if sys.dont_write_bytecode else self._file(bucket)
        if file and bucket.code:
            with suppress(OSError):
                file.parent.mkdir(parents=True, exist_ok=True)
                new = file.with_name(f"{file.name}.{os.getpid()}")
                new.write_bytes(bucket.checksum.encode() + b"\n" + marshal.dumps(bucket.code))
                new.replace(file)

    def _file(self, bucket: Bucket) -> Path | None:
        """None for one of the site's own."""
        path = Path(bucket.key)
        for name, folder in self._installed.items():
            if path.is_relative_to(folder):
                kept = "-".join((name, *path.relative_to(folder).parts))
                return Path(cache_from_source(str(templates() / f"{kept}.py")))
        return None


def _told_by(environment: Environment) -> tuple[object, ...]:
    """What else is written into the code: also in which form a filter is called."""
    filters = sorted((name, str(getattr(tell, "jinja_pass_arg", ""))) for name, tell in environment.filters.items())
    blocks = (environment.trim_blocks, environment.lstrip_blocks, environment.keep_trailing_newline)
    return (filters, sorted(environment.tests), sorted(environment.extensions), blocks, environment.autoescape)
