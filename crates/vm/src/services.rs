//! What the library asks of the VM beside values: callers, sources, compiling, tracebacks, class adoption.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use dormouse_bytecode::{Code, Location};
use dormouse_source::{Diagnostic, SourceFile, Stage, Warning};

use crate::class_table::ClassId;
use crate::frame::{Link, Resume};
use crate::heap::Kind;
use crate::native::Outcome;
use crate::object::Dict;
use crate::{Raise, Value, Vm};

/// Turns a source text into code, and tells what is doubtful in it: handed to the VM by whoever links the compiler.
/// The mode is `exec`, `eval`, `single`, or `hidden` for the library itself.
pub type Compile = fn(&SourceFile, &str) -> Result<(Code, Vec<Warning>), Diagnostic>;

/// Reads code that was compiled when the library was built.
pub type ReadCode = fn(&[u8]) -> Option<Arc<Code>>;

/// One entry of a traceback, for people.
#[derive(Clone, Debug)]
pub struct TracebackFrame {
    /// The name of the source file.
    pub file: Arc<str>,
    /// The plain name of the function.
    pub name: Arc<str>,
    /// What was being evaluated.
    pub location: Location,
}

/// Code of the library by the name of its file, so that each is read once in a process, however many images are
/// loaded that need it.
fn library_code() -> MutexGuard<'static, BTreeMap<Box<str>, Arc<Code>>> {
    static CODE: Mutex<BTreeMap<Box<str>, Arc<Code>>> = Mutex::new(BTreeMap::new());
    CODE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The local of a function in which the dict of its local variables is kept.
const KEPT: &str = ".locals";

/// The parameter of a comprehension, which `locals()` shows.
const ITERATED: &str = ".0";

impl Vm {
    /// Gives the VM a compiler, for `import`, `exec` and `eval`.
    pub fn set_compiler(&mut self, compile: Compile) {
        self.compiler = Some(compile);
    }

    /// Compiles a text to a code object; a SyntaxError when it is wrong.
    pub fn compile_text(&mut self, file: &str, text: &str, mode: &str) -> Result<Value, Raise> {
        self.compile_warned(file, text, mode).map(|it| it.0)
    }

    /// Compiles a text to a code object, with a list of what is doubtful in it: the message, the line, whether it is a
    /// DeprecationWarning, and the SyntaxError that it may become.
    pub fn compile_warned(
        &mut self,
        file: &str,
        text: &str,
        mode: &str,
    ) -> Result<(Value, Value), Raise> {
        let Some(compile) = self.compiler else {
            return Err(self.raise(ClassId::ImportError, "the host grants no compiler"));
        };
        let source = SourceFile::new(file, text);
        match compile(&source, mode) {
            Ok((code, warnings)) => {
                let warnings = warnings.iter();
                let found = warnings.map(|it| self.warning(&source, it, mode)).collect();
                let found = self.heap.list(found);
                if !file.starts_with('<') {
                    self.sources.insert(file.into(), source);
                }
                Ok((self.load_code(Arc::new(code)), found))
            }
            Err(diagnostic) => Err(self.syntax_error(&source, &diagnostic, mode)),
        }
    }

    fn warning(&mut self, source: &SourceFile, warning: &Warning, mode: &str) -> Value {
        let error = self.syntax_error(source, &warning.diagnostic, mode);
        let message = self.heap.str(&*warning.diagnostic.message);
        let line = source.position(warning.diagnostic.span.start).line;
        let line = Value::int(i64::from(line));
        let is_deprecation = Value::bool(warning.is_deprecation);
        self.heap.tuple([message, line, is_deprecation, error.0])
    }

    /// The exception of a diagnostic, with CPython's attributes.
    fn syntax_error(&mut self, source: &SourceFile, diagnostic: &Diagnostic, mode: &str) -> Raise {
        let class = match diagnostic.kind {
            dormouse_source::DiagnosticKind::Syntax => ClassId::SyntaxError,
            dormouse_source::DiagnosticKind::Indentation => ClassId::IndentationError,
            dormouse_source::DiagnosticKind::Tab => ClassId::TabError,
        };
        let marked = diagnostic.marked(source);
        let message = self.heap.str(&*diagnostic.message);
        let file = self.heap.str(source.name());
        // The text of statements ends its last line, as CPython's does.
        let is_last = source.line(marked.line.max(1) + 1).is_none();
        let line_end = if mode == "eval" && is_last || diagnostic.stage == Stage::Tokens {
            ""
        } else {
            "\n"
        };
        let is_known = diagnostic.stage != Stage::Tree || !source.name().starts_with('<');
        let text = marked
            .text
            .filter(|_| is_known)
            .map_or(Value::NONE, |it| self.heap.str(format!("{it}{line_end}")));
        let number = |it: u32| Value::int(i64::from(it));
        let attributes = [
            ("msg", message),
            ("filename", file),
            ("lineno", number(marked.line)),
            ("offset", number(marked.offset)),
            ("text", text),
            ("end_lineno", number(marked.end_line)),
            (
                "end_offset",
                marked.end_offset.map_or(Value::NONE, Value::int),
            ),
        ];
        let details = self
            .heap
            .tuple(attributes[1..].iter().map(|it| it.1).collect::<Vec<_>>());
        let class = self.class(class);
        let raise = Raise(self.new_exception(class, &[message, details]));
        for (name, value) in attributes {
            let name = self.intern(name);
            let _ = self.set_instance_attribute(raise.0, name, value);
        }
        raise
    }

