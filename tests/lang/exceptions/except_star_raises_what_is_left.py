# What no clause of except* has taken, and what the clauses raised, is shown as a group.
try:
    raise ExceptionGroup("first", [ValueError(1), TypeError(2), OSError(3)])
except* ValueError as error:
    raise RuntimeError("in a clause")
except* TypeError:
    pass
