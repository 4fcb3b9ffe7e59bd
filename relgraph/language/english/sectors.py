"""English words for what two sides talk about, build and trade, and for numbers in a series."""

SECTORS = {
    "politics": ("politics", "political"),
    "multilateral": (
        "multilateral", "regional agenda", "international organizations", "international agenda",
    ),
    "interparliamentary": ("interparliamentary", "inter-parliamentary", "parliamentary"),
    "legal": ("legal", "justice", "law enforcement", "law"),
    "trade": (
        "trade", "commerce", "exports", "export", "imports", "commodity turnover", "economic",
        "economy",
    ),
    "investment": ("investment", "investments", "investing", "investor", "investors"),
    "industry": (
        "industry", "industrial", "manufacturing", "machinery", "automotive", "textile",
        "mining", "minerals",
        "critical minerals", "rare earths", "metals", "metallurgy", "petrochemicals",
        "petrochemical", "chemical",
    ),
    "agriculture": (
        "agriculture", "agricultural", "farming", "food", "grain", "agro-industrial",
        "agribusiness", "livestock",
    ),
    "finance": ("finance", "financial", "banking", "banks", "loans"),
    "customs": ("customs", "customs clearance"),
    "digital": (
        "digital", "digitalization", "digitalisation", "digitization", "artificial intelligence",
        "ict", "fintech", "information technology", "information technologies",
        "it sector", "it industry", "it technologies", "it companies", "e-government", "e-commerce",
    ),
    "tourism": ("tourism", "tourist", "tourists"),
    "energy": ("energy", "power", "fuel", "hydropower", "hydropower plant", "hydroelectric", "hpp"),
    "gas": ("gas", "natural gas"),
    "oil": ("oil", "petroleum"),
    "electricity": ("electricity", "power supply", "power supplies", "power grid"),
    "renewables": ("renewables", "renewable energy", "green energy", "solar", "wind power"),
    "nuclear": ("nuclear", "uranium", "nuclear energy"),
    "transport": (
        "transport", "transportation", "transit-transport", "corridor", "corridors", "freight",
        "cargo",
    ),
    "transit": ("transit",),
    "logistics": ("logistics", "logistic", "logistical"),
    "railways": ("railway", "railways", "rail", "railroad", "trains"),
    "roads": ("road", "roads", "highway", "highways", "motorway", "trucking"),
    "aviation": ("aviation", "air", "flights", "flight", "air traffic", "airlines"),
    "maritime": ("maritime", "shipping", "ports", "port", "caspian"),
    "water": ("water", "irrigation", "reservoir", "reservoirs", "glaciers", "rivers", "aral"),
    "environment": (
        "environment", "environmental", "ecology", "ecological", "climate", "climate change",
        "green",
    ),
    "security": (
        "security", "terrorism", "extremism", "drug trafficking", "crime", "counterterrorism",
    ),
    "defence": ("defence", "defense", "military", "military-technical"),
    "border": (
        "border", "borders", "delimitation", "demarcation", "frontier", "checkpoints",
        "checkpoint", "crossings",
    ),
    "migration": ("migration", "migrants", "labor migration", "labour migration", "migrant"),
    "culture": (
        "culture", "cultural", "cultural-humanitarian", "humanitarian", "heritage", "arts",
        "cinema", "theatre",
    ),
    "education": ("education", "educational", "universities", "university", "students", "schools"),
    "science": ("science", "scientific", "research", "academic"),
    "health": (
        "health", "healthcare", "medicine", "medical", "pandemic", "coronavirus", "covid-19",
        "pharmaceuticals", "vaccines",
    ),
    "sport": ("sport", "sports"),
    "media": ("media", "information", "press"),
    "youth": ("youth",),
    "aid": ("aid", "humanitarian aid", "humanitarian assistance"),
    "peace": ("peace",),
    # What sounds like a sector and is none: "learned from the press service", "wished him health".
    "": (
        "press service", "press - service", "press release", "press office", "press conference",
        "press secretary", "press center", "press centre", "press statement", "press briefing",
        "information department", "information service", "information support", "good health",
        "strong health", "sound health", "robust health", "him health", "her health",
        "excellent health", "peace and prosperity", "peace , prosperity", "peace to",
    ),
}  # fmt: skip

