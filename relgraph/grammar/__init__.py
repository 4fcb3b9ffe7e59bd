"""Frames, the paths from a trigger to its roles, and their reader."""

from .frame import Echo, Frame, Role, Value, Words
from .paths import after, between, by, for_, from_, goal, here, in_, into, modifier, object_, of, owner, present, purpose, setting, subject, to, with_
from .reader import Found, read_events
from .reading import Reading

__all__ = [
    "Echo", "Found", "Frame", "Reading", "Role", "Value", "Words", "after", "between", "by", "for_",
    "from_", "goal", "here", "in_", "into", "modifier", "object_", "of", "owner", "present", "purpose",
    "read_events", "setting", "subject", "to", "with_",
]  # fmt: skip
