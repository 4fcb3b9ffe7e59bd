"""English words for what two sides talk about, build and trade, and for numbers in a series."""

SECTORS = {
    "politics": ("politics", "political"),
    "multilateral": (
        "multilateral", "regional agenda", "international organizations", "international agenda",
        "international organisations", "multilateralism",
    ),
    "interparliamentary": (
        "interparliamentary", "inter-parliamentary", "parliamentary", "parliaments", "chambers",
        "friendship groups", "legislatures",
    ),
    "legal": ("legal", "justice", "law enforcement", "law", "judicial"),
    "trade": (
        "trade", "commerce", "exports", "export", "imports", "commodity turnover", "economic",
        "economy", "border trade", "mutual trade", "tariffs", "trade tariffs",
    ),
    "investment": ("investment", "investments", "investing", "investor", "investors"),
    "industry": (
        "industry", "industrial", "manufacturing", "machinery", "automotive", "textile",
        "mining", "minerals",
        "critical minerals", "rare earths", "metals", "metallurgy", "petrochemicals",
        "petrochemical", "chemical", "raw materials", "metallurgical", "machine-building",
        "mechanical engineering", "textiles", "mineral resources", "carmaking", "chemicals",
    ),
    "agriculture": (
        "agriculture", "agricultural", "farming", "food", "grain", "agro-industrial",
        "agribusiness", "livestock", "farm", "farms", "farmers", "agrarian", "food security",
        "cotton", "veterinary", "horticulture", "fisheries", "agro",
    ),
    "finance": ("finance", "financial", "banking", "banks", "loans", "financing", "interbank"),
    "customs": ("customs", "customs clearance"),
    "digital": (
        "digital", "digitalization", "digitalisation", "digitization", "artificial intelligence",
        "ict", "fintech", "information technology", "information technologies",
        "ai", "digital transformation", "digital economy",
        "it sector", "it industry", "it technologies", "it companies", "e-government", "e-commerce",
    ),
    "tourism": ("tourism", "tourist", "tourists"),
    "energy": (
        "energy", "power", "fuel", "hydropower", "hydropower plant", "hydroelectric", "hpp",
        "energy security", "casa-1000", "hydrocarbons",
    ),
    "gas": ("gas", "natural gas", "lng", "tapi"),
    "oil": ("oil", "petroleum", "crude"),
    "electricity": (
        "electricity", "power supply", "power supplies", "power grid", "electric power",
        "power lines", "power transmission",
    ),
    "renewables": (
        "renewables", "renewable energy", "green energy", "solar", "wind power", "renewable",
        "renewable energy sources", "clean energy", "solar energy", "wind energy", "wind farms",
        "alternative energy", "green hydrogen",
    ),
    "nuclear": ("nuclear", "uranium", "nuclear energy", "atomic", "atom", "nuclear power"),
    "transport": (
        "transport", "transportation", "transit-transport", "corridor", "corridors", "freight",
        "cargo", "connectivity", "transport-communication",
    ),
    "transit": ("transit",),
    "logistics": ("logistics", "logistic", "logistical"),
    "railways": ("railway", "railways", "rail", "railroad", "railroads", "trains"),
    "roads": (
        "road", "roads", "highway", "highways", "motorway", "trucking", "expressway",
    ),
    "aviation": ("aviation", "air", "flights", "flight", "air traffic", "airlines", "airports"),
    "maritime": ("maritime", "shipping", "ports", "port", "caspian", "seaports", "seaport"),
    "water": (
        "water", "irrigation", "reservoir", "reservoirs", "glaciers", "rivers", "aral", "canal",
        "hydro", "waters",
    ),
    "environment": (
        "environment", "environmental", "ecology", "ecological", "climate", "climate change",
        "green", "green economy", "mountain agenda", "biodiversity", "desertification",
        "forestry", "decarbonization", "decarbonisation",
    ),
    "security": (
        "security", "terrorism", "extremism", "drug trafficking", "crime", "counterterrorism",
        "counter-terrorism", "anti-terrorism", "terrorist", "terrorists", "narcotics", "drugs",
        "radicalism", "cybersecurity", "cybercrime", "trafficking",
    ),
    "defence": ("defence", "defense", "military", "military-technical"),
    "border": (
        "border", "borders", "delimitation", "demarcation", "frontier", "checkpoints",
        "checkpoint", "crossings",
    ),
    "migration": (
        "migration", "migrants", "labor migration", "labour migration", "migrant",
        "migrant workers", "readmission",
    ),
    "culture": (
        "culture", "cultural", "cultural-humanitarian", "humanitarian", "heritage", "arts",
        "cinema", "theatre", "cultural-and-humanitarian", "museums", "art",
    ),
    "education": (
        "education", "educational", "universities", "university", "students", "schools",
        "scholarships", "vocational",
    ),
    "science": ("science", "scientific", "research", "academic"),
    "health": (
        "health", "healthcare", "medicine", "medical", "pandemic", "coronavirus", "covid-19",
        "pharmaceuticals", "vaccines", "pharmaceutical", "public health", "epidemic", "vaccine",
    ),
    "sport": ("sport", "sports", "sporting"),
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
        "excellent health", "mutual aid", "peace and prosperity", "peace , prosperity", "peace to",
        "of the economy", "cross-border",
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
        "locomotive", "barley", "trolleybus", "tram",
        "railcar", "crude", "beef", "petrol", "lpg", "ammonia", "drone", "textile", "vehicle",
    }
)  # fmt: skip
RELIEF = frozenset(
    {
        "food", "tent", "medicine", "blanket", "vaccine", "bread", "clothes", "clothing", "bed",
        "mattress", "generator", "pasta", "buckwheat", "milk", "book", "equipment", "ambulance",
        "supplies", "supply", "textbook", "drug", "mask", "ventilator", "foodstuff", "goods",
        "medicament", "toy", "furniture", "butter", "tea", "pump", "shelter", "potatoes", "kit",
        "yurt", "stretcher", "wheelchair", "stove", "heater", "concentrator", "quilt", "cot",
        "tarpaulin", "cereal", "slate", "uniform", "stationery", "disinfectant", "oxygen",
        "medication", "meal", "linen", "bedding", "pillow", "shoes", "necessities", "garment",
        "essential", "reagent", "syringe", "parcel", "basket", "ration", "biscuit", "lentil",
        "pulse", "groats", "macaroni", "wool", "coat", "boat", "excavator", "x-ray",
    }
)  # fmt: skip
# Words that tell of people in need, or of what is given to them.
NEED = frozenset(
    {
        "present", "gift", "humanitarian", "donation", "donate", "relief", "aid", "disaster",
        "earthquake", "quake", "flood", "mudflow", "survivor", "victim", "refugee", "displaced",
    }
)  # fmt: skip
_STAGES = {
    "proposed": (
        "suggest", "propose", "proposal",
    ),
    "agreed": (
        "agree", "approve", "decide", "decision", "choose", "select", "pick", "tap",
    ),
    "launched": (
        "launch", "start", "begin", "lay", "commence", "commencement", "kick", "initiate",
        "initiation", "beginning",
        "groundbreaking", "resume", "break", "go-ahead", "ahead", "capsule", "establish",
        "create", "signal", "relaunch", "restart", "sod",
    ),
    "underway": (
        "build", "construct", "construction", "building", "way", "progress", "underway",
        "laying", "develop", "modernize", "modernise", "upgrade", "implementation",
        "implement", "drilling", "drill", "reconstruct", "reconstruction", "renovate",
        "rehabilitate", "rehabilitation", "expand", "expansion", "modernisation",
        "modernization", "install", "instal", "installation", "erect", "proceed", "advance",
        "near", "approach", "apace", "overhaul", "refurbish", "refurbishment", "revamp", "widen",
        "electrify", "electrification", "retrofit",
    ),
    "completed": (
        "open", "inaugurate", "commission", "complete", "finish", "operation", "service",
        "commissioning", "completion", "switch", "unveil", "opening", "inauguration",
        "stream", "operational", "voltage", "energize", "energise",
    ),
}  # fmt: skip
STAGES = {word: name for name, words in _STAGES.items() for word in words}
# What is only talked about or looked at has no stage.
UNSTAGED = frozenset(
    {
        "discuss", "consider", "visit", "tour", "inspect", "speak", "stress", "importance",
        "interest", "possibility", "readiness", "issue", "prospect", "question", "need", "talk",
        "dispute", "note", "mention", "praise", "study", "explore", "exchange", "call", "view",
        "emphasize", "emphasise", "interested", "mean", "ready", "acquaint", "become", "thank",
        "roadmap", "memorandum", "protocol", "draft", "document", "law", "claim", "congratulate",
        "focus", "contribute", "outline",
    }
)  # fmt: skip
BORDER_ACTIONS = {
    "open": "opened", "reopen": "opened", "resume": "opened", "opening": "opened",
    "reopening": "opened", "close": "closed", "shut": "closed", "closure": "closed",
    "seal": "closed", "block": "closed", "delimit": "delimited", "delimitation": "delimited",
    "delineate": "delimited", "delineation": "delimited",
    "demarcate": "delimited", "demarcation": "delimited", "agree": "delimited",
    "shooting": "incident", "clash": "incident", "fighting": "incident", "lift": "opened",
    "operation": "opened", "ribbon": "opened", "unblock": "opened", "inaugurate": "opened",
    "restore": "opened", "suspend": "closed", "seal off": "closed", "settle": "delimited",
    "work": "opened", "define": "delimited", "describe": "delimited", "finalize": "delimited",
    "finalise": "delimited", "halt": "closed", "delimited": "delimited",
    "demarcated": "delimited", "closed": "closed",
    "shutdown": "closed", "unseal": "opened",
}  # fmt: skip
FORUMS = frozenset(
    {"forum", "conference", "games", "congress", "celebration", "kazanforum", "process"}
)
