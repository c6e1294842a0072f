"""The names that readers see for the words of the format."""

from __future__ import annotations

from typing import Final

CONFIDENCE: Final = {"committed": "Committed", "likely": "Likely", "exploratory": "Exploratory"}
HEALTH: Final = {"on-track": "On track", "at-risk": "At risk", "off-track": "Off track"}
OUTCOME: Final = {"achieved": "Achieved", "partly": "Partly achieved", "missed": "Missed", "dropped": "Dropped"}
HORIZON: Final = {"now": "Now", "next": "Next", "later": "Later"}
STAGE: Final = {
    "alpha": "Alpha",
    "beta": "Beta",
    "ga": "Generally available",
    "deprecated": "Deprecated",
    "removed": "Removed",
}
FEATURE_TYPE: Final = {
    "feature": "Feature",
    "improvement": "Improvement",
    "bug": "Bug",
    "technical": "Technical work",
    "research": "Research",
    "compliance": "Compliance",
    "sunset": "Sunset",
}
AUDIENCE_TYPE: Final = {
    "customer": "Customers",
    "user": "Users",
    "buyer": "Buyers",
    "partner": "Partners",
    "internal": "Colleagues",
}
NEED_TYPE: Final = {"need": "Need", "pain": "Pain", "job": "Job"}
MILESTONE_TYPE: Final = {"release": "Release", "milestone": "Milestone", "event": "Event", "period": "Period"}
GOAL_LEVEL: Final = {"company": "Company goal", "product": "Product goal"}
BUY_IN: Final = {"asked": "Asked", "informed": "Informed", "supports": "Supports it", "objects": "Objects"}
REL: Final = {
    "design": "Design",
    "spec": "Specification",
    "docs": "Documentation",
    "tracker": "Tracker",
    "release-notes": "Release notes",
    "research": "Research",
    "other": "",
}

_FIELD: Final = {
    "ga": "General availability",
    "part_of": "Part of",
    "depends_on": "Depends on",
    "see_also": "See also",
    "impact_on": "Expected impact",
    "horizon": "Now, next or later",
    "confidence": "How sure",
    "stages": "Stage",
    "when": "Date",
    "target": "Target",
    "until": "Looks ahead until",
    "buy_in": "Who has bought in",
    "whose_needs": "Whose needs",
}


def field(name: str) -> str:
    """`depends_on` → `Depends on`; a name that says it itself only gets a capital."""
    return _FIELD.get(name) or STAGE.get(name) or name.replace("_", " ").replace("-", " ").capitalize()


def slug_in_words(slug: str) -> str:
    """Stands in for a title that was not given."""
    return slug.replace("-", " ").capitalize()
