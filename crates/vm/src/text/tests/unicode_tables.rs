//! What CPython 3.11 says of characters and their cases.

use super::{Mapping, Predicate, unicode};

/// Each question about characters, and the digest of the characters for which the answer is yes.
#[rustfmt::skip]
pub(super) const PREDICATES: &[(Predicate, u64)] = &[
    (unicode::is_alpha, 0x8bf896c97e738dd0),
    (unicode::is_decimal, 0x7246eded5221900a),
    (unicode::is_digit, 0xa15ee4a2a706e5ea),
    (unicode::is_numeric, 0x36f47ae34de3a386),
    (unicode::is_alnum, 0x1258b71010f34603),
    (unicode::is_space, 0x3e332c7582934fdc),
    (unicode::is_line_break, 0xf94fa982436b),
    (unicode::is_printable, 0x312432e51b58ac64),
    (unicode::is_lower, 0xc6a99283d62b2dba),
    (unicode::is_upper, 0x69be82dc58c72de2),
    (unicode::is_identifier_start, 0xe3611dd1fd82e99d),
    (unicode::is_identifier_continue, 0x31abdf9309ac409),
];

/// Each case mapping, and the digest of the images of all characters.
#[rustfmt::skip]
pub(super) const MAPPINGS: &[(Mapping, u64)] = &[
    (unicode::lower, 0xe67aa5e63bb56397),
    (unicode::upper, 0x751a7dbcdaac97c5),
    (unicode::title, 0xa6ae08b800f2698f),
    (unicode::capitalize, 0xa6ae08b800f2698f),
    (unicode::swapcase, 0xff3da45998922a67),
    (unicode::casefold, 0x83f7cae5dd033f54),
];

/// Text in lower, upper, title, capitalized, swapped and folded case, and whether it is lower, upper and title.
#[rustfmt::skip]
pub(super) const CASES: &[(&str, [&str; 6], [bool; 3])] = &[
    ("", ["", "", "", "", "", ""], [false, false, false]),
    ("hello world", ["hello world", "HELLO WORLD", "Hello World", "Hello world", "HELLO WORLD", "hello world"], [true, false, false]),
    ("HELLO", ["hello", "HELLO", "Hello", "Hello", "hello", "hello"], [false, true, false]),
    ("they're bill's", ["they're bill's", "THEY'RE BILL'S", "They'Re Bill'S", "They're bill's", "THEY'RE BILL'S", "they're bill's"], [true, false, false]),
    ("\u{391}\u{3a3}", ["\u{3b1}\u{3c2}", "\u{391}\u{3a3}", "\u{391}\u{3c2}", "\u{391}\u{3c2}", "\u{3b1}\u{3c2}", "\u{3b1}\u{3c3}"], [false, true, false]),
    ("\u{391}\u{3a3} \u{3a3}\u{391}\u{3a3}", ["\u{3b1}\u{3c2} \u{3c3}\u{3b1}\u{3c2}", "\u{391}\u{3a3} \u{3a3}\u{391}\u{3a3}", "\u{391}\u{3c2} \u{3a3}\u{3b1}\u{3c2}", "\u{391}\u{3c2} \u{3c3}\u{3b1}\u{3c2}", "\u{3b1}\u{3c2} \u{3c3}\u{3b1}\u{3c2}", "\u{3b1}\u{3c3} \u{3c3}\u{3b1}\u{3c3}"], [false, true, false]),
    ("\u{391}\u{3a3}.", ["\u{3b1}\u{3c2}.", "\u{391}\u{3a3}.", "\u{391}\u{3c2}.", "\u{391}\u{3c2}.", "\u{3b1}\u{3c2}.", "\u{3b1}\u{3c3}."], [false, true, false]),
    ("\u{391}.\u{3a3}\u{391}", ["\u{3b1}.\u{3c3}\u{3b1}", "\u{391}.\u{3a3}\u{391}", "\u{391}.\u{3a3}\u{3b1}", "\u{391}.\u{3c3}\u{3b1}", "\u{3b1}.\u{3c3}\u{3b1}", "\u{3b1}.\u{3c3}\u{3b1}"], [false, true, false]),
    ("\u{3a3}", ["\u{3c3}", "\u{3a3}", "\u{3a3}", "\u{3a3}", "\u{3c3}", "\u{3c3}"], [false, true, true]),
    ("\u{1c5}ungla \u{1c6}ungla", ["\u{1c6}ungla \u{1c6}ungla", "\u{1c4}UNGLA \u{1c4}UNGLA", "\u{1c5}ungla \u{1c5}ungla", "\u{1c5}ungla \u{1c6}ungla", "\u{1c5}UNGLA \u{1c4}UNGLA", "\u{1c6}ungla \u{1c6}ungla"], [false, false, false]),
    ("\u{fb01}ne \u{fb02}ag", ["\u{fb01}ne \u{fb02}ag", "FINE FLAG", "Fine Flag", "Fine \u{fb02}ag", "FINE FLAG", "fine flag"], [true, false, false]),
    ("stra\u{df}e", ["stra\u{df}e", "STRASSE", "Stra\u{df}e", "Stra\u{df}e", "STRASSE", "strasse"], [true, false, false]),
    ("\u{130}stanbul", ["i\u{307}stanbul", "\u{130}STANBUL", "\u{130}stanbul", "\u{130}stanbul", "i\u{307}STANBUL", "i\u{307}stanbul"], [false, false, true]),
    ("\u{149}", ["\u{149}", "\u{2bc}N", "\u{2bc}N", "\u{2bc}N", "\u{2bc}N", "\u{2bc}n"], [true, false, false]),
    ("a1b2 c", ["a1b2 c", "A1B2 C", "A1B2 C", "A1b2 c", "A1B2 C", "a1b2 c"], [true, false, false]),
    ("\u{10dc}\u{10d8}\u{10d9}\u{10d0}", ["\u{10dc}\u{10d8}\u{10d9}\u{10d0}", "\u{1c9c}\u{1c98}\u{1c99}\u{1c90}", "\u{10dc}\u{10d8}\u{10d9}\u{10d0}", "\u{10dc}\u{10d8}\u{10d9}\u{10d0}", "\u{1c9c}\u{1c98}\u{1c99}\u{1c90}", "\u{10dc}\u{10d8}\u{10d9}\u{10d0}"], [true, false, false]),
    ("\u{13f8}\u{13e3}", ["\u{13f8}\u{abb3}", "\u{13f0}\u{13e3}", "\u{13f0}\u{abb3}", "\u{13f0}\u{abb3}", "\u{13f0}\u{abb3}", "\u{13f0}\u{13e3}"], [false, false, false]),
    ("\u{2167} \u{2177}", ["\u{2177} \u{2177}", "\u{2167} \u{2167}", "\u{2167} \u{2167}", "\u{2167} \u{2177}", "\u{2177} \u{2167}", "\u{2177} \u{2177}"], [false, false, false]),
    ("x\u{301}\u{3a3}\u{3a3}", ["x\u{301}\u{3c3}\u{3c2}", "X\u{301}\u{3a3}\u{3a3}", "X\u{301}\u{3a3}\u{3c2}", "X\u{301}\u{3c3}\u{3c2}", "X\u{301}\u{3c3}\u{3c2}", "x\u{301}\u{3c3}\u{3c3}"], [false, false, false]),
    ("A\u{3a3}\u{301}b", ["a\u{3c3}\u{301}b", "A\u{3a3}\u{301}B", "A\u{3c3}\u{301}B", "A\u{3c3}\u{301}b", "a\u{3c3}\u{301}B", "a\u{3c3}\u{301}b"], [false, false, false]),
];

