"""English words that tell whether a happening is past, planned, wished for or called off."""

FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll"})
UNREAL_AUX = frozenset({"could", "may", "might", "should", "must", "can", "ought", "cannot"})
HABIT = frozenset({"regularly", "traditionally", "annually", "often", "usually", "always"})
CONDITIONS = frozenset({"if", "unless", "whether"})
REPORTS = frozenset(
    {
        "say", "tell", "announce", "report", "note", "add", "state", "inform", "promise", "confirm",
        "agree", "learn", "reveal", "declare", "write", "pledge", "know", "mention", "specify",
    }
)  # fmt: skip
CARRIES_STATUS = frozenset({"cancel", "postpone", "plan", "schedule", "expect", "propose"})

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
    "occurred": frozenset({"recent", "last", "previous", "earlier", "past", "just-ended", "successful"}),
}  # fmt: skip
NOUNS_OVER = {
    "preparation": "planned", "date": "planned", "organization": "planned", "schedule": "planned",
    "organisation": "planned", "timing": "planned", "possibility": "none", "proposal": "proposed",
    "prospect": "none", "need": "none", "idea": "proposed", "importance": "", "cancellation": "cancelled",
    "postponement": "postponed", "plan": "planned", "programme": "planned", "program": "planned",
    "agenda": "planned", "result": "occurred", "outcome": "occurred", "end": "occurred",
    "course": "occurred", "readiness": "none", "interest": "none", "hope": "none", "report": "",
    "denial": "denied", "issue": "planned",
}  # fmt: skip
ABOUT_PLANS = {
    "plan": "planned", "schedule": "planned", "prepare": "planned", "expect": "planned",
    "anticipate": "planned", "propose": "proposed", "suggest": "proposed", "offer": "proposed",
    "cancel": "cancelled", "postpone": "postponed", "delay": "postponed", "deny": "denied",
    "refute": "denied", "await": "planned", "agree": "planned", "announce": "planned",
}  # fmt: skip
CALLED_OFF = {
    "cancel": "cancelled", "scrap": "cancelled", "postpone": "postponed", "reschedule": "postponed",
    "delay": "postponed", "defer": "postponed", "refute": "denied", "deny": "denied",
}  # fmt: skip
DUE = frozenset({"due", "set", "schedule", "expect", "plan", "slate", "poise", "intend"})
GOVERNORS = {
    "plan": "planned", "intend": "planned", "expect": "planned", "schedule": "planned",
    "set": "planned", "due": "planned", "agree": "planned", "decide": "planned", "slate": "planned",
    "poise": "planned", "promise": "planned", "prepare": "planned", "undertake": "planned",
    "pledge": "planned", "arrange": "planned", "aim": "planned", "go": "planned", "begin": "",
    "propose": "proposed", "suggest": "proposed", "offer": "proposed", "recommend": "proposed",
    "hope": "none", "want": "none", "wish": "none", "seek": "none", "need": "none", "ready": "none",
    "invite": "none", "ask": "none", "urge": "none", "call": "none", "request": "none", "refuse": "denied",
    "decline": "denied", "deny": "denied", "refrain": "denied", "refute": "denied", "fail": "denied",
    "consider": "none", "discuss": "none", "help": "none", "allow": "none", "instruct": "none",
    "would": "none", "like": "none", "possible": "none", "necessary": "none", "important": "none",
    "require": "none", "dream": "none", "encourage": "none", "readiness": "none", "desire": "none",
    "interest": "none", "opportunity": "none", "intention": "planned", 
    "invitation": "none", "proposal": "proposed", "willingness": "none",
    "decision": "planned", "agreement": "planned", "ability": "none", "right": "none", "chance": "none",
    "order": "none", "threaten": "none", "willing": "none", "able": "none", "keen": "none", "eager": "none",
}  # fmt: skip
PREPOSITIONS_UNREAL = frozenset({"without", "instead"})
