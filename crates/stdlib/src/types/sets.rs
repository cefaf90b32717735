//! The algebra of `set` and `frozenset`, as methods and as operators.
//!
//! Tables whose keys need no script to compare are worked on here; the loops for the others are in
//! `prelude/sets.py`.

use dormouse_vm::object::{Set, Table};
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

/// What is made of two sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Algebra {
    Union,
    Intersection,
    Difference,
    SymmetricDifference,
}

impl Algebra {
    /// The method, the method that changes the set, and the operator's two methods.
    const fn hidden(self) -> &'static str {
        match self {
            Self::Union => "_set_union",
            Self::Intersection => "_set_intersection",
            Self::Difference => "_set_difference",
            Self::SymmetricDifference => "_set_symmetric_difference",
        }
    }
}

/// A method that gives a new set: class, name, operation.
macro_rules! fresh {
    ($class:literal, $name:literal, $algebra:ident, $params:literal) => {
        Native {
            name: concat!($class, ".", $name),
            params: $params,
            run: Run::Control(|vm, args| fresh(vm, args, Algebra::$algebra)),
            doc: "A new set made of this one and the others.",
        }
    };
}

/// A method that changes the set: name, operation.
macro_rules! change {
    ($name:literal, $algebra:ident, $params:literal) => {
        Native {
            name: concat!("set.", $name),
            params: $params,
            run: Run::Control(|vm, args| change(vm, args, Algebra::$algebra)),
            doc: "Changes the set by the others.",
        }
    };
}

/// The two methods of an operator: class, name, reflected name, operation.
macro_rules! operator {
    ($class:literal, $name:literal, $algebra:ident, left) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, value, /",
            run: Run::Control(|vm, args| operator(vm, args[0], args[1], Algebra::$algebra)),
            doc: "The operator, with self on the left.",
        }
    };
    ($class:literal, $name:literal, $algebra:ident, right) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, value, /",
            run: Run::Control(|vm, args| operator(vm, args[1], args[0], Algebra::$algebra)),
            doc: "The operator, with self on the right.",
        }
    };
}

/// A question about two sets: class, name, function.
macro_rules! question {
    ($class:literal, $name:literal, $run:ident) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, other, /",
            run: Run::Control($run),
            doc: "A question about two sets.",
        }
    };
}

pub(super) const METHODS: &[Native] = &[
    fresh!("set", "union", Union, "self, *others"),
    fresh!("set", "intersection", Intersection, "self, *others"),
    fresh!("set", "difference", Difference, "self, *others"),
    fresh!(
        "set",
        "symmetric_difference",
        SymmetricDifference,
        "self, other, /"
    ),
    fresh!("frozenset", "union", Union, "self, *others"),
    fresh!("frozenset", "intersection", Intersection, "self, *others"),
    fresh!("frozenset", "difference", Difference, "self, *others"),
    fresh!(
        "frozenset",
        "symmetric_difference",
        SymmetricDifference,
        "self, other, /"
    ),
    change!("update", Union, "self, *others"),
    change!("intersection_update", Intersection, "self, *others"),
    change!("difference_update", Difference, "self, *others"),
    change!(
        "symmetric_difference_update",
        SymmetricDifference,
        "self, other, /"
    ),
    question!("set", "issubset", is_subset),
    question!("set", "issuperset", is_superset),
    question!("set", "isdisjoint", is_disjoint),
    question!("frozenset", "issubset", is_subset),
    question!("frozenset", "issuperset", is_superset),
    question!("frozenset", "isdisjoint", is_disjoint),
    question!("dict_keys", "isdisjoint", is_disjoint),
    question!("dict_items", "isdisjoint", is_disjoint),
    operator!("set", "__or__", Union, left),
    operator!("set", "__ror__", Union, right),
    operator!("set", "__and__", Intersection, left),
    operator!("set", "__rand__", Intersection, right),
    operator!("set", "__sub__", Difference, left),
    operator!("set", "__rsub__", Difference, right),
    operator!("set", "__xor__", SymmetricDifference, left),
    operator!("set", "__rxor__", SymmetricDifference, right),
    operator!("frozenset", "__or__", Union, left),
    operator!("frozenset", "__ror__", Union, right),
    operator!("frozenset", "__and__", Intersection, left),
    operator!("frozenset", "__rand__", Intersection, right),
    operator!("frozenset", "__sub__", Difference, left),
    operator!("frozenset", "__rsub__", Difference, right),
    operator!("frozenset", "__xor__", SymmetricDifference, left),
    operator!("frozenset", "__rxor__", SymmetricDifference, right),
    operator!("dict_keys", "__or__", Union, left),
    operator!("dict_keys", "__ror__", Union, right),
    operator!("dict_keys", "__and__", Intersection, left),
    operator!("dict_keys", "__rand__", Intersection, right),
    operator!("dict_keys", "__sub__", Difference, left),
    operator!("dict_keys", "__rsub__", Difference, right),
    operator!("dict_keys", "__xor__", SymmetricDifference, left),
    operator!("dict_keys", "__rxor__", SymmetricDifference, right),
    operator!("dict_items", "__or__", Union, left),
    operator!("dict_items", "__ror__", Union, right),
    operator!("dict_items", "__and__", Intersection, left),
    operator!("dict_items", "__rand__", Intersection, right),
    operator!("dict_items", "__sub__", Difference, left),
    operator!("dict_items", "__rsub__", Difference, right),
    operator!("dict_items", "__xor__", SymmetricDifference, left),
    operator!("dict_items", "__rxor__", SymmetricDifference, right),
];

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_set_operator",
        params: "name, left, right, /",
        run: Run::Control(named_operator),
        doc: "The operator of a symbol on two sets or views.",
    },
    Native {
        name: "_set_replace",
        params: "set, other, /",
        run: Run::Plain(replace),
        doc: "Gives a set the items of another.",
    },
];

