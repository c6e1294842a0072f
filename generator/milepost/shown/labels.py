"""The names that readers see for the words of the format: English, to be translated where they are shown."""

from __future__ import annotations

from typing import Final

from milepost.words import N_, Words

CONFIDENCE: Final = {"committed": N_("Committed"), "likely": N_("Likely"), "exploratory": N_("Exploratory")}
HEALTH: Final = {"on-track": N_("On track"), "at-risk": N_("At risk"), "off-track": N_("Off track")}
OUTCOME: Final = {
    "achieved": N_("Achieved"),
    "partly": N_("Partly achieved"),
    "missed": N_("Missed"),
    "dropped": N_("Dropped"),
}
HORIZON: Final = {"now": N_("Now"), "next": N_("Next"), "later": N_("Later")}
STAGE: Final = {
    "alpha": N_("Alpha"),
    "beta": N_("Beta"),
    "ga": N_("Generally available"),
    "deprecated": N_("Deprecated"),
    "removed": N_("Removed"),
}
FEATURE_TYPE: Final = {
    "feature": N_("Feature"),
    "improvement": N_("Improvement"),
    "bug": N_("Bug"),
    "technical": N_("Technical work"),
    "research": N_("Research"),
    "compliance": N_("Compliance"),
    "sunset": N_("Sunset"),
}
AUDIENCE_TYPE: Final = {
    "customer": N_("Customers"),
    "user": N_("Users"),
    "buyer": N_("Buyers"),
    "partner": N_("Partners"),
    "internal": N_("Colleagues"),
}
NEED_TYPE: Final = {"need": N_("Need"), "pain": N_("Pain"), "job": N_("Job")}
MILESTONE_TYPE: Final = {
    "release": N_("Release"),
    "milestone": N_("Milestone"),
    "event": N_("Event"),
    "period": N_("Period"),
}
GOAL_LEVEL: Final = {"company": N_("Company goal"), "product": N_("Product goal")}
BUY_IN: Final = {
    "asked": N_("Asked"),
    "informed": N_("Informed"),
    "supports": N_("Supports it"),
    "objects": N_("Objects"),
}
REL: Final = {
    "design": N_("Design"),
    "spec": N_("Specification"),
    "docs": N_("Documentation"),
    "tracker": N_("Tracker"),
    "release-notes": N_("Release notes"),
    "research": N_("Research"),
    "other": "",
}

FIELD: Final = {
    "ga": N_("General availability"),
    "title": N_("Title"),
    "summary": N_("Summary"),
    "description": N_("Description"),
    "owners": N_("Owners"),
    "teams": N_("Teams"),
    "tags": N_("Tags"),
    "links": N_("Links"),
    "reviewed": N_("Last confirmed"),
    "changes": N_("Changes"),
    "updates": N_("Updates"),
    "visibility": N_("Visibility"),
    "only": N_("Only for"),
    "aliases": N_("Old names"),
    "statement": N_("Statement"),
    "until": N_("Looks ahead until"),
    "positioning": N_("Positioning"),
    "whose_needs": N_("Whose needs"),
    "principles": N_("Principles"),
    "measures": N_("Measures"),
    "supports": N_("Supports"),
    "buy_in": N_("Who has bought in"),
    "level": N_("Level"),
    "period": N_("Period"),
    "outcome": N_("Outcome"),
    "type": N_("Type"),
    "needs": N_("Needs"),
    "size": N_("Size"),
    "status": N_("Status"),
    "confidence": N_("How sure"),
    "horizon": N_("Now, next or later"),
    "start": N_("Start"),
    "target": N_("Target"),
    "deadline": N_("Deadline"),
    "fixed": N_("Cannot move"),
    "shipped": N_("Shipped"),
    "stage": N_("Stage"),
    "stages": N_("Stages"),
    "goals": N_("Goals"),
    "audience": N_("For whom"),
    "part_of": N_("Part of"),
    "depends_on": N_("Depends on"),
    "replaces": N_("Replaces"),
    "see_also": N_("See also"),
    "effort": N_("Effort"),
    "value": N_("Value"),
    "impact_on": N_("Expected impact"),
    "evidence": N_("Evidence"),
    "reason": N_("Reason"),
    "revisit": N_("To be looked at again"),
    "when": N_("Date"),
    "reached": N_("Reached"),
    "question": N_("Question"),
    "features": N_("Features"),
    "group_by": N_("Grouped by"),
    "guidance": N_("Guidance"),
}


def field(words: Words, name: str) -> str:
    """`depends_on` → `Depends on`; a name that the format does not know only gets a capital."""
    known = FIELD.get(name) or STAGE.get(name)
    return words.gettext(known) if known else name.replace("_", " ").replace("-", " ").capitalize()


def slug_in_words(slug: str) -> str:
    """Stands in for a title that was not given."""
    return slug.replace("-", " ").capitalize()
