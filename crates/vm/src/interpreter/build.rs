//! Building containers, strings and functions.

use dormouse_bytecode::Instruction;

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::object::{Dict, Set};
use crate::{Value, Vm};

impl Vm {
    pub(super) fn op_build_tuple(&mut self, i: Instruction) -> Op {
        let items = self.regs(i.b() as usize, i.c() as usize);
        let tuple = self.heap.tuple(items);
        self.set_reg(i.a(), tuple);
        Ok(())
    }

    pub(super) fn op_build_list(&mut self, i: Instruction) -> Op {
        let items = self.regs(i.b() as usize, i.c() as usize);
        let list = self.heap.list(items);
        self.set_reg(i.a(), list);
        Ok(())
    }

    pub(super) fn op_build_set(&mut self, i: Instruction) -> Op {
        let items = self.regs(i.b() as usize, i.c() as usize);
        let set = self.heap.alloc(Set::default());
        for item in &items {
            if !self.set_add(set, *item)? {
                let items = self.heap.list(items);
                let function = self.hidden_value("_set_from");
                return self.call_value(function, &[items], &[], Resume::Deliver, &[]);
            }
        }
        self.set_reg(i.a(), set);
        Ok(())
    }

    pub(super) fn op_build_dict(&mut self, i: Instruction) -> Op {
        let items = self.regs(i.b() as usize, 2 * i.c() as usize);
        let dict = self.heap.alloc(Dict::default());
        for pair in items.chunks_exact(2) {
            if !self.dict_set(dict, pair[0], pair[1])? {
                let items = self.heap.list(items);
                let function = self.hidden_value("_dict_from_flat");
                return self.call_value(function, &[items], &[], Resume::Deliver, &[]);
            }
        }
        self.set_reg(i.a(), dict);
        Ok(())
    }

    pub(super) fn op_build_string(&mut self, i: Instruction) -> Op {
        let pieces = self.regs(i.b() as usize, i.c() as usize);
        let text: String = pieces.iter().filter_map(|it| self.str_of(*it)).collect();
        let text = self.heap.str(text);
        self.set_reg(i.a(), text);
        Ok(())
    }

    pub(super) fn op_format_value(&mut self, i: Instruction) -> Op {
        let (value, spec) = (self.reg(i.b()), self.reg(i.b() + 1));
        if i.c() == 0 && value.is_kind(Kind::Str) && self.str_of(spec).is_some_and(str::is_empty) {
            self.set_reg(i.a(), value);
            return Ok(());
        }
        if i.c() == 0 {
            let function = self.native("format").unwrap_or_default();
            return self.call_value(function, &[value, spec], &[], Resume::Deliver, &[]);
        }
        let function = self.hidden_value("_format_value");
        let conversion = Value::int(i64::from(i.c()));
        self.call_value(
            function,
            &[value, spec, conversion],
            &[],
            Resume::Deliver,
            &[],
        )
    }

    pub(super) fn op_list_extend(&mut self, i: Instruction) -> Op {
        let (list, iterable) = (self.reg(i.a()), self.reg(i.b()));
        match self.plain_items(iterable)? {
            Some(items) => {
                items
                    .into_iter()
                    .for_each(|item| self.list_push(list, item));
                Ok(())
            }
            None => {
                let is_iterable = ["__iter__", "__getitem__"]
                    .iter()
                    .any(|it| self.lookup_str(self.class_of(iterable), it).is_some());
                if !is_iterable {
                    let what = if i.c() == 1 {
                        let callee = self.reg(i.a() - 1);
                        format!("{} argument", self.callee_text(callee))
                    } else {
                        "Value".to_string()
                    };
                    let message = format!(
                        "{what} after * must be an iterable, not {}",
                        self.type_name(iterable)
                    );
                    return Err(self.raise(ClassId::TypeError, message));
                }
                let function = self.hidden_value("_list_extend");
                self.call_value(function, &[list, iterable], &[], Resume::Deliver, &[])
            }
        }
    }

    pub(super) fn op_list_to_tuple(&mut self, i: Instruction) -> Op {
        let items = self.sequence_items(self.reg(i.b())).unwrap_or(&[]).to_vec();
        let tuple = self.heap.tuple(items);
        self.set_reg(i.a(), tuple);
        Ok(())
    }

    pub(super) fn op_set_add(&mut self, i: Instruction) -> Op {
        let (set, item) = (self.reg(i.a()), self.reg(i.b()));
        if self.set_add(set, item)? {
            return Ok(());
        }
        let function = self.hidden_value("_set_add");
        self.call_value(function, &[set, item], &[], Resume::Deliver, &[])
    }

