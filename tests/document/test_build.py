"""A note and its report become a document: numbers, labels, reasons, marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import ModuleType
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from notesc import Eq, Gt, Lt, Ne, Note, Sum, grad, norm, positive
from notesc.document.build import PHASES, build_document
from notesc.document.model import CrossReference, Derivation, Document, Line, Mathematics, Statement
from notesc.kernel.verdict import Condition, Status
from notesc.language.source import as_source
from notesc.mathematics import Layout, to_text

VERSIONS = {"notesc": "0"}


def words(line: Line) -> str:
    """A line of inline pieces as plain text."""
    parts = []
    for piece in line:
        if isinstance(piece, Mathematics):
            parts.append(to_text(piece.layout))
        else:
            parts.append(piece.text if hasattr(piece, "text") else words(getattr(piece, "pieces", ())))
    return "".join(parts)


def described(value: Any, indent: str = "") -> Iterator[str]:
    """A document as indented lines, its formulas as one-line text."""
    for entry in fields(value):
        content = getattr(value, entry.name)
        if isinstance(content, Layout):
            yield f"{indent}{entry.name}: {to_text(content)}"
        elif isinstance(content, tuple) and content and all(is_inline(piece) for piece in content):
            yield f"{indent}{entry.name}: {words(content)}"
        elif isinstance(content, tuple):
            yield f"{indent}{entry.name}:"
            for item in content:
                yield from described_item(item, indent + "  ")
        elif is_dataclass(content):
            yield f"{indent}{entry.name}: {content}"
        else:
            yield f"{indent}{entry.name}: {content!r}"


def described_item(item: Any, indent: str) -> Iterator[str]:
    if isinstance(item, Layout):
        yield f"{indent}{to_text(item)}"
    elif isinstance(item, tuple):
        yield f"{indent}{words(item)}"
    elif is_dataclass(item):
        yield f"{indent}{type(item).__name__}"
        yield from described(item, indent + "  ")
    else:
        yield f"{indent}{item!r}"


def is_inline(piece: Any) -> bool:
    return type(piece).__name__ in ("Text", "Emphasis", "Strong", "Code", "Mathematics", "Link", "CrossReference")


def built(made: ModuleType, note: Note, statuses: dict[int, Status] | None = None, *conditions: Condition) -> Document:
    return build_document(note, made.report(note, statuses, *conditions), VERSIONS)


def derivations_of(document: Document) -> list[Derivation]:
    return [block for block in document.blocks if isinstance(block, Derivation)]


@pytest.mark.parametrize("name", ["gibbs_inequality", "normal_equations", "softmax_cross_entropy"])
def test_the_documents_of_the_notes(made: ModuleType, name: str, snapshot: SnapshotAssertion) -> None:
    """The whole document of each example, as text."""
    document = built(made, made.derivation(name))
    assert "\n".join(described(document)) == snapshot


def test_every_phase_fills_one_field() -> None:
    """The phases and the fields of a document are the same list."""
    assert sorted(name for name, _ in PHASES) == sorted(field.name for field in fields(Document))


def test_every_derivation_has_a_document(made: ModuleType) -> None:
    """Each note of the repository can be built."""
    for name in made.DERIVATIONS:
        assert built(made, made.derivation(name)).blocks


def test_steps_are_numbered_through_the_note(made: ModuleType) -> None:
    """Numbers go on from chain to chain, and a claim is a step."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x + x).eq(2 * x, "one").eq(x * 2, "two")
    note.claim(Eq(x, x), "three")
    note.calc(x).eq(x, "four")
    document = built(made, note)
    first, second = derivations_of(document)
    (claim,) = [block for block in document.blocks if isinstance(block, Statement)]
    assert [line.number for line in first.lines] == [1, 2]
    assert claim.step == 3
    assert [line.number for line in second.lines] == [4]


def test_reasons_are_worded_from_what_is_cited(made: ModuleType) -> None:
    """Without the author's words a reason names its citations; with them they stand in brackets, short."""
    note = Note("A note")
    x = note.scalar("x", domain=positive)
    y = note.scalar("y")
    size = note.assume(Gt(y, x), "large")
    square = note.define("q", x**2)
    fact = note.calc(x + x).eq(2 * x).fact("Doubling")
    note.calc(x).eq(x, using=[size]).eq(x, using=[square]).eq(x, using=[fact]).eq(x, using=[fact.at({x: x + 1})])
    note.calc(x).eq(x, "clearly", using=[square, size, fact])
    note.calc(x).eq(x, cite="Euler, p. 3")
    document = built(made, note)
    reasons = [words(line.reason) for block in derivations_of(document) for line in block.lines]
    assert reasons == [
        "",
        "by A1",
        "by definition of q",
        "by Fact 1",
        "by Fact 1 at x = x + 1",
        "clearly (D1, A1 and Fact 1)",
        "[Euler, p. 3]",
    ]


def test_a_fact_of_another_note_is_named_with_its_note(made: ModuleType) -> None:
    """What is not in this note is named in full, and leads nowhere."""
    other = Note("Another note")
    x = other.scalar("x")
    fact = other.calc(x + x).eq(2 * x).fact("Doubling")
    note = Note("A note")
    z = note.scalar("z")
    note.calc(z + z).eq(2 * z, using=[fact.at({x: z})])
    (derivation,) = derivations_of(built(made, note))
    reason = derivation.lines[0].reason
    assert words(reason) == "by Doubling of the note “Another note” at x = z"
    assert not any(isinstance(piece, CrossReference) for piece in reason)


