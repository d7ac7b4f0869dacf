"""Only one term of the sum contains the logit; the inner index is not the outer one."""

from notesc import D, Note, Sum, exp

note = Note("Bound index captured")
K = note.size("K", "number of classes")
j, k = K.indices("j k")
z = note.vector("z", K, "logits")
note.calc(D(Sum(exp(z[k]), k), z[j])).eq(Sum(exp(z[k]), k), "differentiate every term")  # expect: N301
