"""Reports made by hand, and the notes of this repository."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The helpers of `made_reports.py`, with the repository on the path for its derivations."""
    path = Path(__file__).resolve().parents[1] / "document" / "made_reports.py"
    specification = importlib.util.spec_from_file_location("made_reports", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    if str(module.ROOT) not in sys.path:
        sys.path.append(str(module.ROOT))
    return module
