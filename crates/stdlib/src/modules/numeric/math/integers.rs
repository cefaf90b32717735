//! Functions of integers: divisors, factorials, binomials, roots.

use dormouse_vm::number::int;
use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};
use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::ask_integers;

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "math.factorial",
        params: "n, /",
        run: Run::Control(factorial),
        doc: "Return the product of the integers up to n.",
    },
    Native {
        name: "math.comb",
        params: "n, k, /",
        run: Run::Control(comb),
        doc: "Return the number of ways to choose k items of n.",
    },
    Native {
        name: "math.perm",
        params: "n, k=, /",
        run: Run::Control(perm),
        doc: "Return the number of ways to choose k items of n in order.",
    },
    Native {
        name: "math.isqrt",
        params: "n, /",
        run: Run::Control(isqrt),
        doc: "Return the whole part of the square root.",
    },
    Native {
        name: "math.gcd",
        params: "*integers",
        run: Run::Control(gcd),
        doc: "Return the greatest common divisor.",
    },
    Native {
        name: "math.lcm",
        params: "*integers",
        run: Run::Control(lcm),
        doc: "Return the least common multiple.",
    },
];

pub(super) const HIDDEN: &[Native] = &[Native {
    name: "_gcd_steps",
    params: "a, b, /",
    run: Run::Plain(gcd_steps),
    doc: "A smaller pair of integers with the same common divisors.",
}];

/// Products of more factors than this would take hours and their results would not fit the memory of most hosts.
const MOST_FACTORS: u64 = 1 << 28;
/// Products of more factors than this are made in the library, which sleeps between its steps.
const MOST_AT_ONCE: u64 = 10_000;
/// Numbers of more bits than this have their greatest divisor and their root found in the library.
const MOST_BITS: u64 = 1 << 16;

/// The function of the library that takes the place of a product of so many factors from a range that ends with `last`;
/// MemoryError when the result would be too large.
fn large_product(
    vm: &mut Vm,
    name: &str,
    count: u64,
    last: &BigInt,
) -> Result<Option<Value>, Raise> {
    // A factor has at least a bit less than the last one on average, and the first ones of a factorial are few.
    let n_bits = count.saturating_mul(last.bits().saturating_sub(2));
    let is_large = count > MOST_AT_ONCE || n_bits > MOST_BITS;
    if count > MOST_FACTORS {
        return Err(vm.raise(ClassId::MemoryError, ""));
    }
    if is_large {
        vm.need_room(usize::try_from(n_bits / 8).unwrap_or(usize::MAX))?;
    }
    Ok(is_large.then(|| vm.hidden_value(name)))
}

/// Integers of all arguments; `None` when some object must be asked.
fn integers(vm: &mut Vm, values: &[Value]) -> Result<Option<Vec<BigInt>>, Raise> {
    let mut numbers = Vec::new();
    for value in values {
        match vm.big_of(*value) {
            Some(number) => numbers.push(number),
            None if vm.script_method(*value, "__index__").is_some() => return Ok(None),
            None => {
                let message = format!(
                    "'{}' object cannot be interpreted as an integer",
                    vm.type_name(*value)
                );
                return Err(vm.raise(ClassId::TypeError, message));
            }
        }
    }
    Ok(Some(numbers))
}

fn factorial(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(numbers) = integers(vm, args)? else {
        return ask_integers(vm, "math.factorial", args);
    };
    if numbers[0].is_negative() {
        let message = "factorial() not defined for negative values";
        return Err(vm.raise(ClassId::ValueError, message));
    }
    match numbers[0].to_u64() {
        Some(n) if n <= i64::MAX as u64 => {
            let given = vm.index_value(args[0]).unwrap_or(args[0]);
            if let Some(function) = large_product(vm, "_large_product", n, &numbers[0])? {
                return Ok(Control::call(function, [Value::int(1), given]));
            }
            let product = product_of_range(1, n);
            Ok(vm.heap.big_int(product).into())
        }
        _ => {
            let message = format!("factorial() argument should not exceed {}", i64::MAX);
            Err(vm.raise(ClassId::OverflowError, message))
        }
    }
}

/// The product of the whole numbers from `first` to `last`: factors of like length are multiplied, which is fastest.
fn product_of_range(first: u64, last: u64) -> BigInt {
    if first > last {
        return BigInt::one();
    }
    if last - first < 16 {
        return (first..=last).map(BigInt::from).product();
    }
    let middle = first + (last - first) / 2;
    product_of_range(first, middle) * product_of_range(middle + 1, last)
}

/// The arguments of `comb` and `perm`, checked.
fn choice(vm: &mut Vm, n: &BigInt, k: &BigInt) -> Result<(), Raise> {
    for (name, number) in [("n", n), ("k", k)] {
        if number.is_negative() {
            let message = format!("{name} must be a non-negative integer");
            return Err(vm.raise(ClassId::ValueError, message));
        }
    }
    Ok(())
}