def test_every_reference_leads_somewhere(made: ModuleType) -> None:
    """Each target of a cross-reference is the anchor of a block, in all notes of the repository."""
    for name in made.DERIVATIONS:
        document = built(made, made.derivation(name))
        targets = {piece.target for piece in _inside(document) if isinstance(piece, CrossReference)}
        anchors = {entry.anchor for entry in _inside(document) if hasattr(entry, "anchor")}
        anchors |= {anchor for entry in _inside(document) for anchor in getattr(entry, "anchors", ())}
        assert targets <= anchors


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for item in value:
            yield from _inside(item)
    elif is_dataclass(value) and not isinstance(value, Layout):
        yield value
        for entry in fields(value):
            yield from _inside(getattr(value, entry.name))


def test_a_failing_step_alarms_and_says_why(made: ModuleType) -> None:
    """Open and refuted steps carry the word and the counterexample; what the author waived does not alarm."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x, "a").eq(x, "b").eq(x, "c", accept="tested").eq(x, "d", cite="a book").eq(x, "e")
    statuses = {1: Status.REFUTED, 2: Status.OPEN, 3: Status.TESTED, 4: Status.ASSUMED, 5: Status.ATTESTED}
    document = built(made, note, statuses)
    lines = derivations_of(document)[0].lines
    assert [(line.mark.word, line.mark.alarming) for line in lines] == [
        *(("refuted", True), ("open", True), ("tested", False), ("assumed", False), ("", False)),
    ]
    assert words(lines[0].remark) == "fails at n = 1, x = 2: the left side is 4, the right side is -4"
    assert words(lines[1].remark) == "nothing settled it"
    assert document.standing.status == "refuted"
    assert words(document.verdict) == "5 steps: 1 attested, 1 tested, 1 assumed, 1 open, 1 refuted"


def test_a_result_is_marked_with_its_weakest_step(made: ModuleType) -> None:
    """A fact is no better than the worst of its steps, in the text and in the table."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x, "a").eq(x, "b").result("Same")
    document = built(made, note, {1: Status.OPEN})
    (outcome,) = derivations_of(document)[0].outcomes
    assert (outcome.mark.status, outcome.mark.alarming) == ("open", True)
    assert document.results[0].mark.status == "open"


def test_a_fact_of_one_line_is_not_written_twice(made: ModuleType) -> None:
    """The line above says it; a result is written out all the same."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x).fact("One")
    note.calc(x).eq(x).result("Two")
    fact, result = [block.outcomes[0] for block in derivations_of(built(made, note))]
    assert fact.statement is None
    assert result.statement is not None


def test_conventions_are_stated_where_they_matter(made: ModuleType) -> None:
    """A note with a gradient of a norm says what both mean; a note of scalars says nothing."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x)
    assert built(made, note).conventions == ()
    n = note.size("n")
    v = note.vector("v", n)
    note.calc(grad(norm(v) ** 2, v)).eq(2 * v)
    sentences = " ".join(words(line) for line in built(made, note).conventions)
    assert "shape of the variable" in sentences
    assert "even power of a norm" in sentences


def test_the_notation_table_says_what_kind_each_symbol_is(made: ModuleType) -> None:
    """Sizes, vectors with their domain, functions, definitions and the indices in use."""
    note = Note("A note")
    n = note.size("n", "how many")
    k = n.index("k")
    v = note.vector("v", n, "numbers", domain=positive)
    phi = note.function("phi", "a function")
    total = note.define("s", Sum(v[k], k), "their sum")
    note.calc(phi(total)).eq(phi(total))
    rows = [(to_text(row.symbols[0]), words(row.meaning), words(row.kind)) for row in built(made, note).notation]
    assert rows == [
        ("n", "how many", "size: a whole number, at least 1"),
        ("v", "numbers", "positive vector of length n"),
        ("ϕ", "a function", "smooth function of one real variable"),
        ("s", "their sum", "number, defined below"),
        ("k", "", "index from 1 to n"),
    ]


def test_conditions_in_force_are_listed_once(made: ModuleType) -> None:
    """A condition names the assumption that settles it; one that nothing settles explains the step."""
    note = Note("A note")
    x, y = note.scalar("x"), note.scalar("y")
    nonzero, less = note.assume(Ne(x, 0), "not zero"), note.assume(Lt(x, y), "less")
    note.calc(x / x).eq(y / y)
    settled = Condition(nonzero.proposition, as_source(nonzero.proposition))
    both = Condition(Ne(x, y), "either of them", (less.proposition, nonzero.proposition))
    document = built(made, note, {1: Status.OPEN}, settled, settled, both, Condition(Ne(y, 0), ""))
    assert [(to_text(row.condition), words(row.settled_by)) for row in document.conditions] == [
        ("x ≠ 0", "A1"),
        ("x ≠ y", "A1, A2"),
        ("y ≠ 0", "not settled"),
    ]
    assert words(derivations_of(document)[0].lines[0].remark) == "not known to be defined: nothing settles y ≠ 0"


def test_the_tools_are_named_with_their_versions(made: ModuleType) -> None:
    """The versions of what every check runs on are printed."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x)
    assert words(built(made, note).tools) == "Checked with notesc 0."
    assert "python-flint" in words(build_document(note, made.report(note)).tools)
