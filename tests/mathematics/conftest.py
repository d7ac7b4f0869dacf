"""Puts the read-back on the path: an independent reader of what the emitters write."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
