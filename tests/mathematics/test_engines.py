"""The engines accept what the emitters write."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from readback.examples import EXAMPLES, INLINE

from notesc.mathematics import break_lines, layout, to_latex, to_typst

LAYOUTS = [
    *(layout(node) for node, _ in EXAMPLES),
    *(layout(node, display=False) for node, _ in INLINE),
    *(line for node, _ in EXAMPLES for line in break_lines(layout(node), 4)),
]


def test_typst_sets_every_example() -> None:
    """Every example, whole and broken, compiles with the embedded engine."""
    import typst

    page = "\n\n".join(f"$ {to_typst(item)} $" for item in LAYOUTS)
    assert typst.compile(page.encode(), format="pdf").startswith(b"%PDF")


@pytest.mark.tex
def test_pdflatex_sets_every_example(tmp_path: Path) -> None:
    """Every example, whole and broken, compiles with amsmath, amssymb and bm, without a complaint."""
    formulas = "\n\n".join(rf"$\displaystyle {to_latex(item)}$" for item in LAYOUTS)
    source = rf"\documentclass{{article}}\usepackage{{amsmath,amssymb,bm}}\begin{{document}}{formulas}\end{{document}}"
    (tmp_path / "page.tex").write_text(source, encoding="utf-8")
    run = subprocess.run(
        ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "page.tex"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-2000:]
    assert "Missing character" not in (tmp_path / "page.log").read_text(encoding="utf-8", errors="replace")
