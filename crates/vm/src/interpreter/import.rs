//! Imports: thin, since the import system is written in the language.

use dormouse_bytecode::Instruction;

use super::Op;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::{Value, Vm};

impl Vm {
    /// `Import` calls `_import(name, level, package, leaf)` of the hidden library.
    pub(super) fn op_import(&mut self, i: Instruction) -> Op {
        let name = self.name(i.d());
        let globals = self.globals();
        if i.b() == 0
            && let Some(module) = self.get_name(self.modules, name)
            && module != Value::NONE
            && (i.c() == 1 || !self.heap.text(name).contains('.'))
        {
            self.set_reg(i.a(), module);
            return Ok(());
        }
        let level = Value::int(i64::from(i.b()));
        let package = self.get_str(globals, "__package__").unwrap_or(Value::NONE);
        let function = self.hidden_value("_import");
        self.call_value(
            function,
            &[name, level, package, Value::bool(i.c() == 1)],
            &[],
            Resume::Deliver,
            &[],
        )
    }

    pub(super) fn op_import_from(&mut self, i: Instruction) -> Op {
        let module = self.reg(i.b());
        let name = self.name(i.d());
        if module.is_kind(Kind::Module)
            && let Some(value) = self.get_name(self.namespace(module), name)
        {
            self.set_reg(i.a(), value);
            return Ok(());
        }
        let function = self.hidden_value("_import_from");
        self.call_value(function, &[module, name], &[], Resume::Deliver, &[])
    }

    /// `ImportStar` binds the public names of a module; whatever has an `__all__` is left to `_import_star` of the hidden
    /// library, since that may import submodules and ask for attributes.
    pub(super) fn op_import_star(&mut self, i: Instruction) -> Op {
        let module = self.reg(i.b());
        let globals = self.globals();
        let is_plain = module.is_kind(Kind::Module) && {
            let namespace = self.namespace(module);
            self.get_str(namespace, "__all__").is_none()
                && self.get_str(namespace, "__getattr__").is_none()
        };
        if !is_plain {
            let function = self.hidden_value("_import_star");
            return self.call_value(function, &[module, globals], &[], Resume::Discard, &[]);
        }
        let namespace = self.namespace(module);
        let table = &self.heap.dicts[namespace.index()].table;
        let names: Vec<Value> = table
            .iter()
            .map(|it| it.key)
            .filter(|it| self.str_of(*it).is_some_and(|text| !text.starts_with('_')))
            .collect();
        for name in names {
            let name = self.intern_value(name);
            if let Some(value) = self.get_name(namespace, name) {
                self.set_name(globals, name, value);
            }
        }
        Ok(())
    }
}
