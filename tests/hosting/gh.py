"""`gh api` for a test: notes what it is asked, and answers with what a file has for the address, through `--jq`."""

import argparse
import json
import os
from pathlib import Path

import jq

parser = argparse.ArgumentParser()
parser.add_argument("command", choices=["api"])
parser.add_argument("address")
parser.add_argument("--paginate", action="store_true")
parser.add_argument("--silent", action="store_true")
parser.add_argument("--method")
parser.add_argument("--jq", default=".")
parser.add_argument("--field", action="append", default=[])
parser.add_argument("--raw-field", action="append", default=[])
given = parser.parse_args()

assert os.environ["GH_TOKEN"], "gh asks for a token"
fields = dict(field.split("=", 1) for field in given.raw_field)
for key, value in (field.split("=", 1) for field in given.field):
    fields[key] = Path(value[1:]).read_text(encoding="utf-8") if value.startswith("@") else value
method = given.method or ("POST" if fields else "GET")
notes = Path(os.environ["NOTES_OF_TOOLS"])
with (notes / "asked.jsonl").open("a", encoding="utf-8") as asked:
    asked.write(json.dumps({"method": method, "address": given.address, "fields": fields}) + "\n")
if method == "GET":
    answers = json.loads((notes / "answers.json").read_text(encoding="utf-8"))
    for found in jq.compile(given.jq).input_value(answers[given.address]).all():
        print(found if isinstance(found, str) else json.dumps(found))  # noqa: T201 - this is what gh does
