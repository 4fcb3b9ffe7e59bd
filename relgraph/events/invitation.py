"""A invites B to visit C, or to take part in D."""

from ..grammar import Echo, Frame, Role, Words, by, from_, goal, in_, into, object_, of, owner, purpose, subject, to
from ..vocabulary import REL

FRAME = Frame(
    REL.Invitation,
    words={"en": Words(verbs={"invite"}, nouns={"invitation"})},
    roles=(
        Role(REL.inviter, subject | from_ | by | of | owner),
        Role(REL.invitee, object_ | goal),
        Role(REL.destination, purpose >> (object_ | into) | to | into),
        Role(REL.occasion, purpose >> (in_ | object_) | to, text=True),
    ),
    needs=(REL.inviter, REL.invitee),
    echoes=(
        Echo(REL.response, "accepted", {"en": Words(verbs={"accept"})}, {"en": {"invitation"}}, REL.invitee),
        Echo(REL.response, "declined", {"en": Words(verbs={"decline", "reject"})}, {"en": {"invitation"}}, REL.invitee),
    ),
)
