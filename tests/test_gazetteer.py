"""Names, kinds and days lead to entities, and wrong rows are refused by file and line."""

from pathlib import Path

import pytest

from relgraph.errors import GazetteerError
from relgraph.gazetteer import Gazetteer, Place, PlaceName, Tenure, Title, fold, gazetteer, load
from relgraph.gazetteer.loading import COLUMNS
from relgraph.model import Entity, minted
from relgraph.namespaces import DATA
from relgraph.vocabulary import REL

TABLES = {
    "states": (
        "KAZ,Kazakhstan,Казахстан,Kazakh Republic,Kazakh|Kazakhstani,KZ,705,Q232,astana,KZT,yes,x",
        "FRA,France,Франция,French Republic,French,FR,,,,EUR,no,x",
    ),
    "persons": (
        "nursultan-nazarbayev,Nursultan Nazarbayev,,Nazarbayev|Elbasy,politician,KAZ,Q57394,x,",
        "kassym-jomart-tokayev,Kassym-Jomart Tokayev,,Tokayev,politician,KAZ,,x,",
        "dariga-nazarbayeva,Dariga Nazarbayeva,,Nazarbayev,politician,KAZ,,x,",
    ),
    "offices": (
        "president-kazakhstan,President of Kazakhstan,head-of-state,KAZ,,,yes,x",
        "senate-chair,Chairman of the Senate,speaker-upper,KAZ,senate,Senate Speaker,yes,x",
        "deputy,Deputy Prime Minister,deputy-head-of-government,KAZ,,,no,x",
    ),
    "tenures": (
        "nursultan-nazarbayev,president-kazakhstan,1991-12-16,2019-03-19,,,x,",
        "kassym-jomart-tokayev,president-kazakhstan,2019-03-20,,,2026-01-22,x,sworn in",
        "kassym-jomart-tokayev,senate-chair,2013-10,2019-03,,,x,",
        "dariga-nazarbayeva,senate-chair,2019-03,2020-05-02,yes,,x,",
    ),
    "places": (
        "astana,Astana,Астана,Nur-Sultan,capital,KAZ,akmola,51.18,71.44,1526273,Q1520,x",
        "akmola,Akmola Region,,,region,KAZ,,,,,,x",
        "aral,Aral Sea,,,water,KAZ,,-1.5,60,,,x",
    ),
    "place-names": ("astana,Nur-Sultan,en,2019-03-23,2022-09-16,x",),
    "organisations": ("senate,Senate of Kazakhstan,,Kazakh Senate,parliament,KAZ,,x",),
    "series": ("c5-1,C5+1,,C5 + 1,KAZ,x",),
    "titles": ("head-of-state,President,Presidents",),
}
NAZARBAYEV = Entity(f"{DATA}person/nursultan-nazarbayev", REL.Person, "Nursultan Nazarbayev")
TOKAYEV = Entity(f"{DATA}person/kassym-jomart-tokayev", REL.Person, "Kassym-Jomart Tokayev")
DARIGA = Entity(f"{DATA}person/dariga-nazarbayeva", REL.Person, "Dariga Nazarbayeva")
PRESIDENT = Entity(f"{DATA}office/president-kazakhstan", REL.Office, "President of Kazakhstan")
ASTANA = Entity(f"{DATA}place/astana", REL.City, "Astana")
SENATE = Entity(f"{DATA}organisation/senate", REL.Organisation, "Senate of Kazakhstan")


def _write(folder: Path, old: str = "", new: str = "") -> Path:
    for name, rows in TABLES.items():
        text = "".join(f"{line}\n" for line in (COLUMNS[name], *rows))
        (folder / f"{name}.csv").write_text(text.replace(old, new) if old else text, "utf-8")
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Gazetteer:
    return load(_write(tmp_path))


def test_fold() -> None:
    assert fold("Kassym-Jomart  TOKAYEV") == "kassym jomart tokayev"
    assert fold("Türkiye, Erdoğan, Diyarbak\u0131r") == "turkiye erdogan diyarbakir"
    assert fold("To\u02bbqayev To\u2018qayev To'qayev") == "toqayev toqayev toqayev"
    assert fold("U.S.") == "u s"
    assert fold(" C5+1 (the format) ") == "c5 1 the format"


def test_names_lead_to_entities(small: Gazetteer) -> None:
    assert small.named("KASSYM JOMART TOKAYEV") == (TOKAYEV,)
    assert small.named("Nazarbayev") == (NAZARBAYEV, DARIGA)
    assert small.named("Nur-Sultan") == (ASTANA,)
    assert small.named("nobody") == ()
    assert list(small.names())[:3] == [
        ("Nursultan Nazarbayev", NAZARBAYEV),
        ("Nazarbayev", NAZARBAYEV),
        ("Elbasy", NAZARBAYEV),
    ]


