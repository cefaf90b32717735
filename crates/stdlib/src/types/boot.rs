//! bootstrap stub
use dormouse_vm::{Native, Run, Value, Vm, Raise, Outcome, Control, Kind};
use dormouse_vm::object::*;
pub(super) const METHODS: &[Native] = &[
    Native { name: "object.__new__", params: "cls, *args, **kwargs", run: Run::Plain(onew), doc: "" },
    Native { name: "object.__init__", params: "self, *args, **kwargs", run: Run::Plain(oinit), doc: "" },
    Native { name: "object.__init_subclass__", params: "cls", run: Run::Plain(oinit), doc: "" },
    Native { name: "dict.items", params: "self", run: Run::Plain(items), doc: "" },
    Native { name: "dict.get", params: "self, key, default=", run: Run::Plain(get), doc: "" },
    Native { name: "list.__new__", params: "cls, *args", run: Run::Control(lnew), doc: "" },
    Native { name: "range.__new__", params: "cls, a, b=, c=", run: Run::Plain(rnew), doc: "" },
    Native { name: "super.__new__", params: "cls, a, b", run: Run::Plain(snew), doc: "" },
    Native { name: "BaseException.__new__", params: "cls, *args", run: Run::Plain(enew), doc: "" },
];
fn onew(vm: &mut Vm, a: &[Value]) -> Result<Value, Raise> { Ok(vm.new_instance(a[0])) }
fn oinit(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> { Ok(Value::NONE) }
fn get(vm: &mut Vm, a: &[Value]) -> Result<Value, Raise> { let f = vm.find_key(a[0], a[1])?.flatten(); Ok(match f { Some(i) => vm.table(a[0]).map_or(Value::NONE, |t| t.value(i)), None => if a[2].is_unset() {Value::NONE} else {a[2]} }) }
fn items(vm: &mut Vm, a: &[Value]) -> Result<Value, Raise> { Ok(vm.heap.alloc(View { dict: a[0], kind: ViewKind::Items })) }
fn lnew(vm: &mut Vm, a: &[Value]) -> Outcome { let it = vm.sequence_items(a[1]).and_then(|x| x.first().copied()); match it { None => Ok(vm.heap.list(vec![]).into()), Some(v) => match vm.plain_items(v)? { Some(i) => Ok(vm.heap.list(i).into()), None => Ok(Control::call(vm.hidden_value("_take"), [v, Value::int(-1)])) } } }
fn rnew(vm: &mut Vm, a: &[Value]) -> Result<Value, Raise> { let (s, e) = if a[2].is_unset() { (Value::int(0), a[1]) } else { (a[1], a[2]) }; let step = if a[3].is_unset() { Value::int(1) } else { a[3] }; Ok(vm.heap.alloc(Range { start: s, stop: e, step })) }
fn snew(vm: &mut Vm, a: &[Value]) -> Result<Value, Raise> { let oc = if a[2].is_kind(Kind::Class) { a[2] } else { vm.class_of(a[2]) }; Ok(vm.heap.alloc(Super { class: a[1], object: a[2], object_class: oc })) }
fn enew(vm: &mut Vm, a: &[Value]) -> Result<Value, Raise> { let items = vm.sequence_items(a[1]).unwrap_or(&[]).to_vec(); Ok(vm.new_exception(a[0], &items)) }
