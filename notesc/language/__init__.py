"""What an author writes: terms, propositions, notes. Records only; nothing here checks or typesets."""
