"""The alternating sum of the products of four matrices vanishes up to two rows only."""

from itertools import permutations

from notesc import Note

note = Note("Standard identity of two")
n = note.size("n", "number of rows")
factors = [note.matrix(name, n, n, "a matrix") for name in ("A", "B", "C", "F")]
total = factors[0] @ factors[1] @ factors[2] @ factors[3]
for order in list(permutations(range(4)))[1:]:
    inversions = sum(order[a] > order[b] for a in range(4) for b in range(a + 1, 4))
    product = factors[order[0]] @ factors[order[1]] @ factors[order[2]] @ factors[order[3]]
    total = total - product if inversions % 2 else total + product
note.calc(total).eq(0, "Amitsur and Levitzki")  # expect: N301