    /// A line of a source that was compiled here.
    #[must_use]
    pub fn source_line(&self, file: &str, line: u32) -> Option<&str> {
        self.sources.get(file)?.line(line)
    }

    /// A source that was compiled here.
    #[must_use]
    pub fn source(&self, file: &str) -> Option<&SourceFile> {
        self.sources.get(file)
    }

    /// Tells the VM how the compiled code of the library is read.
    pub fn set_code_reader(&mut self, read: ReadCode) {
        self.code_reader = Some(read);
    }

    /// The code of a file of the library, which must have been compiled by this release. Each file is read once in a
    /// process.
    ///
    /// # Panics
    /// The code cannot be read, or nobody said how.
    pub fn load_library_code(&mut self, file: &str, code: &'static [u8]) -> Value {
        let known = library_code().get(file).cloned();
        let code = known.unwrap_or_else(|| {
            let read = self.code_reader.and_then(|read| read(code));
            let Some(code) = read else {
                unreachable!("the code of {file} cannot be read");
            };
            library_code().insert(file.into(), code.clone());
            code
        });
        self.load_code(code)
    }

    /// Makes a module that is written in the language part of the library; its code is run when it is imported.
    pub fn add_library_module(&mut self, name: &'static str, code: &'static [u8]) {
        self.library_modules.insert(name, code);
    }

