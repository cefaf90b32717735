//! Locals, globals, cells and class namespaces.

use dormouse_bytecode::Instruction;

use super::Op;
use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::vm::{Cache, CacheKind};
use crate::{Raise, Value, Vm};

impl Vm {
    pub(super) fn op_check_local(&mut self, i: Instruction) -> Op {
        Err(self.unbound_local(i.d()))
    }

    fn unbound_local(&mut self, name_idx: u32) -> Raise {
        let name = self.heap.text(self.name(name_idx));
        let message = format!(
            "cannot access local variable '{name}' where it is not associated with a value"
        );
        self.raise(ClassId::UnboundLocalError, message)
    }

    pub(super) fn op_del_local(&mut self, i: Instruction) -> Op {
        if self.reg(i.a()).is_unset() {
            return Err(self.unbound_local(i.d()));
        }
        self.set_reg(i.a(), Value::UNSET);
        Ok(())
    }

    pub(super) fn op_load_builtin(&mut self, i: Instruction) -> Op {
        let name = self.name(i.d());
        let value = self
            .get_name(self.hidden, name)
            .or_else(|| self.get_name(self.builtins, name));
        let Some(value) = value else {
            return Err(self.undefined(name));
        };
        self.set_reg(i.a(), value);
        Ok(())
    }

    pub(super) fn op_get_global(&mut self, i: Instruction) -> Op {
        let name = self.site_name(i.d());
        let globals = self.globals();
        let cache_idx = self.cache_idx(i.d());
        let version = self.heap.dicts[globals.index()].table.version();
        if let Some(entry_idx) = self.find_name(globals, name) {
            let value = self.heap.dicts[globals.index()].table.value(entry_idx);
            self.caches[cache_idx] = Cache {
                key: globals.index(),
                version,
                slot: entry_idx as u32,
                kind: CacheKind::Global,
                value: Value::UNSET,
            };
            self.set_reg(i.a(), value);
            return Ok(());
        }
        // The library's own modules see its hidden helpers as well.
        let hidden = if self.loaded().code.flags.is_hidden {
            self.get_name(self.hidden, name)
        } else {
            None
        };
        let Some(value) = hidden.or_else(|| self.get_name(self.builtins, name)) else {
            return Err(self.undefined(name));
        };
        self.caches[cache_idx] = Cache {
            key: globals.index(),
            version,
            slot: 0,
            kind: CacheKind::Builtin,
            value,
        };
        self.set_reg(i.a(), value);
        Ok(())
    }

    pub(super) fn op_set_global(&mut self, i: Instruction) -> Op {
        let name = self.site_name(i.d());
        let globals = self.globals();
        let value = self.reg(i.a());
        self.set_name(globals, name, value);
        let version = self.heap.dicts[globals.index()].table.version();
        let slot = self.find_name(globals, name).unwrap_or(0) as u32;
        let cache_idx = self.cache_idx(i.d());
        self.caches[cache_idx] = Cache {
            key: globals.index(),
            version,
            slot,
            kind: CacheKind::Global,
            value: Value::UNSET,
        };
        Ok(())
    }

    pub(super) fn op_del_global(&mut self, i: Instruction) -> Op {
        let name = self.name(i.d());
        let globals = self.globals();
        if self.remove_name(globals, name) {
            Ok(())
        } else {
            Err(self.undefined(name))
        }
    }

    /// The NameError of a name, with a suggestion where one is near.
    fn undefined(&mut self, name: Value) -> Raise {
        let text = self.heap.text(name).to_string();
        let message = format!("name '{text}' is not defined");
        let raise = self.raise(ClassId::NameError, message);
        let name_name = self.intern("name");
        let _ = self.set_instance_attribute(raise.0, name_name, name);
        raise
    }

    pub(super) fn op_get_name(&mut self, i: Instruction) -> Op {
        let name = self.site_name(i.d());
        let namespace = self.reg(i.b());
        if let Some(namespace) = self.plain_namespace(namespace) {
            match self.get_name(namespace, name) {
                Some(value) => self.set_reg(i.a(), value),
                None => return self.op_get_global(i),
            }
            return Ok(());
        }
        let globals = self.globals();
        self.ask_namespace("_namespace_get", &[namespace, name, globals])
    }

