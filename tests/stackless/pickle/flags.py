# pickle_flags and pickle_flags_default give the previous value, honour the mask and refuse unknown bits.
import stackless

ALL = stackless.PICKLEFLAGS_PRESERVE_TRACING_STATE | stackless.PICKLEFLAGS_PRESERVE_AG_FINALIZER
ALL |= stackless.PICKLEFLAGS_RESET_AG_FINALIZER | stackless.PICKLEFLAGS_PICKLE_CONTEXT
ALL |= stackless.PICKLEFLAGS_PRESERVE_ATTRIBUTES
for flags in (stackless.pickle_flags, stackless.pickle_flags_default):
    print(flags(), flags(-1), flags(1), flags(-1, -1))
    print(flags(6, 4), flags(), flags(0, 1), flags())
    print(flags(new_flags=ALL, mask=ALL), flags() == ALL)
    for wrong in (16, 32, 1 << 20):
        try:
            flags(wrong)
        except ValueError as error:
            print(error)
    print(flags(8 | 1, 7) == ALL, flags() == ALL & ~6)
    flags(ALL)
    print(flags(0) == ALL, flags())
stackless.pickle_flags(1)
print(stackless.pickle_with_tracing_state)
stackless.pickle_flags(0)
print(stackless.pickle_with_tracing_state)
