"""TRUSTED. Makes a counterexample easier to read: entries become 0, 1 or small, as long as it stays one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from flint import fmpq

from notesc.kernel.semantics.jets import Scalar
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.tensors import Array, Value, entries_of

_ATTEMPTS = 60
_SIMPLE = 2  # whole numbers up to this stay as they are


def simplified(point: Point, still_fails: Callable[[Point], bool]) -> Point:
    """The point with each entry replaced by a simpler one where the claim still fails; it is re-evaluated each time."""
    attempts = 0
    for name, value in list(point.values.items()):
        if isinstance(value, int):
            continue
        for position in range(len(entries_of(value))):
            for simpler in _simpler(entries_of(point.values[name])[position]):
                if attempts >= _ATTEMPTS:
                    return point
                attempts += 1
                changed = point.with_values({name: replaced_entry(point.values[name], position, simpler)})
                if still_fails(changed):
                    point = changed
                    break
    return point


def _simpler(entry: object) -> Iterator[fmpq]:
    """Simpler numbers than this one, simplest first; 1 is preferred to 0, at which much happens to be true."""
    if not isinstance(entry, fmpq):
        return
    if entry.q == 1 and abs(entry) <= _SIMPLE:
        return
    rounded = fmpq(entry.floor())
    for candidate in (fmpq(1), fmpq(-1), fmpq(2), fmpq(0), rounded):
        if candidate != entry:
            yield candidate


def replaced_entry(value: Value, position: int, entry: Scalar) -> Value:
    """A number, or an array with one entry replaced."""
    if not isinstance(value, Array):
        return entry
    entries = (*value.entries[:position], entry, *value.entries[position + 1 :])
    return Array(value.kind, value.rows, value.columns, entries)
