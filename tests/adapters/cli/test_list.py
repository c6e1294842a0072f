"""`milepost list`: the table, for people and for programs."""

import csv
import io
import json

import pytest

FILES = {
    "site.yml": "format: 1\ntitle: T\nstatuses: {provisional: {title: Provisional, means: planned}}\n",
    "features/a.yml": "title: Alpha\nstatus: planned\ntarget: 2027-Q1\n",
    "features/b.yml": "title: '=1+1'\nstatus: provisional\nhorizon: later\n",
    "features/c.yml": "title: Gamma\nstatus: idea\n",
    "goals/fast.yml": "title: Fast\nperiod: 2027\n",
}


def test_without_a_kind_every_entry_is_listed(call, site):
    site(FILES)
    lines = call("list").stdout.splitlines()
    assert lines[0].split() == ["kind", "slug", "title"]
    assert [line.split()[1] for line in lines[1:]] == ["a", "b", "c", "fast"]


def test_columns_stand_below_each_other(call, site):
    site(FILES)
    lines = call("list", "feature").stdout.splitlines()
    assert lines[0].index("status") == lines[1].index("planned") == lines[3].index("idea")
    assert not any(line.endswith(" ") for line in lines)


def test_a_built_in_status_takes_every_word_that_means_it(call, site):
    site(FILES)
    planned = json.loads(call("list", "--status", "planned", "--format", "json").stdout)
    assert [row["slug"] for row in planned] == ["a", "b"]
    provisional = json.loads(call("list", "feature", "--status", "provisional", "--format", "json").stdout)
    assert [row["slug"] for row in provisional] == ["b"]


def test_csv_holds_nothing_that_a_spreadsheet_would_run(call, site):
    site(FILES)
    rows = [*csv.DictReader(io.StringIO(call("list", "feature", "--format", "csv").stdout))]
    assert [row["title"] for row in rows] == ["Alpha", "'=1+1", "Gamma"]


def test_no_cell_is_a_formula_to_an_east_asian_keyboard_either(call, site):
    site({**FILES, "features/b.yml": "title: ＝1+1\nstatus: idea\n"})
    assert "b,'＝1+1" in call("list", "feature", "--format", "csv").stdout


@pytest.mark.parametrize("command", ["list", "review"])
def test_json_gives_no_command_to_a_build_server(call, site, command):
    site({**FILES, "features/a.yml": "title: '##[error]a ::error::b'\nstatus: planned\n"})
    said = call(command, "--format", "json").stdout
    assert "##[error]a ::error::b" not in said
    assert "##[error]a ::error::b" in str(json.loads(said))


def test_entries_with_mistakes_are_left_out_and_said_so(call, site):
    site({**FILES, "features/d.yml": "title: Delta\nstatus: nope\n"})
    result = call("list", "feature")
    assert result.exit_code == 0
    assert "Delta" not in result.stdout
    assert "1 error" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("featrue",), "did you mean `feature`?"),
        (("--status", "planed"), "did you mean `planned`?"),
        (("goal", "--status", "planned"), "only features have a status"),
    ],
)
def test_what_there_is_not_is_refused(call, site, arguments, says):
    site(FILES)
    result = call("list", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr


def test_nothing_is_said_to_be_nothing(call, site):
    site({})
    result = call("list")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing to list\n")


@pytest.mark.parametrize(("folder", "kind"), [("features", "feature"), ("goals", "goal")])
def test_a_kind_may_be_called_as_its_folder_is(call, site, folder, kind):
    site(FILES)
    assert call("list", folder).stdout == call("list", kind).stdout != ""
