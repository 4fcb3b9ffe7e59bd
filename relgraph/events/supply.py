"""A supplies goods to B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, actor, commodity, giver, in_, quantity, speaker, taker
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_HALTS = {"halt", "stop", "cut", "ban", "suspend", "cease"}
_GIFTS = {
    "humanitarian",
    "aid",
    "relief",
    "gift",
    "donated",
    "donation",
    "victims",
    "flood",
    "earthquake",
}


def _is_of_goods(token: Token, reading: Reading) -> bool:
    gift = any(other.lower_ in _GIFTS for other in token.sent)
    halted = {word.lemma_.lower() for word in reading.language.links["deeds"](token)} & _HALTS
    talked = {word.lemma_.lower() for word in reading.language.links["deeds"](token)}
    if talked & reading.language.unstaged:
        return False
    return not gift and not halted and commodity(token, reading) is not None


def _goods(token: Token, reading: Reading) -> Iterator[Argument]:
    goods = commodity(token, reading)
    if goods is not None:
        yield Argument(REL.commodity, Literal(goods))
    measured = quantity(token, reading)
    if measured is not None:
        yield Argument(REL.quantity, Literal(f"{measured.low:.0f}", "decimal"))
        yield Argument(REL.unit, Literal(measured.unit))


FRAME = Frame(
    REL.Supply,
    words={
        "en": Words(
            verbs={
                "supply", "deliver", "export", "ship", "import", "send", "buy", "purchase", "sell",
                "provide", "pump", "receive", "flow", "go", "transmit", "dispatch", "carry",
                "transport",
                "reach",
            },
            nouns={
                "supply", "supplies", "delivery", "deliveries", "exports", "export", "shipment",
                "shipments", "imports", "import", "flow", "purchase", "sale", "sales",
            },
        )
    },
    roles=(
        Role(REL.supplier, giver, only=REL.State, adjectives=True, more=actor | speaker, lone=True),
        Role(REL.recipient, taker | in_, only=REL.State, adjectives=True),
    ),
    needs=(REL.supplier, REL.recipient),
    reads=_goods,
    check=_is_of_goods,
)  # fmt: skip
