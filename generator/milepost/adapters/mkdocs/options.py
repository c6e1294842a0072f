"""What may stand below the plugin in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import config_options as options
from mkdocs.config.base import Config, ValidationError


class _Fast(options.Choice[str]):
    """YAML reads `on` and `off` as true and false."""

    def run_validation(self, value: object) -> str:
        if isinstance(value, bool):
            value = "on" if value else "off"
        return super().run_validation(value)


class _Folder(options.Type[str]):
    """A folder of the site: nothing leads out of it."""

    def run_validation(self, value: object) -> str:
        folder: str = super().run_validation(value)
        if {"..", "."} & {*folder.replace("\\", "/").split("/")} or "\\" in folder or ":" in folder:
            raise ValidationError(f"`{folder}` is no folder of the site; write one such as `product`")
        return folder


class MilepostConfig(Config):  # type: ignore[no-untyped-call]
    edition = options.Optional(options.Type(str))
    at = _Folder(str, default="")
    csp = options.Optional(options.Type(bool))
    fast = _Fast(("auto", "on", "off"), default="auto")