/// The table of a set, of the keys of a dict, or of an instance of their subclasses.
fn table(vm: &Vm, value: Value) -> Option<&Table> {
    let value = vm.plain(value);
    match value.kind()? {
        Kind::Set | Kind::Dict => vm.table(value),
        Kind::View => {
            let view = &vm.heap.views[value.index()];
            (view.kind == dormouse_vm::object::ViewKind::Keys).then(|| vm.table(view.dict))?
        }
        _ => None,
    }
}

/// The operation on two tables; `None` when a script must be asked whether keys are equal.
fn combine(vm: &Vm, algebra: Algebra, left: &Table, right: &Table) -> Option<Table> {
    let mut result = Table::default();
    if algebra == Algebra::Intersection && right.len() <= left.len() {
        // CPython walks the smaller one too: its keys are the ones that are kept.
        for entry in right.iter() {
            if vm.quick_find(left, entry.key, entry.hash)?.is_some() {
                result.insert_new(entry.hash, entry.key, Value::UNSET);
            }
        }
        return Some(result);
    }
    for entry in left.iter() {
        let is_kept = match algebra {
            Algebra::Union => true,
            Algebra::Intersection => vm.quick_find(right, entry.key, entry.hash)?.is_some(),
            _ => vm.quick_find(right, entry.key, entry.hash)?.is_none(),
        };
        if is_kept {
            result.insert_new(entry.hash, entry.key, Value::UNSET);
        }
    }
    if matches!(algebra, Algebra::Union | Algebra::SymmetricDifference) {
        for entry in right.iter() {
            if vm.quick_find(left, entry.key, entry.hash)?.is_none() {
                result.insert_new(entry.hash, entry.key, Value::UNSET);
            }
        }
    }
    Some(result)
}

fn set_of(vm: &mut Vm, table: Table, is_frozen: bool) -> Value {
    vm.heap.charge(table.owned_bytes());
    vm.heap.alloc(Set { table, is_frozen })
}

fn is_frozen(vm: &Vm, set: Value) -> bool {
    let set = vm.plain(set);
    set.is_kind(Kind::Set) && vm.heap.sets[set.index()].is_frozen
}

/// A table of the items of an iterable of a built-in type; `None` when script code must run for it.
fn gather(vm: &mut Vm, iterable: Value) -> Result<Option<Table>, Raise> {
    if vm.script_method(iterable, "__iter__").is_some() {
        return Ok(None);
    }
    if let Some(table) = table(vm, iterable) {
        return Ok(Some(table.clone()));
    }
    let Some(items) = vm.plain_items(iterable)? else {
        return Ok(None);
    };
    let set = vm.heap.alloc(Set::default());
    for item in items {
        if !vm.set_add(set, item)? {
            return Ok(None);
        }
    }
    Ok(vm.table(set).cloned())
}

