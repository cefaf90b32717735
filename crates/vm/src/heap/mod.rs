//! The heap: one arena for each kind of object, and the collector.
//!
//! `with_kind_table` is the one list of what lives here; the arenas, tracing, size accounting and (in
//! `pickle`) saving and loading are all derived from it or match on [`Kind`] without a wildcard, so a new kind
//! does not compile until each of them has said what it does. Allocation never collects: the interpreter calls
//! [`crate::Vm::collect`] at safepoints, when everything a program holds is in frames.

mod arena;
mod replace;
mod trace;

pub use arena::Arena;
pub use trace::{Trace, Tracer};

use std::collections::BTreeSet;

use crate::Value;
use crate::object::{
    Bomb, ByteArray, Channel, Class, CodeObject, Dict, Exception, Function, Generator, Host,
    Instance, Iter, Method, Module, NativeObject, Property, Range, Set, Slice, Str, Super, Tasklet,
    Traceback, View, Wrapper,
};
use num_bigint::BigInt;

/// Hands the list of kinds to a macro: name, number, arena, type, what it is.
macro_rules! with_kind_table {
    ($receiver:ident) => {
        $receiver! {
            Float = 0, floats: f64, "a float outside the self-tagged ranges";
            BigInt = 1, big_ints: BigInt, "an integer beyond 61 bits";
            Str = 2, strs: Str, "a string";
            Bytes = 3, bytes: Box<[u8]>, "bytes";
            ByteArray = 4, byte_arrays: ByteArray, "a bytearray";
            Tuple = 5, tuples: Box<[Value]>, "a tuple";
            List = 6, lists: Vec<Value>, "a list";
            Dict = 7, dicts: Dict, "a dict";
            Set = 8, sets: Set, "a set or frozenset";
            Range = 9, ranges: Range, "a range";
            Slice = 10, slices: Slice, "a slice";
            Function = 11, functions: Function, "a function written in the language";
            Method = 12, methods: Method, "a bound method";
            Native = 13, natives: NativeObject, "a built-in function";
            Class = 14, classes: Class, "a class";
            Instance = 15, instances: Instance, "an instance of a class";
            Module = 16, modules: Module, "a module";
            Cell = 17, cells: Value, "a captured variable";
            Generator = 18, generators: Generator, "a generator";
            Iter = 19, iters: Iter, "an iterator of a built-in type";
            View = 20, views: View, "a view of a dict";
            Property = 21, properties: Property, "a property";
            Wrapper = 22, wrappers: Wrapper, "a staticmethod or classmethod";
            Super = 23, supers: Super, "a super object";
            Exception = 24, exceptions: Exception, "the built-in part of an exception instance";
            Traceback = 25, tracebacks: Traceback, "one entry of a traceback";
            Tasklet = 26, tasklets: Tasklet, "a tasklet";
            Channel = 27, channels: Channel, "a channel";
            Code = 28, codes: CodeObject, "a code object";
            Bomb = 29, bombs: Bomb, "an exception that explodes in the tasklet that receives it";
            Host = 30, hosts: Host, "a named object of the host";
        }
    };
}

