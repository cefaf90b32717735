//! Binding: the parameters of a function from the arguments of a call, with CPython's errors.

use super::Op;
use super::call::Keywords;
use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::object::LoadedCode;
use crate::{Raise, Value, Vm};

impl Vm {
    /// Fills the parameters of a function from the arguments of a call, with CPython's errors.
    pub(super) fn bind(
        &mut self,
        function: Value,
        loaded: &LoadedCode,
        args: &[Value],
        keywords: Keywords,
        registers: &mut [Value],
    ) -> Op {
        let code = &loaded.code;
        let (n_positional, n_keyword_only) =
            (code.n_positional as usize, code.n_keyword_only as usize);
        let n_named = n_positional + n_keyword_only;
        if registers.len() < code.n_parameters() {
            unreachable!("the verifier has checked that parameters fit the frame");
        }
        let n_given = args.len().min(n_positional);
        registers[..n_given].copy_from_slice(&args[..n_given]);
        if code.flags.has_star {
            registers[n_named] = self.heap.tuple(&args[n_given..]);
        }
        let mut extra = Vec::new();
        for (name, value) in keywords {
            let text = self.heap.text(*name);
            let position = code.locals[..n_named].iter().position(|it| **it == *text);
            match position.filter(|at| *at >= code.n_positional_only as usize) {
                Some(at) if registers[at].is_unset() => registers[at] = *value,
                Some(_) => {
                    let message = format!(
                        "{}() got multiple values for argument '{text}'",
                        self.qualname(function)
                    );
                    return Err(self.wrong_call(function, args, keywords, message));
                }
                None if code.flags.has_double_star => extra.push((*name, *value)),
                None => {
                    let message = self.unexpected_keyword(function, loaded, keywords, *name);
                    return Err(self.wrong_call(function, args, keywords, message));
                }
            }
        }
        if !code.flags.has_star && args.len() > n_positional {
            let given = registers[n_positional..n_named].iter();
            let n_keyword_only = given.filter(|it| !it.is_unset()).count();
            let message = self.too_many_arguments(function, loaded, args.len(), n_keyword_only);
            return Err(self.wrong_call(function, args, keywords, message));
        }
        if code.flags.has_double_star {
            registers[n_named + usize::from(code.flags.has_star)] = self.new_str_dict(&extra);
        }
        match self.bind_defaults(function, loaded, registers) {
            Ok(()) => Ok(()),
            Err(message) => Err(self.wrong_call(function, args, keywords, message)),
        }
    }

    /// The exception of a call whose arguments do not fit; a function that stands for one in C complains as that does.
    #[cold]
    fn wrong_call(
        &mut self,
        function: Value,
        args: &[Value],
        keywords: Keywords,
        message: String,
    ) -> Raise {
        let complaint = self.complaint_in_c(function, args.len(), keywords);
        self.raise(ClassId::TypeError, complaint.unwrap_or(message))
    }

    /// Fills parameters that no argument was for; the message if one of them has no default.
    fn bind_defaults(
        &self,
        function: Value,
        loaded: &LoadedCode,
        registers: &mut [Value],
    ) -> Result<(), String> {
        let code = &loaded.code;
        let (n_positional, n_keyword_only) =
            (code.n_positional as usize, code.n_keyword_only as usize);
        let object = &self.heap.functions[function.index()];
        let (defaults, keyword_defaults) = (object.defaults, object.keyword_defaults);
        let defaults = if defaults.is_kind(Kind::Tuple) {
            &*self.heap.tuples[defaults.index()]
        } else {
            &[]
        };
        let first_default = n_positional - defaults.len().min(n_positional);
        for (at, default) in (first_default..n_positional).zip(defaults) {
            if registers[at].is_unset() {
                registers[at] = *default;
            }
        }
        let missing: Vec<usize> = (0..n_positional)
            .filter(|at| registers[*at].is_unset())
            .collect();
        if !missing.is_empty() {
            return Err(self.missing_arguments(function, loaded, &missing, "positional"));
        }
        let keyword_only = n_positional..n_positional + n_keyword_only;
        let names = &code.locals[keyword_only.clone()];
        for (register, name) in registers[keyword_only].iter_mut().zip(names) {
            if register.is_unset() && keyword_defaults.is_kind(Kind::Dict) {
                *register = self.get_str(keyword_defaults, name).unwrap_or(Value::UNSET);
            }
        }
        let missing: Vec<usize> = (n_positional..n_positional + n_keyword_only)
            .filter(|at| registers[*at].is_unset())
            .collect();
        if !missing.is_empty() {
            return Err(self.missing_arguments(function, loaded, &missing, "keyword-only"));
        }
        Ok(())
    }

    fn unexpected_keyword(
        &self,
        function: Value,
        loaded: &LoadedCode,
        keywords: Keywords,
        name: Value,
    ) -> String {
        let n_positional_only = loaded.code.n_positional_only as usize;
        let positional_only: Vec<&str> = loaded.code.locals[..n_positional_only]
            .iter()
            .map(|it| &**it)
            .filter(|it| {
                keywords
                    .iter()
                    .any(|(name, _)| self.heap.text(*name) == *it)
            })
            .collect();
        let what = if positional_only.is_empty() {
            let name = self.heap.text(name);
            format!("got an unexpected keyword argument '{name}'")
        } else {
            let names = positional_only.join(", ");
            format!("got some positional-only arguments passed as keyword arguments: '{names}'")
        };
        format!("{}() {what}", self.qualname(function))
    }

    fn missing_arguments(
        &self,
        function: Value,
        loaded: &LoadedCode,
        missing: &[usize],
        what: &str,
    ) -> String {
        let mut names: Vec<String> = missing
            .iter()
            .map(|at| format!("'{}'", loaded.code.locals[*at]))
            .collect();
        let n_missing = names.len();
        let last = names.pop().unwrap_or_default();
        let list = match names.len() {
            0 => last,
            1 => format!("{} and {last}", names[0]),
            _ => format!("{}, and {last}", names.join(", ")),
        };
        let plural = if n_missing == 1 { "" } else { "s" };
        let name = self.qualname(function);
        format!("{name}() missing {n_missing} required {what} argument{plural}: {list}")
    }

    fn too_many_arguments(
        &self,
        function: Value,
        loaded: &LoadedCode,
        n_given: usize,
        n_keyword_only: usize,
    ) -> String {
        let most = loaded.code.n_positional as usize;
        let defaults = self.heap.functions[function.index()].defaults;
        let n_defaults = self.sequence_items(defaults).map_or(0, <[Value]>::len);
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let takes = if n_defaults > 0 {
            format!(
                "from {} to {most} positional arguments",
                most - n_defaults.min(most)
            )
        } else {
            format!("{most} positional argument{}", plural(most))
        };
        let was = if n_given == 1 && n_keyword_only == 0 {
            "was"
        } else {
            "were"
        };
        let given = if n_keyword_only > 0 {
            format!(
                "{n_given} positional argument{} (and {n_keyword_only} keyword-only argument{})",
                plural(n_given),
                plural(n_keyword_only)
            )
        } else {
            n_given.to_string()
        };
        format!(
            "{}() takes {takes} but {given} {was} given",
            self.qualname(function)
        )
    }

    /// The qualified name of a function, for messages.
    fn qualname(&self, function: Value) -> String {
        self.heap
            .text(self.heap.functions[function.index()].qualname)
            .to_string()
    }
}
