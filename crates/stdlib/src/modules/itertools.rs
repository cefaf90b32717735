//! Steps of the combinatoric iterators of `itertools`; their classes are written in the language.

use dormouse_vm::{ClassId, Kind, Native, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_next_product",
        params: "pools, indices, /",
        run: Run::Plain(next_product),
        doc: "Advances the indices and gives the tuple they choose, or None at the end.",
    },
    Native {
        name: "_next_permutation",
        params: "pool, indices, cycles, /",
        run: Run::Plain(next_permutation),
        doc: "Advances the indices and gives the tuple they choose, or None at the end.",
    },
    Native {
        name: "_next_combination",
        params: "pool, indices, repeats, /",
        run: Run::Plain(next_combination),
        doc: "Advances the indices and gives the tuple they choose, or None at the end.",
    },
];

/// The state of an iterator has been tampered with.
fn broken(vm: &mut Vm) -> Raise {
    vm.raise(ClassId::ValueError, "the state of the iterator is broken")
}

/// A list of positions, as numbers.
fn positions(vm: &mut Vm, list: Value) -> Result<Vec<usize>, Raise> {
    let numbers: Option<Vec<usize>> = if list.is_kind(Kind::List) {
        vm.heap.lists[list.index()]
            .iter()
            .map(|it| it.as_int().and_then(|it| usize::try_from(it).ok()))
            .collect()
    } else {
        None
    };
    numbers.ok_or_else(|| broken(vm))
}

/// Writes positions back into their list, which [`positions`] has checked.
fn store(vm: &mut Vm, list: Value, positions: &[usize]) {
    vm.heap.lists[list.index()] = positions.iter().map(|it| Value::int(*it as i64)).collect();
}

/// The items of a pool at positions.
fn choose(vm: &mut Vm, pool: Value, positions: &[usize]) -> Result<Value, Raise> {
    let items = vm.sequence_items(pool).unwrap_or(&[]);
    let chosen: Option<Vec<Value>> = positions.iter().map(|at| items.get(*at).copied()).collect();
    match chosen {
        Some(chosen) => Ok(vm.heap.tuple(chosen)),
        None => Err(broken(vm)),
    }
}

fn next_product(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let pools = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    let mut indices = positions(vm, args[1])?;
    if indices.len() != pools.len() {
        return Err(broken(vm));
    }
    let len = |vm: &Vm, pool: Value| vm.sequence_items(pool).map_or(0, <[Value]>::len);
    let Some(at) = (0..pools.len())
        .rev()
        .find(|at| indices[*at] + 1 < len(vm, pools[*at]))
    else {
        return Ok(Value::NONE);
    };
    indices[at] += 1;
    indices[at + 1..].fill(0);
    store(vm, args[1], &indices);
    let chosen: Option<Vec<Value>> = pools
        .iter()
        .zip(&indices)
        .map(|(pool, at)| vm.sequence_items(*pool)?.get(*at).copied())
        .collect();
    match chosen {
        Some(chosen) => Ok(vm.heap.tuple(chosen)),
        None => Err(broken(vm)),
    }
}

fn next_permutation(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut indices = positions(vm, args[1])?;
    let mut cycles = positions(vm, args[2])?;
    let (n, r) = (indices.len(), cycles.len());
    let is_sound = r <= n
        && cycles
            .iter()
            .enumerate()
            .all(|(at, it)| (1..=n - at).contains(it));
    if !is_sound {
        return Err(broken(vm));
    }
    for at in (0..r).rev() {
        cycles[at] -= 1;
        if cycles[at] == 0 {
            indices[at..].rotate_left(1);
            cycles[at] = n - at;
            continue;
        }
        indices.swap(at, n - cycles[at]);
        store(vm, args[1], &indices);
        store(vm, args[2], &cycles);
        return choose(vm, args[0], &indices[..r]);
    }
    Ok(Value::NONE)
}

fn next_combination(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let n = vm.sequence_items(args[0]).map_or(0, <[Value]>::len);
    let mut indices = positions(vm, args[1])?;
    let repeats = args[2] == Value::TRUE;
    let r = indices.len();
    let last = |at: usize| {
        if repeats {
            n.saturating_sub(1)
        } else {
            (at + n).saturating_sub(r)
        }
    };
    let Some(at) = (0..r).rev().find(|at| indices[*at] < last(*at)) else {
        return Ok(Value::NONE);
    };
    indices[at] += 1;
    for next in at + 1..r {
        indices[next] = if repeats {
            indices[at]
        } else {
            indices[next - 1] + 1
        };
    }
    store(vm, args[1], &indices);
    choose(vm, args[0], &indices)
}