def test_entities_lead_to_what_is_known(small: Gazetteer) -> None:
    assert small.entity(PRESIDENT.iri) == PRESIDENT
    assert small.entity("https://example.org/nobody") is None
    assert small.place(ASTANA.iri) == Place(
        ASTANA,
        "Астана",
        ("Nur-Sultan",),
        "capital",
        ("KAZ",),
        within=f"{DATA}place/akmola",
        latitude=51.18,
        longitude=71.44,
        geonames="1526273",
        wikidata="Q1520",
        source="x",
    )
    kazakhstan = small.state("KAZ")
    assert kazakhstan is not None
    assert kazakhstan == small.state(kazakhstan.entity.iri)
    assert (kazakhstan.cow, kazakhstan.capital, kazakhstan.core) == (705, ASTANA.iri, True)
    assert small.person(TOKAYEV.iri) == small.persons[1]
    assert small.organisation(SENATE.iri) == small.organisations[0]
    assert small.office(PRESIDENT.iri) == small.offices[0]
    assert small.series[0].members == ("KAZ",)
    assert small.titles == (Title("head-of-state", "President", "Presidents"),)
    assert small.place_names == (
        PlaceName(ASTANA, "Nur-Sultan", "en", "2019-03-23", "2022-09-16", "x"),
    )
    assert [place.entity.kind for place in small.places] == [REL.City, REL.Region, REL.Site]


@pytest.mark.parametrize(
    ("kind", "day", "holders"),
    [
        ("head-of-state", "2019-03-19", (NAZARBAYEV,)),
        ("head-of-state", "2019-03-20", (TOKAYEV,)),
        ("head-of-state", "2019-03", (NAZARBAYEV, TOKAYEV)),
        ("head-of-state", "2024", (TOKAYEV,)),
        ("head-of-state", "", (NAZARBAYEV, TOKAYEV)),
        ("head-of-state", "1980", ()),
        ("speaker-upper", "2019-02-28", (TOKAYEV,)),
        ("speaker-upper", "2019-03-31", (TOKAYEV, DARIGA)),
        ("speaker-upper", "2020-05-03", ()),
        ("mayor", "2024", ()),
    ],
)
def test_offices_lead_to_holders(
    small: Gazetteer, kind: str, day: str, holders: tuple[Entity, ...]
) -> None:
    assert small.holders(kind, "KAZ", day) == holders


def test_holders_of_an_office_of_a_body(small: Gazetteer) -> None:
    assert small.holders("speaker-upper", "", "2015", SENATE.iri) == (TOKAYEV,)
    assert small.holders("head-of-state", "", "2015", SENATE.iri) == ()
    assert small.holders("head-of-state", "FRA", "2015") == ()


def test_people_lead_to_offices(small: Gazetteer) -> None:
    president, chair, _ = small.offices
    assert small.offices_of(TOKAYEV.iri, "2018") == (chair,)
    assert small.offices_of(TOKAYEV.iri, "2019") == (president, chair)
    assert small.offices_of(ASTANA.iri, "2019") == ()
    assert small.tenures[1] == Tenure(
        minted("tenure", "kassym-jomart-tokayev", "president-kazakhstan", "2019-03-20"),
        TOKAYEV,
        PRESIDENT,
        "2019-03-20",
        "",
        acting=False,
        known_until="2026-01-22",
        source="x",
        note="sworn in",
    )
    assert small.tenures[3].acting


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kind,title,plural", "kind,title", r"titles\.csv:1: columns are kind,title; write kind,"),
        ("Presidents", "Presidents,", r"titles\.csv:2: 4 cells, not 3"),
        ("Nazarbayev|Elbasy", "Nazarbayev||Elbasy", r"persons\.csv:2: aliases has an empty value"),
        ("Nazarbayev|Elbasy", "Nazarbayev| Elbasy", r"persons\.csv:2: aliases .* a space beside"),
        ("Dariga Nazarbayeva", "Dariga Nazarbayeva ", r"persons\.csv:4: name .*ends with a space"),
        ("Dariga Nazarbayeva", "", r"persons\.csv:4: name is empty; fill it"),
        ("Tokayev,politician", "Tokayev,hero", r"persons\.csv:3: kind 'hero' is unknown; choose"),
        ("dariga-n", "Dariga N", r"persons\.csv:4: id 'Dariga Nazarbayeva' is not like"),
        ("akmola,Akmola", "astana,Akmola", r"places\.csv:3: id astana is used twice"),
        ("capital,KAZ,akmola", "capital,KAZ,x", r"places\.csv:2: within 'x' is no id of places"),
        ("C5 + 1,KAZ", "C5 + 1,KAZ|KGZ", r"series\.csv:2: members 'KGZ' is no id of states\.csv"),
        ("51.18", "51.18N", r"places\.csv:2: latitude '51.18N' is no number"),
        ("51.18", "151.18", r"places\.csv:2: latitude '151.18' is no number up to 90"),
        ("Q1520", "1520", r"places\.csv:2: wikidata '1520' is not like"),
        ("EUR,no", "EUR,nope", r"states\.csv:3: core 'nope' is unknown"),
        ("2026-01-22", "22.01.2026", r"tenures\.csv:3: known_until '22.01.2026' is no date"),
        ("2013-10,", "2013-13,", r"tenures\.csv:4: start '2013-13' is no date"),
        ("2013-10,", ",", r"tenures\.csv:4: start is empty"),
        ("2013-10,", "2019-04,", r"tenures\.csv:4: end 2019-03 is before start 2019-04"),
        ("2019-03-20,,", "2019-03-19,,", r"tenures\.csv:3: Kassym.* begins .*2019-03-19"),
        ("2019-03-19,", ",", r"tenures\.csv:3: Kassym.* before .* ends \(open\)"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(GazetteerError, match=message):
        load(_write(tmp_path, old, new))


def test_the_gazetteer_of_relgraph_is_sound() -> None:
    names = gazetteer()
    assert names.holders("head-of-state", "KAZ", "2024-08-05") == names.named("Tokayev")
    assert sum(state.core for state in names.states) == len(("KAZ", "KGZ", "TJK", "TKM", "UZB"))
