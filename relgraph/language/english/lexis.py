"""English words by what they do around names: ranks, honorifics, bodies, meetings."""

import re

# What the parser makes of "hoped", "slated", "staged", "reappointed", "co-sponsored".
LEMMAS = {
    "hop": "hope", "slat": "slate", "stag": "stage", "reappointe": "reappoint",
    "cosponsore": "cosponsor", "instal": "install",
}  # fmt: skip
RANKS = frozenset({"first", "deputy", "vice", "assistant", "senior", "under"})
STANDING = frozenset(
    {"acting", "interim", "incumbent", "newly", "new", "elected", "current", "then", "appointed"}
)
NEW = frozenset({"new", "newly", "elected", "incoming"})
THEN = frozenset({"then", "outgoing", "late"})
ACTING = frozenset({"acting", "interim"})
FORMER = frozenset({"former", "ex", "late"})
HONORIFICS = frozenset(
    {
        "mr", "mrs", "ms", "dr", "h", "e", "his", "her", "excellency", "distinguished", "dear",
        "honorable", "honourable", "esteemed", "respected",
    }
)  # fmt: skip
# What may stand between an office and a name, and is no part of either.
STYLES = frozenset(
    {
        "highness", "majesty", "royal", "sheikh", "shaikh", "senator", "sir", "dame", "lord", "amb",
        "prof", "professor", "academician", "comrade", "mullah", "maulvi", "mawlawi", "ayatollah",
        "general", "gen", "lieutenant", "lt", "colonel", "col", "major", "maj", "admiral",
        "marshal", "brigadier", "shri",
    }
)  # fmt: skip
CHIEFS = frozenset(
    {
        "minister", "chairman", "chairperson", "chairwoman", "chair", "head", "director",
        "secretary", "president", "rector", "governor", "mayor", "speaker", "chief", "leader",
        "adviser", "advisor", "aide", "ceo", "commissioner", "representative", "envoy",
        "coordinator", "commander", "ambassador", "consul", "akim", "khokim", "hakim", "hokim",
        "councillor", "councilor", "counsellor", "congressman", "congresswoman", "undersecretary",
        "prosecutor", "ombudsman", "officer", "rais", "premier", "spokesman", "spokesperson",
        "spokeswoman", "member", "manager",
    }
)  # fmt: skip
# What the words for a minister's field end with: behind them may stand his name.
PORTFOLIOS = frozenset(
    {
        "affairs", "trade", "economy", "finance", "finances", "energy", "defence", "defense",
        "development", "investment", "investments", "industry", "industries", "agriculture",
        "culture", "education", "science", "sciences", "health", "healthcare", "transport",
        "transportation", "communications", "resources", "environment", "ecology", "interior",
        "justice", "labour", "labor", "employment", "protection", "tourism", "sport", "sports",
        "youth", "innovation", "innovations", "technologies", "technology", "relations",
        "security", "situations", "construction", "management", "partnerships", "cooperation",
        "integration", "commerce", "forestry", "growth", "policy", "services", "infrastructure",
        "migration", "planning", "privatization", "railways", "mining", "geology", "petroleum",
        "diplomacy", "irrigation", "population", "reform", "reforms", "eurasia", "state",
    }
)  # fmt: skip
DESCRIPTORS = frozenset(
    {
        "poet", "thinker", "philosopher", "writer", "statesman", "scholar", "scientist",
        "composer", "classic", "enlightener", "educator", "commander", "khan", "figure", "author",
        "akyn", "humanist", "novelist", "sage", "ruler",
    }
)  # fmt: skip
PRAISE = frozenset(
    {
        "great", "outstanding", "famous", "prominent", "national", "renowned", "eminent",
        "legendary", "medieval", "turkic", "eastern", "public", "political", "classical",
        "well-known", "celebrated", "distinguished", "world",
    }
)  # fmt: skip
THINGS = frozenset(
    {
        "airport", "avenue", "street", "park", "university", "center", "centre", "foundation",
        "prize", "mosque", "theater", "theatre", "square", "palace", "museum", "institute",
        "library", "school", "district", "reservoir", "stadium", "fund", "academy", "boulevard",
        "road", "hospital", "complex", "mausoleum", "memorial", "residence", "hotel", "garden",
        "alley", "station", "dam", "bridge", "arena", "hall", "mission",
    }
)  # fmt: skip
# What a name stands in front of where it is the name of a place, whoever else bears it.
SITES = frozenset(
    {
        "monument", "complex", "park", "square", "theater", "theatre", "palace", "airport",
        "station", "plant", "peninsula", "canal", "reservoir", "dam", "bridge", "mosque",
        "mausoleum", "stadium", "avenue", "street", "boulevard", "hotel", "residence", "garden",
        "alley", "arena", "museum", "valley", "river", "lake", "checkpoint", "port", "madrasah",
        "madrasa", "cemetery", "island", "mountain", "mountains", "desert", "gorge", "crossing",
    }
)  # fmt: skip
POSTS = frozenset({"crossing", "checkpoint"})
SITE_KINDS = frozenset(
    {
        "solar", "wind", "power", "nuclear", "thermal", "hydroelectric", "hydropower",
        "memorial", "railway", "international", "border", "water", "gas", "cement", "bus",
        "state", "central", "sea",
    }
)  # fmt: skip
CITED_BY = frozenset({"citing", "according", "by", "via", "thanks"})
PRESS = frozenset(
    {"said", "told", "press", "spokesman", "spokesperson", "spokeswoman", "website", "telegram"}
)
# "the Tehran Dialogue Forum": the city is part of a name.
NAMED_MEETINGS = frozenset(
    {"forum", "dialogue", "conference", "format", "club", "expo", "festival", "marathon"}
)
NAMED_TEXTS = frozenset(
    {
        "declaration", "agreement", "agreements", "treaty", "process", "convention", "protocol",
        "accords", "times", "communique", "communiqué", "initiative", "statement", "consensus",
        "spirit",
    }
)  # fmt: skip
BODIES = frozenset(
    {
        "ministry",
        "embassy",
        "parliament",
        "government",
        "cabinet",
        "consulate",
        "agency",
        "committee",
    }
)
MEETINGS = frozenset(
    {"summit", "meeting", "dialogue", "session", "forum", "format", "council", "conference"}
)
CONSULTATIVE = "Consultative Meeting of the Heads of State of Central Asia"
_LEADERS = r"(?:heads of (?:the )?states?|heads|leaders|presidents)"
_REGION = r"(?:five )?Central Asian?(?: (?i:states|countries|republics|nations|five|region))?"
# "the consultative meeting", "the summit of the leaders of the five Central Asian countries", but
# not that of "Central Asia and China".
OF_LEADERS = re.compile(
    rf"(?i:(?:consultative )?(?:meeting|summit)) (?i:of (?:the )?(?:five )?)"
    rf"(?:(?i:{_LEADERS} of (?:the )?){_REGION}|{_REGION} (?i:{_LEADERS}))"
    r"(?!\w| ?(?:and (?!the )[A-Z]|[-–+](?! Kazakh)|plus))"
)
REGION = "central asia"
CONTINENTS = frozenset({"asia", "europe", "africa", "america", "pacific", "east", REGION})
QUARTERS = frozenset(
    {"central", "west", "east", "south", "north", "southeast", "eastern", "western", "southern",
     "northern", "latin", "middle", "near", "the", "and"}
)  # fmt: skip
COUNTRIES = frozenset({"countries", "states", "republics", "nations"})
PEOPLES = frozenset({"people", "peoples", "nation", "side", "republic"})
STATE_WORDS = frozenset({"state", "country", "republic", "government", "parliament"})
NOT_NAMES = frozenset(
    {
        "the", "a", "an", "in", "on", "at", "and", "or", "of", "for", "to", "by", "with", "from",
        "he", "she", "they", "it", "we", "i", "his", "her", "their", "this", "that", "during",
        "after", "before", "also", "as", "who", "will", "mr", "mrs", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "minister",
        "president", "chairman", "ambassador", "dear", "photo", "republic", "winter", "spring",
        "summer", "autumn", "fall",
    }
)  # fmt: skip
# What a headline written in capitals says of those whom it names.
HEADLINE_VERBS = frozenset(
    {
        "meets", "visits", "holds", "receives", "arrives", "attends", "discusses", "calls", "signs",
        "thanks", "congratulates", "hosts", "says", "sends", "invites", "speaks", "talks", "leaves",
        "departs", "pays", "addresses", "urges", "hails", "welcomes", "praises", "opens", "joins",
        "begins", "starts", "ends", "concludes", "wraps", "heads", "agree", "agrees", "awards",
        "interacts", "participates", "returns", "travels", "chairs", "delivers",
        "presents", "offers", "accepts", "confirms", "condoles", "expresses", "extends", "seeks",
        "takes", "makes", "gives", "wins", "vows", "backs", "greets", "awarded", "appointed",
        "meet", "hold", "visit", "discuss", "sign", "reaffirms", "stresses", "highlights",
    }
)  # fmt: skip
GROUPS = {
    "side": "people", "party": "people", "leader": "people", "president": "people",
    "interlocutor": "people", "counterpart": "people", "minister": "people", "politician": "people",
    "head": "people", "diplomat": "people", "man": "people", "delegation": "people",
    "country": "states", "state": "states", "nation": "states", "republic": "states",
    "neighbor": "states", "neighbour": "states", "capital": "states",
}  # fmt: skip
SUMMITS = frozenset({"summit", "meeting", "session"})
GUESTS = frozenset({"guest", "visitor", "host"})
LETTERS = frozenset({"letter", "telegram", "message", "note", "cable", "congratulation"})
COURTESIES = frozenset({"thank", "congratulate", "praise", "send"})
# "a delegation headed by Bektenov", "under the leadership of Bektenov"
PARTIES = frozenset({"delegation", "group", "team", "mission"})
LED = frozenset({"head", "lead", "chair"})
LEADERSHIP = frozenset({"leadership", "chairmanship", "head", "direction"})
HYPHENED = frozenset({"led", "born", "based", "run", "era", "class", "made", "style"})
COLLEAGUES = frozenset({"counterpart", "colleague", "interlocutor"})
ACTING_BODIES = frozenset(
    {
        "side", "government", "authority", "authorities", "delegation", "leadership", "party",
        "official", "officials", "parliament", "diplomat", "ministry", "embassy", "cabinet",
        "ambassador", "negotiator", "expert", "lawmaker", "representative", "minister",
    }
)  # fmt: skip
# "Kazakh and Kyrgyz border commissions", "the customs chiefs of the two": several act for states.
ACTING_TOGETHER = frozenset(
    {
        "chief",
        "commission",
        "committee",
        "agency",
        "service",
        "department",
        "guard",
        "commander",
        "specialist",
        "topographer",
        "surveyor",
        "officer",
        "deputy",
    }
)
# "the Bank", "the Organization": of which more is told before.
SHORTENED = frozenset(
    {"bank", "organization", "organisation", "fund", "agency", "union", "commission", "corporation"}
)
BODY_NOUNS = frozenset(
    {
        "service", "ministry", "committee", "agency", "department", "council", "bank", "company",
        "university", "parliament", "chamber", "senate", "government", "office",
        "administration", "guard", "union", "federation", "academy", "assembly", "commission",
        "corporation", "court", "house", "authority",
        "majlis", "kenesh", "mazhilis", "fund", "delegation",
        "party", "embassy", "cabinet",
    }
)  # fmt: skip
# "the Chair of the Kazakh Senate"
CHAIRED = {
    "senate": "speaker-upper", "maslahaty": "speaker-upper", "milli": "speaker-upper",
    "mazhilis": "speaker-lower", "majilis": "speaker-lower", "mejlis": "speaker-lower",
    "kenesh": "speaker-lower", "parliament": "speaker-lower", "namoyandagon": "speaker-lower",
}  # fmt: skip
CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson", "speaker", "head", "toraga"})
HEADED = {
    "state": "head-of-state",
    "government": "head-of-government",
    "cabinet": "head-of-government",
    "ministry": "foreign-minister",
    "diplomacy": "foreign-minister",
    "delegation": "other",
}
NEIGHBOURLY = frozenset(
    {"neighboring", "neighbouring", "friendly", "fraternal", "brotherly", "neighbor", "neighbour"}
)
