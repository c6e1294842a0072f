"""`milepost serve`: what it is told; that pages come and come again is tested with the plugin."""

import socket

import pytest

from milepost.adapters import mkdocs
from milepost.adapters.cli import serve


@pytest.fixture
def served(monkeypatch, site):
    """What MkDocs would be told to serve."""
    told = []
    monkeypatch.setattr(mkdocs, "serve_site", lambda root, **options: told.append((root, options)))
    (site({"features/x.yml": "title: X\nstatus: idea\n"}) / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")
    return told


def test_the_port_and_the_day_are_handed_on(call, served, tmp_path, free_port):
    assert call("--as-of", "2027-01-15", "serve", "--port", str(free_port)).exit_code == 0
    [(root, options)] = served
    assert root == tmp_path / "site"
    assert (options["port"], options["edition"], str(options["as_of"])) == (free_port, None, "2027-01-15")


def test_content_with_errors_is_waited_for(call, served, site, free_port, monkeypatch):
    site({"features/x.yml": "title: ["})
    saved = iter(["title: [x", "title: X\nstatus: idea\n"])
    monkeypatch.setattr(serve.Awaited, "change", lambda _: site({"features/x.yml": next(saved)}))
    result = call("serve", "--port", str(free_port))
    assert result.exit_code == 0
    assert result.stderr.count("error[yaml-syntax]") == 2
    assert "\nthe preview begins as soon as that is mended and saved; Ctrl+C ends it\n" in result.stderr
    assert len(served) == 1


def test_who_gives_up_waiting_has_not_failed(call, served, site, free_port, monkeypatch):
    site({"features/x.yml": "title: ["})

    def give_up(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(serve.Awaited, "change", give_up)
    assert call("serve", "--port", str(free_port)).exit_code == 0
    assert served == []


def test_a_port_that_is_taken_is_one_line_before_all_work(call, served, free_port):
    with socket.create_server(("127.0.0.1", free_port)):
        result = call("serve", "--port", str(free_port))
    assert result.exit_code == 3
    because = f"milepost: port {free_port} cannot be used: address already in use"
    assert result.stderr == f"{because}\n  `--port` takes another one\n"
    assert served == []


def test_a_mkdocs_yml_without_the_plugin_is_one_line_and_what_to_write(call, site, free_port):
    (site({}) / "mkdocs.yml").write_text("site_name: T\ndocs_dir: content\n", encoding="utf-8")
    result = call("serve", "--port", str(free_port))
    assert result.exit_code == 2
    assert result.stderr.startswith("milepost: `mkdocs.yml` does not name the plugin\n")