/// Whether a later attempt in the language would find an iterator half used.
fn is_one_way(vm: &Vm, iterable: Value) -> bool {
    matches!(
        vm.plain(iterable).kind(),
        Some(Kind::Iter | Kind::Generator)
    )
}

/// The receiver's table combined with each of the others in turn; `None` when the language must do it.
fn fold(
    vm: &mut Vm,
    this: Value,
    others: &[Value],
    algebra: Algebra,
) -> Result<Option<Table>, Raise> {
    if others.iter().any(|it| is_one_way(vm, *it)) {
        return Ok(None);
    }
    let mut result = table(vm, this).cloned().unwrap_or_default();
    for other in others {
        let Some(other) = gather(vm, *other)? else {
            return Ok(None);
        };
        match combine(vm, algebra, &result, &other) {
            Some(combined) => result = combined,
            None => return Ok(None),
        }
    }
    Ok(Some(result))
}

fn check(vm: &mut Vm, value: Value) -> Result<(), Raise> {
    if vm.plain(value).is_kind(Kind::Set) {
        return Ok(());
    }
    let message = format!("a set is required, not '{}'", vm.type_name(value));
    Err(vm.raise(ClassId::TypeError, message))
}

/// The arguments after the receiver: one, or those of a star.
fn others(vm: &Vm, args: &[Value], algebra: Algebra) -> Vec<Value> {
    if algebra == Algebra::SymmetricDifference {
        args[1..].to_vec()
    } else {
        vm.sequence_items(args[1]).unwrap_or(&[]).to_vec()
    }
}

fn fresh(vm: &mut Vm, args: &[Value], algebra: Algebra) -> Outcome {
    check(vm, args[0])?;
    let others = others(vm, args, algebra);
    if let Some(table) = fold(vm, args[0], &others, algebra)? {
        let is_frozen = is_frozen(vm, args[0]);
        return Ok(set_of(vm, table, is_frozen).into());
    }
    let others = vm.heap.tuple(others);
    Ok(Control::call(
        vm.hidden_value(algebra.hidden()),
        [args[0], others],
    ))
}

fn change(vm: &mut Vm, args: &[Value], algebra: Algebra) -> Outcome {
    check(vm, args[0])?;
    let others = others(vm, args, algebra);
    if algebra == Algebra::Union {
        // Items are added one by one, so that a big set grows by the others only.
        return extend(vm, args[0], &others);
    }
    if let Some(table) = fold(vm, args[0], &others, algebra)? {
        if let Some(target) = vm.table_mut(args[0]) {
            *target = table;
        }
        return Ok(Value::NONE.into());
    }
    let others = vm.heap.tuple(others);
    let function = vm.hidden_value("_set_change");
    let name = vm.hidden_value(algebra.hidden());
    Ok(Control::call(function, [name, args[0], others]))
}

fn extend(vm: &mut Vm, set: Value, others: &[Value]) -> Outcome {
    for (at, other) in others.iter().enumerate() {
        let gathered = if is_one_way(vm, *other) {
            None
        } else {
            gather(vm, *other)?
        };
        let is_done = match &gathered {
            Some(table) => add_all(vm, set, table)?,
            None => false,
        };
        if !is_done {
            let rest = vm.heap.tuple(others[at..].to_vec());
            return Ok(Control::call(
                vm.hidden_value("_set_update_all"),
                [set, rest],
            ));
        }
    }
    Ok(Value::NONE.into())
}

