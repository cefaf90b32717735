//! Comparison and membership.

use std::cmp::Ordering;

use dormouse_bytecode::{Instruction, Op as Opcode};

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::{Raise, Value, Vm};

/// One of the six comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the comparison of its method")]
pub enum Comparison {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

impl Comparison {
    fn of(op: Opcode) -> Self {
        match op {
            Opcode::Eq | Opcode::JumpEq | Opcode::JumpEqImm => Self::Eq,
            Opcode::Ne | Opcode::JumpNe | Opcode::JumpNeImm => Self::Ne,
            Opcode::Lt | Opcode::JumpLt | Opcode::JumpLtImm => Self::Lt,
            Opcode::Le | Opcode::JumpLe | Opcode::JumpLeImm => Self::Le,
            Opcode::Gt | Opcode::JumpGt | Opcode::JumpGtImm => Self::Gt,
            _ => Self::Ge,
        }
    }

    /// The method, the reflected method and the symbol.
    const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Eq => ("__eq__", "__eq__", "=="),
            Self::Ne => ("__ne__", "__ne__", "!="),
            Self::Lt => ("__lt__", "__gt__", "<"),
            Self::Le => ("__le__", "__ge__", "<="),
            Self::Gt => ("__gt__", "__lt__", ">"),
            Self::Ge => ("__ge__", "__le__", ">="),
        }
    }

    /// The name of its method.
    #[must_use]
    pub const fn method(self) -> &'static str {
        self.names().0
    }

    fn accepts(self, order: Ordering) -> bool {
        match self {
            Self::Eq => order.is_eq(),
            Self::Ne => order.is_ne(),
            Self::Lt => order.is_lt(),
            Self::Le => order.is_le(),
            Self::Gt => order.is_gt(),
            Self::Ge => order.is_ge(),
        }
    }
}

impl Vm {
    pub(super) fn op_compare(&mut self, i: Instruction) -> Op {
        let (comparison, left, right) = self.compare_operands(i);
        if let Some(result) = self.quick_compare(comparison, left, right) {
            return self.deliver(Value::bool(result));
        }
        let (method, reflected, _) = comparison.names();
        let (left_class, right_class) = (self.class_of(left), self.class_of(right));
        let is_right_first = left_class != right_class
            && self.is_subclass(right_class, left_class)
            && self.compare_method(right, reflected).is_some();
        if is_right_first && self.try_compare(right, reflected, left, Resume::CompareRightFirst)? {
            return Ok(());
        }
        if self.try_compare(left, method, right, Resume::CompareLeft)? {
            return Ok(());
        }
        if !is_right_first && self.try_compare(right, reflected, left, Resume::CompareLast)? {
            return Ok(());
        }
        self.default_compare(comparison, left, right)
    }

    fn compare_operands(&self, i: Instruction) -> (Comparison, Value, Value) {
        let op = i.op().unwrap_or(Opcode::Nop);
        let comparison = Comparison::of(op);
        match op {
            Opcode::Eq | Opcode::Ne | Opcode::Lt | Opcode::Le | Opcode::Gt | Opcode::Ge => {
                (comparison, self.reg(i.b()), self.reg(i.c()))
            }
            Opcode::JumpEq
            | Opcode::JumpNe
            | Opcode::JumpLt
            | Opcode::JumpLe
            | Opcode::JumpGt
            | Opcode::JumpGe => (comparison, self.reg(i.a()), self.reg(i.b())),
            _ => (
                comparison,
                self.reg(i.a()),
                Value::int(i64::from(i.b() as i8)),
            ),
        }
    }

    /// Compares built-in values; `None` when a script must be asked or the types have no order.
    #[must_use]
    pub fn quick_compare(&self, comparison: Comparison, left: Value, right: Value) -> Option<bool> {
        match comparison {
            Comparison::Eq => self.quick_eq(left, right),
            Comparison::Ne if self.has_script_ne(left) || self.has_script_ne(right) => None,
            Comparison::Ne => self.quick_eq(left, right).map(|it| !it),
            _ => {
                let sets = (self.set_table(left), self.set_table(right));
                if let (Some(left), Some(right)) = sets {
                    return match comparison {
                        Comparison::Le => {
                            Some(left.len() <= right.len() && self.is_table_subset(left, right)?)
                        }
                        Comparison::Lt => {
                            Some(left.len() < right.len() && self.is_table_subset(left, right)?)
                        }
                        Comparison::Ge => {
                            Some(left.len() >= right.len() && self.is_table_subset(right, left)?)
                        }
                        _ => Some(left.len() > right.len() && self.is_table_subset(right, left)?),
                    };
                }
                if self.is_nan_comparison(left, right) {
                    return Some(false);
                }
                self.quick_cmp(left, right)
                    .map(|order| comparison.accepts(order))
            }
        }
    }

