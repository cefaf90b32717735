//! Output: `print`, the print statement, `input`.

use dormouse_vm::text::surrogate::{is_surrogate, may_hold_any};
use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};

use crate::types::repr::quick_str;

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "print",
        params: "*args, sep=, end=, file=, flush=",
        run: Run::Control(print),
        doc: "Print the values to standard output.",
    },
    Native {
        name: "input",
        params: "prompt=, /",
        run: Run::Control(input),
        doc: "Read a line from standard input.",
    },
    Native {
        name: "_write",
        params: "text, /",
        run: Run::Control(write),
        doc: "Writes a string to standard output.",
    },
    Native {
        name: "_write_error",
        params: "text, /",
        run: Run::Plain(write_error),
        doc: "Writes a string to standard error.",
    },
    Native {
        name: "_print_statement",
        params: "values, newline, /",
        run: Run::Control(print_statement),
        doc: "Python 2's print statement.",
    },
    Native {
        name: "_print_texts",
        params: "texts, newline, /",
        run: Run::Plain(print_texts),
        doc: "The print statement, its values turned into strings.",
    },
    Native {
        name: "_read_line",
        params: "",
        run: Run::Plain(read_line),
        doc: "A line from standard input with its line end.",
    },
    Native {
        name: "_flush",
        params: "",
        run: Run::Plain(flush),
        doc: "Hand on what is buffered of standard output.",
    },
];

fn print(vm: &mut Vm, args: &[Value]) -> Outcome {
    // Keyword-only parameters are bound before the star: sep, end, file, flush, then the values.
    let [sep, end, file, flush, values] = [args[0], args[1], args[2], args[3], args[4]];
    let is_default = |value: Value| value.is_unset() || value.is_none();
    let values = vm.sequence_items(values).unwrap_or(&[]).to_vec();
    if is_default(file) && is_stdout_plain(vm) {
        let texts = texts(vm, &values)?;
        if let Some(texts) = texts {
            let sep = if is_default(sep) {
                " ".to_string()
            } else {
                text_option(vm, sep, "sep")?
            };
            let end = if is_default(end) {
                "\n".to_string()
            } else {
                text_option(vm, end, "end")?
            };
            if let Some(bad) = texts.iter().position(|it| holds_surrogate(it)) {
                // What comes before it is written.
                emit(
                    vm,
                    &texts[..bad]
                        .iter()
                        .map(|it| format!("{it}{sep}"))
                        .collect::<String>(),
                );
                return Ok(refuse_surrogate(vm, &texts[bad]));
            }
            vm.need_room(texts.len().saturating_mul(sep.len()))?;
            let text = texts.join(&sep) + &end;
            emit(vm, &text);
            if flush == Value::TRUE {
                vm.host.flush();
            }
            return Ok(Value::NONE.into());
        }
    }
    let option = |value: Value| if value.is_unset() { Value::NONE } else { value };
    let values = vm.heap.tuple(values);
    Ok(Control::call(
        vm.hidden_value("_print"),
        [values, option(sep), option(end), option(file)],
    ))
}

/// The texts of values, as long as there is room for them; `None` when a script must be asked.
fn texts(vm: &mut Vm, values: &[Value]) -> Result<Option<Vec<String>>, Raise> {
    let (mut texts, mut len) = (Vec::with_capacity(values.len()), 0);
    for value in values {
        let Some(text) = quick_str(vm, *value) else {
            return Ok(None);
        };
        len += text.len();
        vm.need_room(len)?;
        texts.push(text);
    }
    Ok(Some(texts))
}

fn flush(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    vm.host.flush();
    Ok(Value::NONE)
}

fn text_option(vm: &mut Vm, value: Value, name: &str) -> Result<String, Raise> {
    match vm.str_of(value) {
        Some(text) => Ok(text.to_string()),
        None => {
            let message = format!(
                "{name} must be None or a string, not {}",
                vm.type_name(value)
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

/// Whether `sys.stdout` is still the host's output.
fn is_stdout_plain(vm: &Vm) -> bool {
    let Some(sys) = vm.module("sys") else {
        return true;
    };
    let namespace = vm.namespace(sys);
    vm.get_str(namespace, "stdout") == vm.get_str(namespace, "__stdout__")
}

/// Writes to the host and keeps account of the print statement's soft space.
fn emit(vm: &mut Vm, text: &str) {
    vm.host.write(text);
    if !text.is_empty() {
        vm.has_soft_space = false;
    }
}

/// Whether a text can't be written, because it holds what UTF-8 has no bytes for.
fn holds_surrogate(text: &str) -> bool {
    may_hold_any(text) && text.chars().any(is_surrogate)
}

/// The UnicodeEncodeError of a text that can't be written: encoding it raises that.
fn refuse_surrogate(vm: &mut Vm, text: &str) -> Control {
    let text = vm.heap.str(text);
    let encode = vm.native("str.encode").unwrap_or(Value::NONE);
    Control::call(encode, [text])
}

fn write(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(text) = vm.str_of(args[0]).map(str::to_string) else {
        let message = format!(
            "write() argument must be str, not {}",
            vm.type_name(args[0])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    if holds_surrogate(&text) {
        return Ok(refuse_surrogate(vm, &text));
    }
    emit(vm, &text);
    Ok(Value::int(text.chars().count() as i64).into())
}

fn write_error(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(text) = vm.str_of(args[0]).map(str::to_string) else {
        let message = format!(
            "write() argument must be str, not {}",
            vm.type_name(args[0])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    vm.host.write_error(&text);
    Ok(Value::int(text.chars().count() as i64))
}

fn print_statement(vm: &mut Vm, args: &[Value]) -> Outcome {
    let values = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    match texts(vm, &values)? {
        Some(texts) => {
            print_softly(vm, &texts, args[1] == Value::TRUE);
            Ok(Value::NONE.into())
        }
        None => Ok(Control::call(
            vm.hidden_value("_print_statement_slow"),
            [args[0], args[1]],
        )),
    }
}

fn print_texts(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let texts = vm.sequence_items(args[0]).unwrap_or(&[]);
    let texts: Vec<String> = texts
        .iter()
        .filter_map(|it| vm.str_of(*it))
        .map(str::to_string)
        .collect();
    print_softly(vm, &texts, args[1] == Value::TRUE);
    Ok(Value::NONE)
}

/// Writes values the way Python 2 did: a space comes before a value when one was written on the line before it.
fn print_softly(vm: &mut Vm, texts: &[String], newline: bool) {
    for text in texts {
        if vm.has_soft_space {
            vm.host.write(" ");
        }
        vm.host.write(text);
        vm.has_soft_space = !text.ends_with('\n');
    }
    if newline {
        vm.host.write("\n");
        vm.has_soft_space = false;
    }
}

fn input(vm: &mut Vm, args: &[Value]) -> Outcome {
    let prompt = if args[0].is_unset() {
        vm.intern("")
    } else {
        args[0]
    };
    Ok(Control::call(vm.hidden_value("_input"), [prompt]))
}

fn read_line(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    match vm.host.read_line() {
        Ok(line) => Ok(vm.heap.str(line)),
        Err(error) => Err(vm.raise(ClassId::OSError, error.to_string())),
    }
}
