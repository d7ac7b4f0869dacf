"""TRUSTED. Equality of scalars as rational functions of generators: exponentials, logarithms, roots and atoms."""
