"""Questions, exports and starts on a made-up graph of a million triples."""
