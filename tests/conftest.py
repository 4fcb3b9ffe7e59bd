"""A small made-up world: a gazetteer, three articles and what they say, two events of it."""

from dataclasses import replace

import pytest

import relgraph
from relgraph.gazetteer import (
    Gazetteer,
    Office,
    Organisation,
    Person,
    Place,
    Series,
    State,
    Tenure,
)
from relgraph.model import (
    Argument,
    Article,
    Claim,
    Conflict,
    Entity,
    Event,
    EventMention,
    Evidence,
    Literal,
    Report,
    Time,
    minted,
)
from relgraph.namespaces import DATA
from relgraph.resources import folder
from relgraph.vocabulary import REL, STATUS, concept

SOURCE = "made up for the tests"


def entity(folder, name, kind, label):
    return Entity(f"{DATA}{folder}/{name}", REL[kind], label)


KAZ = entity("state", "KAZ", "State", "Kazakhstan")
TKM = entity("state", "TKM", "State", "Turkmenistan")
TOKAYEV = entity("person", "kassym-jomart-tokayev", "Person", "Kassym-Jomart Tokayev")
SERDAR = entity("person", "serdar-berdimuhamedov", "Person", "Serdar Berdimuhamedov")
MAGTYMGULY = entity("person", "magtymguly-pyragy", "Person", "Magtymguly Pyragy")
ASTANA = entity("place", "astana", "City", "Astana")
PRESIDENT = entity("office", "president-kazakhstan", "Office", "President of Kazakhstan")
KAZINFORM = entity("organisation", "kazinform", "Organisation", "Kazinform")
MEETING = entity("series", "consultative-meeting", "Series", "Consultative Meeting")
NEWCOMER = Entity(minted("person", "berdi annayev"), REL.Person, "Berdi Annayev")


@pytest.fixture(scope="session")
def known():
    """Return a gazetteer with at least one entry of each kind."""
    core = {"core": True, "source": SOURCE}
    return Gazetteer(
        states=(
            State(
                KAZ,
                "Казахстан",
                ("Kazakstan",),
                ("Kazakh",),
                "KZ",
                705,
                "Q232",
                ASTANA.iri,
                "KZT",
                **core,
            ),
            State(TKM, "Туркменистан", (), ("Turkmen",), "TM", 701, "Q874", "", "TMT", **core),
        ),
        persons=(
            Person(TOKAYEV, "Токаев", ("Tokayev",), "politician", ("KAZ",), "", SOURCE),
            Person(
                SERDAR, "Бердымухамедов", ("Berdimuhamedov",), "politician", ("TKM",), "", SOURCE
            ),
            Person(MAGTYMGULY, "Махтумкули", ("Makhtumkuli",), "figure", ("TKM",), "", SOURCE),
        ),
        offices=(Office(PRESIDENT, (), "head-of-state", "KAZ", "", True, SOURCE),),
        tenures=(
            Tenure(
                minted("tenure", "kassym-jomart-tokayev", "president-kazakhstan", "2019-03-20"),
                TOKAYEV,
                PRESIDENT,
                "2019-03-20",
                "",
                False,
                "2026-11",
                SOURCE,
                "",
            ),
        ),
        places=(
            Place(
                ASTANA,
                "Астана",
                ("Nur-Sultan",),
                "capital",
                ("KAZ",),
                "",
                51.13,
                71.43,
                "1526273",
                "",
                SOURCE,
            ),
        ),
        place_names=(),
        organisations=(Organisation(KAZINFORM, "Казинформ", (), "media", "KAZ", "", SOURCE),),
        series=(Series(MEETING, "", (), ("KAZ", "TKM"), SOURCE),),
        titles=(),
    )


def article(number, published, title, text):
    return Article(
        minted("article", number),
        text,
        f"articles/{number}.txt",
        title=title,
        published=published,
        published_from="header",
        publisher="Kazinform",
        sha256=f"{number:064x}",
    )