    fn has_script_ne(&self, value: Value) -> bool {
        value.is_kind(Kind::Instance) && self.script_method(value, "__ne__").is_some()
    }

    fn is_nan_comparison(&self, left: Value, right: Value) -> bool {
        let is_number =
            |value: Value| self.float_of(value).is_some() || self.index_value(value).is_some();
        let is_nan = |value: Value| self.float_of(value).is_some_and(f64::is_nan);
        is_number(left) && is_number(right) && (is_nan(left) || is_nan(right))
    }

    /// A comparison method that a script's class defines.
    fn compare_method(&self, object: Value, method: &str) -> Option<Value> {
        self.script_method(object, method)
    }

    fn try_compare(
        &mut self,
        object: Value,
        method: &str,
        other: Value,
        resume: Resume,
    ) -> Result<bool, Raise> {
        if let Some(function) = self.compare_method(object, method) {
            let function = self.special(function);
            self.call_value(function, &[object, other], &[], resume, &[])?;
            return Ok(true);
        }
        // The default `__ne__` inverts `__eq__`; those of built-in types do not.
        if method == "__ne__"
            && self.compare_method(object, "__eq__").is_some()
            && let Some(function) = self.built_in_ne(object)
        {
            self.call_value(function, &[object, other], &[], resume, &[])?;
            return Ok(true);
        }
        if method == "__ne__"
            && let Some(eq) = self.compare_method(object, "__eq__")
        {
            let (function, eq) = (self.hidden_value("_not_equal"), self.special(eq));
            self.call_value(function, &[eq, object, other], &[], resume, &[])?;
            return Ok(true);
        }
        Ok(false)
    }

    /// The `__ne__` that an instance has from a built-in type which does not leave it to `object`.
    fn built_in_ne(&self, object: Value) -> Option<Value> {
        let found = self.lookup_str(self.class_of(object), "__ne__")?;
        let is_objects = || self.native("object.__ne__") == Some(found);
        (found.is_kind(Kind::Native) && !is_objects()).then_some(found)
    }

    /// A comparison method has returned.
    pub(super) fn after_compare(&mut self, resume: Resume, value: Value) -> Op {
        if value != Value::NOT_IMPLEMENTED {
            return self.deliver(value);
        }
        let i = self.waiting();
        let (comparison, left, right) = self.compare_operands(i);
        let (method, reflected, _) = comparison.names();
        match resume {
            Resume::CompareLeft => {
                let (left_class, right_class) = (self.class_of(left), self.class_of(right));
                let was_first =
                    left_class != right_class && self.is_subclass(right_class, left_class);
                if !was_first && self.try_compare(right, reflected, left, Resume::CompareLast)? {
                    return Ok(());
                }
            }
            Resume::CompareRightFirst
                if self.try_compare(left, method, right, Resume::CompareLeft)? =>
            {
                return Ok(());
            }
            _ => {}
        }
        self.default_compare(comparison, left, right)
    }

    /// What a comparison means when no method knows: identity, or an error.
    fn default_compare(&mut self, comparison: Comparison, left: Value, right: Value) -> Op {
        let is_container = |vm: &Self, value: Value| {
            let value = vm.plain(value);
            matches!(
                value.kind(),
                Some(Kind::List | Kind::Tuple | Kind::Dict | Kind::Set | Kind::Slice)
            )
        };
        if is_container(self, left)
            && is_container(self, right)
            && self.plain(left).kind() == self.plain(right).kind()
        {
            // What they hold has methods of its own, or is much: the library compares item by item, in two frames.
            if self.depth + 2 >= self.recursion_limit {
                let message = "maximum recursion depth exceeded in comparison";
                return Err(self.raise(ClassId::RecursionError, message));
            }
            let name = self.intern(comparison.names().0);
            let function = self.hidden_value("_compare_containers");
            return self.call_value(function, &[name, left, right], &[], Resume::Deliver, &[]);
        }
        if self.is_set_view(left) && self.is_set_like(right)
            || self.is_set_view(right) && self.is_set_like(left)
        {
            let name = self.intern(comparison.names().0);
            let function = self.hidden_value("_compare_views");
            return self.call_value(function, &[name, left, right], &[], Resume::Deliver, &[]);
        }
        let is_equal =
            left == right || self.quick_eq(self.plain(left), self.plain(right)) == Some(true);
        match comparison {
            Comparison::Eq => self.deliver(Value::bool(is_equal)),
            Comparison::Ne => self.deliver(Value::bool(!is_equal)),
            _ => {
                let symbol = comparison.names().2;
                let (left, right) = (self.type_name(left), self.type_name(right));
                let message =
                    format!("'{symbol}' not supported between instances of '{left}' and '{right}'");
                Err(self.raise(ClassId::TypeError, message))
            }
        }
    }

