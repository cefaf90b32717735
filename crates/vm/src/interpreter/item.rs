//! Subscripts and slices.

use dormouse_bytecode::Instruction;
use num_traits::{Signed, ToPrimitive};

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::Slice;
use crate::{Raise, Value, Vm};

impl Vm {
    pub(super) fn op_get_item(&mut self, i: Instruction) -> Op {
        let (object, key) = (self.reg(i.b()), self.reg(i.c()));
        let outcome = self.get_item(object, key);
        self.finish(outcome, Resume::Deliver, &[])
    }

    /// `object[key]`.
    pub fn get_item(&mut self, object: Value, key: Value) -> Outcome {
        if let Some(function) = self.script_method(object, "__getitem__") {
            return Ok(Control::call(self.special(function), [object, key]));
        }
        let plain = self.plain(object);
        match plain.kind() {
            Some(Kind::Dict) => self.get_dict_item(object, plain, key),
            Some(Kind::Class) => self.get_class_item(plain, key),
            Some(
                Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes | Kind::ByteArray | Kind::Range,
            ) => {
                if key.is_kind(Kind::Slice) {
                    if self.has_script_bound(key) {
                        let function = self.hidden_value("_get_slice");
                        return Ok(Control::call(function, [plain, key]));
                    }
                    return self.get_slice(plain, key).map(Control::Return);
                }
                if self.index_value(key).is_none() {
                    return self.index_then(object, key, "_get_item_index");
                }
                self.get_sequence_item(plain, key).map(Control::Return)
            }
            _ => match self.lookup_str(self.class_of(object), "__getitem__") {
                Some(function) => Ok(Control::call(self.special(function), [object, key])),
                None => {
                    let message =
                        format!("'{}' object is not subscriptable", self.type_name(object));
                    Err(self.raise(ClassId::TypeError, message))
                }
            },
        }
    }

    /// A key that is no integer: asks its `__index__`, then goes on in the library.
    fn index_then(&mut self, object: Value, key: Value, function: &str) -> Outcome {
        if self.script_method(key, "__index__").is_some() {
            return Ok(Control::call(self.hidden_value(function), [object, key]));
        }
        let plain = self.plain(object);
        let name = match plain.kind() {
            Some(Kind::Str) => "string".to_string(),
            Some(Kind::Bytes) => "byte".to_string(),
            Some(Kind::List) => "list".to_string(),
            Some(Kind::Tuple) => "tuple".to_string(),
            _ => self.type_name(object).to_string(),
        };
        let given = self.type_name(key);
        let message = match plain.kind() {
            Some(Kind::Str) => format!("string indices must be integers, not '{given}'"),
            _ => format!("{name} indices must be integers or slices, not {given}"),
        };
        Err(self.raise(ClassId::TypeError, message))
    }

    /// The value of a key in the dict that an object is or carries; else what the class of the object gives for it.
    pub fn get_dict_item(&mut self, object: Value, dict: Value, key: Value) -> Outcome {
        match self.find_key(dict, key)? {
            Some(Some(entry_idx)) => {
                Ok(self.heap.dicts[dict.index()].table.value(entry_idx).into())
            }
            Some(None) => {
                if object != dict
                    && let Some(missing) = self.script_method(object, "__missing__")
                {
                    return Ok(Control::call(self.special(missing), [object, key]));
                }
                Err(self.key_error(key))
            }
            None => Ok(Control::call(
                self.hidden_value("_dict_get_item"),
                [object, key],
            )),
        }
    }

    /// The KeyError of a missing key.
    pub fn key_error(&mut self, key: Value) -> Raise {
        let class = self.class(ClassId::KeyError);
        Raise(self.new_exception(class, &[key]))
    }

    fn get_class_item(&mut self, class: Value, key: Value) -> Outcome {
        let name = self.intern("__class_getitem__");
        if let Some(function) = self.lookup(class, name) {
            let function = if function.is_kind(Kind::Wrapper) {
                self.heap.wrappers[function.index()].function
            } else {
                function
            };
            return Ok(Control::call(function, [class, key]));
        }
        // `type` itself takes a type argument, other metaclasses don't.
        if self.class_id(class) == Some(ClassId::Type) {
            let alias = self.hidden_value("_generic_alias");
            return Ok(Control::call(alias, [class, key]));
        }
        let message = format!("type '{}' is not subscriptable", self.named_class(class));
        Err(self.raise(ClassId::TypeError, message))
    }

