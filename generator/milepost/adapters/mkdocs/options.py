"""What may stand below the plugin in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import config_options as options
from mkdocs.config.base import Config


class _Fast(options.Choice[str]):
    """YAML reads `on` and `off` as true and false."""

    def run_validation(self, value: object) -> str:
        if isinstance(value, bool):
            value = "on" if value else "off"
        return super().run_validation(value)


class MilepostConfig(Config):  # type: ignore[no-untyped-call]
    edition = options.Optional(options.Type(str))
    at = options.Type(str, default="")
    csp = options.Optional(options.Type(bool))
    fast = _Fast(("auto", "on", "off"), default="auto")
