"""A pill stands by the lower edge of its mark: every mark has the same, or the pills of a list go up and down."""

from tests.browser.conftest import Opened


def test_all_pills_stand_on_one_line(opened: Opened):
    lower = opened("guide/style/").evaluate(
        """() => {
          const lower = {};
          for (const mark of document.querySelectorAll(".mp-line-facts > .mp-pill > .mp-mark")) {
            const size = parseFloat(getComputedStyle(mark).fontSize);
            const box = mark.offsetTop + mark.offsetHeight - mark.parentElement.offsetTop;
            lower[mark.parentElement.className] = box / size;
          }
          return lower;
        }"""
    )

    assert {"mp-pill mp-status-shipped", "mp-pill mp-status-planned"} <= lower.keys()
    middle = lower["mp-pill mp-status-planned"]
    assert {look: each for look, each in lower.items() if abs(each - middle) > 0.12} == {}  # whole pixels are told