    fn get_sequence_item(&mut self, object: Value, key: Value) -> Result<Value, Raise> {
        let len = self.sequence_len(object);
        let what = match object.kind() {
            Some(Kind::Str) => "string",
            Some(Kind::Tuple) => "tuple",
            Some(Kind::Bytes) => "index",
            Some(Kind::ByteArray) => "bytearray",
            Some(Kind::Range) => "range object",
            _ => "list",
        };
        if object.is_kind(Kind::Range) {
            let index = self.big_of(key).unwrap_or_default();
            let len = self.range_len(object);
            let index = if index.is_negative() {
                index + &len
            } else {
                index
            };
            if index.is_negative() || index >= len {
                return Err(self.raise(ClassId::IndexError, "range object index out of range"));
            }
            return Ok(self.range_item(object, &index));
        }
        let Some(at) = self.position(key, len) else {
            if self
                .index_value(key)
                .is_some_and(|it| it.as_int().is_none())
            {
                let message = "cannot fit 'int' into an index-sized integer";
                return Err(self.raise(ClassId::IndexError, message));
            }
            let message = if what == "index" {
                "index out of range".to_string()
            } else {
                format!("{what} index out of range")
            };
            return Err(self.raise(ClassId::IndexError, message));
        };
        Ok(match object.kind() {
            Some(Kind::Str) => self.char_at(object, at),
            Some(Kind::Bytes | Kind::ByteArray) => {
                Value::int(i64::from(self.byte_slice(object).unwrap_or(&[])[at]))
            }
            _ => self.sequence_items(object).unwrap_or(&[])[at],
        })
    }

    /// The length of a list, tuple, string, bytes or small range.
    pub(crate) fn sequence_len(&self, object: Value) -> usize {
        match object.kind() {
            Some(Kind::Str) => self.heap.strs[object.index()].n_chars(),
            Some(Kind::Bytes | Kind::ByteArray) => self.byte_slice(object).map_or(0, <[u8]>::len),
            Some(Kind::Range) => self.range_len(object).to_usize().unwrap_or(usize::MAX),
            _ => self.sequence_items(object).map_or(0, <[Value]>::len),
        }
    }

    /// The character at a position, as a string.
    pub fn char_at(&mut self, text: Value, at: usize) -> Value {
        let found = self.heap.strs[text.index()].char_at(at);
        let mut buffer = [0; 4];
        let text: Box<str> = found.map_or("", |it| it.encode_utf8(&mut buffer)).into();
        self.intern(&text)
    }

    /// `object[slice]` of a built-in sequence.
    pub fn get_slice(&mut self, object: Value, slice: Value) -> Result<Value, Raise> {
        if object.is_kind(Kind::Range) {
            return self.slice_of_range(object, slice);
        }
        let len = self.sequence_len(object);
        let indices = self.slice_indices(slice, len)?;
        Ok(match object.kind() {
            Some(Kind::Str) => {
                if indices.step == 1 && indices.count == len {
                    return Ok(object);
                }
                let string = &self.heap.strs[object.index()];
                let start = indices.start.max(0) as usize;
                let text: Box<str> = if indices.step == 1 {
                    string.between(start, start + indices.count).into()
                } else if string.is_ascii() {
                    let bytes = string.text().as_bytes();
                    indices
                        .positions()
                        .map(|at| char::from(bytes[at]))
                        .collect()
                } else {
                    let chars: Vec<char> = string.text().chars().collect();
                    indices.positions().map(|at| chars[at]).collect()
                };
                self.heap.str(text)
            }
            Some(Kind::Bytes | Kind::ByteArray) => {
                let bytes = self.byte_slice(object).unwrap_or(&[]);
                let start = indices.start.max(0) as usize;
                let bytes: Vec<u8> = if indices.step == 1 {
                    bytes[start.min(len)..(start + indices.count).min(len)].to_vec()
                } else {
                    indices.positions().map(|at| bytes[at]).collect()
                };
                if object.is_kind(Kind::Bytes) {
                    self.heap.alloc(bytes.into_boxed_slice())
                } else {
                    self.heap.alloc(bytes)
                }
            }
            _ => {
                let items = self.sequence_items(object).unwrap_or(&[]);
                let items: Vec<Value> = indices.positions().map(|at| items[at]).collect();
                if object.is_kind(Kind::Tuple) {
                    self.heap.tuple(items)
                } else {
                    self.heap.list(items)
                }
            }
        })
    }

    pub(super) fn op_set_item(&mut self, i: Instruction) -> Op {
        let (object, key, value) = (self.reg(i.a()), self.reg(i.b()), self.reg(i.c()));
        let outcome = self.set_item(object, key, value);
        self.finish(outcome, Resume::Deliver, &[])
    }

    /// `object[key] = value`.
    pub fn set_item(&mut self, object: Value, key: Value, value: Value) -> Outcome {
        if let Some(function) = self.script_method(object, "__setitem__") {
            return Ok(Control::call(self.special(function), [object, key, value]));
        }
        let plain = self.plain(object);
        match plain.kind() {
            Some(Kind::Dict) => {
                if self.dict_set(plain, key, value)? {
                    return Ok(Value::NONE.into());
                }
                Ok(Control::call(
                    self.hidden_value("_dict_set_item"),
                    [object, key, value],
                ))
            }
            Some(Kind::List) if key.is_kind(Kind::Slice) => Ok(Control::call(
                self.hidden_value("_list_set_slice"),
                [object, key, value],
            )),
            Some(Kind::List) => {
                if self.index_value(key).is_none() {
                    if self.script_method(key, "__index__").is_some() {
                        return Ok(Control::call(
                            self.hidden_value("_set_item_index"),
                            [object, key, value],
                        ));
                    }
                    return self.index_then(object, key, "_set_item_index");
                }
                let len = self.sequence_len(plain);
                let Some(at) = self.position(key, len) else {
                    return Err(
                        self.raise(ClassId::IndexError, "list assignment index out of range")
                    );
                };
                self.heap.lists[plain.index()][at] = value;
                Ok(Value::NONE.into())
            }
            _ => match self.lookup_str(self.class_of(object), "__setitem__") {
                Some(function) => Ok(Control::call(self.special(function), [object, key, value])),
                None => {
                    let message = format!(
                        "'{}' object does not support item assignment",
                        self.type_name(object)
                    );
                    Err(self.raise(ClassId::TypeError, message))
                }
            },
        }
    }

