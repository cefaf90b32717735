//! Calling a class: `__new__`, `__init__`, and the short way when only the latter is a script's.

use super::Op;
use super::call::{Keywords, with_receiver};
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::native::{Arguments, Control};
use crate::object::{Instance, Layout, Maker};
use crate::{Value, Vm};

impl Vm {
    /// The `__init__` of a class whose instances are made by that alone, of exactly these arguments.
    pub(super) fn plain_init(&mut self, class: Value, n_args: usize) -> Option<Value> {
        let maker = self.maker(class);
        let object = &self.heap.classes[class.index()];
        let is_plain = maker.has_default_new
            && object.layout == Layout::Object
            && object.metaclass == self.class(ClassId::Type)
            && !object.flags.is_abstract
            && maker.init.is_kind(Kind::Function)
            && self.depth < self.recursion_limit;
        if !is_plain {
            return None;
        }
        let loaded = &self.heap.functions[maker.init.index()].loaded;
        (loaded.n_plain_arguments as usize == n_args + 1).then_some(maker.init)
    }

    /// Makes an instance and enters its `__init__` with arguments that lie on the stack.
    pub(super) fn instantiate_on_stack(
        &mut self,
        class: Value,
        init: Value,
        first: usize,
        n_args: usize,
    ) -> Op {
        let instance = self.new_instance(class);
        let n_registers = self.heap.functions[init.index()].loaded.code.n_registers as usize;
        let base = self.push_record(init, Resume::Init, &[instance], n_registers)?;
        self.stack[base] = instance;
        self.stack.copy_within(first..first + n_args, base + 1);
        self.pc = 0;
        Ok(())
    }

    /// Calls a class: makes an instance.
    pub(super) fn call_class(
        &mut self,
        class: Value,
        args: &[Value],
        keywords: Keywords,
        resume: Resume,
        kept: &[Value],
    ) -> Op {
        let metaclass = self.heap.classes[class.index()].metaclass;
        if metaclass != self.class(ClassId::Type)
            && let Some(function) = self.lookup_str(metaclass, "__call__")
            && !function.is_kind(Kind::Native)
        {
            let args = with_receiver(class, args);
            let function = self.special(function);
            return self.call_value(function, &args, keywords, resume, kept);
        }
        if class == self.class(ClassId::Type) && args.len() == 1 && keywords.is_empty() {
            let class = self.class_of(args[0]);
            return self.resume(resume, class, kept);
        }
        self.instantiate(class, args, keywords, resume, kept)
    }

    /// What calling a class does when its metaclass does not say otherwise: `__new__`, then `__init__`.
    pub(crate) fn instantiate(
        &mut self,
        class: Value,
        args: &[Value],
        keywords: Keywords,
        resume: Resume,
        kept: &[Value],
    ) -> Op {
        if resume != Resume::Deliver {
            // The records of `New` and `Init` hold their own values: a frame of its own keeps the caller's.
            return self.call_through_frame(class, args, keywords, resume, kept);
        }
        let maker = self.maker(class);
        let object = &self.heap.classes[class.index()];
        if maker.has_default_new && object.layout == Layout::Object {
            if object.flags.is_abstract {
                let check = self.hidden_value("_abstract_error");
                return self.call_value(check, &[class], &[], Resume::Deliver, &[]);
            }
            let instance = self.new_instance(class);
            return self.initialize(instance, maker, args, keywords);
        }
        let is_plain_payload = maker.has_default_new && object.layout == Layout::Payload;
        if maker.new.is_unset() || is_plain_payload {
            let message = format!("cannot create '{}' instances", self.named_class(class));
            return Err(self.raise(ClassId::TypeError, message));
        }
        let new_args = with_receiver(class, args);
        let (callee, callee_args, callee_keywords) = match maker.new.kind() {
            Some(Kind::Native) => match self.call_native(maker.new, &new_args, keywords) {
                Ok(Control::Return(value)) => {
                    return self.after_new(value, class, args, keywords);
                }
                Ok(Control::Call(call)) if call.resume == Resume::Deliver => {
                    (call.callee, call.args, &[][..])
                }
                // What wants more of its caller is asked again, from a frame of its own.
                Ok(Control::Call(_)) => (maker.new, new_args, keywords),
                outcome => return self.finish(outcome, Resume::Deliver, &[]),
            },
            _ => (maker.new, new_args, keywords),
        };
        let args = self.heap.tuple(args);
        let kwargs = self.keyword_dict(keywords);
        let kept = [class, args, kwargs];
        self.call_value(callee, &callee_args, callee_keywords, Resume::New, &kept)
    }

    /// How the instances of a class are made.
    fn maker(&mut self, class: Value) -> Maker {
        match self.heap.classes[class.index()].maker {
            Some(maker) => maker,
            None => self.find_maker(class),
        }
    }

    #[cold]
    fn find_maker(&mut self, class: Value) -> Maker {
        let new = self.lookup_str(class, "__new__").unwrap_or_default();
        let init = self.lookup_str(class, "__init__").unwrap_or_default();
        let maker = Maker {
            new: self.unwrap_static(new),
            init,
            has_default_new: Some(new) == self.native("object.__new__"),
            has_default_init: Some(init) == self.native("object.__init__"),
        };
        self.heap.classes[class.index()].maker = Some(maker);
        maker
    }

    /// The function under a staticmethod.
    fn unwrap_static(&self, value: Value) -> Value {
        if value.is_kind(Kind::Wrapper) {
            self.heap.wrappers[value.index()].function
        } else {
            value
        }
    }

    /// The frame of `__new__` has given `value`; `kept` are the class and the arguments.
    pub(super) fn after_new_frame(&mut self, value: Value, kept: &[Value]) -> Op {
        let &[class, args, kwargs] = kept else {
            return self.deliver(value);
        };
        let args = Arguments::from_slice(self.sequence_items(args).unwrap_or(&[]));
        let keywords = self.keyword_pairs(kwargs)?;
        self.after_new(value, class, &args, &keywords)
    }

    /// `__new__` has given `value`: calls `__init__` if it is an instance of the class.
    fn after_new(&mut self, value: Value, class: Value, args: &[Value], keywords: Keywords) -> Op {
        let class_of_value = self.class_of(value);
        if class_of_value != class && !self.is_subclass(class_of_value, class) {
            return self.deliver(value);
        }
        let maker = self.maker(class_of_value);
        self.initialize(value, maker, args, keywords)
    }

    /// Calls `__init__`, then gives the instance to the current frame.
    pub(super) fn initialize(
        &mut self,
        instance: Value,
        maker: Maker,
        args: &[Value],
        keywords: Keywords,
    ) -> Op {
        if maker.init.is_unset() || maker.has_default_init {
            if maker.has_default_new && !(args.is_empty() && keywords.is_empty()) {
                let class = self.class_of(instance);
                let message = format!("{}() takes no arguments", self.named_class(class));
                return Err(self.raise(ClassId::TypeError, message));
            }
            return self.deliver(instance);
        }
        let args = with_receiver(instance, args);
        let init = self.special(maker.init);
        self.call_value(init, &args, keywords, Resume::Init, &[instance])
    }

    /// An instance without attributes. Classes whose instances carry a built-in value get it from `__new__`.
    pub fn new_instance(&mut self, class: Value) -> Value {
        let shape = self.heap.classes[class.index()].root_shape;
        self.heap.alloc(Instance {
            class,
            shape,
            ..Instance::default()
        })
    }
}
