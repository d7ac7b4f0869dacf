"""notesc has no such name."""

from notesc import Note, no_such_function  # expect: N201

note = Note("Unknown import")
