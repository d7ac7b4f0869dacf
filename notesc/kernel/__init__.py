"""TRUSTED. Decides whether a claim holds; see `judge.py` for the one function that makes a verdict."""
