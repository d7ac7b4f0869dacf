"""Numbers as people write them."""

from __future__ import annotations

import pytest

from notesc.document.numbering import ranges


@pytest.mark.parametrize(
    ("numbers", "written"),
    [([], ""), ([1], "1"), ([1, 2], "1, 2"), ([3, 1, 2], "1–3"), ([1, 2, 3, 5, 7, 8], "1–3, 5, 7, 8")],
)
def test_runs_are_drawn_together(numbers: list[int], written: str) -> None:
    """Three and more in a row are a range; two are not."""
    assert ranges(numbers) == written
