"""A project of derivations: its configuration, its scripts, and the pipeline that each of them goes through."""
