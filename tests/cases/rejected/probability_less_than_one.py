"""With one class the probability is one."""

from notesc import Note, softmax

note = Note("Probability less than one")
K = note.size("K", "number of classes")
k = K.index("k")
z = note.vector("z", K, "logits")
note.calc(softmax(z)[k]).lt(1, "a probability")  # expect: N301
