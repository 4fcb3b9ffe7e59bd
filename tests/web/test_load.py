"""The endpoint stays within its limits under load, and Comunica can ask it."""

import asyncio
import subprocess
import time
from pathlib import Path

import httpx
import pytest
from npm import install

CALLS = "SELECT ?call WHERE { ?call a rel:PhoneCall }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a = ?i) }"
HOARDING = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i ?a"
QUICK, SLOW = 200, 20
WORKERS, SECONDS = 2, 1.5
MEMORY = 1.2  # how much more is let pass afterwards
COMUNICA = "@comunica/query-sparql@4.5.0"


def memory(process):
    """Return the bytes of a process and of its children, each shared page counted once."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    own = next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return own * 1024 + sum(memory(int(child)) for child in children)


async def crowd(address, queries):
    """Ask all at once; return the status and the seconds of each."""
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=address, timeout=120, limits=limits) as client:

        async def ask(query):
            begin = time.monotonic()
            reply = await client.get("/sparql", params={"query": query})
            return reply.status_code, time.monotonic() - begin

        return await asyncio.gather(*map(ask, queries))


def rested(served):
    """Let each worker, new ones too, answer in its turn; return the memory that is held then."""
    process, address = served
    for _ in range(WORKERS):
        assert asyncio.run(crowd(address, [CALLS]))[0][0] == 200
    return memory(process.pid)


@pytest.mark.slow
def test_a_crowd_with_endless_queries_leaves_no_trace(served):
    _, address = served
    asyncio.run(crowd(address, [CALLS] * QUICK + [ENDLESS] * WORKERS))
    before = rested(served)
    every = QUICK // SLOW
    queries = [ENDLESS if i % (every + 1) == 0 else CALLS for i in range(QUICK + SLOW)]
    found = asyncio.run(crowd(address, queries))
    answered = [row for query, row in zip(queries, found, strict=True) if query == CALLS]
    stopped = [row for query, row in zip(queries, found, strict=True) if query == ENDLESS]
    assert {status for status, _ in answered} == {200}
    assert {status for status, _ in stopped} == {504}
    # every worker is busy with endless queries one after the other, each until its deadline
    assert max(seconds for _, seconds in found) < (SLOW / WORKERS + 2) * (SECONDS + 1)
    assert rested(served) < MEMORY * before


@pytest.mark.slow
def test_a_query_that_hoards_memory_ends(served):
    _, address = served
    ((status, _),) = asyncio.run(crowd(address, [HOARDING]))
    assert status in {500, 504}
    assert asyncio.run(crowd(address, [CALLS]))[0][0] == 200


@pytest.mark.slow
def test_comunica_asks(served, tmp_path):
    install(tmp_path, COMUNICA)
    query = "PREFIX rel: <https://w3id.org/relgraph/ontology#> " + CALLS
    command = [tmp_path / "node_modules/.bin/comunica-sparql", f"sparql@{served[1]}/sparql", query]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.count("https://w3id.org/relgraph/id/event/") == 1
