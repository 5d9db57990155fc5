"""Tests: the same tree as the code, and whole conversations, the browser and the blind messages beside it."""