WORDS = {word: sector for sector, words in SECTORS.items() for word in words}

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "inaugural": 1,
}  # fmt: skip

COMMODITIES = frozenset(
    {
        "gas", "electricity", "oil", "grain", "wheat", "flour", "fuel", "coal", "water",
        "uranium", "power", "gasoline", "diesel", "fertilizer", "fertiliser", "cotton", "potato",
        "onion", "cement", "petroleum", "meat", "sugar", "rice", "fruit", "vegetable", "bus",
        "car", "aircraft", "helicopter", "cattle", "cherry", "kerosene", "bitumen", "lng",
        "steel", "timber", "seed", "apple", "tractor", "yarn", "polymer", "polypropylene",
        "polyethylene", "urea", "sulfur", "sulphur", "tomato", "melon", "grape", "livestock",
        "sheep", "poultry", "egg", "salt", "copper", "aluminium", "aluminum", "truck", "wagon",
        "locomotive", "barley", "petrol", "lpg", "ammonia", "drone", "textile", "vehicle",
    }
)  # fmt: skip
RELIEF = frozenset(
    {
        "food", "tent", "medicine", "blanket", "vaccine", "bread", "clothes", "clothing", "bed",
        "mattress", "generator", "pasta", "buckwheat", "milk", "book", "equipment", "ambulance",
        "supplies", "supply", "textbook", "drug", "mask", "ventilator", "foodstuff", "goods",
        "medicament", "toy", "furniture", "butter", "tea", "pump", "shelter", "potatoes",
    }
)  # fmt: skip
STAGES = {
    "launch": "launched", "start": "launched", "begin": "launched", "lay": "launched",
    "commence": "launched", "commencement": "launched", "kick": "launched", "initiate": "launched",
    "groundbreaking": "launched", "open": "completed", "inaugurate": "completed",
    "commission": "completed", "complete": "completed", "finish": "completed",
    "operation": "completed", "service": "completed", "commissioning": "completed",
    "completion": "completed", "switch": "completed", "unveil": "completed", "build": "underway",
    "construct": "underway", "construction": "underway", "building": "underway",
    "way": "underway", "progress": "underway", "underway": "underway", "laying": "underway",
    "develop": "underway", "modernize": "underway", "modernise": "underway",
    "upgrade": "underway", "implementation": "underway", "suggest": "proposed",
    "resume": "launched", "ground": "launched", "implement": "underway", "propose": "proposed",
    "proposal": "proposed", "agree": "agreed", "approve": "agreed", "opening": "completed",
    "inauguration": "completed", "break": "launched", "agreement": "agreed",
    "contract": "agreed", "sign": "agreed", "go-ahead": "launched", "capsule": "launched",
}  # fmt: skip
# What is only talked about or looked at has no stage.
UNSTAGED = frozenset(
    {
        "discuss", "consider", "visit", "tour", "inspect", "speak", "stress", "importance",
        "interest", "possibility", "readiness", "issue", "prospect", "question", "need", "talk",
        "dispute", "note", "mention", "praise", "study", "explore", "exchange", "call", "view",
        "emphasize", "emphasise", "interested", "ready", "acquaint", "become", "thank",
        "roadmap", "memorandum", "protocol", "draft", "document", "law", "claim", "congratulate",
    }
)  # fmt: skip
BORDER_ACTIONS = {
    "open": "opened", "reopen": "opened", "resume": "opened", "opening": "opened",
    "reopening": "opened", "close": "closed", "shut": "closed", "closure": "closed",
    "seal": "closed", "block": "closed", "delimit": "delimited", "delimitation": "delimited",
    "demarcate": "delimited", "demarcation": "delimited", "agree": "delimited",
    "shooting": "incident", "clash": "incident", "fighting": "incident", "lift": "opened",
    "operation": "opened", "ribbon": "opened", "unblock": "opened", "inaugurate": "opened",
    "restore": "opened", "suspend": "closed", "seal off": "closed", "settle": "delimited",
    "work": "opened", "define": "delimited",
}  # fmt: skip
FORUMS = frozenset(
    {"forum", "conference", "games", "congress", "celebration", "kazanforum", "process"}
)
