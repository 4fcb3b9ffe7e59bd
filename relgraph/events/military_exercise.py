"""A and B train their armed forces together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    exercises,
    hosting,
    in_,
    sited,
    training,
    union_meant,
    verb_over,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_PLAIN = {"manoeuvre", "maneuver", "drill"}
_NOT_ARMED = {"fire", "right", "faith", "option", "morning", "well", "school"}
_NOMINAL = {"dobj", "pobj", "nsubj", "nsubjpass", "appos", "attr", "compound", "conj"}
_UNIONS = {"organization", "organisation", "commonwealth", "bloc", "alliance"}
_OF_STATE = {"state", "adjective", "organisation"}
_FOUNDING = {"institute", "establish", "found", "rename", "upgrade"}


def _is_armed(token: Token, reading: Reading) -> bool:
    """Forces train: no rights are exercised and no wells drilled."""
    noun = exercises.meant_by(token)
    if noun is None or not _is_noun(noun, reading) or (noun == token and _is_habit(noun)):
        return False
    words = {low for other in noun.sent for low in (other.lower_, other.lemma_.lower())}
    if words & _NOT_ARMED:
        return False
    if noun.lemma_.lower() == "training":
        words -= {"joint"}  # diplomats train together, too
    if exercises.is_bare(noun) and not (exercises.meant(noun, reading) or _is_told(noun, reading)):
        return False
    armed = words & exercises.ARMED or noun.lemma_.lower() in _PLAIN
    return bool(armed or exercises.name_of(noun, reading))


def _is_told(noun: Token, reading: Reading) -> bool:
    """Whether a sentence names who trains; "the drills" of which it does not were told before."""
    told = (reading.mentions.get(word.i) for word in reading.language.links["training"](noun))
    named = (mention.entities for mention in told if mention and mention.kind in _OF_STATE)
    return any(entity.kind != REL.Region for entities in named for entity in entities)


def _is_habit(noun: Token) -> bool:
    """ "KAZIND is an annual exercise", "instituted a joint exercise": what it is, no drill held."""
    over = verb_over(noun) or noun
    return noun.dep_ == "attr" or over.lemma_ in _FOUNDING


def _is_noun(word: Token, reading: Reading) -> bool:
    """ "the CSTO exercise Rubezh": the parser takes it for a verb at times."""
    return word.pos_ != "VERB" or word.dep_ in _NOMINAL or exercises.is_named(word, reading)


def _called(token: Token, reading: Reading) -> Iterator[Argument]:
    """The name of an exercise, and who takes part of whom the paths tell nothing."""
    noun = exercises.meant_by(token) or token
    yield Argument(REL.name, Literal(exercises.title(token, reading)))
    home = reading.state(reading.home)
    partners = reading.named_at(w for w in noun.sent if w.head.lower_ == "with")
    if home is not None and any(e.kind == REL.State for e in partners):
        yield Argument(REL.party, home)  # "the exercise with Kyrgyzstan", writes an Indian outlet
    owners = (child for child in noun.children if child.dep_ == "poss")
    if any(child.lower_ in _UNIONS for child in owners) and (union := union_meant(noun, reading)):
        yield Argument(REL.party, union)
    if noun != token:
        parties = reading.named_at(reading.language.links["training"](noun))
        yield from (Argument(REL.party, e) for e in parties if e.kind == REL.State)


FRAME = Frame(
    REL.MilitaryExercise,
    words={
        "en": (
            Words(
                nouns={
                    "exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers",
                    "war games", "wargames", "edition",
                }
            ),
            Words(nouns={"training", "trainings"}, near={"joint"}),
            Words(verbs={"stage", "hold", "conduct"}, near={"last", "previously"}),
        )
    },
    roles=(
        Role(
            REL.party, training, only=REL.State, adjectives=True, bodies=True,
            more=in_ | hosting | sited,
        ),
        Role(REL.place, in_ | hosting, shared=True),
    ),
    needs=(REL.party, REL.name),
    least=3,
    reads=_called,
    check=_is_armed,
)  # fmt: skip