    /// The compiled code of a module of the library.
    #[must_use]
    pub fn library_module(&self, name: &str) -> Option<&'static [u8]> {
        self.library_modules.get(name).copied()
    }

    /// Whether no program is under way.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.depth == 0 && self.current == self.main
    }

    /// Sets how a module of the library is brought in outside of running code.
    pub fn set_library_importer(&mut self, import: fn(&mut Vm, &str)) {
        self.library_importer = Some(import);
    }

    /// Brings a module of the library in, if there is one of this name. Only while no program runs in this VM, or
    /// between two instructions.
    pub fn import_library(&mut self, name: &str) {
        if let Some(import) = self.library_importer {
            import(self, name);
        }
    }

    /// Remembers a source text for tracebacks, by the name of its file.
    pub fn add_source_text(&mut self, file: &str, text: &str) {
        self.add_source(SourceFile::new(file, text));
    }

    /// Remembers a source text for tracebacks.
    pub fn add_source(&mut self, source: SourceFile) {
        self.sources.insert(source.name().into(), source);
    }

    /// The source texts that were compiled here or came with an image, by name.
    pub fn sources(&self) -> impl Iterator<Item = &SourceFile> {
        self.sources.values()
    }

    /// The base of the nearest frame that is not the library's, with its pc.
    fn caller_frame(&self) -> Option<(usize, u32)> {
        let (mut base, mut pc, mut depth) = (self.base, self.pc, self.depth);
        while depth > 0 {
            if !self.is_hidden_at(base) {
                return Some((base, pc));
            }
            let link = Link::decode(self.stack[base - 2]);
            base -= link.distance as usize;
            pc = link.pc;
            depth -= 1;
        }
        None
    }

    fn is_hidden_at(&self, base: usize) -> bool {
        self.function_at(base)
            .is_some_and(|it| self.heap.functions[it.index()].loaded.code.flags.is_hidden)
    }

    /// Whether the innermost frame is one of the library.
    #[must_use]
    pub fn runs_hidden_code(&self) -> bool {
        self.depth > 0 && self.is_hidden_at(self.base)
    }

    /// Whether the current frame's function is under way further out in this tasklet too, with `value` in one of its
    /// registers that is still needed: the others do not survive a sleep.
    #[must_use]
    pub fn is_under_way_with(&self, value: Value) -> bool {
        let callee = self.callee();
        let (mut base, mut depth) = (self.base, self.depth);
        while depth > 1 {
            let end = base - 2;
            base -= Link::decode(self.stack[base - 2]).distance as usize;
            depth -= 1;
            if self.runs_same_code(self.stack[base - 1], callee)
                && self.stack[base..end].contains(&value)
            {
                return true;
            }
        }
        false
    }

    /// Whether two functions run the same code. The function of a frame that slept is another object than the one that
    /// is called by name afterwards, and so is its code.
    fn runs_same_code(&self, one: Value, other: Value) -> bool {
        one == other
            || match (self.code_of(one), self.code_of(other)) {
                (Some(one), Some(other)) => {
                    one.first_line == other.first_line
                        && one.qualname == other.qualname
                        && one.file == other.file
                }
                _ => false,
            }
    }

    fn function_at(&self, base: usize) -> Option<Value> {
        let callee = self.stack[base - 1];
        match callee.kind()? {
            Kind::Function => Some(callee),
            Kind::Generator => Some(self.heap.generators[callee.index()].function),
            _ => None,
        }
    }

    /// The globals of the nearest frame of a script.
    #[must_use]
    pub fn caller_globals(&self) -> Value {
        let function = self
            .caller_frame()
            .and_then(|(base, _)| self.function_at(base));
        function.map_or(self.builtins, |it| self.heap.functions[it.index()].globals)
    }

    /// The local variables of the nearest frame of a script: its globals at module level.
    pub fn caller_locals(&mut self) -> Value {
        let Some((base, _)) = self.caller_frame() else {
            return self.builtins;
        };
        let Some(function) = self.function_at(base) else {
            return self.builtins;
        };
        let loaded = self.heap.functions[function.index()].loaded.clone();
        if &*loaded.code.name == "<module>" {
            return self.heap.functions[function.index()].globals;
        }
        if loaded.code.flags.is_class_body {
            return self.stack[base];
        }
        let end = base + loaded.code.locals.len();
        let registers = self.stack[base..end].to_vec();
        let locals = self.locals_of(&loaded.code.locals, &registers);
        if let Some(at) = loaded.code.locals.iter().position(|it| **it == *KEPT) {
            self.stack[base + at] = locals;
        }
        locals
    }

    /// The dict of the local variables of a frame: the one that is kept there, brought up to date, else a new one.
    pub fn locals_of<T: AsRef<str>>(&mut self, names: &[T], registers: &[Value]) -> Value {
        let kept = names.iter().position(|it| it.as_ref() == KEPT);
        let kept = kept.and_then(|at| registers.get(at));
        let dict = match kept {
            Some(dict) if dict.is_kind(Kind::Dict) => *dict,
            _ => self.heap.alloc(Dict::default()),
        };
        for (name, register) in names.iter().zip(registers) {
            let name = name.as_ref();
            if name.is_empty() || name.starts_with('.') && name != ITERATED {
                continue;
            }
            let value = match register.kind() {
                Some(Kind::Cell) => self.heap.cells[register.index()],
                _ => *register,
            };
            let name = self.intern(name);
            if value.is_unset() {
                self.remove_name(dict, name);
            } else {
                self.set_name(dict, name, value);
            }
        }
        dict
    }

    /// The exception being handled by the current tasklet, or None.
    #[must_use]
    pub fn handled_exception(&self) -> Value {
        self.handled
    }

    /// The entries of a traceback, outermost first.
    #[must_use]
    pub fn traceback_frames(&self, traceback: Value) -> Vec<TracebackFrame> {
        let mut frames = Vec::new();
        let mut at = traceback;
        while at.is_kind(Kind::Traceback) {
            let entry = &self.heap.tracebacks[at.index()];
            let code = &self.heap.functions[entry.function.index()].loaded.code;
            frames.push(TracebackFrame {
                file: code.file.clone(),
                name: code.name.clone(),
                location: code
                    .locations
                    .get(entry.pc as usize)
                    .copied()
                    .unwrap_or_default(),
            });
            at = entry.next;
        }
        frames
    }

    /// Makes a class that was put together by hand known: its shape, its bases' lists, its flags.
    pub fn adopt_class(&mut self, class: Value) {
        let shape = self.shapes.new_root(class);
        self.heap.classes[class.index()].root_shape = shape;
        for base in self.heap.classes[class.index()].bases.clone() {
            self.heap.classes[base.index()].subclasses.push(class);
        }
        self.class_changed(class);
    }

    /// Gives a class other bases, and everything below it the resolution order that follows.
    pub fn rebase_class(&mut self, class: Value, bases: Vec<Value>) -> Result<(), Raise> {
        let old = std::mem::take(&mut self.heap.classes[class.index()].bases);
        for base in old {
            self.heap.classes[base.index()]
                .subclasses
                .retain(|it| *it != class);
        }
        for base in &bases {
            self.heap.classes[base.index()].subclasses.push(class);
        }
        self.heap.classes[class.index()].bases = bases.into();
        let mut worklist = vec![class];
        while let Some(at) = worklist.pop() {
            let bases = self.heap.classes[at.index()].bases.to_vec();
            let rest = self.merge_bases(&bases)?;
            self.heap.classes[at.index()].mro = [vec![at], rest].concat().into();
            worklist.extend(&self.heap.classes[at.index()].subclasses);
        }
        self.class_changed(class);
        Ok(())
    }

    /// Makes an instance of a class, whatever its metaclass says; for natives. `args` is a tuple, `kwargs` a dict.
    pub fn instantiate_class(&mut self, class: Value, args: Value, kwargs: Value) -> Outcome {
        let args = self.sequence_items(args).unwrap_or(&[]).to_vec();
        let keywords = self.keyword_pairs(kwargs)?;
        self.instantiate(class, &args, &keywords, Resume::Deliver, &[])?;
        Ok(crate::native::Control::Switched)
    }

    /// An attribute that the object itself holds, by its text.
    pub fn own_attribute_str(&mut self, object: Value, name: &str) -> Option<Value> {
        let name = self.intern(name);
        self.own_attribute(object, name)
    }
}
