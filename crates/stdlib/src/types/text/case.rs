//! Case, and what kind of characters a string is made of.

use dormouse_vm::text::unicode;
use dormouse_vm::{Native, Outcome, Value, Vm};

use super::{method, this};

pub(super) const METHODS: &[Native] = &[
    method!(
        "str.upper",
        "self, /",
        |vm, args| mapped(vm, args, unicode::upper),
        "All characters in upper case."
    ),
    method!(
        "str.lower",
        "self, /",
        |vm, args| mapped(vm, args, unicode::lower),
        "All characters in lower case."
    ),
    method!(
        "str.title",
        "self, /",
        |vm, args| mapped(vm, args, unicode::title),
        "Words begin in upper case."
    ),
    method!(
        "str.capitalize",
        "self, /",
        |vm, args| mapped(vm, args, unicode::capitalize),
        "The first character in upper case."
    ),
    method!(
        "str.swapcase",
        "self, /",
        |vm, args| mapped(vm, args, unicode::swapcase),
        "Upper for lower and lower for upper."
    ),
    method!(
        "str.casefold",
        "self, /",
        |vm, args| mapped(vm, args, unicode::casefold),
        "For comparing without case."
    ),
    method!(
        "str.isalpha",
        "self, /",
        |vm, args| every(vm, args, unicode::is_alpha),
        "Only letters."
    ),
    method!(
        "str.isdigit",
        "self, /",
        |vm, args| every(vm, args, unicode::is_digit),
        "Only digits."
    ),
    method!(
        "str.isdecimal",
        "self, /",
        |vm, args| every(vm, args, unicode::is_decimal),
        "Only decimal digits."
    ),
    method!(
        "str.isnumeric",
        "self, /",
        |vm, args| every(vm, args, unicode::is_numeric),
        "Only numeric characters."
    ),
    method!(
        "str.isalnum",
        "self, /",
        |vm, args| every(vm, args, unicode::is_alnum),
        "Only letters and digits."
    ),
    method!(
        "str.isspace",
        "self, /",
        |vm, args| every(vm, args, unicode::is_space),
        "Only white space."
    ),
    method!(
        "str.isupper",
        "self, /",
        |vm, args| whole(vm, args, unicode::is_upper_text),
        "Cased, and all upper case."
    ),
    method!(
        "str.islower",
        "self, /",
        |vm, args| whole(vm, args, unicode::is_lower_text),
        "Cased, and all lower case."
    ),
    method!(
        "str.istitle",
        "self, /",
        |vm, args| whole(vm, args, unicode::is_title),
        "Words begin in upper case."
    ),
    method!(
        "str.isidentifier",
        "self, /",
        |vm, args| whole(vm, args, unicode::is_identifier),
        "Could be a name."
    ),
    method!(
        "str.isascii",
        "self, /",
        |vm, args| whole(vm, args, str::is_ascii),
        "Only ASCII."
    ),
    method!(
        "str.isprintable",
        "self, /",
        |vm, args| whole(vm, args, |it| it.chars().all(unicode::is_printable)),
        "Only printable characters."
    ),
];

fn mapped(vm: &mut Vm, args: &[Value], map: fn(&str) -> String) -> Outcome {
    let this = this(vm, args)?;
    let text = map(vm.heap.text(this));
    Ok(vm.heap.str(text).into())
}

fn every(vm: &mut Vm, args: &[Value], is_wanted: fn(char) -> bool) -> Outcome {
    let this = this(vm, args)?;
    let text = vm.heap.text(this);
    Ok(Value::bool(!text.is_empty() && text.chars().all(is_wanted)).into())
}

fn whole(vm: &mut Vm, args: &[Value], is_wanted: fn(&str) -> bool) -> Outcome {
    let this = this(vm, args)?;
    Ok(Value::bool(is_wanted(vm.heap.text(this))).into())
}
