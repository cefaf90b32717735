//! The modules of numbers, of bytes of numbers, and of dates.

mod binary_text;
mod digests;
mod math;
mod random;
mod structs;

use dormouse_vm::Vm;

/// Those written in the language: name and text.
const SOURCES: &[(&str, &str)] = &[
    ("base64", include_str!("base64.py")),
    ("binascii", include_str!("binascii.py")),
    ("calendar", include_str!("calendar.py")),
    ("datetime", include_str!("datetime.py")),
    ("fractions", include_str!("fractions.py")),
    ("hashlib", include_str!("hashlib.py")),
    ("random", include_str!("random.py")),
    ("secrets", include_str!("secrets.py")),
    ("statistics", include_str!("statistics.py")),
    ("struct", include_str!("struct.py")),
    ("uuid", include_str!("uuid.py")),
    ("zlib", include_str!("zlib.py")),
];

/// Registers the modules; those written in the language are loaded when they are imported.
pub(super) fn install(vm: &mut Vm) {
    for table in [
        binary_text::FUNCTIONS,
        digests::FUNCTIONS,
        random::FUNCTIONS,
        structs::FUNCTIONS,
    ] {
        crate::add_functions(vm, table);
    }
    math::install(vm);
    for (name, text) in SOURCES {
        vm.add_library_source(name, text);
    }
}
