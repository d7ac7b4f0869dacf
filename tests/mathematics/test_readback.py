"""What is printed is read back, by readers that share no code with what prints, and must be the term again."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readback.atoms import Atom
from readback.examples import EXAMPLES, INLINE
from readback.grammar import Reader
from readback.latex_page import read_latex
from readback.neutral import Names, neutral
from readback.strategies import matrices, scalars, vectors
from readback.typst_page import read_typst

from notesc.language.calc import Calc
from notesc.language.note import AssumptionBlock, ClaimBlock, DefinitionBlock, Note
from notesc.language.terms import Node
from notesc.mathematics import layout, pieces, to_latex, to_typst

DERIVATIONS = sorted((Path(__file__).parents[2] / "derivations").glob("[!_]*.py"))
LANGUAGES: dict[str, tuple[Callable[[Any], str], Callable[[str], tuple[Atom, ...]]]] = {
    "latex": (to_latex, read_latex),
    "typst": (to_typst, read_typst),
}


def assert_reads_back(node: Node) -> None:
    names = Names(node)
    for emit, read in LANGUAGES.values():
        for display in (True, False):
            source = emit(layout(node, display=display))
            assert Reader(names).read(read(source)) == neutral(node, names), source


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.one_of(scalars(), vectors(), matrices()))
def test_generated_terms_read_back(term: Node) -> None:
    """No sign, bracket, binder or index is lost between a term and the page, in either language."""
    assert_reads_back(term)


def test_examples_read_back() -> None:
    """One example of every construct, propositions among them, reads back."""
    for node, _ in (*EXAMPLES, *INLINE):
        assert_reads_back(node)


def _printed(note: Note) -> Iterator[Node]:
    for block in note.blocks:
        match block:
            case Calc():
                yield block.start
                yield from (step.right for step in block.steps)
                yield from (fact.proposition for fact in block.facts)
            case ClaimBlock():
                yield block.proposition
            case DefinitionBlock():
                yield from (block.reference, block.reference.definition.body)
            case AssumptionBlock():
                yield block.assumption.proposition


@pytest.mark.parametrize("script", DERIVATIONS, ids=lambda path: path.stem)
def test_derivations_read_back(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every term and proposition that the repository's own notes print reads back."""
    monkeypatch.syspath_prepend(script.parents[1])
    (note,) = (value for value in runpy.run_path(str(script)).values() if isinstance(value, Note))
    for node in _printed(note):
        assert_reads_back(node)


@pytest.mark.parametrize("rule", ["brackets", "minus", "tail"])
def test_a_broken_rule_of_brackets_is_noticed(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The read-back fails when a rule of brackets is broken, so its success means something."""
    from readback.strategies import k, v, x, y

    from notesc.language.functions import log
    from notesc.language.indexed import Sum
    from notesc.mathematics import arithmetic

    unbracketed = lambda piece: piece  # noqa: E731
    term = {"brackets": (x + y) ** 2 * x, "minus": x * -y, "tail": log(x) * y - Sum(v[k], k) * x}[rule]
    assert_reads_back(term)
    monkeypatch.setattr(pieces, "bracketed", unbracketed)
    monkeypatch.setattr(arithmetic, "bracketed", unbracketed)
    with pytest.raises((AssertionError, SyntaxError)):
        assert_reads_back(term)
