"""Links that English words for diplomacy have beside subject and object: host, guest, occasion …"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import deals, flows, gatherings, relief, verbs
from .appointments import named_as, office, titled
from .carriers import carriers
from .ceremonies import celebrating, sited
from .chairs import chair, holder
from .courtesies import thanked
from .deals import actor, alike, chairing, deeds, parties, speaker, undergone
from .drills import training
from .flows import giver, taker
from .gatherings import (
    attending,
    awaiting,
    bound,
    gathered,
    holding,
    hosting,
    present,
    reached,
    scene,
    scheduled,
    setting,
    traveller,
    welcoming,
)
from .honours import after, bestower, honour, laureate
from .links import (
    about,
    among,
    because,
    between,
    by,
    for_,
    from_,
    goal,
    in_,
    into,
    modifier,
    object_,
    of,
    on,
    owner,
    purpose,
    subject,
    through,
    to,
    under,
    with_,
)
from .messages import (
    addressed,
    asker,
    bearer,
    behalf,
    exclaimer,
    hearer,
    letter,
    occasion,
    stood_by,
    winner,
    wishes,
    writer,
)
from .talks import met, opposite, partner, quoted
from .tree import (
    children,
    children_of_agent,
    described,
    is_passive,
    is_verb,
    pobjs,
    spread,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    Link = Callable[[Token], tuple[Token, ...]]


def framework(token: Token) -> tuple[Token, ...]:
    """The event around: "on the sidelines of the summit", "within the framework of the forum"."""
    found: list[Token] = []
    for anchor in (token, *(carriers(token) if not is_verb(token) else ())):
        for pobj in pobjs(anchor, ("on", "within", "in", "as", "during", "at")):
            if pobj.lemma_.lower() in verbs.AROUND:
                found += pobjs(pobj, ("of",))
            elif pobj.lemma_.lower() in verbs.GATHERINGS:
                found.append(pobj)  # "met in Riyadh, at the Water Summit"
    return spread(found)


def author(token: Token) -> tuple[Token, ...]:
    """Whose work a thing is: "the resolution introduced by Uzbekistan", "which it drafted"."""
    found: list[Token] = []
    for clause in children(token, "acl", "relcl"):
        found += children_of_agent(clause) if is_passive(clause) else children(clause, "nsubj")
    return spread(found)


def invited_by(token: Token) -> tuple[Token, ...]:
    """Whose guest somebody is: "at the invitation of Tokayev", "at Tokayev's invitation"."""
    found: list[Token] = []
    for word in token.sent:
        if (
            word.lemma_.lower() == "invitation"
            and word.dep_ == "pobj"
            and word.head.lower_ in ("at", "on", "upon")
        ):
            found += pobjs(word, ("of", "from")) + children(word, "poss")
    # "At the invitation of Rahmon, Sharif arrived": the parser may take both for one name.
    found += [name for word in found for name in children(word, "compound")]
    return spread(found)


def goods(token: Token) -> tuple[Token, ...]:
    """What is sent: the objects of the verb that carries a noun."""
    return tuple(
        t for t in spread(o for v in carriers(token) for o in children(v, "dobj")) if t != token
    )


def anywhere(token: Token) -> tuple[Token, ...]:
    """Every word of the sentence but pronouns, and those that say where or who says it."""
    sources = {word for prep in token.sent if _names_source(prep) for word in prep.subtree}
    named = (other for other in throughout(token) if other.pos_ != "PRON")
    return tuple(other for other in named if other not in sources)


def throughout(token: Token) -> tuple[Token, ...]:
    """Every word of the sentence but those that say where; who counts trade may take part in it."""
    return tuple(
        other
        for other in token.sent
        if other.dep_ != "pobj" or other.head.lower_ not in ("in", "at", "near")
    )


def _names_source(word: Token) -> bool:
    """ "According to the ministry", "citing the press service"."""
    return word.lower_ in ("according", "citing") or (
        word.lower_ == "referring" and word.dep_ == "advcl"
    )


def doing(token: Token) -> tuple[Token, ...]:
    """What somebody is helped in: "supports Kazakhstan in joining BRICS"."""
    anchors = (token, *children(token, "dobj"))
    preps = (prep for anchor in anchors for prep in children(anchor, "prep"))
    return tuple(c for prep in preps if prep.lower_ == "in" for c in children(prep, "pcomp"))


def above(token: Token) -> tuple[Token, ...]:
    """What a word is set beside: "Rustam Emomali, elected chairman"."""
    return (token.head,) if token.dep_ == "appos" else ()


def here(token: Token) -> tuple[Token, ...]:
    """The word itself."""
    return (token,)


LINKS: dict[str, Link] = {
    "described": described,
    "alike": alike,
    "sited": sited,
    "above": above,
    "actor": actor,
    "pact": deals.pact,
    "contracted": flows.contracted,
    "needing": flows.needing,
    "selling": flows.selling,
    "buying": flows.buying,
    "chair": chair,
    "chairing": chairing,
    "deeds": deeds,
    "undergone": undergone,
    "speaker": speaker,
    "giver": giver,
    "thanked": thanked,
    "taker": taker,
    "subject": subject,
    "object": object_,
    "goal": goal,
    "with": with_,
    "among": among,
    "between": between,
    "of": of,
    "through": through,
    "to": to,
    "by": by,
    "doing": doing,
    "from": from_,
    "for": for_,
    "in": in_,
    "into": into,
    "owner": owner,
    "modifier": modifier,
    "purpose": purpose,
    "opposite": opposite,
    "setting": setting,
    "present": present,
    "after": after,
    "on": on,
    "under": under,
    "about": about,
    "invited_by": invited_by,
    "author": author,
    "framework": framework,
    "gathered": gathered,
    "scheduled": scheduled,
    "quoted": quoted,
    "met": met,
    "partner": partner,
    "attending": attending,
    "awaiting": awaiting,
    "bound": bound,
    "reached": reached,
    "scene": scene,
    "celebrating": celebrating,
    "hosting": hosting,
    "holding": holding,
    "occasion": occasion,
    "addressed": addressed,
    "asker": asker,
    "wishes": wishes,
    "winner": winner,
    "behalf": behalf,
    "writer": writer,
    "hearer": hearer,
    "exclaimer": exclaimer,
    "stood_by": stood_by,
    "because": because,
    "bearer": bearer,
    "parties": parties,
    "anywhere": anywhere,
    "throughout": throughout,
    "carriers": carriers,
    "holder": holder,
    "honour": honour,
    "bestower": bestower,
    "laureate": laureate,
    "goods": goods,
    "named_as": named_as,
    "titled": titled,
    "office": office,
    "here": here,
    "traveller": traveller,
    "welcoming": welcoming,
    "letter": letter,
    "training": training,
    "below": relief.below,
    "stricken": relief.stricken,
    "source": relief.source,
    "rooted": relief.rooted,
    "whose": flows.whose,
    "whose_all": flows.whose_all,
    "watching": gatherings.watching,
}