    pub(super) fn op_del_item(&mut self, i: Instruction) -> Op {
        let (object, key) = (self.reg(i.a()), self.reg(i.b()));
        let outcome = self.del_item(object, key);
        self.finish(outcome, Resume::Deliver, &[])
    }

    /// `del object[key]`.
    pub fn del_item(&mut self, object: Value, key: Value) -> Outcome {
        if let Some(function) = self.script_method(object, "__delitem__") {
            return Ok(Control::call(self.special(function), [object, key]));
        }
        let plain = self.plain(object);
        match plain.kind() {
            Some(Kind::Dict) => match self.find_key(plain, key)? {
                Some(Some(entry_idx)) => {
                    self.heap.dicts[plain.index()].table.remove(entry_idx);
                    Ok(Value::NONE.into())
                }
                Some(None) => Err(self.key_error(key)),
                None => Ok(Control::call(
                    self.hidden_value("_dict_del_item"),
                    [object, key],
                )),
            },
            Some(Kind::List) if key.is_kind(Kind::Slice) => {
                if self.has_script_bound(key) {
                    let function = self.hidden_value("_list_del_slice");
                    return Ok(Control::call(function, [object, key]));
                }
                self.delete_slice(plain.index(), key)?;
                Ok(Value::NONE.into())
            }
            Some(Kind::List) => {
                if self.index_value(key).is_none() {
                    return self.index_then(object, key, "_del_item_index");
                }
                let len = self.sequence_len(plain);
                let Some(at) = self.position(key, len) else {
                    return Err(
                        self.raise(ClassId::IndexError, "list assignment index out of range")
                    );
                };
                self.heap.lists[plain.index()].remove(at);
                Ok(Value::NONE.into())
            }
            _ => match self.lookup_str(self.class_of(object), "__delitem__") {
                Some(function) => Ok(Control::call(self.special(function), [object, key])),
                None => {
                    // CPython's two texts depend on whether the type has any slot of a sequence, as every class of a
                    // script has.
                    let is_sequence = match plain.kind() {
                        Some(
                            Kind::Str
                            | Kind::Bytes
                            | Kind::Tuple
                            | Kind::Range
                            | Kind::Set
                            | Kind::View,
                        ) => true,
                        Some(Kind::Instance) => {
                            let name = self.type_name(object);
                            !["datetime.", "itertools."]
                                .iter()
                                .any(|it| name.starts_with(it))
                        }
                        _ => false,
                    };
                    let verb = match self.index_value(key) {
                        Some(_) if is_sequence => "doesn't",
                        _ => "does not",
                    };
                    let message = format!(
                        "'{}' object {verb} support item deletion",
                        self.type_name(object)
                    );
                    Err(self.raise(ClassId::TypeError, message))
                }
            },
        }
    }

    /// Whether a bound of a slice is an object that must be asked for the integer it stands for.
    fn has_script_bound(&self, slice: Value) -> bool {
        let slice = &self.heap.slices[slice.index()];
        [slice.start, slice.stop, slice.step]
            .into_iter()
            .any(|it| it.is_kind(Kind::Instance) && self.script_method(it, "__index__").is_some())
    }

    /// `del list[slice]`, for a slice whose bounds are integers.
    pub fn delete_slice(&mut self, list: u32, slice: Value) -> Result<(), Raise> {
        let len = self.heap.lists[list].len();
        let indices = self.slice_indices(slice, len)?;
        if indices.step == 1 {
            let start = indices.start as usize;
            self.heap.lists[list].drain(start..start + indices.count);
            return Ok(());
        }
        let mut is_kept = vec![true; len];
        indices.positions().for_each(|at| is_kept[at] = false);
        let mut kept = is_kept.into_iter();
        self.heap.lists[list].retain(|_| kept.next().unwrap_or(true));
        Ok(())
    }

    pub(super) fn op_build_slice(&mut self, i: Instruction) -> Op {
        let at = i.b();
        let slice = Slice {
            start: self.reg(at),
            stop: self.reg(at + 1),
            step: self.reg(at + 2),
        };
        let slice = self.heap.alloc(slice);
        self.set_reg(i.a(), slice);
        Ok(())
    }
}
