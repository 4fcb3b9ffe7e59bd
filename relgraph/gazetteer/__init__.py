"""`data/gazetteer/*.csv` → who and what is known beforehand, by name, kind and day."""

from functools import cache

from ..resources import folder
from .entries import (
    Office,
    Organisation,
    Person,
    Place,
    PlaceName,
    Series,
    State,
    Tenure,
    Title,
    first_day,
    is_date,
    last_day,
)
from .loading import load
from .lookup import Gazetteer, fold

__all__ = [
    "Gazetteer",
    "Office",
    "Organisation",
    "Person",
    "Place",
    "PlaceName",
    "Series",
    "State",
    "Tenure",
    "Title",
    "first_day",
    "fold",
    "gazetteer",
    "is_date",
    "last_day",
    "load",
]


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer that ships with relgraph."""
    return load(folder("data/gazetteer"))