    pub(super) fn op_set_update(&mut self, i: Instruction) -> Op {
        let (set, iterable) = (self.reg(i.a()), self.reg(i.b()));
        let function = self.hidden_value("_set_update");
        self.call_value(function, &[set, iterable], &[], Resume::Deliver, &[])
    }

    pub(super) fn op_dict_set(&mut self, i: Instruction) -> Op {
        let (dict, key, value) = (self.reg(i.a()), self.reg(i.b()), self.reg(i.c()));
        if self.dict_set(dict, key, value)? {
            return Ok(());
        }
        let function = self.hidden_value("_dict_set_item");
        self.call_value(function, &[dict, key, value], &[], Resume::Deliver, &[])
    }

    pub(super) fn op_dict_merge(&mut self, i: Instruction) -> Op {
        let (dict, other) = (self.reg(i.a()), self.reg(i.b()));
        let is_call = i.c() == 1;
        if let Some(own) = self.own_items(other) {
            let pairs: Vec<_> = self.heap.dicts[own.index()]
                .table
                .iter()
                .map(|it| (it.key, it.value))
                .collect();
            for (key, value) in pairs {
                if !is_call {
                    if self.dict_set(dict, key, value)? {
                        continue;
                    }
                    let function = self.hidden_value("_dict_merge");
                    return self.call_value(function, &[dict, own], &[], Resume::Deliver, &[]);
                }
                let Some(text) = self.str_of(key).map(str::to_string) else {
                    return Err(self.raise(ClassId::TypeError, "keywords must be strings"));
                };
                if self.find_key(dict, key)? != Some(None) {
                    let callee = self.callee_text(self.reg(i.a() - 2));
                    let message =
                        format!("{callee} got multiple values for keyword argument '{text}'");
                    return Err(self.raise(ClassId::TypeError, message));
                }
                self.dict_set(dict, key, value)?;
            }
            return Ok(());
        }
        if is_call && self.lookup_str(self.class_of(other), "keys").is_none() {
            let callee = self.callee_text(self.reg(i.a() - 2));
            let message = format!(
                "{callee} argument after ** must be a mapping, not {}",
                self.type_name(other)
            );
            return Err(self.raise(ClassId::TypeError, message));
        }
        if is_call {
            let callee = self.callee_text(self.reg(i.a() - 2));
            let callee = self.heap.str(callee);
            let function = self.hidden_value("_dict_merge_call");
            return self.call_value(function, &[dict, other, callee], &[], Resume::Deliver, &[]);
        }
        let function = self.hidden_value("_dict_merge");
        self.call_value(function, &[dict, other], &[], Resume::Deliver, &[])
    }

    /// What is being called, as the messages about its starred arguments name it.
    fn callee_text(&self, callee: Value) -> String {
        let function = if callee.is_kind(Kind::Method) {
            self.heap.methods[callee.index()].function
        } else {
            callee
        };
        let (module, qualname) = match function.kind() {
            Some(Kind::Function) => {
                let object = &self.heap.functions[function.index()];
                (self.str_of(object.module), self.heap.text(object.qualname))
            }
            Some(Kind::Native) => return format!("{}()", self.native_entry(function).name),
            Some(Kind::Class) => {
                let object = &self.heap.classes[function.index()];
                let module = self.get_str(object.namespace, "__module__");
                (
                    module.and_then(|it| self.str_of(it)),
                    self.heap.text(object.qualname),
                )
            }
            _ => return format!("'{}' object", self.type_name(callee)),
        };
        match module {
            Some(module) if module != "builtins" => format!("{module}.{qualname}()"),
            _ => format!("{qualname}()"),
        }
    }

    pub(super) fn op_make_function(&mut self, i: Instruction) -> Op {
        let code = self.loaded().children[i.d() as usize];
        let globals = self.globals();
        let function = self.new_function(code, globals);
        let given = |bit: u8| i.c() >> bit & 1 == 1;
        let at = i.b();
        let parts: Vec<Value> = (0..4)
            .map(|bit| {
                if given(bit) {
                    self.reg(at + bit)
                } else {
                    Value::NONE
                }
            })
            .collect();
        let closure: Box<[Value]> = self.sequence_items(parts[3]).unwrap_or(&[]).into();
        let module = self.heap.functions[self.function().index()].module;
        let object = &mut self.heap.functions[function.index()];
        object.defaults = parts[0];
        object.keyword_defaults = parts[1];
        object.annotations = parts[2];
        object.closure = closure;
        if object.module.is_none() {
            object.module = module;
        }
        self.set_reg(i.a(), function);
        Ok(())
    }

    pub(super) fn op_display(&mut self, i: Instruction) -> Op {
        let value = self.reg(i.a());
        let function = self.hidden_value("_display");
        self.call_value(function, &[value], &[], Resume::Deliver, &[])
    }
}