/// Adds every key of a table; false when a script must be asked.
fn add_all(vm: &mut Vm, set: Value, items: &Table) -> Result<bool, Raise> {
    for entry in items.iter() {
        if !vm.set_add(set, entry.key)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether a value may stand beside a set in an operator.
fn is_operand(vm: &Vm, value: Value) -> bool {
    vm.plain(value).is_kind(Kind::Set)
}

fn is_view(vm: &Vm, value: Value) -> bool {
    let plain = vm.plain(value);
    plain.is_kind(Kind::View)
        && vm.heap.views[plain.index()].kind != dormouse_vm::object::ViewKind::Values
}

fn operator(vm: &mut Vm, left: Value, right: Value, algebra: Algebra) -> Outcome {
    let (left, right) = (vm.plain(left), vm.plain(right));
    let is_known = is_operand(vm, left) && is_operand(vm, right);
    if !is_known && !is_view(vm, left) && !is_view(vm, right) {
        return Ok(Value::NOT_IMPLEMENTED.into());
    }
    let is_frozen = is_frozen(vm, left);
    if let Some(result) = operate(vm, left, right, algebra) {
        return Ok(set_of(vm, result, is_frozen).into());
    }
    let others = vm.heap.tuple([right]);
    // A view on the left: the result is a set.
    let left = if is_operand(vm, left) {
        left
    } else {
        return Ok(Control::call(
            vm.hidden_value("_view_operator"),
            [vm.hidden_value(algebra.hidden()), left, right],
        ));
    };
    Ok(Control::call(
        vm.hidden_value(algebra.hidden()),
        [left, others],
    ))
}

fn operate(vm: &mut Vm, left: Value, right: Value, algebra: Algebra) -> Option<Table> {
    let left = table(vm, left).filter(|_| !left.is_kind(Kind::Dict))?;
    let right = table(vm, right).filter(|_| !right.is_kind(Kind::Dict))?;
    combine(vm, algebra, left, right)
}

/// `left` after it has been changed by `right`; gives `left`.
fn in_place(vm: &mut Vm, left: Value, right: Value, algebra: Algebra) -> Outcome {
    let plain = vm.plain(right);
    if algebra == Algebra::Union {
        let items = table(vm, plain).cloned().unwrap_or_default();
        if add_all(vm, left, &items)? {
            return Ok(left.into());
        }
    } else if let Some(result) = operate(vm, vm.plain(left), plain, algebra) {
        if let Some(target) = vm.table_mut(left) {
            *target = result;
        }
        return Ok(left.into());
    }
    let name = vm.hidden_value(algebra.hidden());
    Ok(Control::call(
        vm.hidden_value("_set_in_place"),
        [name, left, right],
    ))
}

/// The operator for the interpreter: its symbol says which, `=` behind it that it assigns.
fn named_operator(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    let algebra = match name.trim_end_matches('=') {
        "|" => Algebra::Union,
        "&" => Algebra::Intersection,
        "-" => Algebra::Difference,
        _ => Algebra::SymmetricDifference,
    };
    let left = vm.plain(args[1]);
    let is_changed = name.ends_with('=') && left.is_kind(Kind::Set) && !is_frozen(vm, left);
    if is_changed && is_operand(vm, args[2]) {
        return in_place(vm, args[1], args[2], algebra);
    }
    operator(vm, args[1], args[2], algebra)
}

fn replace(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    check(vm, args[0])?;
    let table = vm.table(args[1]).cloned().unwrap_or_default();
    if let Some(target) = vm.table_mut(args[0]) {
        *target = table;
    }
    Ok(Value::NONE)
}

fn is_subset(vm: &mut Vm, args: &[Value]) -> Outcome {
    ask(vm, args, "_set_issubset", |vm, left, right| {
        if left.len() > right.len() {
            Some(false)
        } else {
            vm.is_table_subset(left, right)
        }
    })
}

fn is_superset(vm: &mut Vm, args: &[Value]) -> Outcome {
    ask(vm, args, "_set_issuperset", |vm, left, right| {
        if right.len() > left.len() {
            Some(false)
        } else {
            vm.is_table_subset(right, left)
        }
    })
}

fn is_disjoint(vm: &mut Vm, args: &[Value]) -> Outcome {
    ask(vm, args, "_set_isdisjoint", |vm, left, right| {
        let (small, big) = if left.len() < right.len() {
            (left, right)
        } else {
            (right, left)
        };
        for entry in small.iter() {
            if vm.quick_find(big, entry.key, entry.hash)?.is_some() {
                return Some(false);
            }
        }
        Some(true)
    })
}

/// Answers a question about two tables, or hands it to the language.
fn ask(
    vm: &mut Vm,
    args: &[Value],
    hidden: &str,
    answer: fn(&Vm, &Table, &Table) -> Option<bool>,
) -> Outcome {
    let is_plain = !is_one_way(vm, args[1]);
    if is_plain
        && table(vm, args[0]).is_some()
        && let Some(other) = gather(vm, args[1])?
        && let Some(this) = table(vm, args[0])
        && let Some(truth) = answer(vm, this, &other)
    {
        return Ok(Value::bool(truth).into());
    }
    Ok(Control::call(vm.hidden_value(hidden), [args[0], args[1]]))
}
