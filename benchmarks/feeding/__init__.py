"""How relgraph is fed: pages of a made-up archive, faults, hostile input, memory."""
