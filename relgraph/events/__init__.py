"""The rooms: one module for each event type, found by folder."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..grammar import Frame


@cache
def frames() -> tuple[Frame, ...]:
    """Load the frame of every room, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    rooms = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(room.FRAME for room in rooms)
