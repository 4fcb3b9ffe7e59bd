"""Ids, types and texts of network files are such that every reader keeps them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import synthetic

from relgraph.namespaces import DATA
from relgraph.views.columns import columns, edge_rows, node_id, quoted

NMTOKEN = re.compile(r"[A-Za-z0-9._:-]+")
PARTS = st.text(st.sampled_from("a0-._:/#é %"), min_size=1, max_size=8)
IRIS = st.builds(str.__add__, st.sampled_from([DATA, "https://a.example/", "urn:"]), PARTS)


@given(st.lists(IRIS, unique=True))
def test_each_node_has_an_id_of_its_own_that_xml_allows(iris):
    ids = [node_id(iri) for iri in iris]
    assert len(set(ids)) == len(iris)
    assert all(NMTOKEN.fullmatch(found) for found in ids)


def test_ids_are_short_and_the_same_in_each_file():
    assert node_id(f"{DATA}person/sadyr-japarov") == "person.sadyr-japarov"
    assert node_id("http://a.example/x_y") == "http:..a_2E_example.x_5F_y"


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([1, 2], "long"),
        ([1, 2.5], "double"),
        ([True, False], "boolean"),
        ([True, 1], "string"),
        (["2024-08-05"], "string"),  # Gephi drops columns of dates
        ([1, "x"], "string"),
    ],
)
def test_a_column_has_one_type(values, kind):
    (column,) = columns({"name": value} for value in values)
    assert (column.name, column.type) == ("name", kind)


def test_no_edge_weighs_nothing():
    """Gephi drops an edge of weight 0."""
    weights = {row["weight"] for *_, row in edge_rows(synthetic(3, 9))}
    assert weights == {0.001, 1, 2}


def test_gephi_finds_no_infinity_in_words():
    """Gephi reads "INF" inside any text as infinity."""
    assert quoted("INF Treaty, INFORMAL") == "I\u2060NF Treaty, I\u2060NFORMAL"
    assert quoted("Inform II") == "Inform II"


def test_what_xml_forbids_is_replaced():
    assert quoted("a\x0bb\ufffe\ud800") == "a\ufffdb\ufffd\ufffd"
    assert quoted('<a b="c">&\t\r\n\'') == "&lt;a b=&quot;c&quot;&gt;&amp;&#9;&#13;&#10;'"
