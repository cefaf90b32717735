//! `time`: the host's clock.

use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};
use num_traits::ToPrimitive;

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
        run: Run::Control(sleep),
        doc: "The current tasklet waits; others go on.",
    },
];

/// Makes the module.
pub(super) fn install(vm: &mut Vm) {
    crate::add_module(vm, "time", FUNCTIONS);
    if let Some(sleep) = vm.native("time.sleep") {
        vm.set_str(vm.hidden, "_time_sleep", sleep);
    }
}

fn time(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    let now = vm.now()?;
    Ok(vm.heap.float(now))
}

/// The longest sleep that CPython's clock can tell.
const MAX_SLEEP: f64 = 9_223_372_036.0;

fn sleep(vm: &mut Vm, args: &[Value]) -> Outcome {
    let number = vm.index_value(args[0]).and_then(|it| vm.big_of(it));
    let seconds = match (vm.float_of(args[0]), number) {
        (Some(seconds), _) => seconds,
        (None, Some(number)) => number.to_f64().unwrap_or(f64::INFINITY),
        (None, None) => {
            let message = format!(
                "'{}' object cannot be interpreted as an integer",
                vm.type_name(args[0])
            );
            return Err(vm.raise(ClassId::TypeError, message));
        }
    };
    if seconds.is_nan() {
        return Err(vm.raise(ClassId::ValueError, "Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.raise(ClassId::ValueError, "sleep length must be non-negative"));
    }
    if seconds > MAX_SLEEP {
        let message = "timestamp too large to convert to C _PyTime_t";
        return Err(vm.raise(ClassId::OverflowError, message));
    }
    let deadline = vm.now()? + seconds;
    let deadline = vm.heap.float(deadline);
    let function = vm.hidden_value("_sleep");
    Ok(Control::call(function, [deadline]))
}
