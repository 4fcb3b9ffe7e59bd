"""What tells a woman from a man: the words before a name, and the name itself."""

from __future__ import annotations

import re

# "Ms. Narbayeva", "the Chairwoman of the Senate"
_HERS = re.compile(r"(?i)\b(?:mrs|ms|miss|madam|madame|lady|queen|princess|baroness|\w+woman)\b")
_FEMININE = re.compile(r"(?:[oe]va|skaya|skaia|kyzy|qizi|gyzy)$", re.IGNORECASE)
_MASCULINE = re.compile(r"(?:[oe]v|[oe]ff|skiy|sky|uulu|o[gʻ'’]?g?h?l[uyi])$", re.IGNORECASE)
_WOMEN = frozenset(
    {
        "aida", "aigul", "ainur", "aizada", "alice", "aliya", "amina", "angela", "anna",
        "annalena", "antonella", "asel", "beatriz", "carol", "catherine", "cecilia", "christina",
        "christine", "condoleezza", "daniela", "dariga", "diana", "dilbar", "dinara", "droupadi",
        "elena", "elina", "elisabeth", "elizabeth", "elvira", "emine", "evika", "farida",
        "federica", "galina", "giorgia", "gulmira", "gulnara", "gulshat", "helga", "hillary",
        "hina", "ingrida", "irina", "janet", "jennifer", "jill", "jutta", "kaja", "kamala",
        "katalin", "katarina", "katrin", "kristalina", "laura", "leila", "leyla", "liz", "lola",
        "madina", "magdalena", "maia", "malika", "margot", "maria", "marija", "mariya",
        "matlubakhon", "mehriban", "melinda", "mette", "mia", "michelle", "nancy", "nargiza",
        "natalia", "nigora", "nirmala", "nurlangul", "odile", "olga", "ozodakhon", "patricia",
        "raisa", "rebeca", "roberta", "rosa", "roza", "sahiba", "saida", "salome", "samantha",
        "sanna", "saodat", "shahlo", "sheikha", "sophie", "susan", "sushma", "svetlana",
        "tanzila", "tatiana", "terhi", "theresa", "togzhan", "umida", "ursula", "valentina",
        "vjosa", "wendy", "yelena", "yoko", "yuliya", "zarina", "zulfiya", "zuzana",
    }
)  # fmt: skip


def is_woman(name: str, words: str = "") -> bool:
    """Tell whether a name, or the words around it, are a woman's."""
    given = name.partition(" ")[0].lower()
    return given in _WOMEN or bool(_FEMININE.search(name) or _HERS.search(words))


def is_man(name: str) -> bool:
    """Tell whether a name is a man's by its ending."""
    return bool(_MASCULINE.search(name))
