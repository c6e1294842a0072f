"""The published demo: our own content, built as everybody builds theirs."""

import json

from milepost.adapters.judged import judge
from milepost.adapters.site_paths import site_paths
from milepost.schema import schemas
from tests.built_site import addresses, broken_links
from tests.places import AS_OF, ROOT


def test_our_own_content_is_clean():
    checked = judge(ROOT, as_of=AS_OF, site_paths=site_paths(ROOT))

    assert [
        f"{found.span}: {found.code}: {found.message}" for found in checked.report if found.severity != "info"
    ] == []


def test_every_entry_has_its_page(own_site):
    roadmap = judge(ROOT, as_of=AS_OF).roadmap
    wanted = {f"features/{slug}" for slug in roadmap.features}
    wanted |= {f"goals/{slug}" for slug in roadmap.goals} | {f"audience/{slug}" for slug in roadmap.audience}
    wanted |= {f"timeline/{slug}" for slug, entry in roadmap.timeline.items()}

    assert wanted <= addresses(own_site)


def test_every_internal_link_and_fragment_leads_somewhere(own_site):
    assert broken_links(own_site) == []


def test_every_feature_is_found_by_the_search(own_site):
    index = json.loads((own_site / "search" / "search_index.json").read_text(encoding="utf-8"))
    places = {document["location"].partition("#")[0].strip("/") for document in index["docs"]}

    assert {place for place in addresses(own_site) if place.startswith("features/")} <= places


def test_features_stand_outside_the_navigation(own_site):
    home = (own_site / "index.html").read_text(encoding="utf-8")
    navigation = home[home.index("md-nav--primary") : home.index("md-content")]

    assert "features/" in navigation
    assert "features/board/" not in navigation


def test_the_data_files_stand_beside_the_pages(own_site):
    for name in ("roadmap.json", "features.csv", "roadmap.ics", "feed.xml", "feed.json", "schema/roadmap.json"):
        assert (own_site / name).stat().st_size > 0, name
    assert '<a href="../features.csv">' in (own_site / "features" / "index.html").read_text(encoding="utf-8")


def test_the_schemas_that_our_editor_lines_name_are_up_to_date():
    wanted = schemas(judge(ROOT, as_of=AS_OF).roadmap.settings)
    kept = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in (ROOT / "schema").glob("*.json")}

    assert kept == wanted, "run `make schema`"
