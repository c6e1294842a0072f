"""`milepost schema`: what is written, and when it is not."""

import json


def test_schemas_are_written_once_and_printed(call, site):
    root = site({})
    first = call("schema")
    assert first.exit_code == 0
    assert "schema/feature.json" in first.stdout.splitlines()
    assert json.loads((root / "schema" / "feature.json").read_text(encoding="utf-8"))["type"]
    again = call("schema")
    assert (again.exit_code, again.stdout) == (0, "")


def test_a_status_word_of_the_site_changes_its_schema(call, site):
    root = site({})
    call("schema")
    site({"site.yml": "format: 1\ntitle: T\nstatuses: {provisional: {means: planned}}\n"})
    assert call("schema").stdout.splitlines() == [
        f"schema/{name}.json" for name in ("feature", "features.mapping", "stakeholder", "stakeholders.mapping")
        if b"provisional" in (root / "schema" / f"{name}.json").read_bytes()
    ]  # fmt: skip
    assert b"provisional" in (root / "schema" / "feature.json").read_bytes()


def test_with_a_mistake_in_site_yml_nothing_is_written(call, site):
    root = site({"site.yml": "format: 1\ntitle: T\nstatuses: {provisional: {means: nope}}\n"})
    result = call("schema")
    assert result.exit_code == 1
    assert "`nope`" in result.stderr
    assert not (root / "schema").exists()
