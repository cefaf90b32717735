//! Functions of integers: divisors, factorials, binomials, roots.

use dormouse_vm::number::int;
use dormouse_vm::{ClassId, Native, Outcome, Raise, Run, Value, Vm};
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

/// Products of more factors than this would take minutes and their results would not fit the memory of most hosts.
const MOST_FACTORS: u64 = 1 << 24;

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
        Some(n) if n <= MOST_FACTORS => {
            let product = product_of_range(1, n);
            Ok(vm.heap.big_int(product).into())
        }
        Some(n) if n <= i64::MAX as u64 => Err(vm.raise(ClassId::MemoryError, "")),
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
    if count > MOST_FACTORS {
        return Err(vm.raise(ClassId::MemoryError, ""));
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
    if count > MOST_FACTORS {
        return Err(vm.raise(ClassId::MemoryError, ""));
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
    match int::isqrt(&numbers[0]) {
        Ok(root) => Ok(vm.heap.big_int(root).into()),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn gcd(vm: &mut Vm, args: &[Value]) -> Outcome {
    let given = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    let Some(numbers) = integers(vm, &given)? else {
        return ask_integers(vm, "math.gcd", &given);
    };
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
    let result = numbers.iter().fold(BigInt::one(), |it, number| {
        if it.is_zero() || number.is_zero() {
            BigInt::zero()
        } else {
            (&it / int::gcd(&it, number) * number).abs()
        }
    });
    Ok(vm.heap.big_int(result).into())
}
