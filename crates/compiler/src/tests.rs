use dormouse_bytecode::{Code, Liveness, disassemble, verify};
use dormouse_source::SourceFile;

use crate::{Mode, compile_module};

fn compile(text: &str, mode: Mode) -> Result<Code, String> {
    let file = SourceFile::new("test.py", text);
    let module = dormouse_syntax::parse_module(&file).map_err(|it| it.message)?;
    compile_module(&module, &file, mode).map_err(|it| it.message)
}

/// Compiles, and holds the code to the laws that all code obeys.
fn check(text: &str, mode: Mode) -> String {
    let code = compile(text, mode).expect("the text is sound");
    assert_eq!(verify(&code), Ok(()));
    let mut pending = vec![&code];
    while let Some(code) = pending.pop() {
        let live = Liveness::of(code).at(code, 0);
        let n_unset = live[code.locals.len()..].iter().filter(|it| **it).count();
        assert_eq!(
            n_unset, 0,
            "{} reads a temporary that is not set",
            code.qualname
        );
        pending.extend(code.children.iter().map(|it| &**it));
    }
    disassemble(&code, Some(&SourceFile::new("test.py", text)))
}

macro_rules! snapshot {
    ($name:ident, $text:literal) => {
        #[test]
        fn $name() {
            insta::assert_snapshot!(check($text, Mode::Module));
        }
    };
}

snapshot!(
    conditional_returns_each_branch,
    "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n"
);
snapshot!(
    loops_test_at_the_bottom,
    "def f(n):\n    i = 0\n    while i < n:\n        i += 1\n        if i == 5 and n is not None:\n            \
     continue\n        for j in n:\n            if j:\n                break\n        else:\n            k = j\n    \
     return k\n"
);
snapshot!(
    try_except_finally_returns,
    "def f(a):\n    for x in a:\n        try:\n            return x()\n        except (A, B) as e:\n            \
     continue\n        except C:\n            raise\n        finally:\n            a.close()\n"
);
snapshot!(
    with_two_items,
    "def f(a):\n    with a as b, b.c() as (d, e):\n        return d + e\n"
);
snapshot!(
    closures_and_comprehensions,
    "def f(a, b):\n    c = [a * x for x in b if x > a]\n    def g():\n        nonlocal b\n        b += 1\n        \
     return {k: (last := v) for k, v in c}\n    return g, (x for x in c for y in x)\n"
);
snapshot!(
    classes_and_super,
    "class P(Q, metaclass=M):\n    \"\"\"doc\"\"\"\n    y: int = 1\n    def m(self, z=y):\n        \
     super().m(z)\n        self.__p = __class__\n        return self.__p\n"
);
snapshot!(
    calls_of_all_kinds,
    "def f(a, b):\n    a(1, b)\n    a.m(1, k=b)\n    a(*b, 1, k=2, **b)\n    print(f'{a!r:>{b}} x')\n"
);
snapshot!(
    patterns,
    "def f(s):\n    match s:\n        case [1, *rest, {'k': v, **others}] if v:\n            return rest\n        \
     case P(u, w=None) | (u, -1):\n            return u\n"
);
snapshot!(
    local_that_may_be_unset_is_checked,
    "def f(a):\n    if a:\n        b = 1\n    c = b\n    del a\n    return a, b, c\n"
);
snapshot!(
    walrus_keeps_the_earlier_operand,
    "def f(a):\n    return a + (a := 5)\n"
);
snapshot!(
    generator_yields_and_delegates,
    "def f(a):\n    x = yield a\n    y = yield from x\n    return y\n"
);
snapshot!(
    coroutine_awaits_loops_and_manages,
    "async def f(a):\n    async for x in a:\n        async with x as y:\n            await y\n    \
     return [z async for z in a]\n"
);
snapshot!(
    imports_and_annotations_as_text,
    "from __future__ import annotations\nfrom .a import b as c, d\nimport x.y, z.w as v\ndef f(a: int) -> [d]: pass\n"
);

#[test]
fn interactive_entries_show_their_values() {
    insta::assert_snapshot!(check("x = 1\nx + 1\n", Mode::Interactive));
}

#[test]
fn expression_is_returned() {
    insta::assert_snapshot!(check("a and b", Mode::Expression));
}

#[test]
fn hidden_code_is_hidden_all_the_way_down() {
    let code = compile("def f(): pass\n", Mode::Hidden).expect("the text is sound");
    assert!(code.flags.is_hidden && code.children[0].flags.is_hidden);
}

#[test]
fn nothing_in_the_language_is_too_big() {
    let list = |n: usize, item: &dyn Fn(usize) -> String| -> String {
        (0..n).map(item).collect::<Vec<_>>().join(", ")
    };
    let name = |it: usize| format!("a{it}");
    check(&format!("x = [f(), {}]", list(70_000, &name)), Mode::Module);
    check(&format!("f({})", list(1000, &name)), Mode::Module);
    check(
        &format!("f({})", list(1000, &|it| format!("a{it}=1"))),
        Mode::Module,
    );
    check(&format!("{} = x", list(300, &name)), Mode::Module);
    let parameters = list(300, &name);
    let locals = list(400, &|it| format!("b{it}"));
    let text = format!("def f({parameters}):\n    {locals} = x\n    return lambda: (a299, b399)");
    check(&text, Mode::Module);
    let nested = "with a as b:\n".to_owned();
    let nested = (0..20)
        .map(|it| "  ".repeat(it) + &nested)
        .collect::<String>();
    check(
        &format!("{nested}{}f(1, 2, *a)", "  ".repeat(20)),
        Mode::Module,
    );
}

#[test]
fn deep_expressions_park_their_temporaries() {
    let text = format!("x = {}1{}", "(a() + ".repeat(90), ")".repeat(90));
    assert_eq!(
        compile(&text, Mode::Module).map(|it| verify(&it)),
        Ok(Ok(()))
    );
    let text = format!("x = {}1{}", "f(a, ".repeat(95), ")".repeat(95));
    let code = compile(&text, Mode::Module).expect("the text is sound");
    assert!(code.n_registers > 256);
}

#[test]
fn misuse_is_refused_in_the_words_of_cpython() {
    let cases = [
        ("def f(a): global a", "name 'a' is parameter and global"),
        (
            "def f():\n  a\n  global a",
            "name 'a' is used prior to global declaration",
        ),
        (
            "def f():\n  nonlocal a",
            "no binding for nonlocal 'a' found",
        ),
        ("def f(): await x", "'await' outside async function"),
        ("[(yield) for x in y]", "'yield' inside list comprehension"),
        ("def f(__debug__): pass", "cannot assign to __debug__"),
        ("from __future__ import braces", "not a chance"),
        (
            "def f(a, a): pass",
            "duplicate argument 'a' in function definition",
        ),
        (
            "[a := 1 for a in b]",
            "assignment expression cannot rebind comprehension iteration variable 'a'",
        ),
    ];
    for (text, message) in cases {
        assert_eq!(compile(text, Mode::Module), Err(message.to_owned()));
    }
}
