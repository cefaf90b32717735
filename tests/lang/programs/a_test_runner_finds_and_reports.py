# A test runner: decorators with arguments, fixtures, parametrized cases, skips and failures with differences.
import functools
import inspect
import traceback
from collections import Counter


class Skip(Exception):
    pass


registry = []


def test(*cases, skip=None, raises=()):
    def register(function):
        @functools.wraps(function)
        def run(*args, **kwargs):
            if skip:
                raise Skip(skip)
            try:
                result = function(*args, **kwargs)
            except raises as error:
                return f"raised {type(error).__name__}"
            if raises:
                raise AssertionError(f"did not raise {raises.__name__}")
            return result

        run.cases = cases or ((),)
        registry.append(run)
        return run

    if len(cases) == 1 and callable(cases[0]):
        function, cases = cases[0], ()
        return register(function)
    return register


fixtures = {}


def fixture(function):
    fixtures[function.__name__] = function
    return function


@fixture
def numbers():
    data = [3, 1, 2]
    yield data
    print("  teardown", data)


@fixture
def doubled(numbers):
    return [n * 2 for n in numbers]


def resolve(function, given, cleanup, cache):
    names = list(inspect.signature(function).parameters)[given:]
    values = []
    for name in names:
        if name not in cache:
            make = fixtures[name]
            value = make(*resolve(make, 0, cleanup, cache))
            if inspect.isgenerator(value):
                cleanup.append(value)
                value = next(value)
            cache[name] = value
        values.append(cache[name])
    return values


@test
def test_sorting(numbers):
    """Sorting in place."""
    numbers.sort()
    assert numbers == [1, 2, 3]


@test((1, 1), (2, 4), (3, 8))
def test_square(n, expected):
    assert n * n == expected, f"{n} squared is {n * n}, not {expected}"


@test(raises=ZeroDivisionError)
def test_division():
    1 / 0


@test(raises=KeyError)
def test_nothing_raised():
    pass


@test(skip="not today")
def test_skipped():
    raise SystemError


@test
def test_fixture_chain(numbers, doubled):
    assert doubled == [6, 2, 4]
    doubled.append(numbers.pop())
    return len(doubled)


@test
def test_broken(nonexistent):
    pass


counts = Counter()
for function in registry:
    for case in function.cases:
        label = f"{function.__name__}{list(case) if case else ''}"
        cleanup = []
        try:
            extra = resolve(function, len(case), cleanup, {})
            result = function(*case, *extra)
        except Skip as skip:
            outcome = f"skip ({skip})"
        except AssertionError as error:
            outcome = "FAIL " + str(error or traceback.extract_tb(error.__traceback__)[-1].line)
        except Exception as error:
            outcome = f"ERROR {error!r}"
        else:
            outcome = f"ok {result}" if result is not None else "ok"
        for generator in cleanup:
            for _ in generator:
                raise RuntimeError("fixture yielded twice")
        counts[outcome.split()[0]] += 1
        print(f"{label:<28}{outcome}")
print(sorted(counts.items()), test_sorting.__doc__, test_square.__wrapped__.__name__)