/// Text, its `repr` and its `ascii`.
#[rustfmt::skip]
pub(super) const REPRS: &[(&str, &str, &str)] = &[
    ("", "''", "''"),
    ("a", "'a'", "'a'"),
    ("a'b", "\"a'b\"", "\"a'b\""),
    ("a\"b", "'a\"b'", "'a\"b'"),
    ("a'\"b", "'a\\'\"b'", "'a\\'\"b'"),
    ("\u{a}\u{d}\u{9}\\\u{0}\u{1f}\u{7f}", "'\\n\\r\\t\\\\\\x00\\x1f\\x7f'", "'\\n\\r\\t\\\\\\x00\\x1f\\x7f'"),
    ("\u{80}\u{a0}\u{ad}\u{e9}", "'\\x80\\xa0\\xad\u{e9}'", "'\\x80\\xa0\\xad\\xe9'"),
    ("\u{378}\u{2028}\u{3000}\u{ffff}", "'\\u0378\\u2028\\u3000\\uffff'", "'\\u0378\\u2028\\u3000\\uffff'"),
    ("\u{1f600}\u{e0001}\u{10ffff}", "'\u{1f600}\\U000e0001\\U0010ffff'", "'\\U0001f600\\U000e0001\\U0010ffff'"),
    ("\u{e000}", "'\\ue000'", "'\\ue000'"),
];

/// Bytes and their `repr`.
#[rustfmt::skip]
pub(super) const BYTE_REPRS: &[(&[u8], &str)] = &[
    (&[], "b''"),
    (&[97], "b'a'"),
    (&[97, 39, 98], "b\"a'b\""),
    (&[97, 34, 39, 98], "b'a\"\\'b'"),
    (&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39], "b'\\x00\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x08\\t\\n\\x0b\\x0c\\r\\x0e\\x0f\\x10\\x11\\x12\\x13\\x14\\x15\\x16\\x17\\x18\\x19\\x1a\\x1b\\x1c\\x1d\\x1e\\x1f !\"#$%&\\''"),
    (&[90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129], "b'Z[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\\x7f\\x80\\x81'"),
    (&[255], "b'\\xff'"),
];
