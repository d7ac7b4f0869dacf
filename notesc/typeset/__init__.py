"""Engines: text of a writer → PDF, with the engine's complaints led back to lines of the script."""
