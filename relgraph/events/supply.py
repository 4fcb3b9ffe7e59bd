"""A supplies goods to B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    buying,
    commodity,
    contracted,
    for_,
    giver,
    in_,
    is_relief_told,
    needing,
    quantity,
    selling,
    taker,
    whose,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_HALTS = {"halt", "stop", "cut", "ban", "suspend", "cease"}
_TALKED = {"negotiate", "explore", "study", "mull"}
_PAPERS = {"protocol", "memorandum", "roadmap"}
_GIFTS = {
    "humanitarian",
    "free",
    "aid",
    "relief",
    "gift",
    "donated",
    "donation",
    "victims",
    "flood",
    "earthquake",
}
_DEALERS = {"supplier", "exporter", "importer", "buyer"}
_RELYING = {"rely", "depend", "lean"}
_NEEDING = {"cover", "meet", "satisfy", "take"}
_ABOUT = {"come", "arrive", *_NEEDING, *_RELYING}
_MOVING = {"send", "deliver", "ship", "dispatch", "provide", "carry", "transport", "go", "reach"}
_POWER = {"gas", "electricity", "oil", "power", "uranium", "water"}


def _is_of_goods(token: Token, reading: Reading) -> bool:
    if token.i > 0 and (token.nbor(-1).lower_, token.lower_) == ("power", "purchase"):
        return False  # an agreement by which a plant is built
    if token.lemma_ == "provide" and any(child.lower_ == "for" for child in token.children):
        return False  # "the contract provides for the supply of gas"
    if token.lemma_ == "take" and token.nbor().lower_ != "in":
        return False  # "took part in talks on gas"
    deeds = {word.lemma_.lower() for word in reading.language.links["deeds"](token)}
    described = token.dep_ == "acl"  # "the pipeline delivering gas has become a model"
    if not described and deeds & (reading.language.unstaged - _PAPERS):
        return False
    if token.lemma_ in _DEALERS and not _is_said_of(token):
        return False
    if token.lemma_ in _ABOUT and not _is_told_of_goods(token, reading):
        return False
    goods = commodity(token, reading)
    return (
        goods is not None and not deeds & (_HALTS | _TALKED) and not _is_gift(token, goods, reading)
    )


def _is_said_of(dealer: Token) -> bool:
    """ "X is the main supplier", "X, the main supplier, said", "ranks as the main supplier"."""
    return dealer.dep_ in ("attr", "appos", "oprd") or dealer.head.lower_ in ("as", "among")


def _is_told_of_goods(token: Token, reading: Reading) -> bool:
    """ "Grain came from Osh", "covers the need for gas", "depends on them for oil"."""
    links, known = reading.language.links, reading.language.commodities
    told = [*links["subject"](token), *links["object"](token), *links["for"](token)]
    if token.lemma_ not in _NEEDING and token.lemma_ not in _RELYING:
        told = [thing for thing in told if thing in links["subject"](token)]
    words = (word for thing in told for word in thing.subtree)
    return any(word.lemma_.lower() in known and word.i not in reading.mentions for word in words)


def _is_gift(token: Token, goods: str, reading: Reading) -> bool:
    """ "Sent flour as aid", or "sent flour" where those in need were told of before."""
    moved = token.lemma_ in _MOVING and goods.rsplit(maxsplit=1)[-1] not in _POWER
    told = any(other.lower_ in _GIFTS for other in token.sent)
    return told or (moved and is_relief_told(token, reading))


def _goods(token: Token, reading: Reading) -> Iterator[Argument]:
    goods = commodity(token, reading)
    if goods is not None:
        yield Argument(REL.commodity, Literal(goods))
    measured = quantity(token, reading)
    if measured is not None:
        low = measured.low
        number = f"{low:.0f}" if low.is_integer() else f"{low:g}"  # "2.8 bcm"
        yield Argument(REL.quantity, Literal(number, "decimal"))
        yield Argument(REL.unit, Literal(measured.unit))


FRAME = Frame(
    REL.Supply,
    words={
        "en": Words(
            verbs={
                "supply", "deliver", "export", "ship", "import", "send", "buy", "purchase", "sell",
                "provide", "pump", "receive", "flow", "go", "transmit", "dispatch", "carry",
                "transport", "reach", "get", "release", "procure", "acquire", "bring", "come",
                "arrive", "obtain", "cover", "meet", "satisfy", "rely", "depend", "lean",
                "furnish", "pipe", "take in", "source",
            },
            nouns={
                "supply", "supplies", "delivery", "deliveries", "exports", "export", "shipment",
                "shipments", "imports", "import", "flow", "purchase", "sale", "sales", "supplier",
                "exporter", "importer", "buyer", "procurement",
            },
        )
    },
    roles=(
        Role(REL.supplier, giver, only=REL.State, adjectives=True, more=selling, lone=True),
        Role(
            REL.recipient,
            taker | in_ | for_ >> whose | needing,
            only=REL.State,
            adjectives=True,
            more=buying | contracted,
        ),
    ),
    lasting=True,
    needs=(REL.supplier, REL.recipient),
    reads=_goods,
    check=_is_of_goods,
)  # fmt: skip
