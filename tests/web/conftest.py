"""A server of the made-up press, in a process of its own."""

import socket
import subprocess
import sys
import time

import httpx
import pytest
from press import known_press

from relgraph import store
from relgraph.gazetteer import gazetteer

SECONDS = 1.5


@pytest.fixture(scope="session")
def press_folder(tmp_path_factory):
    """Return a graph folder with the made-up press and the whole gazetteer."""
    folder = tmp_path_factory.mktemp("press")
    reports, events = known_press()
    quads = store.writable(folder / "store")
    for report in reports:
        store.put_article(quads, report, "1")
    store.put_events(quads, gazetteer(), events.values(), reports)
    store.publish(quads, folder)
    return folder


@pytest.fixture(scope="session")
def served(press_folder):
    """Return the process and the address of a server with two workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "relgraph", "serve", str(press_folder), "--port", str(port)]
    options = ["--workers", "2", "--timeout", str(SECONDS), "--max-answer", "1"]
    with subprocess.Popen([*command, *options]) as process:
        address = f"http://127.0.0.1:{port}"
        for _ in range(200):
            try:
                httpx.get(address)
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield process, address
        process.terminate()


@pytest.fixture(scope="session")
def site(served):
    """Return a client of the server."""
    with httpx.Client(base_url=served[1], timeout=60) as client:
        yield client
