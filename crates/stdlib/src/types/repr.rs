//! stub
use dormouse_vm::{Value, Vm, Kind};
pub(crate) fn quick_str(vm: &mut Vm, value: Value) -> Option<String> {
    if let Some(t) = vm.str_of(value) { return Some(t.to_string()); }
    if let Some(i) = value.as_int() { return Some(i.to_string()); }
    if let Some(f) = vm.float_of(value) { return Some(dormouse_vm::number::float_text::repr(f)); }
    if value.is_none() { return Some("None".into()); }
    if value.is_bool() { return Some(if value == Value::TRUE {"True".into()} else {"False".into()}); }
    if value.is_kind(Kind::List) { let items = vm.sequence_items(value)?.to_vec(); let v: Option<Vec<String>> = items.iter().map(|i| quick_str(vm, *i)).collect(); return Some(format!("[{}]", v?.join(", "))); }
    Some(format!("<{}>", vm.type_name(value)))
}
