//! `time`: the host's clock.

use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};

const FUNCTIONS: &[Native] = &[
    Native {
        name: "time.time",
        params: "",
        run: Run::Plain(time),
        doc: "Seconds since 1970.",
    },
    Native {
        name: "time.monotonic",
        params: "",
        run: Run::Plain(time),
        doc: "Seconds of a clock that does not go backwards.",
    },
    Native {
        name: "time.perf_counter",
        params: "",
        run: Run::Plain(time),
        doc: "Seconds of a precise clock.",
    },
    Native {
        name: "time.sleep",
        params: "seconds, /",
        run: Run::Plain(sleep),
        doc: "Wait.",
    },
];

/// Makes the module.
pub(super) fn install(vm: &mut Vm) {
    crate::add_module(vm, "time", FUNCTIONS);
}

fn time(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    match vm.host.now() {
        Some(seconds) => Ok(vm.heap.float(seconds)),
        None => Err(vm.raise(ClassId::OSError, "the host grants no clock")),
    }
}

fn sleep(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let seconds = match (vm.float_of(args[0]), args[0].as_int()) {
        (Some(seconds), _) => seconds,
        (None, Some(seconds)) => seconds as f64,
        (None, None) => {
            let message = format!(
                "'{}' object cannot be interpreted as an integer",
                vm.type_name(args[0])
            );
            return Err(vm.raise(ClassId::TypeError, message));
        }
    };
    if seconds < 0.0 {
        return Err(vm.raise(ClassId::ValueError, "sleep length must be non-negative"));
    }
    if !vm.host.sleep(seconds) {
        return Err(vm.raise(ClassId::OSError, "the host grants no clock"));
    }
    Ok(Value::NONE)
}