macro_rules! define_heap {
    ($($name:ident = $number:literal, $arena:ident: $ty:ty, $doc:literal;)*) => {
        /// The kinds of objects in the heap.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Kind { $(#[doc = $doc] $name = $number,)* }

        impl Kind {
            /// Every kind, by number.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The kind of a number.
            #[must_use]
            #[inline(always)]
            pub const fn decode(number: u8) -> Option<Self> {
                if (number as usize) < Self::ALL.len() { Some(Self::ALL[number as usize]) } else { None }
            }
        }

        /// All objects of one VM.
        #[derive(Clone, Debug, Default)]
        pub struct Heap {
            $(#[doc = $doc] pub $arena: Arena<$ty>,)*
            /// Bytes allocated since the last collection, roughly.
            allocated: usize,
            /// Collect when `allocated` passes this; 0 until the first collection, which comes at once and is cheap.
            threshold: usize,
            /// Bytes in use after the last collection, roughly.
            in_use: usize,
            /// The most bytes that may be in use, if there is a limit.
            limit: Option<usize>,
            /// Empty between collections.
            tracer: Tracer,
            /// The bytearrays that memoryviews were made of, by index, and perhaps others. Derived, so it does not travel.
            pub(crate) exported: BTreeSet<u32>,
            /// The one tuple without items; unset until it is asked for.
            empty_tuple: Value,
        }

        impl Heap {
            /// Marks a handle's object and meets what it holds, unless that was done before.
            fn mark(&mut self, value: Value) {
                let Some(kind) = value.kind() else { return };
                let index = value.index();
                match kind {
                    $(Kind::$name => if self.$arena.mark(index) {
                        let object = &self.$arena[index];
                        self.in_use += size_of::<$ty>() + object.owned_bytes();
                        object.trace(&mut self.tracer);
                    })*
                }
            }

            /// Shows what an object holds to a tracer of one's own.
            fn trace(&self, value: Value, tracer: &mut Tracer) {
                let Some(kind) = value.kind() else { return };
                match kind { $(Kind::$name => self.$arena[value.index()].trace(tracer),)* }
            }

            fn sweep(&mut self) {
                $(self.$arena.sweep();)*
            }

            /// Whether a handle's object was reached by the collection under way; true for anything but a handle.
            #[must_use]
            pub fn is_marked(&self, value: Value) -> bool {
                let Some(kind) = value.kind() else { return true };
                match kind { $(Kind::$name => self.$arena.is_marked(value.index()),)* }
            }

            /// Whether a handle stands for an object that exists.
            #[must_use]
            pub fn contains(&self, value: Value) -> bool {
                let Some(kind) = value.kind() else { return false };
                match kind { $(Kind::$name => self.$arena.contains(value.index()),)* }
            }

            /// How many objects of a kind there are.
            #[must_use]
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $(Kind::$name => self.$arena.count(),)* }
            }

            /// A rough size of one object in bytes, what it owns included.
            #[must_use]
            pub fn size_of(&self, value: Value) -> usize {
                let Some(kind) = value.kind() else { return 0 };
                match kind { $(Kind::$name => size_of::<$ty>() + self.$arena[value.index()].owned_bytes(),)* }
            }
        }

        $(impl Allocate for $ty {
            const KIND: Kind = Kind::$name;
            fn insert(self, heap: &mut Heap) -> u32 {
                heap.$arena.insert(self)
            }
        })*
    };
}

/// A type with an arena of its own.
pub trait Allocate: Trace {
    /// The kind of its handles.
    const KIND: Kind;
    /// Puts it into its arena.
    fn insert(self, heap: &mut Heap) -> u32;
}

impl Allocate for Vec<u8> {
    const KIND: Kind = Kind::ByteArray;
    fn insert(self, heap: &mut Heap) -> u32 {
        heap.byte_arrays.insert(self.into())
    }
}

// `Value` is the content of a cell and `f64` a boxed float: both are reached through their handles' kinds.
with_kind_table!(define_heap);

/// Collections start when at least this many bytes have been allocated.
const MIN_THRESHOLD: usize = 8 << 20;
/// Near the limit they start when at least this many have been, so that a program at its limit still gets on.
const MIN_LIMITED: usize = 64 << 10;

impl Heap {
    /// Puts an object into the heap.
    #[inline]
    pub fn alloc<T: Allocate>(&mut self, object: T) -> Value {
        self.allocated += size_of::<T>() + object.owned_bytes();
        Value::handle(T::KIND, object.insert(self))
    }

    /// Counts bytes that an existing object grew by.
    pub fn charge(&mut self, bytes: usize) {
        self.allocated += bytes;
    }

    /// Whether enough has been allocated for a collection to be worth its time.
    #[must_use]
    #[inline]
    pub fn wants_collection(&self) -> bool {
        self.allocated > self.threshold
    }

    /// Sets the most bytes that may be in use, roughly.
    pub fn set_limit(&mut self, limit: Option<usize>) {
        self.limit = limit;
        self.threshold = self.next_threshold();
    }

