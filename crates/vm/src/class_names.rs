//! The names of classes in messages. A class that CPython implements in a C module is named with that module there.

use crate::{Value, Vm};

/// Module and name of a class of the library, and what CPython's messages call it.
#[rustfmt::skip]
const QUALIFIED: &[(&str, &str, &str)] = &[
    ("_collections", "_deque_iterator", "_collections._deque_iterator"),
    ("_collections", "_deque_reverse_iterator", "_collections._deque_reverse_iterator"),
    ("_collections", "_tuplegetter", "_collections._tuplegetter"),
    ("_contextvars", "Context", "_contextvars.Context"),
    ("_contextvars", "ContextVar", "_contextvars.ContextVar"),
    ("_contextvars", "Token", "_contextvars.Token"),
    ("_io", "BufferedRandom", "_io.BufferedRandom"),
    ("_io", "BufferedReader", "_io.BufferedReader"),
    ("_io", "BufferedWriter", "_io.BufferedWriter"),
    ("_io", "BytesIO", "_io.BytesIO"),
    ("_io", "FileIO", "_io.FileIO"),
    ("_io", "StringIO", "_io.StringIO"),
    ("_io", "TextIOWrapper", "_io.TextIOWrapper"),
    ("array", "array", "array.array"),
    ("collections", "OrderedDict", "collections.OrderedDict"),
    ("collections", "defaultdict", "collections.defaultdict"),
    ("collections", "deque", "collections.deque"),
    ("csv", "Error", "_csv.Error"),
    ("csv", "_Reader", "_csv.reader"),
    ("csv", "_Writer", "_csv.writer"),
    ("datetime", "date", "datetime.date"),
    ("datetime", "datetime", "datetime.datetime"),
    ("datetime", "time", "datetime.time"),
    ("datetime", "timedelta", "datetime.timedelta"),
    ("datetime", "timezone", "datetime.timezone"),
    ("datetime", "tzinfo", "datetime.tzinfo"),
    ("decimal", "Context", "decimal.Context"),
    ("decimal", "ContextManager", "decimal.ContextManager"),
    ("decimal", "Decimal", "decimal.Decimal"),
    ("decimal", "SignalDictMixin", "decimal.SignalDictMixin"),
    ("functools", "KeyWrapper", "functools.KeyWrapper"),
    ("functools", "_KeyMaker", "functools.KeyWrapper"),
    ("functools", "_lru_cache_wrapper", "functools._lru_cache_wrapper"),
    ("functools", "partial", "functools.partial"),
    ("hashlib", "HASH", "_hashlib.HASH"),
    ("hashlib", "blake2b", "_blake2.blake2b"),
    ("hashlib", "blake2s", "_blake2.blake2s"),
    ("itertools", "_grouper", "itertools._grouper"),
    ("itertools", "_tee", "itertools._tee"),
    ("itertools", "accumulate", "itertools.accumulate"),
    ("itertools", "chain", "itertools.chain"),
    ("itertools", "combinations", "itertools.combinations"),
    ("itertools", "combinations_with_replacement", "itertools.combinations_with_replacement"),
    ("itertools", "compress", "itertools.compress"),
    ("itertools", "count", "itertools.count"),
    ("itertools", "cycle", "itertools.cycle"),
    ("itertools", "dropwhile", "itertools.dropwhile"),
    ("itertools", "filterfalse", "itertools.filterfalse"),
    ("itertools", "groupby", "itertools.groupby"),
    ("itertools", "islice", "itertools.islice"),
    ("itertools", "pairwise", "itertools.pairwise"),
    ("itertools", "permutations", "itertools.permutations"),
    ("itertools", "product", "itertools.product"),
    ("itertools", "repeat", "itertools.repeat"),
    ("itertools", "starmap", "itertools.starmap"),
    ("itertools", "takewhile", "itertools.takewhile"),
    ("itertools", "zip_longest", "itertools.zip_longest"),
    ("operator", "attrgetter", "operator.attrgetter"),
    ("operator", "itemgetter", "operator.itemgetter"),
    ("operator", "methodcaller", "operator.methodcaller"),
    ("os", "stat_result", "os.stat_result"),
    ("queue", "SimpleQueue", "_queue.SimpleQueue"),
    ("re", "Match", "re.Match"),
    ("re", "Pattern", "re.Pattern"),
    ("struct", "Struct", "_struct.Struct"),
    ("struct", "unpack_iterator", "_struct.unpack_iterator"),
    ("sys", "flags", "sys.flags"),
    ("sys", "float_info", "sys.float_info"),
    ("sys", "hash_info", "sys.hash_info"),
    ("sys", "int_info", "sys.int_info"),
    ("sys", "version_info", "sys.version_info"),
    ("time", "struct_time", "time.struct_time"),
    ("types", "GenericAlias", "types.GenericAlias"),
    ("types", "SimpleNamespace", "types.SimpleNamespace"),
    ("types", "UnionType", "types.UnionType"),
    ("weakref", "ref", "weakref.ReferenceType"),
];

/// Those among them that are made when their module is imported, as scripts' classes are.
const MUTABLE: &[&str] = &["_csv.Error", "os.stat_result", "time.struct_time"];

/// What messages call a class of the library, where it has another name than its own.
fn qualified(module: &str, name: &str) -> Option<&'static str> {
    let at = QUALIFIED.binary_search_by(|it| (it.0, it.1).cmp(&(module, name)));
    at.ok().map(|at| QUALIFIED[at].2)
}

impl Vm {
    /// Whether CPython has a class of the library in a C module.
    pub(crate) fn is_in_c(&self, module: &str, name: &str) -> bool {
        qualified(module, name).is_some()
    }

    /// The name of a class in messages.
    #[must_use]
    pub fn named_class(&self, class: Value) -> &str {
        self.qualified_class(class)
            .unwrap_or_else(|| self.class_name(class))
    }

    /// What CPython calls a class of the library that it has in a C module.
    #[must_use]
    pub fn qualified_class(&self, class: Value) -> Option<&'static str> {
        let object = &self.heap.classes[class.index()];
        let module = self.get_str(object.namespace, "__module__");
        let module = module.and_then(|it| self.str_of(it))?;
        qualified(module, self.heap.text(object.name))
    }

    /// Whether the running code cannot change a class: it comes with the VM, or CPython implements it in C and the code
    /// is not the library's, which fills its classes when they are imported.
    #[must_use]
    pub fn is_immutable(&self, class: Value) -> bool {
        let is_in_c = || {
            let name = self.qualified_class(class);
            name.is_some_and(|it| !MUTABLE.contains(&it))
        };
        self.heap.classes[class.index()].is_builtin || is_in_c() && !self.runs_hidden_code()
    }

    /// The name of a value's class in messages.
    #[must_use]
    pub fn type_name(&self, value: Value) -> &str {
        self.named_class(self.class_of(value))
    }
}

#[cfg(test)]
mod tests {
    use super::QUALIFIED;

    #[test]
    fn names_are_sorted_for_the_search() {
        assert!(QUALIFIED.is_sorted());
    }
}
