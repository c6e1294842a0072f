"""The published JSON has the bytes that the standard library would write."""

import json

from hypothesis import given
from hypothesis import strategies as st

from milepost.published.indented import indented

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
DATA = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3))


@given(DATA)
def test_it_is_what_the_standard_library_writes(data: object) -> None:
    assert indented(data) == json.dumps(data, ensure_ascii=False, indent=2)
