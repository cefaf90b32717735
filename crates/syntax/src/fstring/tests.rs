use dormouse_source::SourceFile;

use crate::ast::{Conversion, Expr, ExprKind, FStringPart};
use crate::parse_expression;

fn parts(text: &str) -> Vec<FStringPart> {
    let expr = parse_expression(&SourceFile::new("test", text)).expect("the expression is right");
    match *expr.kind {
        ExprKind::FString(parts) => parts,
        kind => panic!("not an f-string: {kind:?}"),
    }
}

/// The text of a source at an expression's span.
fn source<'a>(text: &'a str, expr: &Expr) -> &'a str {
    &text[expr.span.start as usize..expr.span.end as usize]
}

/// Writes parts out: text as it is, and fields as `<source!conversion:spec>`.
fn show(text: &str, parts: &[FStringPart]) -> String {
    let show_part = |part: &FStringPart| match part {
        FStringPart::Text(it) => it.clone(),
        FStringPart::Field {
            value,
            conversion,
            spec,
        } => {
            let mark = match conversion {
                Conversion::None => "",
                Conversion::Str => "!s",
                Conversion::Repr => "!r",
                Conversion::Ascii => "!a",
            };
            let spec = if spec.is_empty() {
                String::new()
            } else {
                format!(":{}", show(text, spec))
            };
            format!("<{}{mark}{spec}>", source(text, value))
        }
    };
    parts.iter().map(show_part).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(show(text, &parts(text)), expected, "{text}");
}

#[track_caller]
fn check_error(text: &str, message: &str) {
    let error =
        parse_expression(&SourceFile::new("test", text)).expect_err("the expression is wrong");
    assert_eq!(error.message, message, "{text}");
}

#[test]
fn fields() {
    check("f'a{b}c'", "a<b>c");
    check("f'{a!r}{b!s}{c!a}'", "<a!r><b!s><c!a>");
    check("f'{a:>{w}.{p}}'", "<a:><w>.<p>>");
    check("f'{a!r:^{w}}'", "<a!r:^<w>>");
    check("f'{{{a}}}'", "{<a>}");
    check("f'{a}' 'b{c}' f'{d}'", "<a>b{c}<d>");
    check("f'{a[\"b\"]}{d(\"}\")}'", "<a[\"b\"]><d(\"}\")>");
    check("f'{ {1: 2}[1] }'", "<{1: 2}[1]>");
    check("f'{a != b}{a == b}{a <= b}'", "<a != b><a == b><a <= b>");
    check(
        "f'{(lambda x: 1)}{(x:=5)}{x:=5}'",
        "<lambda x: 1><x:=5><x:=5>",
    );
    check("f'{a, b}{*a, b}'", "<a, b><*a, b>");
    check("f'''{\na\n}'''", "<a>");
    check("f'{f\"{a}\"}'", "<f\"{a}\">");
    check("f'\\x41\\{a}'", "A\\<a>");
    check("rf'\\d{a}'", "\\d<a>");
    check("f'plain'", "plain");
    check("f'{x for x in y}'", "<x for x in y>");
}

#[test]
fn debug_fields() {
    check("f'{a=}'", "a=<a!r>");
    check("f'{ a + 1 = }'", " a + 1 = <a + 1!r>");
    check("f'{a=!s}{a=:5}'", "a=<a!s>a=<a:5>");
}

#[test]
fn wrong_fields() {
    check_error("f'{'", "f-string: expecting '}'");
    check_error("f'{}'", "f-string: empty expression not allowed");
    check_error("f'}'", "f-string: single '}' is not allowed");
    check_error(
        "f'{a b}'",
        "f-string: invalid syntax. Perhaps you forgot a comma?",
    );
    check_error(
        "f'{a!x}'",
        "f-string: invalid conversion character: expected 's', 'r', or 'a'",
    );
    check_error(
        "f'{a[\"\\n\"]}'",
        "f-string expression part cannot include a backslash",
    );
    check_error("f'{a#}'", "f-string expression part cannot include '#'");
    check_error("f'{a:{b:{c}}}'", "f-string: expressions nested too deeply");
    check_error("f'{a)}'", "f-string: unmatched ')'");
    check_error(
        "f'{(a}'",
        "f-string: closing parenthesis '}' does not match opening parenthesis '('",
    );
}
