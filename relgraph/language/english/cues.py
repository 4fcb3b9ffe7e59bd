"""English words that tell whether a happening is past, planned, wished for or called off."""

import re

from .calendar import MONTHS, WEEKDAYS

FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll"})
UNREAL_AUX = frozenset({"could", "may", "might", "should", "must", "can", "ought", "cannot"})
# "May start to fly", "might open a consulate": somebody has it in mind.
MAYBE = frozenset({"may", "might"})
BEGINNING = frozenset({"start", "begin", "launch", "resume", "open", "introduce", "restore"})
HABIT = frozenset({"regularly", "traditionally", "annually", "often", "usually", "always"})
CONDITIONS = frozenset({"if", "unless", "whether"})
REPORTS = frozenset(
    {
        "say", "tell", "announce", "report", "note", "add", "state", "inform", "promise", "confirm",
        "agree", "learn", "reveal", "declare", "write", "pledge", "know", "mention", "specify",
        "emphasize", "emphasise", "stress", "recall", "explain", "predict",
    }
)  # fmt: skip
RECALLS = frozenset({"recall", "mention", "remember"})


POSTING = frozenset({"post", "tweet"})


def _any(*wordings: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wordings)})(?!\w)")


_LATER = "|".join(
    (
        "later", "a later", "next", "another", "autumn", "spring", "summer", "winter", "end",
        r"\d", *MONTHS, *WEEKDAYS,
    )
)  # fmt: skip

# What the clause of a happening says of it as a whole; the first that fits decides.
CLAUSES = (
    (
        "postponed",
        _any(
            r"postpon\w+", r"put (?:off|back(?! (?:on|into)\b))", "pushed back",
            r"reschedul\w+", "deferred",
            "adjourned", "delayed", "later than planned", "to a later date",
            r"(?:moved|shifted|carried|carry|transferred) (?:\S+ ){0,6}?"
            f"(?:over )?(?:to|until|till) (?:the )?(?:{_LATER})",
            r"(?:carry|put|push|move|shift) (?:\S+ ){1,5}"
            r"(?:over|off|back(?! (?:on|in|into|to)\b)|to a later)",
        ),
    ),
    (
        "cancelled",
        _any(
            r"cancel\w*", "called off", "calling off", "call off", "scrapped", "scrap", "abandoned",
            r"dropped (?:\S+ ){0,3}plans?", "fell through", "struck off", "given up", "gave up",
            "removed from the (?:schedule|agenda|programme)", "backed out", "broken off",
            "will no longer", "won't take place", "annulled", "cut short of",
        ),
    ),
    (
        "denied",
        _any(
            "denied", "denies", "deny", "refuted", "refutes", "dismissed", "dismisses",
            "rejected (?:the )?(?:reports?|claims?|rumou?rs?)", "not true", "untrue", "groundless",
            "false", "disinformation", "unfounded", "fake", "baseless",
            "(?:without|no) (?:any )?foundation",
            "not correspond to (?:reality|the (?:truth|facts))",
        ),
    ),
    (
        "ongoing",
        _any(
            "under ?way", "in progress", "in full swing", "continues?", "going on",
            "(?:is|are) (?:now )?(?:continuing|ongoing|being held|taking place)",
            "entered its (?:second|third|final|last)", "(?:is|are) still",
        ),
    ),
    (
        "proposed",
        _any(
            "propos(?:e|es|ed|ing|al|als)", "suggest(?:s|ed|ing)?", "put forward",
            "came up with (?:an|the) (?:initiative|idea)", "initiative to",
            "draft (?:decree|law|bill|agreement|resolution)",
        ),
    ),
    (
        "planned",
        _any(

            "(?:is|are|was|were|been|being) (?:also )?(?:scheduled|planned|slated|expected|due|set|"
            "poised|supposed|timed|envisaged|anticipated)", "due (?:to|on|in|for|at)",
            "scheduled (?:to|on|in|for|at)", "slated for", "planned (?:for|on|in)",
            "getting ready for", "preparing for", "preparations (?:are|have|began|for)",
            "foreseen", "on the cards", "in the offing", "tomorrow", "next (?:week|month|year)",
            "in store", "in preparation", "in the pipeline", "in the works",
            r"being (?:arranged|prepared|planned|organi[sz]ed|worked out)", "awaits?", "awaiting",
        ),
    ),
)  # fmt: skip
RULES = frozenset({"visa", "requirement", "duty", "restriction", "fee", "limit", "tariff"})
# "Visas are no longer required": a rule has come to its end.
RULING = frozenset({"need", "require", "apply"})
DENIABLE = frozenset({"occurred", "ongoing", "planned", "proposed", "none"})
DENYING = frozenset(
    {"deny", "refute", "dismiss", "reject", "disprove", "debunk", "contradict", "disavow", "rebut"}
)
# What talks turn on is no word on them: "spoke about preparations for the visit".
TALKING = frozenset(
    {"revolve", "talk", "speak", "discuss", "focus", "touch", "dwell", "centre", "center", "deal"}
)
# "Is to be there as the consulate is opened", "when he visits Osh".
TEMPORAL = frozenset({"as", "when", "while", "once", "until", "before", "after"})
FOUNDING = frozenset({"establishment", "creation", "opening", "introduction", "formation"})
STATIVE = frozenset({"be", "stay", "remain"})
HEARSAY = frozenset(
    {"report", "claim", "rumour", "rumor", "allegation", "information", "news", "word"}
)
GROUNDWORK = frozenset({"preparation", "groundwork", "work", "paperwork"})
CALLED_OFF = frozenset({"postponed", "cancelled"})

