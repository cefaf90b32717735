# Loggers, handlers, formatters and filters.

import logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)s:%(name)s:%(funcName)s:%(lineno)d:%(message)s')
logging.debug('no')
logging.info('info %s', 1)
logging.warning('warn')
logging.error('err %d %s', 1, 'x')
log = logging.getLogger('app.db')
log.info('hi')
log.setLevel(logging.ERROR)
log.warning('no')
log.error('yes')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
print(log, log.parent, logging.getLogger('app').getChild('x'), log.isEnabledFor(40), log.getEffectiveLevel())
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter('{levelname}-{message}', style='{'))
h.setLevel(logging.CRITICAL)
l2 = logging.getLogger('other')
l2.addHandler(h)
l2.propagate = False
l2.critical('c')
l2.error('e')


class F(logging.Filter):

    def filter(self, r):
        return 'secret' not in r.getMessage()
l2.addFilter(F())
l2.critical('a secret')
l2.critical('open')


def fn():
    logging.getLogger().warning('in fn', extra={'k': 1})
fn()
logging.disable(logging.CRITICAL)
logging.critical('x')
logging.disable(logging.NOTSET)
print(logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(7))