def mention(article, kind, status, quote, arguments, *, time, place=(), background=False):
    begin = article.text.index(quote)
    return EventMention(
        minted("mention", article.iri, kind, begin),
        article.iri,
        REL[kind],
        STATUS[status],
        tuple(Argument(REL[role], filler) for role, filler in arguments),
        time,
        place,
        background,
        (Evidence(begin, begin + len(quote), quote),),
        f"{kind}: a rule",
    )


ANSWER = 'He accepted, adding: "with joy".'
ARTICLES = (
    article(1, "2024-08-06", "Leaders met", f"Tokayev invited Serdar Berdimuhamedov. {ANSWER}"),
    article(
        2,
        "2024-08-07",
        "A monument is planned",
        "A monument will be unveiled. Tokayev had invited him.",
    ),
    article(3, "2024-10-18", "", "A monument to Magtymguly was unveiled in Astana."),
)
DAY = Time("2024-08-05", "2024-08-05", "on Monday")
INVITATION = mention(
    ARTICLES[0],
    "Invitation",
    "occurred",
    "invited Serdar Berdimuhamedov",
    [
        ("inviter", TOKAYEV),
        ("invitee", SERDAR),
        ("destination", KAZ),
        ("occasion", MEETING),
        ("occasion", Literal("World Nomad Games")),
        ("response", concept("response", "accepted")),
    ],
    time=DAY,
)
BEGIN = ARTICLES[0].text.index(ANSWER)
INVITATION = replace(
    INVITATION,
    evidence=(*INVITATION.evidence, Evidence(BEGIN, BEGIN + len(ANSWER), ANSWER, REL.response)),
)
INVITED_AGAIN = mention(
    ARTICLES[1],
    "Invitation",
    "occurred",
    "Tokayev had invited him",
    [("inviter", TOKAYEV), ("invitee", SERDAR)],
    time=Time("2024-08", "2024-08"),
    background=True,
)
PLANNED = mention(
    ARTICLES[1],
    "MonumentUnveiling",
    "planned",
    "A monument will be unveiled",
    [("commemorated", MAGTYMGULY), ("work", concept("monument-work", "monument"))],
    time=Time("2024", "2024"),
    place=(ASTANA,),
)
UNVEILED = mention(
    ARTICLES[2],
    "MonumentUnveiling",
    "occurred",
    "was unveiled in Astana",
    [
        ("commemorated", MAGTYMGULY),
        ("attendee", NEWCOMER),
        ("attendee", TOKAYEV),
        ("work", concept("monument-work", "monument")),
    ],
    time=Time("2024-10-17", "2024-10-17"),
    place=(ASTANA,),
)


@pytest.fixture(scope="session")
def reports():
    """Return the three articles with what they say."""
    return (
        Report(ARTICLES[0], (INVITATION,)),
        Report(ARTICLES[1], (PLANNED, INVITED_AGAIN)),
        Report(ARTICLES[2], (UNVEILED,)),
    )


def joined(main, mentions, conflicts=()):
    """Make the event of which `main` says most."""
    return Event(
        mentions[0].iri.replace("/mention/", "/event/"),
        main.kind,
        main.status,
        main.arguments,
        main.time,
        main.place,
        mentions,
        conflicts,
        sources=len({mention.article for mention in mentions}),
    )


DISPUTED = Conflict(
    "start",
    (
        Claim("2024-10-17", (ARTICLES[2].iri,), ("KAZ",)),
        Claim("2024-10-16", (ARTICLES[1].iri,)),
    ),
    "told last, on 2024-10-18",
    "silent",
)


@pytest.fixture(scope="session")
def events():
    """Return the two events of the three articles."""
    return (
        joined(INVITATION, (INVITATION, INVITED_AGAIN)),
        joined(UNVEILED, (PLANNED, UNVEILED), (DISPUTED,)),
    )


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """Return the graph of the sample articles."""
    with relgraph.build(folder("data/articles"), tmp_path_factory.mktemp("sample")) as graph:
        yield graph
