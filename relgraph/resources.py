"""Finds `ontology/` and `data/` in a checkout or in an installed wheel."""

from pathlib import Path

from .errors import RelgraphError

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder `name` ("ontology", "data/gazetteer") that ships with relgraph."""
    for root in (_PACKAGE / "resources", _PACKAGE.parent):
        if (root / name).is_dir():
            return root / name
    raise RelgraphError(f"{name}: not found beside {_PACKAGE}; install relgraph again")
