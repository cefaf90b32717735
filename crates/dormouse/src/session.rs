//! What an interactive session asks of a program: entries, completions, listings.

use dormouse_source::SourceFile;
use dormouse_syntax::{Interactive, parse_interactive};
use dormouse_vm::{Exit, Kind, Value, Vm};

use crate::{Error, Feed, Program, State};

/// The words of the language that are completed like names.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

impl Program {
    /// Makes one entry of an interactive session the program, if it is whole. Expression statements show their
    /// values. `name` is shown in tracebacks; entries of different names keep their lines apart.
    ///
    /// # Errors
    /// A syntax error in the entry.
    pub fn feed(&mut self, name: &str, text: &str) -> Result<Feed, Error> {
        let file = SourceFile::new(name, text);
        match parse_interactive(&file) {
            Ok(Interactive::Incomplete) => return Ok(Feed::Incomplete),
            Ok(Interactive::Complete(_)) => {}
            Err(error) => return Err(Error::syntax(&error, &file)),
        }
        self.is_session = true;
        self.load_mode(name, text, "single")?;
        Ok(Feed::Loaded)
    }

    /// Ends an interactive session whose entries have ended: calls what they gave to `atexit`.
    pub fn end_session(&mut self) -> State {
        self.is_session = false;
        if self.goes_on_at_exit(&Exit::Finished(Value::NONE)) {
            return self.run();
        }
        State::Finished
    }

    /// The text of a source that was compiled here.
    #[must_use]
    pub fn source(&self, file: &str) -> Option<&str> {
        self.vm.source(file).map(SourceFile::text)
    }

    /// The bytecode of a function that a global of `__main__` is; `None` when it is none.
    #[must_use]
    pub fn disassemble_global(&self, name: &str) -> Option<String> {
        let value = self.vm.get_str(self.globals, name)?;
        let code = self.vm.code_of(value)?;
        Some(dormouse_bytecode::disassemble(
            code,
            self.vm.source(&code.file),
        ))
    }

    /// The names that can stand where a name or a dotted path ends, sorted. Runs nothing of the script.
    #[must_use]
    pub fn completions(&mut self, path: &str) -> Vec<String> {
        let (owner, start) = match path.rsplit_once('.') {
            Some((owner, start)) => (Some(owner), start),
            None => (None, path),
        };
        let names = match owner {
            Some(owner) => self
                .find(owner)
                .map_or(Vec::new(), |it| self.attribute_names(it)),
            None => self.global_names(),
        };
        let is_wanted =
            |it: &String| it.starts_with(start) && (!it.starts_with('_') || start.starts_with('_'));
        let mut names: Vec<String> = names.into_iter().filter(is_wanted).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What a dotted path leads to, where that can be told without running anything.
    fn find(&mut self, path: &str) -> Option<Value> {
        let vm = &mut self.vm;
        let mut names = path.split('.');
        let first = names.next()?;
        let mut at = vm
            .get_str(self.globals, first)
            .or_else(|| vm.get_str(vm.builtins, first))?;
        for name in names {
            at = match at.kind()? {
                Kind::Module => vm.get_str(vm.namespace(at), name)?,
                Kind::Class => vm.lookup_str(at, name)?,
                _ => vm.own_attribute_str(at, name)?,
            };
        }
        Some(at)
    }

    fn global_names(&self) -> Vec<String> {
        let mut names: Vec<String> = KEYWORDS.map(str::to_string).into();
        names.extend(keys(&self.vm, self.globals));
        names.extend(keys(&self.vm, self.vm.builtins));
        names
    }

    fn attribute_names(&self, value: Value) -> Vec<String> {
        let vm = &self.vm;
        let mut names = Vec::new();
        let class = match value.kind() {
            Some(Kind::Module) => return keys(vm, vm.namespace(value)),
            Some(Kind::Class) => value,
            Some(Kind::Instance) => {
                let instance = &vm.heap.instances[value.index()];
                let slots = vm.shape_names(instance.shape).iter();
                names.extend(slots.filter_map(|it| vm.str_of(*it)).map(str::to_string));
                names.extend(keys(vm, instance.dict));
                instance.class
            }
            _ => vm.class_of(value),
        };
        let classes = &vm.heap.classes[class.index()].mro;
        names.extend(
            classes
                .iter()
                .flat_map(|it| keys(vm, vm.heap.classes[it.index()].namespace)),
        );
        names
    }
}

/// The keys of a namespace.
fn keys(vm: &Vm, namespace: Value) -> Vec<String> {
    if namespace.is_unset() {
        return Vec::new();
    }
    let entries = vm.table(namespace).into_iter().flat_map(|it| it.iter());
    entries
        .filter_map(|it| vm.str_of(it.key))
        .map(str::to_string)
        .collect()
}
