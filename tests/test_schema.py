"""The schemas for editors: what our reader accepts they accept, and what is plainly wrong they refuse."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from milepost.diagnostics import Report
from milepost.fields import Reading
from milepost.load import load
from milepost.load.plain import without_nothing
from milepost.load.validate import NAMED_THINGS
from milepost.model.kinds import kinds
from milepost.schema import schemas
from milepost.settings import Settings
from tests import real_roadmaps
from tests.editor_view import documents, typed
from tests.places import AS_OF, ROOT
from tests.sound_values import fields

PLAIN = Settings.model_validate({"format": "1", "title": "Example"})
RICH = Settings.model_validate(
    {
        "format": "1",
        "title": "Example",
        "fiscal_year_starts": "4",
        "statuses": {"provisional": {"means": "idea"}, "101": {"means": "planned"}, "true": {"means": "shipped"}},
        "fields": {"x-plan": {"title": "Included in", "values": ["Free", "Pro", "1.10"]}, "x-note": {}},
        "editions": {"public": {"title": "Public"}, "internal": {"title": "Internal"}},
    }
)


def mistakes(schema: dict[str, Any], value: Any) -> list[str]:
    """In both views: with everything quoted, and with nothing quoted."""
    validator = Draft7Validator(schema)
    views = (value, typed(value))
    return [f"{error.json_path}: {error.message}" for view in views for error in validator.iter_errors(view)]


@pytest.fixture(scope="module")
def rich() -> dict[str, dict[str, Any]]:
    return schemas(RICH)


def feature(**more: Any) -> dict[str, Any]:
    return {"title": "Dark mode", "status": "idea", **more}


def test_there_is_one_for_an_entry_and_one_for_a_mapping_file_of_each_kind():
    assert set(schemas(PLAIN)) == {
        *(
            "site.json",
            "vision.json",
            "goal.json",
            "audience.json",
            "feature.json",
            "timeline.json",
            "stakeholder.json",
        ),
        *("goals.mapping.json", "audience.mapping.json", "features.mapping.json", "timeline.mapping.json"),
        "stakeholders.mapping.json",
    }


@pytest.mark.parametrize("site", [PLAIN, RICH])
def test_each_is_a_sound_schema(site):
    for schema in schemas(site).values():
        Draft7Validator.check_schema(schema)


def test_our_own_content_has_no_mistakes():
    roadmap = load(ROOT, as_of=AS_OF, report=Report())
    made = schemas(roadmap.settings)

    assert {
        path: found for path, (name, data) in documents(roadmap).items() if (found := mistakes(made[name], data))
    } == {}


@pytest.mark.parametrize("name", real_roadmaps.NAMES)
def test_a_real_roadmap_has_no_mistakes(name, shared, tmp_path):
    roadmap = load(real_roadmaps.write(name, shared, tmp_path), as_of=AS_OF, report=Report())
    made = schemas(roadmap.settings)

    assert {
        path: found for path, (name, data) in documents(roadmap).items() if (found := mistakes(made[name], data))
    } == {}


@pytest.mark.parametrize("kind", kinds())
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(data=st.data())
def test_what_the_reader_accepts_the_schema_accepts(kind, rich, data):
    model = kinds()[kind].model
    written = data.draw(fields(model))
    reading = Reading(calendar=RICH.calendar, statuses=RICH.words, editions=tuple(RICH.editions))
    for key, value in list(written.items()):
        # Field by field, else hardly any entry would be sound as a whole
        if not _is_sound(model, {**_required(model), key: value}, reading):
            del written[key]

    assert mistakes(rich[f"{kind}.json"], {**_required(model), **written}) == []


def _required(model: Any) -> dict[str, Any]:
    values = {"title": "T", "status": "idea", "statement": "S", "when": "tbd"}
    return {key: values[key] for key, field in model.model_fields.items() if field.is_required()}


def _is_sound(model: Any, data: dict[str, Any], reading: Reading) -> bool:
    if "only" in data:
        return False  # said by its own tests
    try:
        model.model_validate(without_nothing(data, keep=NAMED_THINGS), context=reading)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    "more",
    [
        {"status": "provisional"},
        {"status": "101"},
        {"status": "true"},
        {"target": None, "tags": [None, "a"], "goals": None, "links": None},
        {"goals": "faster", "links": {"title": "T", "url": "guide/"}},
        {"target": "2027", "fixed": "True", "effort": "XL", "value": "7"},
        {"visibility": "internal", "only": {"internal": {"target": "2027-02"}, "public": None}},
        {"x-plan": "Pro"},
        {"x-plan": ["Free", "1.10", None]},
        {"x-note": {"anything": ["goes"]}, "x-unheard-of": "1"},
        {"title": "🚀" * 200},
    ],
)
def test_a_sound_feature_is_accepted(rich, more):
    assert mistakes(rich["feature.json"], feature(**more)) == []


@pytest.mark.parametrize(
    "more",
    [
        {"status": "no-such-status"},
        {"status": None},
        {"visibility": None},
        {"visibility": "no-such-edition"},
        {"only": {"no-such-edition": {}}},
        {"only": {"internal": {"visibility": "public"}}},
        {"only": {"internal": {"confidence": "sure"}}},
        {"titel": "Dark mode"},
        {"confidence": "sure"},
        {"links": [{"title": "T"}]},
        {"target": ["2027"]},
        {"value": "eleven"},
        {"x-plan": "Gold"},
        {"title": "🚀" * 201},
        {"tags": ["t"] * 501},
    ],
)
def test_a_mistaken_feature_is_refused(rich, more):
    assert mistakes(rich["feature.json"], feature(**more))


def test_without_editions_nothing_may_say_who_sees_it():
    for more in (
        {"visibility": "public"},
        {"only": {}},
        {"links": [{"title": "T", "url": "a/", "visibility": "public"}]},
    ):
        assert mistakes(schemas(PLAIN)["feature.json"], feature(**more)), more


def test_a_mapping_file_has_slugs_for_keys_and_may_be_empty(rich):
    mapping = rich["features.mapping.json"]

    assert mistakes(mapping, {"dark-mode": feature(), "101": feature()}) == []
    assert mistakes(mapping, None) == []
    assert mistakes(mapping, {"Dark Mode": feature()})
    assert mistakes(mapping, {"dark-mode": None})


def test_an_entry_of_a_name_without_fields_is_refused_only_where_a_field_is_required(rich):
    assert mistakes(rich["goal.json"], {"title": "T", "measures": {"time": None}}) == []
    assert mistakes(rich["audience.json"], {"title": "T", "needs": {"speed": None}})


def test_a_measure_is_named_by_a_slug(rich):
    assert mistakes(rich["goal.json"], {"title": "T", "measures": {"Not a slug": {}}})


def test_a_filter_of_own_values_is_as_open_as_the_reader(rich):
    page = {"title": "Sales", "features": {"status": "provisional", "x-plan": ["Pro", "Gold"]}}

    assert mistakes(rich["stakeholder.json"], page) == []
    assert mistakes(rich["stakeholder.json"], {"title": "Sales", "features": {"status": "no-such-status"}})


def test_the_settings_offer_the_checks_and_accept_what_they_do_not_offer(rich):
    site = {"format": "1", "title": "T", "checks": {"overdue": "off"}, "review": {"every": "90 days"}, "statuses": None}

    assert "overdue" in rich["site.json"]["properties"]["checks"]["properties"]
    assert mistakes(rich["site.json"], site) == []
    assert mistakes(rich["site.json"], {**site, "checks": {"overdue": "loud"}})
    assert mistakes(rich["site.json"], {**site, "format": "2"})


def test_every_field_says_what_it_is_for(rich):
    for name, schema in rich.items():
        for inner in (schema, *schema["definitions"].values()):
            for key, field in inner.get("properties", {}).items():
                assert field.get("description"), f"{name}: {key}"


def test_own_words_say_what_they_come_to(rich):
    status = rich["feature.json"]["properties"]["status"]

    told = dict(zip(map(str, status["enum"]), status["enumDescriptions"], strict=True))
    assert told["provisional"] == "Means idea: somebody thought of it"
    assert told["paused"] == "stopped for now"
    assert 101 in status["enum"]
