"""What content is made of."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Frozen(BaseModel):
    """What content is made of: nothing may be added to it and nothing changed.

    A model's validator is made when it is first asked: most roadmaps need only some of the kinds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    private: ClassVar[frozenset[str]] = frozenset()
    """Fields that only the narrowest edition shows, unless `show` of site.yml says otherwise."""
    secret: ClassVar[frozenset[str]] = frozenset()
    """Fields that only the narrowest edition shows, whatever site.yml says."""
    happened: ClassVar[frozenset[str]] = frozenset()
    """Timeframes of what is over: no edition makes them less exact. A `Day` is always such a one."""


class CarriesOwn(Frozen):
    """May hold fields of the site's own, `x-…`, which nobody but the site knows.

    They are gathered under the one key that no own field can have, the bare prefix.
    """

    own: dict[str, Any] = Field(default={}, alias="x-")

    @model_validator(mode="before")
    @classmethod
    def _gather_own(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        own = {key: value for key, value in data.items() if key.startswith("x-")}
        return {**{key: value for key, value in data.items() if key not in own}, "x-": own} if own else data
