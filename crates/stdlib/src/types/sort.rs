//! The order of keys that need no script to compare: a stable sort.

use std::cmp::Ordering;

use dormouse_vm::{Kind, Value, Vm};

/// The positions of keys in ascending order, equal ones as they were; descending when `is_reversed`. `None` when a
/// script decides about the order of two of them, or they have none: then the comparisons must be done again where
/// they can be seen.
pub(super) fn order(vm: &Vm, keys: &[Value], is_reversed: bool) -> Option<Vec<u32>> {
    let first = keys.first().copied().unwrap_or(Value::NONE);
    if keys.len() < 2 {
        return Some((0..keys.len() as u32).collect());
    }
    if first.is_int() {
        if let Some(keys) = keys
            .iter()
            .map(|it| it.as_int())
            .collect::<Option<Vec<_>>>()
        {
            return Some(sorted(keys, i64::cmp, is_reversed));
        }
    } else if first.is_kind(Kind::Str) {
        let texts = keys
            .iter()
            .map(|it| it.is_kind(Kind::Str).then(|| vm.heap.text(*it)));
        if let Some(keys) = texts.collect::<Option<Vec<_>>>() {
            return Some(sorted(keys, |l, r| l.cmp(r), is_reversed));
        }
    } else if vm.float_of(first).is_some() {
        let numbers = keys
            .iter()
            .map(|it| vm.float_of(*it).filter(|it| !it.is_nan()));
        if let Some(keys) = numbers.collect::<Option<Vec<_>>>() {
            let compare = |l: &f64, r: &f64| l.partial_cmp(r).unwrap_or(Ordering::Equal);
            return Some(sorted(keys, compare, is_reversed));
        }
    }
    let is_less = |left: u32, right: u32| {
        let (left, right) = if is_reversed {
            (right, left)
        } else {
            (left, right)
        };
        let order = vm.quick_cmp(keys[left as usize], keys[right as usize])?;
        Some(order.is_lt())
    };
    let order = (0..keys.len() as u32).collect();
    if is_reversed {
        merge_sort(order, &|left, right| is_less(left, right))
    } else {
        merge_sort(order, &is_less)
    }
}

/// Sorts keys of one type that have a total order.
fn sorted<T>(keys: Vec<T>, compare: impl Fn(&T, &T) -> Ordering, is_reversed: bool) -> Vec<u32> {
    let mut pairs: Vec<(T, u32)> = keys.into_iter().zip(0..).collect();
    if is_reversed {
        pairs.sort_by(|(left, _), (right, _)| compare(right, left));
    } else {
        pairs.sort_by(|(left, _), (right, _)| compare(left, right));
    }
    pairs.into_iter().map(|(_, at)| at).collect()
}

/// A merge sort of natural runs that gives up when two items have no order. The library's sort may not be given a
/// comparison that turns out to be none.
fn merge_sort(
    mut order: Vec<u32>,
    is_less: &impl Fn(u32, u32) -> Option<bool>,
) -> Option<Vec<u32>> {
    let mut runs = natural_runs(&mut order, is_less)?;
    let mut merged = Vec::with_capacity(order.len());
    while runs.len() > 2 {
        merged.clear();
        let mut starts = vec![0];
        for at in (0..runs.len() - 1).step_by(2) {
            let (start, middle) = (runs[at], runs[at + 1]);
            let end = runs.get(at + 2).copied().unwrap_or(middle);
            merge(
                &order[start..middle],
                &order[middle..end],
                &mut merged,
                is_less,
            )?;
            starts.push(end);
        }
        std::mem::swap(&mut order, &mut merged);
        runs = starts;
    }
    Some(order)
}

/// The bounds of runs that are in order, from 0 to the length; descending runs are turned round.
fn natural_runs(
    order: &mut [u32],
    is_less: &impl Fn(u32, u32) -> Option<bool>,
) -> Option<Vec<usize>> {
    let mut bounds = vec![0];
    let mut start = 0;
    while start < order.len() {
        let mut end = start + 1;
        if end < order.len() && is_less(order[end], order[start])? {
            while end < order.len() && is_less(order[end], order[end - 1])? {
                end += 1;
            }
            order[start..end].reverse();
        } else {
            while end < order.len() && !is_less(order[end], order[end - 1])? {
                end += 1;
            }
        }
        bounds.push(end);
        start = end;
    }
    Some(bounds)
}

fn merge(
    left: &[u32],
    right: &[u32],
    merged: &mut Vec<u32>,
    is_less: &impl Fn(u32, u32) -> Option<bool>,
) -> Option<()> {
    let (mut l, mut r) = (0, 0);
    while l < left.len() && r < right.len() {
        if is_less(right[r], left[l])? {
            merged.push(right[r]);
            r += 1;
        } else {
            merged.push(left[l]);
            l += 1;
        }
    }
    merged.extend(&left[l..]);
    merged.extend(&right[r..]);
    Some(())
}
