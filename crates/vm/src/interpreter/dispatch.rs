//! The dispatch loop.
//!
//! Its rules are measured, not taste: an arm writes its destination itself; arms that can do their work
//! without script code and without raising do it here, everything else is a method of [`Vm`] that works on the
//! saved frame and may push, pop or switch frames, after which the loop looks at the frame anew. Arms carry no
//! `Result`. Safepoints are taken jumps backwards, calls, and the end of every slow arm; in exact mode, every
//! instruction. Hot arms that allocate do so rarely or little, so that memory is bounded between two safepoints.

use dormouse_bytecode::{Instruction, Op};

use super::registers::Window;
use crate::frame::{Link, RECORD};
use crate::heap::Kind;
use crate::object::Iter;
use crate::vm::CacheKind;
use crate::{Value, Vm};

/// Back edges and calls between two looks at whether anything wants attention.
const SLICE: u32 = 1 << 10;

impl Vm {
    /// Runs until [`Vm::exit`] is set. With `EXACT`, also stops when the fuel is used up.
    pub(crate) fn dispatch<const EXACT: bool>(&mut self) {
        let vm = self;
        let mut window = Window::of(vm);
        let mut pc = vm.pc;
        let mut slice = SLICE;

        macro_rules! slow {
            ($method:ident, $($operand:expr),+) => {{
                vm.pc = pc;
                if let Err(raise) = vm.$method($($operand),+) {
                    vm.throw(raise);
                }
                if vm.exit.is_some() {
                    return;
                }
                if vm.heap.wants_collection() {
                    vm.collect_within_limit();
                    if vm.exit.is_some() {
                        return;
                    }
                }
                window = Window::of(vm);
                pc = vm.pc;
            }};
        }
        macro_rules! safepoint {
            () => {
                slice -= 1;
                if slice == 0 {
                    slice = SLICE;
                    vm.pc = pc;
                    if vm.safepoint() {
                        if vm.exit.is_some() {
                            return;
                        }
                        window = Window::of(vm);
                        pc = vm.pc;
                    }
                }
            };
        }
        macro_rules! jump {
            ($target:expr) => {{
                pc = $target;
                safepoint!();
            }};
        }
        macro_rules! arithmetic {
            ($i:ident, $ints:ident, $op:tt) => {{
                let (left, right) = (window.get($i.b() as usize), window.get($i.c() as usize));
                if left.both_int(right)
                    && let Some(result) = left.$ints(right)
                {
                    window.set($i.a() as usize, result);
                } else if left.is_inline_float()
                    && right.is_inline_float()
                    && let Some(result) = Value::try_float(left.unwrap_float() $op right.unwrap_float())
                {
                    window.set($i.a() as usize, result);
                } else {
                    slow!(op_binary, $i);
                }
            }};
        }
        macro_rules! bits {
            ($i:ident, $op:tt) => {{
                let (left, right) = (window.get($i.b() as usize), window.get($i.c() as usize));
                if left.both_int(right) {
                    window.set($i.a() as usize, Value::int(left.unwrap_int() $op right.unwrap_int()));
                } else {
                    slow!(op_binary, $i);
                }
            }};
        }
        macro_rules! immediate {
            ($i:ident, $ints:ident, $op:tt) => {{
                let left = window.get($i.b() as usize);
                let right = $i.d() as i32;
                if left.is_int()
                    && let Some(result) = left.$ints(Value::int(i64::from(right)))
                {
                    window.set($i.a() as usize, result);
                } else if left.is_inline_float()
                    && let Some(result) = Value::try_float(left.unwrap_float() $op f64::from(right))
                {
                    window.set($i.a() as usize, result);
                } else {
                    slow!(op_binary, $i);
                }
            }};
        }
        macro_rules! compare {
            ($i:ident, $op:tt) => {{
                let (left, right) = (window.get($i.b() as usize), window.get($i.c() as usize));
                if left.both_int(right) {
                    window.set($i.a() as usize, Value::bool(left.unwrap_int() $op right.unwrap_int()));
                } else if left.is_inline_float() && right.is_inline_float() {
                    window.set($i.a() as usize, Value::bool(left.unwrap_float() $op right.unwrap_float()));
                } else {
                    slow!(op_compare, $i);
                }
            }};
        }
        macro_rules! compare_jump {
            ($i:ident, $op:tt) => {{
                let (left, right) = (window.get($i.a() as usize), window.get($i.b() as usize));
                if left.both_int(right) {
                    if (left.unwrap_int() $op right.unwrap_int()) == ($i.c() == 1) {
                        jump!($i.d());
                    }
                } else if left.is_inline_float() && right.is_inline_float() {
                    if (left.unwrap_float() $op right.unwrap_float()) == ($i.c() == 1) {
                        jump!($i.d());
                    }
                } else {
                    slow!(op_compare, $i);
                }
            }};
        }
        macro_rules! compare_jump_immediate {
            ($i:ident, $op:tt) => {{
                let left = window.get($i.a() as usize);
                let right = $i.b() as i8;
                if left.is_int() {
                    if (left.unwrap_int() $op i64::from(right)) == ($i.c() == 1) {
                        jump!($i.d());
                    }
                } else if left.is_inline_float() {
                    if (left.unwrap_float() $op f64::from(right)) == ($i.c() == 1) {
                        jump!($i.d());
                    }
                } else {
                    slow!(op_compare, $i);
                }
            }};
        }

        loop {
            if EXACT {
                if vm.fuel == 0 {
                    vm.pc = pc;
                    vm.exit = Some(crate::Exit::OutOfFuel);
                    return;
                }
                vm.fuel -= 1;
                vm.pc = pc;
                if vm.count_instruction() {
                    if vm.exit.is_some() {
                        return;
                    }
                    window = Window::of(vm);
                    pc = vm.pc;
                }
                if vm.collects_always {
                    vm.collect();
                }
            }
            let i: Instruction = window.instruction(pc);
            pc += 1;
            let Some(op) = i.op() else {
                unreachable!("the verifier lets no unknown op through")
            };
            match op {
                Op::Nop => {}
                Op::Move => window.set(i.a() as usize, window.get(i.b() as usize)),
                Op::LoadConst => window.set(i.a() as usize, window.constant(i.d())),
                Op::LoadInt => window.set(i.a() as usize, Value::int(i64::from(i.d() as i32))),
                Op::LoadFar => window.set(i.a() as usize, window.get(i.d() as usize)),
                Op::StoreFar => window.set(i.d() as usize, window.get(i.a() as usize)),
                Op::CheckLocal => {
                    if window.get(i.a() as usize).is_unset() {
                        slow!(op_check_local, i);
                    }
                }
                Op::GetGlobal => {
                    let cache = &vm.caches[(window.code().first_cache + i.d()) as usize];
                    let table = match cache.kind {
                        CacheKind::Global => &vm.heap.dicts[cache.key].table,
                        CacheKind::Builtin
                            if vm.heap.dicts[cache.key].table.version() == cache.version =>
                        {
                            window.set(i.a() as usize, cache.value);
                            continue;
                        }
                        _ => {
                            slow!(op_get_global, i);
                            continue;
                        }
                    };
                    if table.version() == cache.version {
                        window.set(i.a() as usize, table.value(cache.slot as usize));
                    } else {
                        slow!(op_get_global, i);
                    }
                }
                Op::SetGlobal => {
                    let cache = vm.caches[(window.code().first_cache + i.d()) as usize];
                    if cache.kind == CacheKind::Global
                        && vm.heap.dicts[cache.key].table.version() == cache.version
                    {
                        let value = window.get(i.a() as usize);
                        vm.heap.dicts[cache.key]
                            .table
                            .set_value(cache.slot as usize, value);
                    } else {
                        slow!(op_set_global, i);
                    }
                }
                Op::GetCell => {
                    let cell = window.get(i.b() as usize);
                    if cell.is_kind(Kind::Cell) && !vm.heap.cells[cell.index()].is_unset() {
                        window.set(i.a() as usize, vm.heap.cells[cell.index()]);
                    } else {
                        slow!(op_empty_cell, i);
                    }
                }
                Op::SetCell => {
                    let cell = window.get(i.b() as usize);
                    if cell.is_kind(Kind::Cell) {
                        vm.heap.cells[cell.index()] = window.get(i.a() as usize);
                    } else {
                        slow!(op_bad_cell, i);
                    }
                }

                Op::Add => arithmetic!(i, add_ints, +),
                Op::Sub => arithmetic!(i, sub_ints, -),
                Op::Mul => arithmetic!(i, mul_ints, *),
                Op::TrueDiv => {
                    let (left, right) = (window.get(i.b() as usize), window.get(i.c() as usize));
                    if left.is_inline_float()
                        && right.is_inline_float()
                        && right.unwrap_float() != 0.0
                        && let Some(result) =
                            Value::try_float(left.unwrap_float() / right.unwrap_float())
                    {
                        window.set(i.a() as usize, result);
                    } else {
                        slow!(op_binary, i);
                    }
                }
                Op::FloorDiv => {
                    let (left, right) = (window.get(i.b() as usize), window.get(i.c() as usize));
                    if left.both_int(right) && right.unwrap_int() > 0 {
                        window.set(
                            i.a() as usize,
                            Value::int(left.unwrap_int().div_euclid(right.unwrap_int())),
                        );
                    } else {
                        slow!(op_binary, i);
                    }
                }
                Op::Mod => {
                    let (left, right) = (window.get(i.b() as usize), window.get(i.c() as usize));
                    if left.both_int(right) && right.unwrap_int() > 0 {
                        window.set(
                            i.a() as usize,
                            Value::int(left.unwrap_int().rem_euclid(right.unwrap_int())),
                        );
                    } else {
                        slow!(op_binary, i);
                    }
                }
                Op::BitAnd => bits!(i, &),
                Op::BitOr => bits!(i, |),
                Op::BitXor => bits!(i, ^),
                Op::AddImm => immediate!(i, add_ints, +),
                Op::SubImm => immediate!(i, sub_ints, -),
                Op::MatMul | Op::Pow | Op::LeftShift | Op::RightShift => slow!(op_binary, i),
                Op::Neg | Op::Pos | Op::Invert => slow!(op_unary, i),
                Op::Not => {
                    let value = window.get(i.b() as usize);
                    if value.is_bool() || value.is_none() {
                        window.set(i.a() as usize, Value::bool(value != Value::TRUE));
                    } else {
                        slow!(op_truth, i);
                    }
                }

                Op::Eq => compare!(i, ==),
                Op::Ne => compare!(i, !=),
                Op::Lt => compare!(i, <),
                Op::Le => compare!(i, <=),
                Op::Gt => compare!(i, >),
                Op::Ge => compare!(i, >=),
                Op::Is => {
                    let is_same =
                        vm.is_same(window.get(i.b() as usize), window.get(i.c() as usize));
                    window.set(i.a() as usize, Value::bool(is_same == (i.d() == 1)));
                }
                Op::Contains => slow!(op_contains, i),

                Op::Jump => jump!(i.d()),
                Op::JumpIf => {
                    let value = window.get(i.a() as usize);
                    if value == Value::TRUE {
                        jump!(i.d());
                    } else if value != Value::FALSE && !value.is_none() {
                        slow!(op_truth, i);
                    }
                }
                Op::JumpUnless => {
                    let value = window.get(i.a() as usize);
                    if value == Value::FALSE || value.is_none() {
                        jump!(i.d());
                    } else if value != Value::TRUE {
                        slow!(op_truth, i);
                    }
                }
                Op::JumpEq => compare_jump!(i, ==),
                Op::JumpNe => compare_jump!(i, !=),
                Op::JumpLt => compare_jump!(i, <),
                Op::JumpLe => compare_jump!(i, <=),
                Op::JumpGt => compare_jump!(i, >),
                Op::JumpGe => compare_jump!(i, >=),
                Op::JumpEqImm => compare_jump_immediate!(i, ==),
                Op::JumpNeImm => compare_jump_immediate!(i, !=),
                Op::JumpLtImm => compare_jump_immediate!(i, <),
                Op::JumpLeImm => compare_jump_immediate!(i, <=),
                Op::JumpGtImm => compare_jump_immediate!(i, >),
                Op::JumpGeImm => compare_jump_immediate!(i, >=),
                Op::JumpIs => {
                    let is_same =
                        vm.is_same(window.get(i.a() as usize), window.get(i.b() as usize));
                    if is_same == (i.c() == 1) {
                        jump!(i.d());
                    }
                }
                Op::JumpIfNone => {
                    if window.get(i.a() as usize).is_none() == (i.c() == 1) {
                        jump!(i.d());
                    }
                }

                Op::ForNext => {
                    let at = i.b() as usize;
                    let first = window.get(at);
                    if first.is_int() {
                        // A range of small integers: next, stop, step.
                        let (next, stop, step) = (
                            first.unwrap_int(),
                            window.get(at + 1).hidden_int(),
                            window.get(at + 2).hidden_int(),
                        );
                        if if step > 0 { next < stop } else { next > stop } {
                            window.set(i.a() as usize, first);
                            window.set(
                                at,
                                Value::try_int(next + step).unwrap_or(window.get(at + 1)),
                            );
                            jump!(i.d());
                        }
                        continue;
                    }
                    let index = window.get(at + 1);
                    let item = match first.kind() {
                        // A list or tuple itself: the position is in the second register.
                        Some(Kind::List) => {
                            vm.heap.lists[first.index()].get(index.hidden_int() as usize)
                        }
                        Some(Kind::Tuple) => {
                            vm.heap.tuples[first.index()].get(index.hidden_int() as usize)
                        }
                        _ => {
                            slow!(op_for_next, i);
                            continue;
                        }
                    };
                    match item.copied() {
                        Some(item) => {
                            window.set(i.a() as usize, item);
                            window.set(
                                at + 1,
                                Value::try_int(index.hidden_int() + 1).unwrap_or(index),
                            );
                            jump!(i.d());
                        }
                        None => {
                            let done = vm.heap.alloc(Iter::Exhausted);
                            window.set(at, done);
                        }
                    }
                }

                Op::GetAttr => {
                    let object = window.get(i.b() as usize);
                    if object.is_kind(Kind::Instance) {
                        let instance = &vm.heap.instances[object.index()];
                        let cache = &vm.caches[(window.code().first_cache + i.d()) as usize];
                        if cache.kind == CacheKind::Slot
                            && instance.shape.0 == cache.key
                            && vm.shapes.get(instance.shape).version == cache.version
                        {
                            window.set(i.a() as usize, instance.slots[cache.slot as usize]);
                            continue;
                        }
                    } else if object.is_kind(Kind::Module) {
                        let cache = &vm.caches[(window.code().first_cache + i.d()) as usize];
                        let namespace = vm.heap.modules[object.index()].namespace;
                        let table = &vm.heap.dicts[namespace.index()].table;
                        if cache.kind == CacheKind::ModuleValue
                            && namespace.index() == cache.key
                            && table.version() == cache.version
                        {
                            window.set(i.a() as usize, table.value(cache.slot as usize));
                            continue;
                        }
                    }
                    slow!(op_get_attr, i);
                }
                Op::SetAttr => {
                    let object = window.get(i.a() as usize);
                    if object.is_kind(Kind::Instance) {
                        let instance = &mut vm.heap.instances[object.index()];
                        let cache = &vm.caches[(window.code().first_cache + i.d()) as usize];
                        if instance.shape.0 == cache.key
                            && vm.shapes.get(instance.shape).version == cache.version
                        {
                            if cache.kind == CacheKind::Slot {
                                instance.slots[cache.slot as usize] = window.get(i.b() as usize);
                                continue;
                            }
                            if cache.kind == CacheKind::NewSlot {
                                instance.slots.push(window.get(i.b() as usize));
                                instance.shape = crate::shape::ShapeId(cache.slot);
                                continue;
                            }
                        }
                    }
                    slow!(op_set_attr, i);
                }
                Op::GetMethod => {
                    let object = window.get(i.b() as usize);
                    let at = i.a() as usize;
                    let cache = &vm.caches[(window.code().first_cache + i.d()) as usize];
                    match cache.kind {
                        CacheKind::ClassValue if object.is_kind(Kind::Instance) => {
                            let shape = vm.heap.instances[object.index()].shape;
                            if shape.0 == cache.key && vm.shapes.get(shape).version == cache.version
                            {
                                window.set(at + 1, cache.value);
                                window.set(at + 2, object);
                                continue;
                            }
                        }
                        CacheKind::ChannelMethod
                            if object.is_kind(Kind::Channel)
                                && vm.heap.channels[object.index()].class.index() == cache.key =>
                        {
                            window.set(at + 1, cache.value);
                            window.set(at + 2, object);
                            continue;
                        }
                        CacheKind::ModuleValue if object.is_kind(Kind::Module) => {
                            let namespace = vm.heap.modules[object.index()].namespace;
                            let table = &vm.heap.dicts[namespace.index()].table;
                            if namespace.index() == cache.key && table.version() == cache.version {
                                window.set(at + 1, Value::UNSET);
                                window.set(at + 2, table.value(cache.slot as usize));
                                continue;
                            }
                        }
                        CacheKind::BuiltinMethod if object.bits() as u8 as u32 == cache.key => {
                            window.set(at + 1, cache.value);
                            window.set(at + 2, object);
                            continue;
                        }
                        _ => {}
                    }
                    slow!(op_get_method, i);
                }

                Op::GetItem => {
                    let (object, key) = (window.get(i.b() as usize), window.get(i.c() as usize));
                    if object.is_kind(Kind::List)
                        && key.is_int()
                        && let Some(item) =
                            item_at(&vm.heap.lists[object.index()], key.unwrap_int())
                    {
                        window.set(i.a() as usize, item);
                    } else {
                        slow!(op_get_item, i);
                    }
                }
                Op::SetItem => {
                    let (object, key) = (window.get(i.a() as usize), window.get(i.b() as usize));
                    if object.is_kind(Kind::List) && key.is_int() {
                        let list = &mut vm.heap.lists[object.index()];
                        if let Some(item) = list.get_mut(key.unwrap_int() as usize) {
                            *item = window.get(i.c() as usize);
                            continue;
                        }
                    }
                    slow!(op_set_item, i);
                }
                Op::ListAppend => {
                    let item = window.get(i.b() as usize);
                    vm.list_push(window.get(i.a() as usize), item);
                }

                Op::Call | Op::CallMethod => {
                    let mut at = i.b() as usize;
                    let mut n_args = i.c() as usize;
                    if op == Op::CallMethod {
                        // An unset word means a plain callable one register further up.
                        if window.get(at + 1).is_unset() {
                            at += 1;
                        } else {
                            n_args += 1;
                        }
                    }
                    let callee = window.get(at + 1);
                    if callee.is_kind(Kind::Function) {
                        let loaded = &*vm.heap.functions[callee.index()].loaded;
                        if loaded.n_plain_arguments == n_args as u32 {
                            let distance = at + RECORD;
                            let n_registers = loaded.code.n_registers as usize;
                            let base = vm.base + distance;
                            if base + n_registers <= vm.stack.len() && vm.depth < vm.recursion_limit
                            {
                                let link = Link {
                                    pc,
                                    distance: distance as u32,
                                    resume: crate::frame::Resume::Deliver,
                                };
                                window.set_ahead(at, link.encode());
                                window = window.advanced(distance, loaded);
                                for register in n_args..n_registers {
                                    window.set_ahead(register, Value::UNSET);
                                }
                                vm.base = base;
                                vm.depth += 1;
                                pc = 0;
                                safepoint!();
                                continue;
                            }
                        }
                    }
                    let callee_at = vm.base + at + 1;
                    slow!(op_call, callee_at, n_args, i.a());
                    safepoint!();
                }
                Op::Return => {
                    let value = window.get(i.a() as usize);
                    let link = Link::decode(window.record(2));
                    if link.resume == crate::frame::Resume::Deliver
                        && link.distance != 0
                        && window.record(1).is_kind(Kind::Function)
                    {
                        vm.base -= link.distance as usize;
                        vm.depth -= 1;
                        window = Window::of(vm);
                        pc = link.pc;
                        let call = window.instruction(pc - 1);
                        if matches!(call.op(), Some(Op::Call | Op::CallMethod)) {
                            window.set(call.a() as usize, value);
                        } else {
                            vm.pc = pc;
                            vm.delivered = value;
                            slow!(op_deliver, call);
                        }
                    } else {
                        slow!(op_return, i);
                    }
                }

                Op::LoadBuiltin => slow!(op_load_builtin, i),
                Op::DelLocal => slow!(op_del_local, i),
                Op::DelGlobal => slow!(op_del_global, i),
                Op::GetName => slow!(op_get_name, i),
                Op::SetName => slow!(op_set_name, i),
                Op::DelName => slow!(op_del_name, i),
                Op::GetNameOrCell => slow!(op_get_name_or_cell, i),
                Op::MakeCell => slow!(op_make_cell, i),
                Op::LoadClosure => slow!(op_load_closure, i),
                Op::DelCell => slow!(op_del_cell, i),
                Op::GetIter => slow!(op_get_iter, i),
                Op::Iter => slow!(op_iter, i),
                Op::DelAttr => slow!(op_del_attr, i),
                Op::GetSpecial => slow!(op_get_special, i),
                Op::GetAwaitable => slow!(op_get_awaitable, i),
                Op::GetAIter => slow!(op_get_aiter, i),
                Op::GetANext => slow!(op_get_anext, i),
                Op::DelItem => slow!(op_del_item, i),
                Op::BuildSlice => slow!(op_build_slice, i),
                Op::BuildTuple => slow!(op_build_tuple, i),
                Op::BuildList => slow!(op_build_list, i),
                Op::BuildSet => slow!(op_build_set, i),
                Op::BuildDict => slow!(op_build_dict, i),
                Op::BuildString => slow!(op_build_string, i),
                Op::FormatValue => slow!(op_format_value, i),
                Op::ListExtend => slow!(op_list_extend, i),
                Op::ListToTuple => slow!(op_list_to_tuple, i),
                Op::SetAdd => slow!(op_set_add, i),
                Op::SetUpdate => slow!(op_set_update, i),
                Op::DictSet => slow!(op_dict_set, i),
                Op::DictMerge => slow!(op_dict_merge, i),
                Op::Unpack => slow!(op_unpack, i),
                Op::UnpackEx => slow!(op_unpack_ex, i),
                Op::CallKw | Op::CallMethodKw => slow!(op_call_keywords, i),
                Op::CallEx => slow!(op_call_ex, i),
                Op::MakeFunction => slow!(op_make_function, i),
                Op::Raise => slow!(op_raise, i),
                Op::RaiseFrom => slow!(op_raise_from, i),
                Op::RaiseAgain => slow!(op_raise_again, i),
                Op::Catch => slow!(op_catch, i),
                Op::EndCatch => slow!(op_end_catch, i),
                Op::Reraise => slow!(op_reraise, i),
                Op::Unwind => slow!(op_unwind, i),
                Op::JumpUnlessMatch => slow!(op_jump_unless_match, i),
                Op::ExcInfo => slow!(op_exc_info, i),
                Op::Yield => slow!(op_yield, i),
                Op::YieldFrom => slow!(op_yield_from, i),
                Op::Import => slow!(op_import, i),
                Op::ImportFrom => slow!(op_import_from, i),
                Op::ImportStar => slow!(op_import_star, i),
                Op::Display => slow!(op_display, i),
            }
        }
    }
}

/// The item at a Python index.
#[inline(always)]
fn item_at(list: &[Value], index: i64) -> Option<Value> {
    let index = if index < 0 {
        index + list.len() as i64
    } else {
        index
    };
    list.get(index as usize).copied()
}
