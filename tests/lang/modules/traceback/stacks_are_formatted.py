# The calls that led here are extracted, formatted and printed, and logged with `stack_info`.

import io
import logging
import sys
import traceback


def inner():
    for entry in traceback.extract_stack():
        print(entry.name, entry.lineno, entry.line)
    print([it.name for it in traceback.extract_stack(limit=2)], [it.name for it in traceback.extract_stack(limit=-1)])
    lines = traceback.format_stack(limit=1)
    print([it.partition(", ")[2] for it in lines])
    out = io.StringIO()
    traceback.print_stack(file=out)
    print([it.partition(", ")[2] or it for it in out.getvalue().splitlines()])
    return [(frame.f_code.co_name, line) for frame, line in traceback.walk_stack(sys._getframe())][:2]


def outer():
    return inner()


print(outer())


class Lines(logging.Handler):
    def emit(self, record):
        for line in self.format(record).splitlines():
            print(line.partition(", ")[2] or line)


log = logging.getLogger("tea")
log.propagate = False
log.addHandler(Lines())


def pour():
    log.error("spilled", stack_info=True)


pour()
log.error("nothing was raised", exc_info=True)
