"""English verbs by how they pass on their subjects, carry nouns, and set the status."""

LIGHT = frozenset(
    {
        "hold", "have", "conduct", "make", "pay", "extend", "send", "express", "convey", "give",
        "take", "receive", "accept", "place", "get", "issue", "offer", "deliver", "hand", "pass",
        "present", "forward", "address", "follow", "occur", "happen", "begin", "start",
        "continue", "complete", "conclude", "host", "organize", "organise", "schedule", "plan",
        "be", "arrange", "kick", "open", "finish", "end", "wrap", "go", "do", "exchange",
        "cancel", "postpone", "carry", "decline", "reject", "turn", "transmit", "attend",
        "expect", "reschedule", "initiate", "confirm", "announce", "deny", "chair", "convene",
        "join", "gather", "bring", "prepare", "propose", "call", "set", "run", "mark", "repeat",
        "renew", "reiterate", "reaffirm", "voice", "lend", "assure", "win", "cover", "headline",
        "last", "undertake", "delay", "discuss", "unveil", "erect", "inaugurate", "install",
        "instal", "build", "dedicate", "put", "appear", "stand", "adorn", "sign", "ink", "adopt",
        "establish", "launch", "participate", "defer", "scrap", "witness", "celebrate", "mount",
        "reopen", "come", "enjoy", "find", "gain", "hear", "lay", "raise", "bear", "name",
        "rename", "withdraw", "assume", "welcome", "enter", "affix", "append",
        "oversee", "pledge", "promise", "arrive", "cable",
    }
)  # fmt: skip
TAKING_PLACE = frozenset(
    {"hold", "take", "schedule", "plan", "expect", "begin", "postpone", "cancel"}
)
SCHEDULING = frozenset({"schedule", "plan", "set", "slate"})
SHIFTING = frozenset({"postpone", "put", "reschedule", "shift", "cancel"})
BEGINNING = frozenset({"begin", "start", "end", "last", "finish"})
LIGHT_WITH = frozenset(
    {
        ("be", "on"), ("arrive", "on"), ("arrive", "for"), ("come", "on"), ("come", "for"),
        ("go", "on"), ("travel", "on"), ("leave", "on"), ("leave", "for"), ("meet", "for"),
        ("participate", "in"), ("take", "in"), ("fly", "for"), ("fly", "on"), ("depart", "on"),
        ("depart", "for"), ("speak", "in"), ("send", "as"), ("deliver", "as"), ("provide", "as"),
        ("donate", "as"), ("give", "as"), ("come", "in"), ("vote", "in"), ("say", "in"),
        ("talk", "in"), ("engage", "in"), ("embark", "on"), ("participate", "at"),
        ("present", "at"), ("present", "with"), ("be", "at"), ("speak", "at"), ("gather", "for"),
        ("gather", "at"),
        ("speak", "during"), ("arrive", "to"), ("be", "in"), ("stay", "on"), ("land", "on"),
        ("land", "for"), ("respond", "to"), ("respond", "with"), ("reply", "with"),
        ("answer", "with"),
        ("begin", "with"), ("visit", "for"), ("return", "from"),
        ("start", "with"), ("come", "with"), ("pass", "along"), ("be", "among"), ("open", "with"),
    }
)  # fmt: skip
RECEIVING = frozenset({"receive", "hear", "accept", "decline", "get", "reject", "welcome", "turn"})
OBJECT_CONTROL = frozenset(
    {
        "invite", "ask", "urge", "allow", "instruct", "call", "encourage", "order", "permit",
        "request", "advise", "expect", "persuade",
    }
)  # fmt: skip
OBJECT_CONTROL_FOR = frozenset({"thank", "congratulate", "praise", "commend", "accuse"})
INFINITIVE_NOUNS = frozenset({"invitation", "proposal", "offer", "request", "call"})
TRANSPARENT = frozenset(
    {
        "opening", "unveiling", "inauguration", "installation", "ceremony", "erection",
        "holding", "start", "launch", "beginning", "organization", "organisation",
        "construction", "signing", "instrument", "instruments", "letter", "word", "words",
        "message", "telegram", "cable", "note", "sign", "expression", "feeling", "series", "round",
        "part", "conduct", "laying", "transfer", "delivery", "provision", "dispatch", "sending",
        "exchange", "framework", "foundation", "number", "presentation", "abolition",
        "introduction", "resumption", "closure", "reopening", "implementation", "commissioning",
        "establishment", "creation", "lifting", "completion", "batch", "consignment", "shipment",
        "cargo", "convoy", "ton", "tonne", "wagon", "truck", "container", "package", "tranche",
        "planeload", "truckload", "parcel",
    }
)  # fmt: skip
THANKS = frozenset({"grateful", "thankful", "gratitude", "thanks", "appreciation"})
PRESENCE = frozenset({"participation", "presence", "attendance", "involvement", "assistance"})
ATTENDING = frozenset(
    {
        "attend", "participate", "take", "speak", "arrive", "come", "gather", "join", "go",
        "travel", "fly", "address", "bring", "leave", "chair", "convene", "meet", "be", "host",
        "open", "hold",
    }
)  # fmt: skip
CELEBRATING = frozenset(
    {
        "unveil", "open", "inaugurate", "attend", "participate", "take", "cut", "lay", "erect",
        "draw", "join", "watch", "speak",
    }
)  # fmt: skip
SPEAKING = frozenset({"speak", "talk", "discuss", "converse"})
CONFERRING = SPEAKING | {"review", "consider"}
AT_TALKS = frozenset({"at", "in", "during", "over", "on"})
TALKS = frozenset(
    {
        "meeting", "talk", "talks", "conversation", "negotiation", "negotiations", "call",
        "audience", "consultations", "discussion", "discussions", "dialogue",
    }
)  # fmt: skip
# What those do, or have, who meet, or speak by telephone.
CONVERSING = SPEAKING | TALKS - {"meeting", "audience"}
TALKED = CONVERSING | {"deliberations", "chat", "review", "views", "opinions"}
SPOKEN = frozenset({"conversation", "conversations"})
FORMATS = frozenset({"format", "framework", "summit", "meeting", "session"})
JOINT = frozenset({"statement", "briefing", "conference", "appearance"})
GATHERING = frozenset({"bring", "gather", "unite", "assemble"})
HOSTING = frozenset({"host", "receive", "organize", "organise", "convene", "welcome"})
SAID_TO = frozenset(
    {
        "convey",
        "express",
        "offer",
        "gratitude",
        "thanks",
        "telegram",
        "message",
        "propose",
        "grateful",
    }
)
PLACED = frozenset({"be", "become", "host", "see", "lie", "witness", "greet"})
HONOURS = frozenset(
    {"order", "medal", "title", "award", "prize", "badge", "decoration", "certificate", "doctorate"}
)
PRESENTING = frozenset({"present", "hand", "submit", "deliver", "give"})
INITIATIVES = frozenset(
    {
        "initiative", "proposal", "plan", "candidacy", "bid", "effort", "application", "idea",
        "position", "policy", "decision", "accession", "stance", "drive", "request", "help",
        "support", "invitation",
    }
)  # fmt: skip
MOTION = frozenset({"fly", "come", "go", "travel", "arrive", "head", "leave", "depart"})
WELCOMING = frozenset({"host", "welcome", "greet"})
MOVING_OTHERS = WELCOMING | {"bring", "take"}
AWAITING = frozenset({"await", "expect", "look", "prepare", "anticipate", "wait", "get"})
ASIDE = frozenset({"sideline", "sidelines", "margin", "margins", "fringe", "fringes"})
AROUND = ASIDE | {"framework", "part", "frame"}
PHASES = frozenset(
    {
        "course", "beginning", "start", "opening", "outset", "end", "conclusion", "close", "result",
        "results", "outcome", "outcomes", "time", "day",
    }
)  # fmt: skip
GATHERINGS = frozenset({"summit", "forum", "assembly", "congress", "council", "games"})
WATCHING = frozenset({"witness", "oversee", "watch"})
NOT_DOING = RECEIVING | AWAITING | WATCHING | {"deny", "refute"}
JOURNEYS = frozenset({"visit", "trip", "journey", "tour"})
PAPERS = frozenset(
    {
        "agreement", "treaty", "memorandum", "protocol", "declaration", "roadmap", "contract",
        "statement", "plan", "programme", "program", "convention", "accord", "charter", "document",
        "mou",
    }
)  # fmt: skip
HONOURING = frozenset({"honor", "honour", "commemorate", "depict", "immortalize", "celebrate"})
AGREEING = frozenset({"sign", "ink", "initial", "conclude", "adopt", "ratify", "approve"})
BUILDING = frozenset(
    {"construction", "rehabilitation", "modernization", "modernisation", "reconstruction",
     "restoration", "repair"}
)  # fmt: skip
STANDING = frozenset(
    {
        "plant", "station", "factory", "field", "hospital", "school", "park", "farm", "airport",
        "complex", "hpp", "university", "refinery", "mine", "terminal", "centre", "center", "zone",
        "branch", "port", "bridge", "dam", "hub", "deposit", "deposits", "facility", "line",
    }
)  # fmt: skip
PROGRAMMES = frozenset({"programme", "program", "agenda", "schedule", "itinerary", "diary"})
PARTITIVE = frozenset({"each", "both", "all", "several", "some"})
SETTLEMENTS = frozenset(
    {"city", "town", "capital", "village", "port", "resort", "region", "centre", "center", "heart",
     "outskirts", "district"}
)  # fmt: skip
ASIDES = frozenset({"recall", "reminder", "note", "earlier", "flashback"})
DECREES = frozenset({"decree", "resolution", "order", "instruction", "decision"})
# "signed a decree to award", "expressed readiness to visit": who does the one does the other.
DEEDS = DECREES | {
    "readiness", "intention", "desire", "plan", "law", "agreement", "wish", "intent", "deal",
    "contract", "memorandum", "protocol",
}  # fmt: skip
EXTENDING = frozenset({"extend", "prolong", "renew"})
TERMS = frozenset({"term", "mandate", "tenure"})
TAKING_OFFICE = frozenset({"become", "take", "assume", "head", "be"})
GIVING = frozenset(
    {
        "express", "convey", "send", "offer", "extend", "pass", "voice", "reaffirm", "reiterate",
        "pledge", "promise", "give", "lend", "cable",
    }
)  # fmt: skip
WISHES = frozenset({"wish", "wishes", "greeting", "greetings", "regard", "regards"})
COURTESIES = WISHES | THANKS | {
    "condolence", "condolences", "congratulation", "congratulations", "sympathy", "sympathies",
    "felicitations",
}  # fmt: skip
CALLS = frozenset({"call", "letter", "telegram", "message", "note", "phonecall"})
LETTERS = frozenset({"letter", "telegram", "message", "note", "address", "cable", "statement"})
WRITING = frozenset({"write", "address", "phone", "telephone", "call", "wire", "cable"})
# "stressed his support": who says so gives it.
STATING = frozenset(
    {"stress", "underline", "underscore", "emphasize", "emphasise", "affirm", "confirm", "declare"}
)
COMMISSIONS = frozenset({"behalf", "request", "instruction", "instructions"})
WINNING = frozenset({"win", "gain", "find", "enjoy", "receive", "get"})
TALKING = frozenset({"propose", "suggest", "announce", "discuss", "deny", "plan"})
