"""The contents of benchmarks: the same from a seed, in either form, and one feature can be changed."""

from statistics import median

import pytest
import yaml

from benchmarks import contents


def read(folder) -> dict[str, dict[str, object]]:
    single = {file.stem: yaml.safe_load(file.read_text()) for file in (folder / "content" / "features").glob("*.yml")}
    return single or yaml.safe_load((folder / "content" / "features.yml").read_text())


@pytest.mark.parametrize("single_files", [False, True])
def test_other_words_stand_in_one_feature_only(tmp_path, single_files):
    contents.write(tmp_path, 12, single_files=single_files)
    before = read(tmp_path)

    contents.say(tmp_path, "feature-1", "Said anew.")

    after = read(tmp_path)
    assert str(after["feature-1"]["description"]).startswith("Said anew.\n")
    before["feature-1"]["description"] = after["feature-1"]["description"]
    assert before == after


def test_lengths_are_those_that_teams_write():
    lengths = [len(feature.description) for feature in contents.features(1_000)]

    assert 280 <= median(lengths) <= 320
    assert sum(length >= 3_000 for length in lengths) == 100


def test_both_forms_say_the_same(tmp_path):
    contents.write(tmp_path / "one", 12)
    contents.write(tmp_path / "many", 12, single_files=True)

    assert read(tmp_path / "one") == read(tmp_path / "many")
