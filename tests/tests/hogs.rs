//! One instruction may ask for a great deal of work or memory. Whatever it asks for, a program with limits comes back to
//! its host soon: with an exception, or suspended.

use dormouse::{Captured, Program, State};

/// Bytes that a program may hold.
const MEMORY: usize = 64 << 20;
/// Instructions that it may run.
const FUEL: u64 = 20_000;

/// What comes before every question: a list and a tuple that are small, and large when they are taken apart.
const BEGIN: &str = "\
import copy, decimal, io, itertools, json, math, operator, re, struct, sys
d, t, c = 1, int, itertools.count()
for _ in range(40):
    d, t = [d, d], (t, t)
";

/// What asks for much.
const QUESTIONS: &[&str] = &[
    "repr(d)",
    "json.dumps(d)",
    "d == copy.deepcopy(d)",
    "hash(t)",
    "d < copy.deepcopy(d)",
    "json.dumps(d, indent=1)",
    "{t: 1}",
    "[d] * 10**9",
    "[d] * 10**7",
    "'a' * 10**11",
    "bytearray(10**11)",
    "[0] * 10**10",
    "list(range(10**10))",
    "1 << 10**10",
    "10 ** 10**9",
    "'%1000000000000d' % 5",
    "f'{5:10000000000}'",
    "'{:>99999999999}'.format(1)",
    "b'a' * 10**11",
    "'a'.ljust(10**11)",
    "'a'.center(10**12)",
    "('a' * 10**7).replace('a', 'b' * 10**6)",
    r#"'a\t'.expandtabs(10**11)"#,
    "('x' * 10**6).join([''] * 10**6)",
    "(1).to_bytes(10**11, 'big')",
    "list(itertools.product([1, 2], repeat=10**9))",
    "pow(3, 10**9)",
    "int('1' * 4300) ** 10**5",
    "'a'.join(itertools.repeat('b'))",
    "list(itertools.repeat(1))",
    "tuple(c)",
    "dict.fromkeys(range(10**9))",
    "set(range(10**9))",
    "frozenset(range(10**9))",
    "max(range(10**12))",
    "-1 in c",
    "all(range(1, 10**12))",
    "any(itertools.repeat(0))",
    "a, b = range(10**12)",
    "[*range(10**12)]",
    "print(*range(10**12))",
    "(lambda *a: 0)(*range(10**12))",
    "bytes(range(256)) * 10**9",
    "list(zip(range(10**9)))",
    "bytes(c)",
    "bytes(itertools.repeat(1))",
    "bytearray(itertools.repeat(1))",
    "''.join(map(str, c))",
    "operator.countOf(itertools.repeat(1), 1)",
    "next(filter(None, itertools.repeat(0)))",
    "next(itertools.dropwhile(bool, itertools.repeat(1)))",
    "next(itertools.islice(c, 10**12, None))",
    "next(itertools.compress(c, itertools.repeat(0)))",
    "list(itertools.islice(c, 10**12))",
    "__import__('collections').deque(c)",
    "__import__('collections').Counter(c)",
    "__import__('collections').deque(c, 1)",
    "'a' in map(str, c)",
    "min(c)",
    "range(10**12).index('a')",
    "str(10**4299) * 10**6",
    "1 .__lshift__(10**10)",
    "(10**4000).__pow__(10**6)",
    "str(1 << 10**8)",
    "int('f' * 10**7, 16)",
    "int('1' * 10**7, 3)",
    "float(1 << 10**8)",
    "eval('9**' * 5 + '9')",
    "'a' * 10**7 * 10**3",
    "[[]] * 10**7",
    "d.extend(c)",
    "d.extend(d * 10**9)",
    "d[0:0] = c",
    "d += c",
    "sys.setrecursionlimit(10**9); f = lambda: f(); f()",
    "x = 'a'; exec('while 1: x += x')",
    "x = [1]; exec('while 1: x += x')",
    "x = b'a'; exec('while 1: x += x')",
    "x = (1,); exec('while 1: x += x')",
    "x = 2; exec('while 1: x *= x')",
    "x = {}; exec('while 1: x[len(x)] = x')",
    "'{0:{1}}'.format(1, 10**11)",
    "('{:' * 100) .format(1)",
    "'%c' % 10**9",
    "'a'.translate({97: 'b' * 10**7})",
    "('a' * 10**4).translate({97: 'b' * 10**7})",
    r#"'\n'.join(['a' * 10**7] * 100)"#,
    "('a' * 10**7).split('a')",
    "('a ' * 10**7).split()",
    "list('a' * 10**8)",
    "('a' * 10**7).encode('utf-16')",
    "json.loads('[' + '1,' * 10**7 + '1]')",
    r#"json.dumps('\u1234' * 10**7)"#,
    "copy.deepcopy([d] * 10**6)",
    "list(itertools.combinations(range(10**6), 10**5))",
    "list(itertools.permutations(range(10**6)))",
    "itertools.tee(c, 10**9)",
    "zip(*[c] * 10**8)",
    "sum([[1]] * 10**5, [])",
    "''.join(['a'] * 10**7)",
    "'a'.zfill(10**11)",
    "(1.5).__format__('.10000000000f')",
    "isinstance('a', t)",
    "issubclass(str, t)",
    "b'x'.join([b'a' * 10**6] * 10**4)",
    "bytearray(b'x').join([b'a' * 10**6] * 10**4)",
    "'x'.join(['a' * 10**6] * 10**4)",
    "re.sub('a', 'b' * 10**6, 'a' * 10**6)",
    "re.sub('', 'b' * 10**6, 'a' * 10**6)",
    "math.factorial(10**7)",
    "math.factorial(10**9)",
    "math.comb(10**9, 10**8)",
    "math.perm(10**9, 10**8)",
    "math.comb(10**6, 5 * 10**5)",
    "math.lcm(*range(1, 10**4), 10**100000 + 1)",
    "math.prod([10**100] * 10**6)",
    "pow(3 << 10**5, 5 << 10**5, 7 << 10**5)",
    "sum([1 << 10**6] * 10**6)",
    "hex(1 << 3 * 10**8)",
    "1 << 10**9",
    "'%.*f' % (10**9, 1.5)",
    "format(1.5, '.1000000000f')",
    "f'{1.5:.1000000000e}'",
    "'%1000000000d' % 5",
    "b'%1000000000d' % 5",
    "f'{5:01000000000,}'",
    "('%100000d' * 10**4) % ((5,) * 10**4)",
    "('{:100000}' * 10**4).format(*[5] * 10**4)",
    "('{0}' * 10**4).format('a' * 10**6)",
    "('%(a)s' * 10**4) % {'a': 'b' * 10**6}",
    "(b'a' * 10**6).replace(b'a', b'b' * 10**6)",
    "(b'a' * 10**6).replace(b'', b'b' * 10**6)",
    "b'a'.ljust(10**9)",
    "b'a'.center(10**9)",
    "b'a'.zfill(10**9)",
    "'a'.zfill(10**9)",
    r#"(b'\t' * 10**6).expandtabs(10**9)"#,
    r#"('\t' * 10**6).expandtabs(10**6)"#,
    "('a' * 10**6).translate(str.maketrans({'a': 'b' * 10**6}))",
    "('a' * 10**6).replace('', 'b' * 10**6)",
    "x = [0] * 10**6; x[::2] = c",
    "x = bytearray(10**6); x[::2] = c",
    "x = bytearray(10**6); x[0:0] = c",
    "x = bytearray(b'a'); exec('while 1: x += x')",
    "bytes(10**9)",
    "(1).to_bytes(10**9, 'big')",
    "json.dumps([1] * 10**6, indent=10**6)",
    "json.dumps([1] * 10**6, separators=(',' * 10**6, ':'))",
    "struct.pack('1000000000x')",
    "f = open('f', 'wb'); f.seek(10**12); f.write(b'a')",
    "f = open('f', 'wb'); f.truncate(10**12)",
    "f = open('f', 'wb'); f.truncate(10**9)",
    "f = open('f', 'wb'); exec('while 1: f.write(bytes(10**6))')",
    "print(*['a' * 10**6] * 10**4)",
    "print(*['a'] * 10**6, sep='b' * 10**6)",
    "memoryview(bytes(3 * 10**7)).tolist()",
    "x = memoryview(bytes(10)); exec('while 1: x = x[:].cast(\"b\")[:].cast(\"B\")')",
    "a, *b = range(10**12)",
    "a, b = c",
    "__import__('hashlib').shake_128(b'a').digest(10**9)",
    "__import__('random').getrandbits(10**9)",
    "decimal.Decimal(1 << 10**7) + 1",
    "decimal.Decimal('9' * 10**7)",
    "int(decimal.Decimal('1e10000000'))",
    "decimal.Decimal('1e10000000').as_integer_ratio()",
    "decimal.Context(prec=10**9).divide(1, 3)",
    "decimal.Context(prec=10**9).sqrt(2)",
    "decimal.Context(prec=10**6).exp(2)",
    "decimal.Context(prec=10**6).ln(2)",
    "decimal.Context(prec=10**9).logical_invert(1)",
    "decimal.Context(prec=10**10, Emax=10**10).add(decimal.Decimal('1e9000000000'), 1)",
    "decimal.Context(prec=10**10, Emax=10**10).power(3, 10**9)",
    "pow(decimal.Decimal(3), decimal.Decimal('1e900000000'), decimal.Decimal('7' * 28))",
    "decimal.Context(prec=10**6).power(3, decimal.Decimal('7' * 10**5), decimal.Decimal('7' * 10**5))",
    "format(decimal.Decimal(1), '.100000000f')",
    "format(decimal.Decimal('1e100000000'), 'f')",
    "format(decimal.Decimal(1), '1000000000')",
];

/// How a question ends that is asked of a program with limits.
fn ask(begun: &Program, question: &str) -> State {
    let mut program = begun.fork(Box::new(Captured::new()));
    program.set_memory_limit(Some(MEMORY));
    program
        .load("hog.py", question)
        .unwrap_or_else(|error| panic!("{question}: {error}"));
    program.run_for(FUEL)
}

#[test]
fn no_instruction_takes_all_there_is() {
    let mut begun = Program::new(Box::new(Captured::new()));
    begun
        .load("begin.py", BEGIN)
        .expect("it is in the language");
    assert_eq!(begun.run(), State::Finished);
    for question in QUESTIONS {
        let state = ask(&begun, question);
        let is_bounded = match &state {
            State::Suspended => true,
            State::Raised { traceback } => {
                let known = [
                    "MemoryError",
                    "OverflowError",
                    "RecursionError",
                    "ValueError",
                    "RuntimeError",
                    "OSError",
                ];
                known.iter().any(|it| {
                    traceback
                        .lines()
                        .next_back()
                        .is_some_and(|line| line.starts_with(it))
                })
            }
            State::Finished | State::Exited { .. } => false,
        };
        assert!(is_bounded, "{question}: {state:?}");
    }
}
