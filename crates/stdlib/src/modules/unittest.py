# `unittest`: test cases, their assertions, and a runner that writes as CPython's does.

__all__ = [
    "TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader",
    "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
    "expectedFailure", "TextTestResult", "addModuleCleanup", "doModuleCleanups", "enterModuleContext",
    "getTestCaseNames", "makeSuite", "findTestCases",
]
__path__ = []


def __getattr__(name):
    # Only those who use it bring in asyncio.
    if name == "IsolatedAsyncioTestCase":
        from unittest.async_case import IsolatedAsyncioTestCase

        return IsolatedAsyncioTestCase
    raise AttributeError("module %r has no attribute %r" % (__name__, name))


_DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."
_MAX_LENGTH = 80


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def skip(reason):
    def decorator(test_item):
        if not isinstance(test_item, type):
            item = test_item

            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)

            skip_wrapper.__name__ = getattr(item, "__name__", "skip_wrapper")
            skip_wrapper.__qualname__ = getattr(item, "__qualname__", "skip_wrapper")
            skip_wrapper.__doc__ = getattr(item, "__doc__", None)
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if isinstance(reason, type(skip)):
        test_item, reason = reason, ""
        return decorator(test_item)
    return decorator


def _id(obj):
    return obj


def skipIf(condition, reason):
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


_PLACEHOLDER = 12
_MIN_BEGIN = 5
_MIN_END = 5
_MIN_COMMON = 5
_MIN_DIFF = _MAX_LENGTH - (_MIN_BEGIN + _PLACEHOLDER + _MIN_COMMON + _PLACEHOLDER + _MIN_END)


def _shorten(text, prefix_length, suffix_length):
    skipped = len(text) - prefix_length - suffix_length
    if skipped > _PLACEHOLDER:
        text = "%s[%d chars]%s" % (text[:prefix_length], skipped, text[len(text) - suffix_length :])
    return text


def _common_shorten_repr(*args):
    args = tuple([safe_repr(it) for it in args])
    longest = max([len(it) for it in args])
    if longest <= _MAX_LENGTH:
        return args
    prefix = _common_prefix(args)
    prefix_length = len(prefix)
    common_length = _MAX_LENGTH - (longest - prefix_length + _MIN_BEGIN + _PLACEHOLDER)
    if common_length > _MIN_COMMON:
        prefix = _shorten(prefix, _MIN_BEGIN, common_length)
        return tuple([prefix + it[prefix_length:] for it in args])
    prefix = _shorten(prefix, _MIN_BEGIN, _MIN_COMMON)
    return tuple([prefix + _shorten(it[prefix_length:], _MIN_DIFF, _MIN_END) for it in args])


def _common_prefix(texts):
    low, high = min(texts), max(texts)
    for index, char in enumerate(low):
        if char != high[index]:
            return low[:index]
    return low


class _AssertRaises:
    def __init__(self, expected, test_case, expected_regex=None, noun="raised"):
        self.expected = expected
        self.test_case = test_case
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None
        self.noun = noun

    def handle(self, name, args, kwargs):
        if not _is_class_of(self.expected, self.base):
            raise TypeError("%s() arg 1 must be %s" % (name, self.base_text))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
            return self
        callable_obj, *args = args
        self.obj_name = getattr(callable_obj, "__name__", None) or str(callable_obj)
        with self:
            callable_obj(*args, **kwargs)
        return None

    base = BaseException
    base_text = "an exception type or tuple of exception types"

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def _check_regex(self, value):
        pattern = self.expected_regex
        if isinstance(pattern, (str, bytes)):
            pattern = __import__("re").compile(pattern)
        if not pattern.search(str(value)):
            self._fail('"%s" does not match "%s"' % (pattern.pattern, str(value)))


def _is_class_of(expected, base):
    if isinstance(expected, tuple):
        return all([_is_class_of(it, base) for it in expected])
    return isinstance(expected, type) and issubclass(expected, base)


