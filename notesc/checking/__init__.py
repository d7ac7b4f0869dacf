"""Checks one note: each step becomes a claim, provers offer evidence, the kernel judges."""

from notesc.checking.note import check
from notesc.checking.reports import NoteReport, StepReport

__all__ = ["NoteReport", "StepReport", "check"]
