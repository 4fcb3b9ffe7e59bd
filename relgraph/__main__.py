"""`python -m relgraph` → the command line."""

from .cli import main

main()
