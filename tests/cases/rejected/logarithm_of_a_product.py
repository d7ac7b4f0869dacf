"""A positive product may have two negative factors, whose logarithms are undefined."""

from notesc import Gt, Note, log

note = Note("Logarithm of a product")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
same_sign = note.assume(Gt(x * y, 0), "the product is positive")
note.calc(log(x * y)).eq(log(x) + log(y), "logarithm of a product", using=[same_sign])  # expect: N301|N303
