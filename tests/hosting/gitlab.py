"""Runs a job of a `.gitlab-ci.yml` as GitLab's runner does, against a GitLab that keeps comments and issues."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml

from tests.hosting.tools import with_tools

ME, SOMEBODY = {"id": 1}, {"id": 2}
NOTES, ISSUES = "/projects/5/merge_requests/7/notes", "/projects/5/issues"


@dataclass(slots=True)
class GitLab:
    """What is kept by its address, the newest first; three on a page."""

    url: str = ""
    kept: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {NOTES: [], ISSUES: []})

    def get(self, address: str, page: int) -> tuple[Any, str]:
        if address == "/user":
            return ME, ""
        found = self.kept[address]
        return found[3 * page - 3 : 3 * page], str(page + 1) if len(found) > 3 * page else ""

    def post(self, address: str, fields: Mapping[str, Any]) -> None:
        number = 100 + len(self.kept[address])
        self.kept[address].insert(0, {"id": number, "iid": number, "state": "opened", "author": ME, **fields})

    def put(self, address: str, fields: dict[str, Any]) -> None:
        above, _, number = address.rpartition("/")
        (known,) = [each for each in self.kept[above] if each["id"] == int(number)]
        state = {"reopen": "opened", "close": "closed"}.get(fields.pop("state_event", ""), known.get("state"))
        known |= {**fields, "state": state}


@contextmanager
def serving() -> Iterator[GitLab]:
    gitlab = GitLab()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            found, page = gitlab.get(asked.path, int(parse_qs(asked.query).get("page", ["1"])[0]))
            self._answer(found, page)

        def do_POST(self) -> None:
            gitlab.post(self.path, self._fields())
            self._answer({})

        def do_PUT(self) -> None:
            gitlab.put(self.path, self._fields())
            self._answer({})

        def _fields(self) -> dict[str, Any]:
            assert self.headers["PRIVATE-TOKEN"] == "glpat"
            fields: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            return fields

        def _answer(self, found: Any, page: str = "") -> None:
            self.send_response(200)
            self.send_header("X-Next-Page", page)
            self.end_headers()
            self.wfile.write(json.dumps(found).encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the shape that is called
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    gitlab.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield gitlab
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def script_of(pipeline: Mapping[str, Any], job: Mapping[str, Any]) -> str:
    """As the runner puts it together for bash."""
    return "\n".join(["set -eo pipefail", *pipeline["default"]["before_script"], *job["script"]])


def run_job(root: Path, name: str, *, notes: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """One job in a repository that is checked out; what its tools note stands in `notes`."""
    pipeline = yaml.safe_load((root / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    notes.mkdir(exist_ok=True)
    environment = {
        **{each: os.environ[each] for each in ("HOME", "LANG", "TMPDIR") if each in os.environ},
        **with_tools(notes),
        "CI_JOB_ID": "9",
        "CI_JOB_URL": "https://gitlab.example/group/sub/roadmap/-/jobs/9",
        "CI_MERGE_REQUEST_IID": "7",
        "CI_PAGES_DOMAIN": "pages.example",
        "CI_PROJECT_DIR": str(root),
        "CI_PROJECT_ID": "5",
        "CI_PROJECT_PATH": "group/sub/roadmap",
        "CI_PROJECT_ROOT_NAMESPACE": "group",
        **pipeline["variables"],
        **more,
    }
    return subprocess.run(
        ["bash", "-c", script_of(pipeline, pipeline[name])],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
