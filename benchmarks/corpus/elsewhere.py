"""A seed → an article that tells of no relation between states: of the world, or of the region."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from relgraph.gazetteer import gazetteer

from ..feeding.newsroom import AUTHORS, MONTHS

if TYPE_CHECKING:
    from random import Random

_FIRST, _DAYS = date(2021, 1, 4), 1980


class _Desk(NamedTuple):
    """Headlines and sentences of one field of news."""

    headlines: tuple[str, ...]
    sentences: tuple[str, ...]


_WORLD = (
    _Desk(
        (
            "{team} come from behind to beat {team2}",
            "Late goal keeps {team} on top of the table",
            "{man} out for {n} weeks with a torn muscle",
        ),
        (
            "{team} beat {team2} by two goals to one on {weekday} after trailing at half-time.",
            "{man} opened the scoring in the {n}th minute with a low shot from the edge of the box.",
            "The equaliser came from a corner that the goalkeeper misjudged.",
            "“We never stopped running, and the crowd carried us,” coach {man2} said.",
            "{man} has now scored {n} goals this season, more than anybody else in the league.",
            "{team} stay three points clear with {p} matches left to play.",
            "Some {n},000 spectators braved the rain in {town}.",
            "The visitors played the last quarter of an hour with ten men after a second yellow card.",
            "The club denied reports that it was about to sell its captain for {p} million euros.",
            "A date for the match that was called off in {month} will be set by the league.",
            "In the women's competition, {woman} won the 400 metres in a personal best.",
            "{woman} lost the deciding set after saving two match points.",
            "The champion will defend her title in {town2} in {month}.",
        ),
    ),
    _Desk(
        (
            "Storm leaves {n},000 homes without power around {town}",
            "Heat wave to last until the weekend, forecasters say",
            "Rivers near {town} fall after a week of rain",
        ),
        (
            "A storm with gusts of up to {n} kilometres an hour brought down trees around {town}.",
            "Forecasters expect more rain on {weekday}, with snow above {n}00 metres.",
            "Temperatures are to climb to {p} degrees by the end of the week.",
            "Trains between {town} and {town2} ran up to {p} minutes late.",
            "Firefighters were called out {n} times during the night.",
            "Nobody was hurt, but a school lost part of its roof.",
            "“I have lived here for {p} years and have never seen the water so high,” {woman} said.",
            "The weather service lifted its warning for the coast shortly before noon.",
            "Farmers hope that the rain will make up for the driest {month} in decades.",
            "Ferries to the islands were back in service by the afternoon.",
            "The river crested at {p} centimetres below the top of the dike.",
            "Schools in {town} will stay closed until {weekday}.",
        ),
    ),
    _Desk(
        (
            "Shares slip as oil falls for a third day",
            "{firm} raises its forecast after a strong quarter",
            "Central bank leaves rates where they are",
        ),
        (
            "Shares in {town} closed {p} points lower, led down by carmakers and banks.",
            "{firm} reported a quarterly profit of {n} million dollars, above what analysts expected.",
            "Oil fell by {p} percent to its lowest level since {month}.",
            "“Investors are waiting for the figures on inflation,” said {man}, an analyst in {town2}.",
            "{firm} will close two plants and cut {n}0 jobs.",
            "The euro hardly moved against the dollar.",
            "Gold rose to a record in early trading before giving up its gains.",
            "Prices of wheat have gone up by {p} percent since the harvest began.",
            "The board named {woman} as its next chief executive.",
            "The yield on ten-year bonds stood at {p} basis points above that of last week.",
            "{firm} signed a lease on a new headquarters in {town}.",
            "Retail sales grew for the {p}th month in a row, the statistics office said.",
        ),
    ),
    _Desk(
        (
            "Two held after robbery at jeweller's in {town}",
            "Court in {town} sentences man to {p} years",
            "Police search woods near {town2} for missing hiker",
        ),
        (
            "Police in {town} arrested two men, aged {p} and {n}, after a robbery on {weekday}.",
            "The court sentenced {man} to {p} years in prison for fraud.",
            "Witnesses saw a grey car leave the scene at high speed.",
            "“He trusted them, and they took everything,” lawyer {woman} told the court.",
            "The fire broke out in a flat on the third floor and spread to the roof.",
            "A search with dogs and a helicopter went on until dark.",
            "The driver, a woman of {n}, was taken to hospital with a broken leg.",
            "Investigators are looking at video from {p} cameras.",
            "The value of the stolen goods is put at {n},000 dollars.",
            "A spokesman asked anyone who saw the man near {town2} to call the police.",
            "The trial of his former partner begins in {month}.",
            "A bail of {n},000 dollars was refused.",
        ),
    ),
    _Desk(
        (
            "Museum in {town} shows drawings not seen for a century",
            "{woman} wins prize for her third novel",
            "Old mill in {town2} becomes a concert hall",
        ),
        (
            "A museum in {town} has opened a show of {n} drawings that had lain in a cellar.",
            "{woman} received the prize of {p},000 euros for a novel about her grandmother.",
            "The festival brings {p} orchestras to {town2} this {month}.",
            "“A good song is a short story,” {man} says over tea in his kitchen.",
            "The film, shot in {p} days on a beach, was met with long applause.",
            "Tickets sold out within {p} minutes.",
            "The theatre will be closed for repairs until {month}.",
            "Critics called the new production brave and a little too long.",
            "The painting was thought to be a copy until {woman} looked at its back.",
            "His first record was made in a garage near {town}.",
            "Visitors may listen to {n} old recordings on headphones.",
            "A second volume of her letters is to come out next year.",
        ),
    ),
    _Desk(
        (
            "Astronomers find a planet with a year of {p} hours",
            "New vaccine passes its second trial",
            "Bees find their way by the shape of the land, study shows",
        ),
        (
            "A planet {n} light years away circles its star in {p} hours, a team in {town} found.",
            "The vaccine protected {n} percent of those who took part in the trial.",
            "“We did not believe our own measurements,” said {woman}, who led the study.",
            "Bees that were set free {p} kilometres away were back within the hour.",
            "The probe will pass the comet at a distance of {n},000 kilometres in {month}.",
            "The journal published the results on {weekday}.",
            "Researchers in {town2} had come to another result two years ago.",
            "The method costs a tenth of what laboratories pay now.",
            "It may take {p} years before patients have anything of it.",
            "The fossil shows a bird no larger than a thumb.",
            "A larger telescope is being built on a mountain near {town}.",
        ),
    ),
)
_REGION = (
    _Desk(
        (
            "{club} win the cup of {state}",
            "Wrestlers of {state} bring home {p} medals",
            "Chess: girl of twelve wins championship of {state}",
        ),
        (
            "{club} beat {club2} on penalties in the final of the cup of {state}, played in {capital}.",
            "The {adjective} wrestlers took {p} medals, two of them gold.",
            "“I dedicate this medal to my mother,” the champion from {town3} said at the airport.",
            "The national team of {state} is drawn in a group with Iceland and Malta.",
            "The league goes on in {month}, with {p} clubs this time.",
            "{local} scored twice in the second half.",
            "A stadium for {n},000 spectators is being built in {town3}.",
            "The federation asked fans to come early, as bags will be searched.",
            "Horse games on the outskirts of {town3} drew riders from all over the country.",
            "The judoka {local} will miss the championship because of an injury.",
            "{capital} will have its first marathon by night in {month}.",
        ),
    ),
    _Desk(
        (
            "Frost of {p} degrees expected in {state}",
            "Mudflow blocks road near {town3}",
            "Dust storm covers {capital}",
        ),
        (
            "Frost of up to {p} degrees is expected in the north of {state}, the weather service says.",
            "A mudflow blocked the road to {town3} on {weekday}; rescuers cleared it by evening.",
            "In {capital}, rain will turn to snow on {weekday}.",
            "An earthquake of magnitude {q} was felt in {town3}; there was no damage.",
            "Avalanches threaten passes above {n}00 metres.",
            "The air in {capital} was among the dirtiest in the world this morning.",
            "Residents are asked not to burn coal of low quality.",
            "The {adjective} emergency service has {n} pumps at the ready.",
            "Farmers in the region of {town3} have begun to sow cotton.",
            "The reservoir holds {n} million cubic metres, less than a year ago.",
            "Strong wind took the roofs off {p} houses in a village near {town3}.",
        ),
    ),
    _Desk(
        (
            "Inflation in {state} slows to {p} percent",
            "Price of meat rises in markets of {capital}",
            "Fewer cars registered in {state}",
        ),
        (
            "Inflation in {state} slowed to {p} percent in {month}, the statistics committee reported.",
            "A kilogram of beef costs a fifth more in the markets of {capital} than a year ago.",
            "The national bank left its rate at {p} percent.",
            "The {adjective} currency has hardly changed against the dollar this week.",
            "{n} new firms were registered in {town3} this year.",
            "Mining grew by {p} percent, building by {p} percent.",
            "The ministry of finance expects a smaller deficit next year.",
            "A plant for bricks opened in {town3} and gives work to {n} people.",
            "Pensions in {state} will go up by {p} percent from the first of {month}.",
            "Drivers in {capital} complain of queues at petrol stations.",
            "Tariffs for electricity are to rise in {month}.",
            "The harvest of melons came to {n},000 tons.",
        ),
    ),
    _Desk(
        (
            "{p} hurt as bus overturns near {town3}",
            "Fire at a bazaar in {capital}",
            "Former mayor of {town3} on trial",
        ),
        (
            "{p} people were hurt when a bus overturned on the road from {capital} to {town3}.",
            "A fire destroyed {n} stalls at a bazaar in {capital} on {weekday} night.",
            "A court in {town3} sentenced a former mayor to {p} years for bribery.",
            "The police of {state} seized {n} kilograms of hashish in a garage.",
            "The driver had fallen asleep, according to a first inquiry.",
            "Doctors describe the state of two of the injured as serious.",
            "The prosecutor's office has opened a case.",
            "{local}, who rented the stall, puts his loss at {n},000 dollars.",
            "A man was fined for keeping a bear in his yard.",
            "Rescuers pulled a boy of {p} out of a canal.",
            "The body of a climber was found below a peak in the south of {state}.",
        ),
    ),
    _Desk(
        (
            "Concert of folk music in {capital}",
            "Film from {state} shown to full houses",
            "Old caravanserai near {town3} restored",
        ),
        (
            "Musicians from all regions of {state} played in {capital} on {weekday}.",
            "A film by the {adjective} director {local} has drawn {n},000 viewers in two weeks.",
            "The caravanserai near {town3} was restored with bricks made by hand.",
            "A school of embroidery in {town3} has {n} pupils.",
            "The library of {capital} keeps {n},000 manuscripts.",
            "The {adjective} language has {p} words for a foal, writer {local} says.",
            "On the holiday, admission to all museums is free.",
            "The opera will give {p} performances before summer.",
            "Carpets of the last century are on show until {month}.",
            "Students of {state} read poems in the park.",
            "“My grandfather sang this song,” {local} recalls.",
        ),
    ),
    _Desk(
        (
            "President {leader} hears report on the harvest",
            "{state}: budget goes to parliament",
            "{leader} signs law on road safety",
        ),
        (
            "{leader} held a meeting in {capital} on {weekday} on how the regions prepare for winter.",
            "The head of state signed a law that raises fines for speeding.",
            "The parliament of {state} discussed the budget for the coming year.",
            "The minister of health reported that {n} clinics had been repaired.",
            "The President visited {town3} and spoke with farmers there.",
            "The government agreed to spend {n} million dollars on schools.",
            "{leader} called on governors to answer letters of citizens within {p} days.",
            "Deputies asked why the bridge near {town3} is still closed.",
            "The prime minister gave the akims a month to put things right.",
            "The decree was published on {weekday}.",
            "Residents of {town3} met with the new governor.",
            "The agency for anti-corruption opened a hotline.",
        ),
    ),
)
# Bodies of many states, which may have to do with the region, are named in some world news.
_WORLDWIDE = (
    "The International Monetary Fund expects growth of {p} tenths of a percent this year.",
    "The World Health Organization spoke of a step forward.",
    "The United Nations put the number of visitors at {n} million.",
)
_NAMED = 0.1
_TEAMS = (
    "Northport", "Rovers", "Atletico Marina", "Red Harbour", "Olimpia", "Valley United", "Corsairs",
    "Real Montaña", "Dynamo East", "Lakeside", "Wanderers", "Sparta",
)  # fmt: skip
_CLUBS = ("Dala", "Tulpar", "Ordabek", "Altyn", "Navkar", "Ak-Bars", "Regar", "Merv-City", "Temir")
_TOWNS = (
    "Bristol", "Lyon", "Porto", "Osaka", "Denver", "Cape Town", "Bergen", "Rosario", "Perth",
    "Kraków", "Turin", "Halifax", "Cork", "Malmö", "Santos", "Nagoya", "Austin", "Ghent",
)  # fmt: skip
_MEN = ("Paul Weber", "Diego Ramos", "Tom Ashby", "Luca Ferri", "Kenji Mori", "Jonas Lind")
_WOMEN = ("Ana Duarte", "Emma Clarke", "Yuki Tanaka", "Ingrid Dahl", "Sofia Conti", "Grace Moyo")
_FIRMS = ("Norvik Steel", "Helix Foods", "Orion Motors", "Blue Ferry", "Sunline", "Atlas Paper")


def irrelevant(chance: Random, regional: float = 0.25) -> str:
    """Write an article as long as the news mostly is; a share of them, 0 to 1, is `regional`."""
    desk = chance.choice(_REGION if chance.random() < regional else _WORLD)
    day = _FIRST + timedelta(chance.randrange(_DAYS))
    state = chance.choice(_states())

    def filled(pattern: str) -> str:
        return pattern.format(
            state=state.name, adjective=state.adjective, capital=state.capital,
            leader=state.leader, town3=chance.choice(state.towns),
            local=chance.choice(AUTHORS), team=chance.choice(_TEAMS), team2=chance.choice(_TEAMS),
            club=chance.choice(_CLUBS), club2=chance.choice(_CLUBS), firm=chance.choice(_FIRMS),
            town=chance.choice(_TOWNS), town2=chance.choice(_TOWNS), man=chance.choice(_MEN),
            man2=chance.choice(_MEN), woman=chance.choice(_WOMEN),
            weekday=f"{day - timedelta(chance.randrange(4)):%A}", month=chance.choice(MONTHS),
            n=chance.randrange(11, 98), p=chance.randrange(3, 30), q=f"{chance.uniform(3, 5.5):.1f}",
        )  # fmt: skip

    sentences = [filled(pattern) for _ in range(3) for pattern in chance.sample(desk.sentences, 9)][
        : chance.randrange(9, 27)
    ]
    if desk in _WORLD and chance.random() < _NAMED:
        sentences.append(filled(chance.choice(_WORLDWIDE)))
    paragraphs = [filled(chance.choice(desk.headlines))]
    paragraphs.append(f"{day.day} {MONTHS[day.month - 1]} {day.year}")
    while sentences:
        size = chance.randrange(1, 4)
        paragraphs.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return "\n\n".join(paragraphs) + "\n"


class _Land(NamedTuple):
    name: str
    adjective: str
    capital: str
    leader: str
    towns: tuple[str, ...]


@cache
def _states() -> tuple[_Land, ...]:
    known = gazetteer()
    found = []
    for state in known.states:
        capital = known.place(state.capital)
        if state.core and capital:
            towns = [p.entity.name for p in known.places if p.states == (state.iso3,)]
            leader = known.holders("head-of-state", state.iso3, "2024")[-1].name
            names = (state.entity.name, state.adjectives[0], capital.entity.name, leader)
            found.append(_Land(*names, tuple(towns)))
    return tuple(found)
