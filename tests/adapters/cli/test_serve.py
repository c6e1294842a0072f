"""`milepost serve`: what it is told; that pages come and come again is tested with the plugin."""

import pytest

from milepost.adapters import mkdocs


@pytest.fixture
def served(monkeypatch, site):
    """What MkDocs would be told to serve."""
    told = []
    monkeypatch.setattr(mkdocs, "serve_site", lambda root, **options: told.append((root, options)))
    (site({"features/x.yml": "title: X\nstatus: idea\n"}) / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")
    return told


def test_the_port_and_the_day_are_handed_on(call, served, tmp_path):
    assert call("--as-of", "2027-01-15", "serve", "--port", "8123").exit_code == 0
    [(root, options)] = served
    assert root == tmp_path / "site"
    assert (options["port"], options["edition"], str(options["as_of"])) == (8123, None, "2027-01-15")


def test_mistakes_in_the_content_do_not_keep_it_from_being_served(call, served, site):
    site({"features/x.yml": "title: ["})
    assert call("serve").exit_code == 0
    assert served


@pytest.mark.usefixtures("served")
def test_a_port_that_is_taken_is_one_line(call, monkeypatch):
    def taken(*_args, **_options):
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(mkdocs, "serve_site", taken)
    result = call("serve")
    assert result.exit_code == 3
    assert result.stderr == "milepost: port 8000 cannot be used: Address already in use\n  `--port` takes another one\n"
