//! Functions of many floats: exact sums, products, lengths of vectors.

use dormouse_vm::{Arithmetic, ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};

use super::{ask_floats, real};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "math.fsum",
        params: "seq, /",
        run: Run::Control(fsum),
        doc: "Return an accurate sum of floats.",
    },
    Native {
        name: "math.prod",
        params: "iterable, /, *, start=",
        run: Run::Control(prod),
        doc: "Return the product of the items.",
    },
    Native {
        name: "math.hypot",
        params: "*coordinates",
        run: Run::Control(hypot),
        doc: "Return the length of a vector.",
    },
    Native {
        name: "math.dist",
        params: "p, q, /",
        run: Run::Control(dist),
        doc: "Return the distance of two points.",
    },
];

/// The floats of a list or tuple; `None` for another iterable and when objects must be asked.
fn float_items(vm: &mut Vm, sequence: Value) -> Result<Option<Vec<f64>>, Raise> {
    let Some(items) = vm.sequence_items(sequence).map(<[Value]>::to_vec) else {
        return Ok(None);
    };
    let mut numbers = Vec::with_capacity(items.len());
    for item in items {
        match real(vm, item)? {
            Some(number) => numbers.push(number),
            None => return Ok(None),
        }
    }
    Ok(Some(numbers))
}

fn fsum(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(numbers) = float_items(vm, args[0])? else {
        return Ok(Control::call(vm.hidden_value("_math_fsum"), [args[0]]));
    };
    // Partial sums that do not overlap, from the least: their sum is exact.
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinities) = (0.0, 0.0);
    for number in numbers {
        let mut x = number;
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                (x, y) = (y, x);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x == 0.0 {
            continue;
        }
        if x.is_finite() {
            partials.push(x);
            continue;
        }
        if number.is_finite() {
            let message = "intermediate overflow in fsum";
            return Err(vm.raise(ClassId::OverflowError, message));
        }
        if number.is_infinite() {
            infinities += number;
        }
        special += number;
        partials.clear();
    }
    if special != 0.0 {
        if infinities.is_nan() {
            return Err(vm.raise(ClassId::ValueError, "-inf + inf in fsum"));
        }
        return Ok(vm.heap.float(special).into());
    }
    Ok(vm.heap.float(total(&partials)).into())
}

/// The sum of partial sums that do not overlap, rounded once.
fn total(partials: &[f64]) -> f64 {
    let Some((last, rest)) = partials.split_last() else {
        return 0.0;
    };
    let mut high = *last;
    let mut low = 0.0;
    let mut left = rest.len();
    while left > 0 {
        left -= 1;
        let x = high;
        let y = rest[left];
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // A tie that rounded the wrong way, as the next partial sum tells.
    if left > 0 && (low < 0.0) == (rest[left - 1] < 0.0) && low != 0.0 {
        let y = low * 2.0;
        let x = high + y;
        if y == x - high {
            high = x;
        }
    }
    high
}

/// A product that has grown to more bytes than this is multiplied on in the library, which sleeps between its steps.
const MOST_BYTES: usize = 1 << 12;

fn prod(vm: &mut Vm, args: &[Value]) -> Outcome {
    let start = if args[1].is_unset() {
        Value::int(1)
    } else {
        args[1]
    };
    let is_number = |vm: &Vm, it: Value| it.is_int() || it.is_bool() || vm.float_of(it).is_some();
    let items = vm.sequence_items(args[0]).map(<[Value]>::to_vec);
    if let Some(items) = items
        && is_number(vm, start)
        && items.iter().all(|it| is_number(vm, *it))
    {
        let mut product = start;
        for (at, item) in items.iter().enumerate() {
            if vm.heap.size_of(product) > MOST_BYTES {
                let rest = vm.heap.list(items[at..].to_vec());
                let function = vm.hidden_value("_math_prod");
                return Ok(Control::call(function, [rest, product]));
            }
            let item = *item;
            product = vm
                .arithmetic(Arithmetic::Mul, product, item)?
                .unwrap_or(Value::NONE);
        }
        return Ok(product.into());
    }
    Ok(Control::call(
        vm.hidden_value("_math_prod"),
        [args[0], start],
    ))
}

fn hypot(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(mut numbers) = float_items(vm, args[0])? else {
        let given = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
        return ask_floats(vm, "math.hypot", &given);
    };
    let length = norm(&mut numbers);
    Ok(vm.heap.float(length).into())
}

fn dist(vm: &mut Vm, args: &[Value]) -> Outcome {
    let points = (float_items(vm, args[0])?, float_items(vm, args[1])?);
    let (Some(p), Some(q)) = points else {
        return Ok(Control::call(vm.hidden_value("_math_dist"), args));
    };
    if p.len() != q.len() {
        let message = "both points must have the same number of dimensions";
        return Err(vm.raise(ClassId::ValueError, message));
    }
    let mut differences: Vec<f64> = p.iter().zip(q).map(|(p, q)| p - q).collect();
    let length = norm(&mut differences);
    Ok(vm.heap.float(length).into())
}

/// Splits a float in two halves whose squares are exact.
fn split(x: f64) -> (f64, f64) {
    /// 2**27 + 1.
    const SPLITTER: f64 = 134_217_729.0;
    let scaled = x * SPLITTER;
    let high = scaled - (scaled - x);
    (high, x - high)
}

/// A sum that keeps apart what additions lose.
struct Sum {
    high: f64,
    lost: [f64; 3],
}

impl Sum {
    fn add(&mut self, x: f64, at: usize) {
        let old = self.high;
        self.high += x;
        self.lost[at] += (old - self.high) + x;
    }

    fn value(&self) -> f64 {
        self.high - 1.0 + (self.lost[0] + self.lost[1] + self.lost[2])
    }
}

/// The Euclidean length of a vector: scaled by a power of two, squares summed with compensation, the root refined.
fn norm(vector: &mut [f64]) -> f64 {
    vector.iter_mut().for_each(|it| *it = it.abs());
    let largest = vector.iter().copied().fold(0.0, f64::max);
    if vector.iter().any(|it| it.is_infinite()) {
        return f64::INFINITY;
    }
    if vector.iter().any(|it| it.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || vector.len() <= 1 {
        return largest;
    }
    let (_, exponent) = libm::frexp(largest);
    if exponent < -1023 {
        // The scale would overflow.
        vector.iter_mut().for_each(|it| *it /= f64::MIN_POSITIVE);
        return f64::MIN_POSITIVE * norm(vector);
    }
    let scale = libm::ldexp(1.0, -exponent);
    let mut sum = Sum {
        high: 1.0,
        lost: [0.0; 3],
    };
    for it in vector.iter() {
        let (high, low) = split(it * scale);
        sum.add(high * high, 0);
        sum.add(2.0 * high * low, 1);
        sum.lost[2] += low * low;
    }
    let root = sum.value().sqrt();
    let (high, low) = split(root);
    sum.add(-high * high, 0);
    sum.add(-2.0 * high * low, 1);
    sum.add(-low * low, 2);
    (root + sum.value() / (2.0 * root)) / scale
}
