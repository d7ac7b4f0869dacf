"""What a script does with the names of notesc: read off its source, before it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from notesc.diagnostics import Code, Diagnostic, Severity, Span


def name_diagnostics(tree: ast.Module, path: Path) -> Iterator[Diagnostic]:
    """An error where a name imported from notesc is bound to something else, a warning for a star import.

    Python would take `delta = note.scalar("delta")` without a word, and every later `delta(i, j)` would mean something
    else.
    """
    imported = _names_from_notesc(tree)
    for node in ast.walk(tree):
        if _is_star_import(node):
            hint = "import names one by one: from notesc import Eq, Note, Sum"
            yield Diagnostic(
                Code.STAR_IMPORT,
                "a star import can hide a name without a word",
                _span(node, path),
                (hint,),
                Severity.WARNING,
            )
        for name in _bound(node):
            if name in imported:
                yield Diagnostic(
                    Code.REBOUND_NAME,
                    f"{name!r} comes from notesc and would mean something else from here on",
                    _span(node, path),
                    (f"give this one another name, {name}_1 for instance",),
                )


def _names_from_notesc(tree: ast.Module) -> frozenset[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if _is_star_import(node):
            import notesc

            names.update(notesc.__all__)
        elif isinstance(node, ast.ImportFrom) and _is_from_notesc(node):
            names.update(alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            names.update(alias.asname or alias.name for alias in node.names if alias.name == "notesc")
    return frozenset(names)


def _is_from_notesc(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "notesc" and not node.level


def _is_star_import(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and _is_from_notesc(node) and any(alias.name == "*" for alias in node.names)


def _bound(node: ast.AST) -> Iterator[str]:
    """The names that one node of a syntax tree gives a meaning to, in any scope."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        yield node.name
    elif isinstance(node, ast.MatchMapping) and node.rest:
        yield node.rest
    elif isinstance(node, ast.Import | ast.ImportFrom) and not _is_notesc_import(node):
        yield from ((alias.asname or alias.name).partition(".")[0] for alias in node.names)


def _is_notesc_import(node: ast.Import | ast.ImportFrom) -> bool:
    return _is_from_notesc(node) or (
        isinstance(node, ast.Import) and all(alias.name.partition(".")[0] == "notesc" for alias in node.names)
    )


def _span(node: ast.AST, path: Path) -> Span:
    return Span(str(path), getattr(node, "lineno", 0), getattr(node, "col_offset", -1) + 1)