class _AssertRaisesContext(_AssertRaises):
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            name = self._expected_name()
            if self.obj_name:
                self._fail("%s not raised by %s" % (name, self.obj_name))
            self._fail("%s not raised" % (name,))
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None:
            self._check_regex(exc_value)
        return True

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class _AssertWarnsContext(_AssertRaises):
    base = Warning
    base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        warnings = __import__("warnings")
        for module in list(_modules().values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.manager = warnings.catch_warnings(record=True)
        self.warnings = self.manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for it in self.warnings:
            if not isinstance(it.message, self.expected):
                continue
            if first is None:
                first = it.message
            if self.expected_regex is not None and not __import__("re").search(self.expected_regex, str(it.message)):
                continue
            self.warning = it.message
            self.filename = it.filename
            self.lineno = it.lineno
            return
        if first is not None:
            self._fail('"%s" does not match "%s"' % (self.expected_regex, str(first)))
        name = self._expected_name()
        if self.obj_name:
            self._fail("%s not triggered by %s" % (name, self.obj_name))
        self._fail("%s not triggered" % (name,))


def _watcher(logging):
    # A handler that keeps what it is given.
    watched = __import__("collections").namedtuple("_LoggingWatcher", ["records", "output"])

    class Watcher(logging.Handler):
        def __init__(self):
            super().__init__()
            self.watched = watched([], [])

        def emit(self, record):
            self.watched.records.append(record)
            self.watched.output.append(self.format(record))

    return Watcher()


class _AssertLogsContext:
    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        logging = __import__("logging")
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._checkLevel(level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        logging = __import__("logging")
        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        self.logger = logger
        handler = _watcher(logging)
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = handler.watched
        self.old_handlers = logger.handlers[:]
        self.old_level = logger.level
        self.old_propagate = logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watched

    def __exit__(self, exc_type, exc_value, tb):
        logger = self.logger
        logger.handlers = self.old_handlers
        logger.propagate = self.old_propagate
        logger.setLevel(self.old_level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._fail("Unexpected logs found: %r" % (self.watcher.output,))
        elif not self.watcher.records:
            level = __import__("logging").getLevelName(self.level)
            self._fail("no logs of level %s or higher triggered on %s" % (level, logger.name))

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))


class _Outcome:
    def __init__(self, result):
        self.success = True
        self.result = result
        self.expecting_failure = False
        self.expected_failure = None
        self.old_success = True

    def run(self, test_case, function, subtest=False):
        old_success = self.success
        self.success = True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            self.result.addSkip(test_case, str(e))
        except _ShouldStop:
            pass
        except BaseException as e:
            info = (type(e), e, e.__traceback__)
            if self.expecting_failure:
                self.expected_failure = info
            else:
                self.success = False
                if subtest:
                    self.result.addSubTest(test_case.test_case, test_case, info)
                elif isinstance(e, test_case.failureException):
                    self.result.addFailure(test_case, info)
                else:
                    self.result.addError(test_case, info)
        else:
            if subtest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and old_success


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _entered(cm, addModuleCleanup)


def _entered(cm, add_cleanup):
    cls = type(cm)
    if not hasattr(cls, "__enter__") or not hasattr(cls, "__exit__"):
        message = "'%s.%s' object does not support the context manager protocol"
        raise TypeError(message % (cls.__module__, cls.__qualname__)) from None
    result = cls.__enter__(cm)
    add_cleanup(cls.__exit__, cm, None, None, None)
    return result


def doModuleCleanups():
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            errors.append(e)
    if errors:
        raise errors[0]


def _deprecate(function):
    def deprecated_func(*args, **kwargs):
        message = "Please use %s instead." % function.__name__
        _import_path("warnings").warn(message, DeprecationWarning)
        return function(*args, **kwargs)

    deprecated_func.__qualname__ = "TestCase._deprecate.<locals>.deprecated_func"
    return deprecated_func


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is None:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _entered(cm, self.addCleanup)

    @classmethod
    def enterClassContext(cls, cm):
        return _entered(cm, cls.addClassCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as e:
                cls.tearDown_exceptions.append((type(e), e, e.__traceback__))

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return "%s.%s" % (_class_text(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = self._testMethodName
        return "%s (%s.%s)" % (name, _class_text(self.__class__), name)

    def __repr__(self):
        return "<%s testMethod=%s>" % (_class_text(self.__class__), self._testMethodName)

    def subTest(self, msg=_MISSING, **params):
        return _SubTestContext(self, msg, params)

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
            start = getattr(result, "startTestRun", None)
            stop = getattr(result, "stopTestRun", None)
            if start is not None:
                start()
        else:
            stop = None
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                result.addSkip(self, why)
                return result
            expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(method, "__unittest_expecting_failure__", False)
            outcome = _Outcome(result)
            self._outcome = outcome
            outcome.run(self, self._callSetUp)
            if outcome.success:
                outcome.expecting_failure = expecting
                outcome.run(self, lambda: self._callTestMethod(method))
                outcome.expecting_failure = False
                outcome.run(self, self._callTearDown)
            self.doCleanups()
            if outcome.success:
                if expecting:
                    if outcome.expected_failure:
                        result.addExpectedFailure(self, outcome.expected_failure)
                    else:
                        result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            self._outcome = None
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _callSetUp(self):
        self.setUp()

    def _callTearDown(self):
        self.tearDown()

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        _import_path("warnings").warn("assertDictContainsSubset is deprecated", DeprecationWarning)
        missing = [key for key in subset if key not in dictionary]
        mismatched = [
            "%s, expected: %s, actual: %s" % (safe_repr(key), safe_repr(value), safe_repr(dictionary[key]))
            for key, value in subset.items()
            if key in dictionary and value != dictionary[key]
        ]
        if not missing and not mismatched:
            return
        text = "Missing: %s" % ",".join([safe_repr(key) for key in missing]) if missing else ""
        if mismatched:
            text += ("; " if text else "") + "Mismatched values: %s" % ",".join(mismatched)
        self.fail(self._formatMessage(msg, text))

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _callTestMethod(self, method):
        if method() is not None:
            warnings = __import__("warnings")
            text = "It is deprecated to return a value that is not None from a test case (%s)"
            warnings.warn(text % (method,), DeprecationWarning, stacklevel=3)

    def doCleanups(self):
        outcome = self._outcome or _Outcome(TestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: self._callCleanup(function, *args, **kwargs))
        return outcome.success

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        self._callSetUp()
        self._callTestMethod(getattr(self, self._testMethodName))
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return "%s : %s" % (standardMsg, msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % safe_repr(expr))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                if isinstance(function, str):
                    function = getattr(self, function)
                function(first, second, msg=msg)
                return
        if not first == second:
            self._fail(msg, "%s != %s" % _common_shorten_repr(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s" % (safe_repr(first), safe_repr(second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            text = "%s != %s within %s delta (%s difference)"
            text = text % (safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            places = 7 if places is None else places
            if round(diff, places) == 0:
                return
            text = "%s != %s within %r places (%s difference)"
            text = text % (safe_repr(first), safe_repr(second), places, safe_repr(diff))
        self._fail(msg, text)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            text = "%s == %s within %s delta (%s difference)"
            text = text % (safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            places = 7 if places is None else places
            if not first == second and round(diff, places) != 0:
                return
            text = "%s == %s within %r places" % (safe_repr(first), safe_repr(second), places)
        self._fail(msg, text)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = seq_type.__name__ if seq_type is not None else "sequence"
        if seq_type is not None:
            for position, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (position, name, safe_repr(seq)))
        if seq1 == seq2:
            return
        differing = "%ss differ: %s != %s\n" % ((name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        len1, len2 = len(seq1), len(seq2)
        for index in range(min(len1, len2)):
            if seq1[index] != seq2[index]:
                differing += "\nFirst differing element %d:\n%s\n%s\n" % ((index,) + _common_shorten_repr(seq1[index], seq2[index]))
                break
        else:
            if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                return
        for position, one, other, extra in (("First", len1, len2, seq1), ("Second", len2, len1, seq2)):
            if one > other:
                differing += "\n%s %s contains %d additional elements.\n" % (position, name, one - other)
                differing += "First extra element %d:\n%s\n" % (other, safe_repr(extra[other]))
        diff = "\n" + "\n".join(_line_diff(_pretty(seq1), _pretty(seq2)))
        self.fail(self._formatMessage(msg, self._truncated(differing, diff)))

    def _truncated(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        left = [item for item in set1 if item not in set2]
        right = [item for item in set2 if item not in set1]
        if not (left or right):
            return
        lines = []
        for items, where in ((left, "first set but not the second:"), (right, "second set but not the first:")):
            if items:
                lines.append("Items in the " + where)
                lines += [repr(item) for item in items]
        self._fail(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s" % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % (safe_repr(expr1),))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "%s != %s" % _common_shorten_repr(d1, d2)
            diff = "\n" + "\n".join(_line_diff(_pretty(d1), _pretty(d2)))
            self._fail(msg, self._truncated(text, diff))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        differences = []
        rest = second[:]
        counted = []
        for item in first + second:
            if any([item == it for it in counted]):
                continue
            counted.append(item)
            n_first = len([it for it in first if it == item])
            n_second = len([it for it in second if it == item])
            if n_first != n_second:
                differences.append("First has %d, Second has %d:  %r" % (n_first, n_second, item))
        if differences:
            text = "Element counts were not equal:\n" + "\n".join(differences)
            self.fail(self._formatMessage(msg, self._truncated("Element counts were not equal:\n", "\n".join(differences))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            if len(first) > 2**16 or len(second) > 2**16:
                self._fail(msg, "%s != %s" % _common_shorten_repr(first, second))
            first_lines = first.splitlines(keepends=True)
            second_lines = second.splitlines(keepends=True)
            if len(first_lines) == 1 and first.strip("\r\n") == first:
                first_lines = [first + "\n"]
                second_lines = [second + "\n"]
            text = "%s != %s" % _common_shorten_repr(first, second)
            diff = "\n" + "".join(__import__("difflib").ndiff(first_lines, second_lines))
            self.fail(self._formatMessage(msg, self._truncated(text, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%s not less than %s" % (safe_repr(a), safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (safe_repr(a), safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % (safe_repr(obj),))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (safe_repr(obj), cls))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            expected_regex = __import__("re").compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = __import__("re").compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            text = "Regex matched: %r matches %r in %r" % (text[match.start() : match.end()], unexpected_regex.pattern, text)
            self._fail(msg, text)

    failUnless = assertTrue


del TestCase.failUnless


for _name, _old in (
    ("assertEqual", "failUnlessEqual assertEquals"), ("assertNotEqual", "failIfEqual assertNotEquals"),
    ("assertAlmostEqual", "failUnlessAlmostEqual assertAlmostEquals"),
    ("assertNotAlmostEqual", "failIfAlmostEqual assertNotAlmostEquals"), ("assertTrue", "failUnless assert_"),
    ("assertRaises", "failUnlessRaises"), ("assertFalse", "failIf"), ("assertRaisesRegex", "assertRaisesRegexp"),
    ("assertRegex", "assertRegexpMatches"), ("assertNotRegex", "assertNotRegexpMatches"),
):
    for _alias in _old.split():
        setattr(TestCase, _alias, _deprecate(getattr(TestCase, _name)))
del _name, _old, _alias


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return "%s (%s)" % (_class_text(self.__class__), self._testFunc.__name__)

    def shortDescription(self):
        doc = self._description or self._testFunc.__doc__
        return doc.split("\n")[0].strip() if doc else None


class _SubTestContext:
    def __init__(self, test_case, msg, params):
        self.test_case = test_case
        self.msg = msg
        self.params = params

    def __enter__(self):
        case = self.test_case
        self.parent = case._subtest
        params = dict(self.params)
        if self.parent is not None:
            params = {**self.parent.params, **params}
        self.subtest = _SubTest(case, self.msg, params)
        case._subtest = self.subtest

    def __exit__(self, exc_type, exc_value, tb):
        case = self.test_case
        case._subtest = self.parent
        outcome = case._outcome
        if outcome is None or exc_type is not None and issubclass(exc_type, (KeyboardInterrupt, _ShouldStop)):
            return False
        if exc_type is None:
            outcome.result.addSubTest(case, self.subtest, None)
            return False
        if issubclass(exc_type, SkipTest):
            outcome.success = False
            outcome.result.addSkip(self.subtest, str(exc_value))
            return True
        info = (exc_type, exc_value, tb)
        if outcome.expecting_failure:
            outcome.expected_failure = info
            return True
        outcome.success = False
        outcome.result.addSubTest(case, self.subtest, info)
        if outcome.result.failfast:
            raise _ShouldStop
        return True


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _MISSING:
            parts.append("[%s]" % (self._message,))
        if self.params:
            parts.append("(%s)" % ", ".join(["%s=%r" % pair for pair in self.params.items()]))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return self.test_case.id() + " " + self._subDescription()

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "%s %s" % (self.test_case, self._subDescription())


def _class_text(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def _pretty(value):
    return _pretty_lines(value, 0, 0)[0].split("\n")


def _pretty_lines(value, indent, allowance):
    # As pprint does it at width 80: one item a line once it does not fit.
    text = repr(value)
    if len(text) <= 80 - indent - allowance:
        return [text]
    kind = type(value)
    if kind is dict and value:
        items = []
        for key, item in _sorted(value.items()):
            name = repr(key) + ": "
            items.append(name + _pretty_lines(item, indent + 1 + len(name), 1)[0])
        return ["{" + (",\n" + " " * (indent + 1)).join(items) + "}"]
    if kind in (list, tuple, set) and value:
        opening, closing = {list: "[]", tuple: "()", set: "{}"}[kind]
        items = _sorted(value) if kind is set else value
        items = [_pretty_lines(item, indent + 1, 1)[0] for item in items]
        if kind is tuple and len(items) == 1:
            closing = ",)"
        return [opening + (",\n" + " " * (indent + 1)).join(items) + closing]
    return [text]


def _sorted(items):
    try:
        return sorted(items)
    except TypeError:
        return list(items)


def _line_diff(first, second):
    return list(__import__("difflib").ndiff(first, second))


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return "<%s tests=%s>" % ("unittest.suite." + self.__class__.__qualname__, list(self))

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def addTest(self, test):
        if not callable(test):
            raise TypeError("%r is not callable" % (repr(test),))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result, debug=False):
        is_top = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for test in self._tests:
            if result.shouldStop:
                break
            if isinstance(test, TestCase):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or result._moduleSetUpFailed:
                    continue
            test(result)
        if is_top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
            result._previousTestClass = None
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self._tests:
            test.debug()

    def _enter_module(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        name = test.__class__.__module__
        if previous is not None and name == previous.__module__:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        module = _modules().get(name)
        setup = getattr(module, "setUpModule", None)
        if setup is not None:
            try:
                setup()
            except Exception as e:
                result._moduleSetUpFailed = True
                _fixture_error(result, e, "setUpModule (%s)" % name)
            if result._moduleSetUpFailed:
                _clean_module(result, "setUpModule (%s)" % name)

    def _leave_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or getattr(result, "_moduleSetUpFailed", False):
            return
        name = previous.__module__
        module = _modules().get(name)
        if module is None:
            return
        teardown = getattr(module, "tearDownModule", None)
        if teardown is not None:
            try:
                teardown()
            except Exception as e:
                _fixture_error(result, e, "tearDownModule (%s)" % name)
        _clean_module(result, "tearDownModule (%s)" % name)

    def _enter_class(self, test, result):
        if getattr(result, "_moduleSetUpFailed", False):
            return
        cls = test.__class__
        if cls is getattr(result, "_previousTestClass", None) or getattr(cls, "__unittest_skip__", False):
            return
        cls._classSetupFailed = False
        try:
            cls.setUpClass()
        except Exception as e:
            cls._classSetupFailed = True
            _class_error(result, e, "setUpClass", cls)
            cls.doClassCleanups()

    def _leave_class(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or test is not None and test.__class__ is previous:
            return
        if getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(previous, "_classSetupFailed", False) or getattr(previous, "__unittest_skip__", False):
            return
        try:
            previous.tearDownClass()
        except Exception as e:
            _class_error(result, e, "tearDownClass", previous)
        previous.doClassCleanups()
        for info in previous.tearDown_exceptions:
            _class_error(result, info[1], "tearDownClass", previous)


def _clean_module(result, description):
    try:
        doModuleCleanups()
    except Exception as e:
        _fixture_error(result, e, description)


def _class_error(result, exception, name, cls):
    _fixture_error(result, exception, "%s (%s)" % (name, _class_text(cls)))


def _fixture_error(result, exception, description):
    holder = _ErrorHolder(description)
    if isinstance(exception, SkipTest):
        result.addSkip(holder, str(exception))
    else:
        result.addError(holder, (type(exception), exception, exception.__traceback__))


class _ErrorHolder:
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


def _class_text(cls):
    module = cls.__module__
    if module == "unittest":
        module = "unittest.runner" if issubclass(cls, TextTestResult) else "unittest.result"
    return module + "." + cls.__qualname__


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def startTest(self, test):
        self.testsRun += 1

    def startTestRun(self):
        pass

    def stopTest(self, test):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._text(err, test)))
        if self.failfast:
            self.stop()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err, test)))
        if self.failfast:
            self.stop()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if self.failfast:
                self.stop()
            is_failure = issubclass(err[0], test.failureException)
            (self.failures if is_failure else self.errors).append((subtest, self._text(err, test)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        if self.failfast:
            self.stop()

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def _text(self, err, test):
        return "".join(_format_exception(err[1]))

    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (
            _class_text(self.__class__), self.testsRun, len(self.errors), len(self.failures)
        )


class _WritelnDecorator:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text)

    def writeln(self, arg=None):
        if arg:
            self.stream.write(arg)
        self.stream.write("\n")

    def flush(self):
        flush = getattr(self.stream, "flush", None)
        if flush is not None:
            flush()


class TextTestResult(TestResult):
    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return "\n".join((str(test), first)) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self._newline = False

    def _write_status(self, test, status):
        is_subtest = isinstance(test, _SubTest)
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
        self.stream.writeln(status)
        self._newline = True

    def _told(self, test, status, dot):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(dot)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._told(subtest, "FAIL", "F")
            else:
                self._told(subtest, "ERROR", "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._told(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._told(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._told(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._told(test, "skipped {0!r}".format(reason), "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._told(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._told(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln("UNEXPECTED SUCCESS: " + self.getDescription(test))

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln("%s: %s" % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln("%s" % err)


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _WritelnDecorator(_modules()["sys"].stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        time = __import__("time")
        started = time.perf_counter() if hasattr(time, "perf_counter") else time.time()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = (time.perf_counter() if hasattr(time, "perf_counter") else time.time()) - started
        if hasattr(result, "printErrors"):
            result.printErrors()
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln("Ran %d test%s in %.3fs" % (run, "" if run == 1 else "s", taken))
        self.stream.writeln()
        infos = []
        if not result.wasSuccessful():
            self.stream.write("FAILED")
            if result.failures:
                infos.append("failures=%d" % len(result.failures))
            if result.errors:
                infos.append("errors=%d" % len(result.errors))
        else:
            self.stream.write("OK")
        if result.skipped:
            infos.append("skipped=%d" % len(result.skipped))
        if result.expectedFailures:
            infos.append("expected failures=%d" % len(result.expectedFailures))
        if result.unexpectedSuccesses:
            infos.append("unexpected successes=%d" % len(result.unexpectedSuccesses))
        self.stream.write(" (%s)\n" % ", ".join(infos) if infos else "\n")
        self.stream.flush()
        return result


class TestLoader:
    testMethodPrefix = "test"
    suiteClass = TestSuite
    testNamePatterns = None

    def __init__(self):
        self.errors = []

    def _is_wanted(self, cls, name):
        if self.testNamePatterns is None:
            return True
        full = "%s.%s.%s" % (cls.__module__, cls.__qualname__, name)
        match = _import_path("fnmatch").fnmatchcase
        return any([match(full, pattern) for pattern in self.testNamePatterns])

    def sortTestMethodsUsing(self, left, right):
        return (left > right) - (left < right)

    def getTestCaseNames(self, testCaseClass):
        names = []
        for name in dir(testCaseClass):
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)):
                if not self._is_wanted(testCaseClass, name):
                    continue
                names.append(name)
        return sorted(names)

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            return load_tests(self, tests, pattern)
        return tests

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        obj = module if module is not None else __import__(parts.pop(0))
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if isinstance(obj, _Module):
            return self.loadTestsFromModule(obj)
        if callable(obj):
            return self.suiteClass([obj()]) if not isinstance(obj(), TestSuite) else obj()
        raise TypeError("don't know how to make test from: %s" % (obj,))

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


def _warn_of(name, method):
    message = (
        "unittest.%s() is deprecated and will be removed in Python 3.13. Please use unittest.TestLoader.%s() instead."
    )
    _import_path("warnings").warn(message % (name, method), DeprecationWarning)


def _loader(prefix, suiteClass=None, testNamePatterns=None):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    loader.testNamePatterns = testNamePatterns
    if suiteClass:
        loader.suiteClass = suiteClass
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=None, testNamePatterns=None):
    _warn_of("getTestCaseNames", "getTestCaseNames")
    return _loader(prefix, None, testNamePatterns).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=None, suiteClass=TestSuite):
    _warn_of("makeSuite", "loadTestsFromTestCase")
    return _loader(prefix, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=None, suiteClass=TestSuite):
    _warn_of("findTestCases", "loadTestsFromModule")
    return _loader(prefix, suiteClass).loadTestsFromModule(module)


class TestProgram:
    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        names = []
        for argument in (_modules()["sys"].argv if argv is None else argv)[1:]:
            if argument in ("-v", "--verbose"):
                verbosity = 2
            elif argument in ("-q", "--quiet"):
                verbosity = 0
            elif argument in ("-f", "--failfast"):
                failfast = True
            elif not argument.startswith("-"):
                names.append(argument)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = testLoader.loadTestsFromModule(self.module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
        self.result = testRunner.run(self.test)
        if exit:
            _modules()["sys"].exit(not self.result.wasSuccessful())


main = TestProgram