NOUN_MODIFIERS = {
    "planned": frozenset(
        {
            "upcoming", "forthcoming", "planned", "scheduled", "future", "coming", "expected",
            "impending", "approaching",
        }
    ),
    "cancelled": frozenset({"cancelled", "canceled", "aborted"}),
    "postponed": frozenset({"postponed", "delayed", "rescheduled"}),
    "proposed": frozenset({"proposed", "suggested"}),
    "none": frozenset({"possible", "any", "potential", "eventual", "regular", "hypothetical"}),
    "denied": frozenset({"no", "alleged"}),
    "ongoing": frozenset({"ongoing", "current"}),
    "occurred": frozenset(
        {"recent", "last", "previous", "earlier", "past", "just-ended", "successful"}
    ),
}  # fmt: skip
SERVICES = frozenset({"flight", "train", "bus", "service", "route", "ferry", "link"})
EQUIPPING = frozenset({"provide", "present", "support", "assist", "supply"})
MOVING = frozenset({"supply", "delivery", "export", "purchase", "sale", "shipment", "provision"})
NOUNS_OVER = {
    "preparation": "planned", "date": "planned", "organization": "planned",
    "schedule": "planned", "organisation": "planned", "timing": "planned", "possibility": "none",
    "proposal": "proposed", "prospect": "none", "need": "none", "idea": "proposed",
    "cancellation": "cancelled", "postponement": "postponed", "plan": "planned",
    "programme": "planned", "program": "planned", "agenda": "planned", "result": "occurred",
    "outcome": "occurred", "end": "occurred", "readiness": "none",
    "paperwork": "planned", "groundwork": "planned",
    "interest": "none", "hope": "none", "rumor": "denied", "rumour": "denied",
    "denial": "denied", "importance": "none", "eve": "planned", "ahead": "planned",
    "anticipation": "planned", "expectation": "planned",
    "threshold": "planned", "run-up": "planned", "draft": "proposed", "initiative": "proposed",
    "completion": "occurred", "conclusion": "occurred",
}  # fmt: skip
GOVERNORS = {
    "plan": "planned", "intend": "planned", "expect": "planned", "schedule": "planned",
    "set": "planned", "due": "planned", "agree": "planned", "decide": "planned",
    "slate": "planned", "poise": "planned", "promise": "planned", "prepare": "planned",
    "undertake": "planned", "pledge": "planned", "resolve": "planned", "vow": "planned",
    "arrange": "planned", "aim": "planned",
    "go": "planned", "come": "", "propose": "proposed", "suggest": "proposed",
    "offer": "proposed", "recommend": "proposed", "hope": "none", "want": "none", "wish": "none",
    "seek": "none", "need": "none", "ready": "none", "invite": "none", "ask": "none",
    "urge": "none", "call": "none", "request": "none", "refuse": "denied", "decline": "denied",
    "deny": "denied", "refrain": "denied", "refute": "denied", "fail": "denied",
    "consider": "none", "discuss": "none", "help": "none", "allow": "none", "instruct": "none",
    "would": "none", "like": "none", "possible": "none", "necessary": "none",
    "important": "none", "require": "none", "dream": "none", "encourage": "none",
    "readiness": "none", "desire": "none", "interest": "none", "opportunity": "none",
    "intention": "planned", "initiative": "proposed", "invitation": "none",
    "proposal": "proposed", "willingness": "none", "idea": "proposed", "decision": "planned",
    "agreement": "planned", "deal": "planned", "ability": "none", "right": "none", "chance": "none",
    "order": "planned", "threaten": "none", "willing": "none", "able": "none", "keen": "none",
    "eager": "none", "open": "none", "stand": "none", "true": "denied", "ought": "none",
    "rumour": "denied", "rumor": "denied", "likely": "none", "unlikely": "none", "unable": "denied",
    "reluctant": "none", "welcome": "none", "free": "none", "bound": "planned", "sure": "planned",
    "certain": "planned", "determined": "none",
}  # fmt: skip
HOPING = frozenset({"hope", "wish", "want", "like", "prefer"})
WEIGHED = frozenset(
    {"possibility", "prospect", "issue", "question", "feasibility", "option", "expediency", "idea"}
)
DUE_WORDS = frozenset({"due"})
DUE = frozenset({"due", "set", "schedule", "expect", "plan", "slate", "poise", "intend"})
PREPOSITIONS_UNREAL = frozenset({"without", "instead", "for"})
PAST_SETTINGS = frozenset({"after", "following", "during", "since", "upon", "in", "at", "within"})

