"""The shapes of the pills in images."""

from milepost.shown.labels import CONFIDENCE
from milepost.shown.marks import MARKS
from milepost.vocabulary import Meaning


def test_every_status_and_confidence_has_a_shape_of_its_own():
    looks = [*(f"status-{meaning}" for meaning in Meaning), *(f"sure-{word}" for word in CONFIDENCE)]

    assert {*looks, "reached"} == MARKS.keys()
    assert len({MARKS[look] for look in looks}) == len(looks)