    pub(super) fn op_set_name(&mut self, i: Instruction) -> Op {
        let name = self.site_name(i.d());
        let (namespace, value) = (self.reg(i.b()), self.reg(i.a()));
        match self.plain_namespace(namespace) {
            Some(namespace) => self.set_name(namespace, name, value),
            None => return self.ask_namespace("_namespace_set", &[namespace, name, value]),
        }
        Ok(())
    }

    pub(super) fn op_del_name(&mut self, i: Instruction) -> Op {
        let name = self.name(i.d());
        let namespace = self.reg(i.b());
        let Some(namespace) = self.plain_namespace(namespace) else {
            return self.ask_namespace("_namespace_delete", &[namespace, name]);
        };
        if self.remove_name(namespace, name) {
            Ok(())
        } else {
            Err(self.undefined(name))
        }
    }

    /// The dict of a namespace that is one, or that derives from dict without changing how items are reached.
    fn plain_namespace(&self, namespace: Value) -> Option<Value> {
        if namespace.is_kind(Kind::Dict) {
            return Some(namespace);
        }
        let plain = self.plain(namespace);
        let is_own = ["__getitem__", "__setitem__", "__delitem__", "__missing__"]
            .iter()
            .any(|it| self.script_method(namespace, it).is_some());
        (plain.is_kind(Kind::Dict) && !is_own).then_some(plain)
    }

    /// Has the library reach into a namespace that a metaclass's `__prepare__` or a caller of `exec` made.
    fn ask_namespace(&mut self, function: &str, args: &[Value]) -> Op {
        let function = self.hidden_value(function);
        self.call_value(function, args, &[], crate::frame::Resume::Deliver, &[])
    }

    pub(super) fn op_get_name_or_cell(&mut self, i: Instruction) -> Op {
        let name = self.name(i.d());
        let namespace = self.plain_namespace(self.reg(i.b()));
        let found = namespace.and_then(|it| self.get_name(it, name));
        let value = match found {
            Some(value) => value,
            None => self.cell_content(self.reg(i.c()), i.d())?,
        };
        self.set_reg(i.a(), value);
        Ok(())
    }

    pub(super) fn op_make_cell(&mut self, i: Instruction) -> Op {
        let cell = self.heap.alloc(self.reg(i.a()));
        self.set_reg(i.a(), cell);
        Ok(())
    }

    pub(super) fn op_load_closure(&mut self, i: Instruction) -> Op {
        let function = self.function();
        let cell = self.heap.functions[function.index()]
            .closure
            .get(i.d() as usize)
            .copied();
        let Some(cell) = cell else {
            return Err(self.raise(ClassId::SystemError, "a function without its closure"));
        };
        self.set_reg(i.a(), cell);
        Ok(())
    }

    /// `GetCell` on an empty cell, or on what is no cell.
    pub(super) fn op_empty_cell(&mut self, i: Instruction) -> Op {
        let value = self.cell_content(self.reg(i.b()), i.d())?;
        self.set_reg(i.a(), value);
        Ok(())
    }

    /// `SetCell` on what is no cell: only damaged code has it.
    pub(super) fn op_bad_cell(&mut self, _: Instruction) -> Op {
        Err(self.raise(ClassId::SystemError, "a captured variable without its cell"))
    }

    fn cell_content(&mut self, cell: Value, name_idx: u32) -> Result<Value, Raise> {
        if !cell.is_kind(Kind::Cell) {
            return Err(self.raise(ClassId::SystemError, "a captured variable without its cell"));
        }
        let value = self.heap.cells[cell.index()];
        if !value.is_unset() {
            return Ok(value);
        }
        let name = self.name(name_idx);
        let text = self.heap.text(name).to_string();
        let is_free = !self
            .loaded()
            .code
            .locals
            .iter()
            .take(self.n_own_locals())
            .any(|it| **it == *text);
        if is_free {
            let message = format!(
                "cannot access free variable '{text}' where it is not associated with a value in enclosing scope"
            );
            return Err(self.raise(ClassId::NameError, message));
        }
        Err(self.unbound_local(name_idx))
    }

    /// How many of the named registers are the function's own; the free variables come last.
    fn n_own_locals(&self) -> usize {
        let code = &self.loaded().code;
        code.locals.len().saturating_sub(code.n_free as usize)
    }

    pub(super) fn op_del_cell(&mut self, i: Instruction) -> Op {
        let cell = self.reg(i.b());
        self.cell_content(cell, i.d())?;
        self.heap.cells[cell.index()] = Value::UNSET;
        Ok(())
    }
}