HISTORY = frozenset(
    {"earlier", "previously", "recent", "previous", "last", "before", "past", "ago"}
)
SAME_DAY = frozenset({"in", "today", "that", "on", "this"})  # behind "earlier"
RECALLING = _any(
    r"recall(?:ed|s)? ?,", "it (?:will|should|may) be (?:recalled|remembered)", "to note,",
    "as (?:earlier |previously )?reported", "as is known", "reportedly earlier", "meanwhile in",
    "back in",
)  # fmt: skip
# Times that lie before the news.
THEN = _any("last (?:year|month|autumn|spring|summer|winter)", "(?:years?|months?) ago")
PROVIDES = frozenset({"provide", "envisage", "foresee", "stipulate"})
AWAITING = frozenset({"look", "await", "wait", "prepare", "expect"})
PRESENT = frozenset({"VBG", "VBP", "VBZ"})
ASKING = frozenset({"ask", "request", "beg"})
HANDING = frozenset({"accept", "convey", "pass", "give", "transmit", "deliver", "relay"})
BESIDE = frozenset({"sideline", "sidelines", "margin", "margins", "fringe", "fringes", "course"})
PARTS = frozenset({"session", "meeting", "sitting", "plenary", "ceremony", "opening", "closing"})
GRATEFUL = frozenset({"grateful", "thankful"})
BY_PHONE = frozenset({"conversation", "call"})
PHONING = frozenset({"call", "phone", "telephone", "ring", "write"})
SENDING = frozenset({"congratulate", "thank", "express", "convey", "offer", "wish", "extend"})
BEGGING_LEAVE = frozenset({"want", "like", "wish", "let", "allow", "permit", "hasten"})
GIVING_UP = frozenset({"drop", "abandon", "cancel", "scrap", "shelve", "give"})
WITH_SOMEBODY = re.compile(
    r"(?i)\bwith\b|\b(?:our|their|his|her) (?:\w+ ){0,2}(?:meeting|talks|conversation|discussion)\b"
)
GUEST = re.compile(r"\bthe (?:\w+ )?guest\b", re.IGNORECASE)
TO_COME = re.compile(r"(?i)\b(?:visit|trip|to come|travel)\b")
BUT_LATER = re.compile(
    r"\bbut (?:at|in|on|during|only)? ?(?:the next|a later|another|next|later)\b"
    r"|\b(?:before|until)\b"  # "will not convene before winter"
)
HELD = frozenset(
    {
        "hold",
        "take",
        "place",
        "open",
        "begin",
        "start",
        "host",
        "occur",
        "schedule",
        "plan",
        "expect",
        "convene",
        "kick",
        "cancel",
        "postpone",
        "put",
        "call",
        "move",
        "propose",
        "set",
        "pay",
        "make",
    }
)
PAST_PLAN = _any(
    "(?:was|were) (?:to|set|due|going|scheduled|supposed|planned|expected|slated)",
    "had been (?:planned|scheduled|expected|set)",
)
