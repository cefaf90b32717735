//! What frames, and functions that stand for some in C, look like to the modules that describe them.

use dormouse_vm::{FrameState, FrameView, Kind, Native, Raise, Run, Value, Vm};

pub(super) const METHODS: &[Native] = &[Native {
    name: "tasklet._frames",
    params: "self, /",
    run: Run::Plain(tasklet_frames),
    doc: "Code, globals, locals, line and last instruction of each frame of a script, outermost first.",
}];

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_generator_parts",
        params: "generator, /",
        run: Run::Plain(generator_parts),
        doc: "Code, globals, locals, line and last instruction of a generator's frame; None when it has ended.",
    },
    Native {
        name: "_function_parts",
        params: "function, /",
        run: Run::Plain(function_parts),
        doc: "Code, annotations, defaults and keyword defaults of what is written in the language, else None.",
    },
];

fn function_parts(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !args[0].is_kind(Kind::Function) {
        return Ok(Value::NONE);
    }
    let function = &vm.heap.functions[args[0].index()];
    let parts = [
        function.code,
        function.annotations,
        function.defaults,
        function.keyword_defaults,
    ];
    Ok(vm
        .heap
        .tuple(parts.map(|it| if it.is_unset() { Value::NONE } else { it })))
}

fn generator_parts(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if !args[0].is_kind(Kind::Generator) {
        let message = format!("a generator is required, not '{}'", vm.type_name(args[0]));
        return Err(vm.raise(dormouse_vm::ClassId::TypeError, message));
    }
    let object = &vm.heap.generators[args[0].index()];
    if object.state == dormouse_vm::object::GeneratorState::Finished {
        return Ok(Value::NONE);
    }
    let (function, pc) = (object.function, object.pc);
    let registers = object.registers.clone();
    let function = &vm.heap.functions[function.index()];
    let (code_value, globals) = (function.code, function.globals);
    let code = function.loaded.code.clone();
    let locals = vm.locals_of(&code.locals, &registers);
    let line = code
        .locations
        .get(pc.saturating_sub(1) as usize)
        .filter(|_| pc > 0)
        .map_or(code.first_line, |it| it.line);
    let at = Value::int(i64::from(pc) - 1);
    let line = Value::int(i64::from(line));
    Ok(vm.heap.tuple([code_value, globals, locals, line, at]))
}

fn tasklet_frames(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let this = super::stackless::tasklet(vm, args[0])?;
    let frames: Vec<FrameState> = vm.frames(this).iter().map(FrameView::to_state).collect();
    let mut shown = Vec::new();
    for frame in frames {
        if let Some(parts) = describe(vm, &frame) {
            shown.push(parts);
        }
    }
    Ok(vm.heap.list(shown))
}

/// The parts of one frame; `None` for those of the library.
fn describe(vm: &mut Vm, frame: &FrameState) -> Option<Value> {
    let code = vm.code_of(frame.callee)?.clone();
    if code.flags.is_hidden {
        return None;
    }
    let function = match frame.callee.kind()? {
        Kind::Generator => vm.heap.generators[frame.callee.index()].function,
        _ => frame.callee,
    };
    let function = &vm.heap.functions[function.index()];
    let (code_value, globals) = (function.code, function.globals);
    let locals = if &*code.name == "<module>" {
        globals
    } else if code.flags.is_class_body {
        frame.registers.first().copied()?
    } else {
        vm.locals_of(&code.locals, &frame.registers)
    };
    // The waiting instruction is the one before the next.
    let at = frame.pc.saturating_sub(1);
    let line = code
        .locations
        .get(at as usize)
        .map_or(code.first_line, |it| it.line);
    let numbers = [i64::from(line), i64::from(at)].map(Value::int);
    Some(
        vm.heap
            .tuple([code_value, globals, locals, numbers[0], numbers[1]]),
    )
}
