"""A Virtuoso of our own for a test: starts on free ports, loads N-Quads, answers over HTTP."""

import json
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from contextlib import contextmanager

# The graph that lines without a graph go to; the others keep theirs.
DEFAULT_GRAPH = "urn:relgraph:default"
_SETTINGS = """
[Database]
DatabaseFile = {home}/virtuoso.db
ErrorLogFile = {home}/virtuoso.log
LockFile = {home}/virtuoso.lck
TransactionFile = {home}/virtuoso.trx
xa_persistent_file = {home}/virtuoso.pxa
FileExtend = 200
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = {home}/virtuoso-temp.db
TransactionFile = {home}/virtuoso-temp.trx
[Parameters]
ServerPort = {sql}
DisableUnixSocket = 1
DirsAllowed = {data}
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
[HTTPServer]
ServerPort = {http}
ServerRoot = {home}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 1000000
"""
_PATIENCE = 60
_FORMATS = {"rows": "application/sparql-results+json", "triples": "text/plain"}


class Virtuoso:
    """A running server."""

    def __init__(self, sql, http):
        self._sql, self._http = sql, http

    def load(self, folder):
        """Load the packed N-Quads of a folder as they are; return the error of each file."""
        self.sql(f"ld_dir('{folder}', '*.nq.gz', '{DEFAULT_GRAPH}'); rdf_loader_run(); checkpoint;")
        told = self.sql("SELECT 'file', ll_state, ll_error FROM DB.DBA.load_list;")
        return [line.split()[1:] for line in told.splitlines() if line.startswith("file")]

    def sql(self, statements):
        command = ["isql-vt", f"127.0.0.1:{self._sql}", "dba", "dba", "ERRORS=STDOUT"]
        command.append(f"EXEC={statements}")
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, timeout=_PATIENCE
        )
        return done.stdout

    def rows(self, sparql):
        return json.loads(self._answer(sparql, "rows"))

    def triples(self, sparql):
        return self._answer(sparql, "triples")

    def _answer(self, sparql, kind):
        asked = {"query": sparql, "format": _FORMATS[kind], "default-graph-uri": DEFAULT_GRAPH}
        data = urllib.parse.urlencode(asked).encode()
        address = f"http://127.0.0.1:{self._http}/sparql"
        with urllib.request.urlopen(address, data, timeout=_PATIENCE) as reply:
            return reply.read()


@contextmanager
def virtuoso(home, data):
    """Give a server that may read from the folder `data`; it ends with this."""
    sql, http = _free_ports(2)
    settings = home / "virtuoso.ini"
    settings.write_text(_SETTINGS.format(home=home, data=data, sql=sql, http=http))
    command = ["virtuoso-t", "-f", "-c", str(settings)]
    told = home / "told.log"
    with told.open("wb") as log:
        server = subprocess.Popen(command, cwd=home, stdout=log, stderr=log)
    try:
        _wait(told, server)
        yield Virtuoso(sql, http)
    finally:
        server.terminate()
        try:
            server.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(told, server):
    for _ in range(10 * _PATIENCE):
        if "Server online" in told.read_text():
            return
        assert server.poll() is None, told.read_text()
        time.sleep(0.1)
    raise TimeoutError(told.read_text())


def _free_ports(number):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [found.getsockname()[1] for found in sockets]
    for found in sockets:
        found.close()
    return ports