    /// Whether this many more bytes keep the limit. A collection may make room where it says no.
    #[must_use]
    pub fn has_room(&self, bytes: usize) -> bool {
        self.limit
            .is_none_or(|limit| self.bytes().saturating_add(bytes) <= limit)
    }

    /// How much may be allocated before the next collection: as much as is in use, but no more than the limit leaves.
    fn next_threshold(&self) -> usize {
        let wanted = self.in_use.max(MIN_THRESHOLD);
        match self.limit {
            Some(limit) => wanted
                .min(limit.saturating_sub(self.in_use))
                .max(MIN_LIMITED),
            None => wanted,
        }
    }

    /// Bytes in use, roughly: what survived the last collection and what was allocated since.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.in_use + self.allocated
    }

    /// Marks everything reachable from `roots`; [`Self::finish_collection`] must follow.
    pub fn mark_from(&mut self, roots: &[Value]) {
        roots.iter().for_each(|it| self.tracer.visit(*it));
        self.tracer.visit(self.empty_tuple);
        while let Some(value) = self.tracer.next() {
            self.mark(value);
        }
    }

    /// Whether something that is reached from what a tracer has met is an instance that is wanted. `visit` may show
    /// what an object holds itself; where it says false, all that the object holds is met.
    pub(crate) fn is_any_reachable(
        &self,
        mut tracer: Tracer,
        visit: impl Fn(Value, &mut Tracer) -> bool,
        is_wanted: impl Fn(Value) -> bool,
    ) -> bool {
        let mut seen: Vec<Vec<u64>> = vec![Vec::new(); Kind::ALL.len()];
        while let Some(value) = tracer.next() {
            let Some(kind) = value.kind() else { continue };
            let (seen, word) = (&mut seen[kind as usize], value.index() as usize / 64);
            if seen.len() <= word {
                seen.resize(word + 1, 0);
            }
            let bit = 1 << (value.index() % 64);
            if seen[word] & bit != 0 {
                continue;
            }
            seen[word] |= bit;
            if kind == Kind::Instance && is_wanted(value) {
                return true;
            }
            if !visit(value, &mut tracer) {
                self.trace(value, &mut tracer);
            }
        }
        false
    }

    /// Starts a collection: [`Self::mark_from`] comes next.
    pub fn start_collection(&mut self) {
        self.in_use = 0;
    }

    /// Frees what was not marked.
    pub fn finish_collection(&mut self) {
        self.sweep();
        self.allocated = 0;
        self.threshold = self.next_threshold();
    }

    /// A float value, boxed if it must be.
    #[must_use]
    #[inline]
    pub fn float(&mut self, number: f64) -> Value {
        match Value::try_float(number) {
            Some(value) => value,
            None => self.alloc(number),
        }
    }

    /// An integer value, big if it must be.
    #[must_use]
    pub fn int(&mut self, number: i64) -> Value {
        match Value::try_int(number) {
            Some(value) => value,
            None => self.alloc(BigInt::from(number)),
        }
    }

    /// An integer value of any size, small when it fits.
    #[must_use]
    pub fn big_int(&mut self, number: BigInt) -> Value {
        match i64::try_from(&number).ok().and_then(Value::try_int) {
            Some(value) => value,
            None => self.alloc(number),
        }
    }

    /// A string value.
    #[must_use]
    pub fn str(&mut self, text: impl Into<Box<str>>) -> Value {
        self.alloc(Str::new(text.into()))
    }

    /// A tuple. All empty ones are the same, and stay the same through an image.
    #[must_use]
    pub fn tuple(&mut self, items: impl Into<Box<[Value]>>) -> Value {
        let items = items.into();
        if !items.is_empty() {
            return self.alloc(items);
        }
        if self.empty_tuple.is_unset() {
            self.empty_tuple = self.alloc(items);
        }
        self.empty_tuple
    }

    /// A list.
    #[must_use]
    pub fn list(&mut self, items: Vec<Value>) -> Value {
        self.alloc(items)
    }

    /// The text of a string; the caller knows it is one.
    #[must_use]
    #[inline]
    pub fn text(&self, value: Value) -> &str {
        debug_assert!(value.is_kind(Kind::Str));
        self.strs[value.index()].text()
    }
}
