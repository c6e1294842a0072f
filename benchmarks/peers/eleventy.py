"""Eleventy with data files, which are Milepost's own, and Nunjucks templates.

The layout is extended, not named in the front matter, and titles are no computed data: both would make it slower.
"""

import json
from pathlib import Path

from benchmarks import contents
from benchmarks.peers import bare_site, installed
from benchmarks.peers.tool import Tool

FILES = {
    "package.json": "{}",
    "eleventy.config.js": """const yaml = require("js-yaml");
const md = require("markdown-it")();
module.exports = function (config) {
  config.addDataExtension("yml", (text) => yaml.load(text));
  config.addFilter("md", (text) => md.render(text));
  return { dir: { input: "src", output: "site" } };
};
""",
    "src/_includes/base.njk": """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{% block title %}{% endblock %}</title></head>
<body><header><a href="/">Large</a></header><main>{% block main %}{% endblock %}</main></body></html>
""",
    "src/feature.njk": """---
pagination: {data: features, size: 1, alias: slug, addAllPagesToCollections: false}
permalink: "features/{{ slug }}/"
---
{% extends "base.njk" %}
{% set it = features[slug] %}
{% block title %}{{ it.title }}{% endblock %}
{% block main %}<h1>{{ it.title }}</h1>
<p>{{ it.summary }}</p>
<dl><dt>Status</dt><dd>{{ it.status }}</dd><dt>Confidence</dt><dd>{{ it.confidence }}</dd>
<dt>Target</dt><dd>{{ it.target }}</dd>
<dt>Goals</dt><dd>{% for goal in it.goals %}<a href="/goals/{{ goal }}/">{{ goals[goal].title }}</a>{% endfor %}</dd>
<dt>Tags</dt><dd>{% for tag in it.tags %}{{ tag }} {% endfor %}</dd>
<dt>Owners</dt><dd>{% for owner in it.owners %}{{ owner }} {% endfor %}</dd>
<dt>Effort</dt><dd>{{ it.effort }}</dd><dt>Value</dt><dd>{{ it.value }}</dd></dl>
{{ it.description | md | safe }}{% endblock %}
""",
    "src/goal.njk": """---
pagination: {data: goals, size: 1, alias: slug}
permalink: "goals/{{ slug }}/"
---
{% extends "base.njk" %}
{% block title %}{{ goals[slug].title }}{% endblock %}
{% block main %}<h1>{{ goals[slug].title }}</h1>{% endblock %}
""",
    "src/index.njk": """{% extends "base.njk" %}
{% block title %}Large{% endblock %}
{% block main %}<table>{% for slug, it in features %}<tr>
<td><a href="/features/{{ slug }}/">{{ it.title }}</a></td><td>{{ it.status }}</td><td>{{ it.target }}</td>
</tr>{% endfor %}</table>{% endblock %}
""",
}


def _install() -> str:
    installed.node_packages("@11ty/eleventy", "js-yaml", "markdown-it")
    package = _package() / "package.json"
    return str(json.loads(package.read_text(encoding="utf-8"))["version"])


def _package() -> Path:
    return installed.NODE_PACKAGES / "node_modules" / "@11ty" / "eleventy"


def _prepare(folder: Path, features: int) -> None:
    data = {"src/_data/features.yml": bare_site.features(features), "src/_data/goals.yml": contents.GOALS}
    bare_site.write(folder, FILES | data)
    (folder / "node_modules").symlink_to(installed.NODE_PACKAGES / "node_modules")


def _command() -> list[str]:
    return [installed.node(), str(_package() / "cmd.cjs"), "--quiet"]


ELEVENTY = Tool("Eleventy", _install, _prepare, _command, output="site")
