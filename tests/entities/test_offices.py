"""The table of offices: who holds an office on the day of publication, or that nobody can know."""

from pathlib import Path

import pytest
import yaml

from relgraph import pipeline
from relgraph.articles import article
from relgraph.evaluation.agreement import same
from relgraph.gazetteer import gazetteer

ROWS = yaml.safe_load((Path(__file__).parent / "offices.yaml").read_text(encoding="utf-8"))
KINDS = ("office", "offices", "person")


def holders(row):
    """Name the known persons that the words of a row are read as."""
    reading = pipeline.reading(
        article(row["text"], published=str(row["published"]), headline=False)
    )
    # An office is that of the day of the event: "back in 2019, the President".
    day = next((told.past.start for told in reading.times.values()), str(row["published"]))
    begin = row["text"].index(row["words"])
    end = begin + len(row["words"])
    found = []
    for i, mention in reading.mentions.items():
        if mention.kind in KINDS and mention.begin < end and begin < mention.end:
            reference = reading.references.get(i)
            named = reading.named(mention, day)
            found += named or (reference.entities if reference else ())
    return [entity.name for entity in found if gazetteer().person(entity.iri)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['words']} {row['published']}")
def test_holder(row):
    found = holders(row)
    if row["person"] == "unresolved":
        assert found == []
    else:
        assert [same("participant", row["person"], name) for name in found] == [True]
