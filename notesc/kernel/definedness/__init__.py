"""TRUSTED. What must hold for a term or proposition to be defined."""

from notesc.kernel.definedness.nodes import literal_value
from notesc.kernel.definedness.obligation import Obligation, obligations, obligations_around

__all__ = ["Obligation", "literal_value", "obligations", "obligations_around"]
