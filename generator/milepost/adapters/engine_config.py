"""mkdocs.yml as data: read without running anything in it, and written again for a site without our plugin."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

PLUGIN = "milepost"
# What a mkdocs.yml without `plugins` needs; `search` is there by itself only as long as it names none
LINES = """\
plugins:
  - search
  - milepost:
      at: roadmap"""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A value under a YAML tag, such as `!ENV` or `!!python/name:…`: kept as it is, never acted upon."""

    tag: str
    value: Any
    style: str = "scalar"


class _Loader(yaml.CSafeLoader):
    pass


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the shape that PyYAML calls
        return True


def _construct(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> Tagged:  # noqa: ARG001 - the shape that PyYAML calls
    if isinstance(node, yaml.MappingNode):
        return Tagged(node.tag, loader.construct_mapping(node, deep=True), "mapping")
    if isinstance(node, yaml.SequenceNode):
        return Tagged(node.tag, loader.construct_sequence(node, deep=True), "sequence")
    assert isinstance(node, yaml.ScalarNode)
    return Tagged(node.tag, node.value)


def _represent(dumper: yaml.SafeDumper, tagged: Tagged) -> yaml.Node:
    if tagged.style == "mapping":
        return dumper.represent_mapping(tagged.tag, tagged.value)
    if tagged.style == "sequence":
        return dumper.represent_sequence(tagged.tag, tagged.value)
    return dumper.represent_scalar(tagged.tag, tagged.value)


_Loader.add_multi_constructor("!", _construct)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _construct)
_Dumper.add_representer(Tagged, _represent)


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """The settings of a mkdocs.yml; empty where there is none."""

    data: dict[str, Any]

    @property
    def docs_dir(self) -> str:
        """MkDocs' own default is `docs`; a site without mkdocs.yml has its pages in content/pages."""
        value = self.data.get("docs_dir", "docs" if self.data else "content/pages")
        return value if isinstance(value, str) else "docs"

    @property
    def site_dir(self) -> str:
        value = self.data.get("site_dir", "site")
        return value if isinstance(value, str) else "site"

    @property
    def nav(self) -> list[Any] | None:
        value = self.data.get("nav")
        return value if isinstance(value, list) else None

    @property
    def at(self) -> str:
        """Where the plugin puts our pages."""
        return self._option("at").strip("/")

    @property
    def edition(self) -> str | None:
        """Which edition the plugin makes, where that is said."""
        return self._option("edition") or None

    def _option(self, name: str) -> str:
        for plugin in self._plugins:
            if isinstance(plugin, dict) and isinstance(plugin.get(PLUGIN), dict):
                return str(plugin[PLUGIN].get(name) or "")
        return ""

    @property
    def use_directory_urls(self) -> bool:
        return self.data.get("use_directory_urls") is not False

    @property
    def _plugins(self) -> list[Any]:
        plugins = self.data.get("plugins", ["search"])
        if isinstance(plugins, dict):
            return [{name: options} for name, options in plugins.items()]
        return plugins if isinstance(plugins, list) else []

    def with_pages(
        self, *, nav: list[Any], not_in_nav: list[str], stylesheet: str, script: str, docs_dir: str
    ) -> EngineConfig:
        """The same site with our pages as files of its docs folder, and without our plugin."""
        data = {
            key: value for key, value in self.data.items() if key not in ("edit_uri", "edit_uri_template", "site_dir")
        }
        data.setdefault("site_name", "Roadmap")
        data.setdefault("theme", {"name": "material", "font": False})
        data |= {
            "docs_dir": docs_dir,
            "nav": nav,
            "plugins": [plugin for plugin in self._plugins if not _is_ours(plugin)],
        }
        if not_in_nav:
            data["not_in_nav"] = "\n".join(not_in_nav) + "\n"
        for key, asset in (("extra_css", stylesheet), ("extra_javascript", script)):
            if asset:
                data[key] = [*data.get(key, []), asset]
        return replace(self, data=data)

    @property
    def theme_features(self) -> Any:
        """What is switched on in the theme, as it is written."""
        theme = self.data.get("theme")
        return theme.get("features") if isinstance(theme, dict) else None

    @property
    def is_plain_material(self) -> bool:
        """Whether the theme is Material without templates of the site's own."""
        theme = self.data.get("theme")
        name = theme.get("name") if isinstance(theme, dict) else theme
        return name == "material" and not (isinstance(theme, dict) and "custom_dir" in theme)

    def with_theme_folder(self, folder: Path) -> EngineConfig:
        """The same theme with templates of a folder, which has an absolute path."""
        theme = self.data["theme"]
        own = theme if isinstance(theme, dict) else {"name": theme}
        return replace(self, data={**self.data, "theme": {**own, "custom_dir": str(folder)}})

    def filled(self, **values: str | None) -> EngineConfig:
        """With what site.yml says, which wins."""
        return replace(self, data={**self.data, **{key: value for key, value in values.items() if value}})


def _is_ours(plugin: Any) -> bool:
    return plugin == PLUGIN or (isinstance(plugin, dict) and PLUGIN in plugin)


def read(path: Path) -> EngineConfig:
    """What mkdocs.yml says; nothing where it is missing or unreadable, which MkDocs itself reports better."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return EngineConfig({})
    return EngineConfig(data if isinstance(data, dict) else {})


def with_plugin(path: Path) -> str:
    """What to write into a mkdocs.yml that does not name the plugin."""
    return "add `- milepost` below `plugins:`" if "plugins" in read(path).data else f"write there:\n{LINES}"


def write(config: EngineConfig, *, root: Path, target: Path) -> str:
    """YAML text for `target`; a theme folder of `root` is found from there."""
    data = dict(config.data)
    theme = data.get("theme")
    if isinstance(theme, dict) and isinstance(theme.get("custom_dir"), str):
        data["theme"] = {**theme, "custom_dir": os.path.relpath(root / theme["custom_dir"], target)}
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
