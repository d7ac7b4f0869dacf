"""The precision at which the evaluator starts."""

import pytest
from flint import ctx

from notesc.kernel.semantics.trial import PRECISIONS


@pytest.fixture(autouse=True)
def _precision():
    """Evaluates at the lower of the evaluator's precisions; FLINT keeps the setting for the whole process."""
    before, ctx.prec = ctx.prec, PRECISIONS[0]
    yield
    ctx.prec = before
