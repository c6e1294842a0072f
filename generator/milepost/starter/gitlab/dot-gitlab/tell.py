"""Keeps one comment of a merge request, or one issue, up to date. Run by .gitlab-ci.yml; needs MILEPOST_TOKEN.

    tell.py comment FILE    what the merge request changes
    tell.py issue FILE      what is due, each an item of a list; without any the issue is closed

It changes only what begins with its own mark and was written with its own token.
"""

import json
import os
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MARKS = {"comment": "<!-- milepost: what changes -->", "issue": "<!-- milepost: what is due -->"}
NOTHING = "Nothing changes."
TITLE = "The roadmap wants a look"
PROJECT = "{CI_API_V4_URL}/projects/{CI_PROJECT_ID}".format_map(os.environ)


def gitlab(method: str, address: str, fields: dict[str, str] | None = None) -> tuple[Any, str | None]:
    """What GitLab answers, and the number of the next page."""
    headers = {"PRIVATE-TOKEN": os.environ["MILEPOST_TOKEN"], "Content-Type": "application/json"}
    data = json.dumps(fields).encode() if fields else None
    with urllib.request.urlopen(urllib.request.Request(address, data, headers, method=method)) as answer:
        return json.load(answer), answer.headers.get("X-Next-Page")


def written(address: str, me: int, mark: str) -> Iterator[dict[str, Any]]:
    """What this token has written before, the newest first."""
    page: str | None = "1"
    while page:
        found, page = gitlab("GET", f"{address}?per_page=100&page={page}")
        for each in found:
            text = each.get("body") or each.get("description") or ""
            if each["author"]["id"] == me and text.startswith(mark):
                yield each


def comment(text: str, me: int) -> None:
    address = "{0}/merge_requests/{CI_MERGE_REQUEST_IID}/notes".format(PROJECT, **os.environ)
    known = next(written(address, me, MARKS["comment"]), None)
    page = "{CI_JOB_URL}/artifacts/file/what-changes.html".format_map(os.environ)
    fields = {"body": f"{MARKS['comment']}\n{text}\n[This comparison as a page]({page})\n"}
    if known:
        gitlab("PUT", f"{address}/{known['id']}", fields)
    elif text.strip() != NOTHING:
        gitlab("POST", address, fields)


def issue(text: str, me: int) -> None:
    address = f"{PROJECT}/issues"
    known = next(written(address, me, MARKS["issue"]), None)
    is_open = known is not None and known["state"] == "opened"
    is_due = any(line.startswith("- ") for line in text.splitlines())
    # It is about everything that is written, and a project may show its issues to more people than its files
    fields = {"description": f"{MARKS['issue']}\n{text}", "confidential": "true"}
    if known and is_due:
        gitlab("PUT", f"{address}/{known['iid']}", fields if is_open else {**fields, "state_event": "reopen"})
    elif is_due:
        gitlab("POST", address, {**fields, "title": TITLE})
    elif known and is_open:
        gitlab("PUT", f"{address}/{known['iid']}", {"state_event": "close"})


if __name__ == "__main__":
    what, file = sys.argv[1:]
    user, _ = gitlab("GET", "{CI_API_V4_URL}/user".format_map(os.environ))
    {"comment": comment, "issue": issue}[what](Path(file).read_text(encoding="utf-8"), user["id"])
