from milepost.shown.title_order import in_order


def test_titles_stand_as_people_look_for_them() -> None:
    wanted = ["Änderung", "apfel", "Idea 2", "idea 10"]
    wanted += ["Release 1.9", "Release 1.10", "Über uns", "Zebra", "がか", "かに"]

    assert sorted(sorted(wanted), key=in_order) == wanted