fn comb(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(numbers) = integers(vm, args)? else {
        return ask_integers(vm, "math.comb", args);
    };
    let (n, k) = (&numbers[0], &numbers[1]);
    choice(vm, n, k)?;
    if k > n {
        return Ok(Value::int(0).into());
    }
    let fewer = k.min(&(n - k)).clone();
    let Some(count) = fewer.to_u64().filter(|it| *it <= i64::MAX as u64) else {
        let message = format!("min(n - k, k) must not exceed {}", i64::MAX);
        return Err(vm.raise(ClassId::OverflowError, message));
    };
    if let Some(function) = large_product(vm, "_large_choice", count, n)? {
        let n = vm.heap.big_int(n.clone());
        return Ok(Control::call(function, [n, Value::int(count as i64)]));
    }
    let top = falling(n, 0, count);
    let result = top / product_of_range(1, count);
    Ok(vm.heap.big_int(result).into())
}

fn perm(vm: &mut Vm, args: &[Value]) -> Outcome {
    if args[1].is_unset() || args[1].is_none() {
        return factorial(vm, &args[..1]);
    }
    let Some(numbers) = integers(vm, args)? else {
        return ask_integers(vm, "math.perm", args);
    };
    let (n, k) = (&numbers[0], &numbers[1]);
    choice(vm, n, k)?;
    if k > n {
        return Ok(Value::int(0).into());
    }
    let Some(count) = k.to_u64().filter(|it| *it <= i64::MAX as u64) else {
        let message = format!("k must not exceed {}", i64::MAX);
        return Err(vm.raise(ClassId::OverflowError, message));
    };
    if let Some(function) = large_product(vm, "_large_product", count, n)? {
        let first = vm.heap.big_int(n - k + 1);
        let last = vm.heap.big_int(n.clone());
        return Ok(Control::call(function, [first, last]));
    }
    let result = falling(n, 0, count);
    Ok(vm.heap.big_int(result).into())
}

/// The product of `n - first` down to `n - last + 1`.
fn falling(n: &BigInt, first: u64, last: u64) -> BigInt {
    if last - first <= 16 {
        return (first..last).map(|it| n - it).product();
    }
    let middle = first + (last - first) / 2;
    falling(n, first, middle) * falling(n, middle, last)
}

fn isqrt(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(numbers) = integers(vm, args)? else {
        return ask_integers(vm, "math.isqrt", args);
    };
    if numbers[0].bits() > MOST_BITS && !numbers[0].is_negative() {
        let number = vm.index_value(args[0]).unwrap_or(args[0]);
        let function = vm.hidden_value("_large_root");
        return Ok(Control::call(function, [number]));
    }
    match int::isqrt(&numbers[0]) {
        Ok(root) => Ok(vm.heap.big_int(root).into()),
        Err(error) => Err(vm.number_error(&error)),
    }
}

/// Whether numbers are too many or too large for one instruction.
fn is_much(numbers: &[BigInt]) -> bool {
    let n_bits: u64 = numbers.iter().map(BigInt::bits).sum();
    n_bits > MOST_BITS && numbers.len() > 1
}

/// Some steps of Euclid's algorithm, in which most of the work is done on the upper words: a smaller pair with the same
/// divisors, whose second number is zero when the first is the greatest of them.
fn gcd_steps(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let pair = (vm.big_of(args[0]), vm.big_of(args[1]));
    let (Some(a), Some(b)) = pair else {
        return Err(vm.raise(ClassId::TypeError, "integers are required"));
    };
    let (a, b) = super::lehmer::reduced(a, b);
    let pair = [vm.heap.big_int(a), vm.heap.big_int(b)];
    Ok(vm.heap.tuple(pair))
}

fn gcd(vm: &mut Vm, args: &[Value]) -> Outcome {
    let given = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    let Some(numbers) = integers(vm, &given)? else {
        return ask_integers(vm, "math.gcd", &given);
    };
    if is_much(&numbers) {
        let function = vm.hidden_value("_large_gcd");
        return Ok(Control::call(function, [args[0]]));
    }
    let result = numbers
        .iter()
        .fold(BigInt::zero(), |it, number| int::gcd(&it, number));
    Ok(vm.heap.big_int(result).into())
}

fn lcm(vm: &mut Vm, args: &[Value]) -> Outcome {
    let given = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    let Some(numbers) = integers(vm, &given)? else {
        return ask_integers(vm, "math.lcm", &given);
    };
    if is_much(&numbers) {
        let function = vm.hidden_value("_large_lcm");
        return Ok(Control::call(function, [args[0]]));
    }
    let result = numbers.iter().fold(BigInt::one(), |it, number| {
        if it.is_zero() || number.is_zero() {
            BigInt::zero()
        } else {
            (&it / int::gcd(&it, number) * number).abs()
        }
    });
    Ok(vm.heap.big_int(result).into())
}
