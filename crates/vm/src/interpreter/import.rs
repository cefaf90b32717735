//! Imports: thin, since the import system is written in the language.

use dormouse_bytecode::Instruction;

use super::Op;
use crate::class_table::ClassId;
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

    pub(super) fn op_import_star(&mut self, i: Instruction) -> Op {
        let module = self.reg(i.b());
        if !module.is_kind(Kind::Module) {
            return Err(self.raise(ClassId::TypeError, "import * needs a module"));
        }
        let namespace = self.namespace(module);
        let all = self.get_str(namespace, "__all__");
        let names: Vec<Value> = match all.and_then(|it| self.sequence_items(it)) {
            Some(names) => names.to_vec(),
            None => {
                let keys = self.heap.dicts[namespace.index()]
                    .table
                    .iter()
                    .map(|it| it.key);
                keys.filter(|it| self.str_of(*it).is_some_and(|text| !text.starts_with('_')))
                    .collect()
            }
        };
        let globals = self.globals();
        for name in names {
            if self.str_of(name).is_none() {
                let module = self.heap.modules[module.index()].name;
                let message = format!(
                    "Item in {}.__all__ must be str, not {}",
                    self.str_of(module).unwrap_or("module"),
                    self.type_name(name)
                );
                return Err(self.raise(ClassId::TypeError, message));
            }
            let name = self.intern_value(name);
            let Some(value) = self.get_name(namespace, name) else {
                return Err(self.missing_attribute(module, name));
            };
            self.set_name(globals, name, value);
        }
        Ok(())
    }
}