    /// Whether a value takes part in the comparisons of sets.
    fn is_set_like(&self, value: Value) -> bool {
        self.plain(value).is_kind(Kind::Set) || self.is_set_view(value)
    }

    pub(super) fn op_contains(&mut self, i: Instruction) -> Op {
        let (item, container) = (self.reg(i.b()), self.reg(i.c()));
        if let Some(function) = self.script_method(container, "__contains__") {
            if function.is_none() {
                let message = format!("'{}' object is not a container", self.type_name(container));
                return Err(self.raise(ClassId::TypeError, message));
            }
            let function = self.special(function);
            return self.call_value(function, &[container, item], &[], Resume::Contains, &[]);
        }
        match self.quick_contains(container, item)? {
            Some(truth) => self.deliver(Value::bool(truth)),
            None => {
                let class = self.class_of(container);
                let is_iterable = ["__iter__", "__getitem__"]
                    .iter()
                    .any(|it| self.lookup_str(class, it).is_some());
                if !is_iterable {
                    let message = format!(
                        "argument of type '{}' is not iterable",
                        self.type_name(container)
                    );
                    return Err(self.raise(ClassId::TypeError, message));
                }
                let function = self.hidden_value("_contains");
                self.call_value(function, &[container, item], &[], Resume::Deliver, &[])
            }
        }
    }

    /// Whether a built-in container holds an item; `None` when script code must be asked.
    pub fn quick_contains(&mut self, container: Value, item: Value) -> Result<Option<bool>, Raise> {
        let container = self.plain(container);
        match container.kind() {
            Some(Kind::Str) => match self.str_of(item) {
                Some(needle) => Ok(Some(self.heap.text(container).contains(needle))),
                None => {
                    let message = format!(
                        "'in <string>' requires string as left operand, not {}",
                        self.type_name(item)
                    );
                    Err(self.raise(ClassId::TypeError, message))
                }
            },
            Some(Kind::List | Kind::Tuple) => {
                let mut answer = Some(false);
                for other in self.sequence_items(container).unwrap_or(&[]) {
                    match if *other == item {
                        Some(true)
                    } else {
                        self.quick_eq(*other, item)
                    } {
                        Some(true) => return Ok(answer.map(|_| true)),
                        Some(false) => {}
                        None => answer = None,
                    }
                }
                Ok(answer)
            }
            Some(Kind::Dict | Kind::Set) => {
                let item = self.set_as_key(container, item);
                Ok(self.find_key(container, item)?.map(|it| it.is_some()))
            }
            Some(Kind::View) => {
                let view = self.heap.views[container.index()].clone();
                match view.kind {
                    crate::object::ViewKind::Keys => {
                        Ok(self.find_key(view.dict, item)?.map(|it| it.is_some()))
                    }
                    _ => Ok(None),
                }
            }
            Some(Kind::Range) => match self.index_value(item) {
                Some(item) => Ok(Some(self.range_contains(container, item))),
                None if self.has_script_eq(item) => Ok(None),
                None => match self.float_of(item) {
                    Some(number) if number.fract() == 0.0 && number.abs() < 1e15 => Ok(Some(
                        self.range_contains(container, Value::int(number as i64)),
                    )),
                    _ => Ok(Some(false)),
                },
            },
            Some(Kind::Bytes | Kind::ByteArray) => {
                let bytes = self.byte_slice(container).unwrap_or(&[]);
                if let Some(byte) = item.as_int() {
                    return match u8::try_from(byte) {
                        Ok(byte) => Ok(Some(bytes.contains(&byte))),
                        Err(_) => {
                            Err(self.raise(ClassId::ValueError, "byte must be in range(0, 256)"))
                        }
                    };
                }
                match self.byte_slice(item) {
                    Some(needle) => Ok(Some(memchr::memmem::find(bytes, needle).is_some())),
                    None => {
                        if let Some(raise) = self.refuse_view(item) {
                            return Err(raise);
                        }
                        let message = format!(
                            "a bytes-like object is required, not '{}'",
                            self.type_name(item)
                        );
                        Err(self.raise(ClassId::TypeError, message))
                    }
                }
            }
            _ => Ok(None),
        }
    }
}
