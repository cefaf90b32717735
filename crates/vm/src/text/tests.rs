//! Text operations against the outcomes of CPython 3.11.

use num_bigint::BigInt;

use super::percent::{self, Conversion, PercentParser, TemplateKind};
use super::repr;
use super::spec::{self, FormatSpec, SpecError};
use super::template::{
    Accessor, Argument, FieldName, Numbering, Piece, TemplateError, TemplateParser,
};
use super::unicode;

fn expected(outcome: &Result<&str, &str>) -> Result<String, String> {
    outcome.map(str::to_owned).map_err(str::to_owned)
}

fn formatted(
    spec: &str,
    type_name: &str,
    format: impl Fn(&FormatSpec) -> Result<String, SpecError>,
) -> Result<String, String> {
    FormatSpec::parse(spec)
        .and_then(|spec| format(&spec))
        .map_err(|error| error.message(type_name))
}

/// The only conversion of a template, and the text around it.
fn single(template: &str) -> Result<(String, Conversion, String), String> {
    let (mut before, mut after, mut conversion) = (String::new(), String::new(), None);
    for piece in PercentParser::of_str(template) {
        match piece.map_err(|error| error.to_string())? {
            percent::Piece::Literal(range) if conversion.is_none() => {
                before += &template[range];
            }
            percent::Piece::Literal(range) => after += &template[range],
            percent::Piece::Conversion(found) => conversion = Some(found),
        }
    }
    Ok((before, conversion.expect("each template has one"), after))
}

fn percent_int(template: &str, value: i64) -> Result<String, String> {
    let (before, conversion, after) = single(template)?;
    let resolved = conversion.resolve(None, None);
    let value = BigInt::from(value);
    let text = match conversion.code {
        'c' => percent::char_of_int(&value, TemplateKind::Text)
            .map(|c| percent::render_char(c, &resolved)),
        _ => percent::render_int(&value, &resolved, 0),
    };
    text.map(|text| before + &text + &after)
        .map_err(|error| error.to_string())
}

#[test]
fn characters_have_the_properties_of_unicode_14() {
    let digest = |sum: u64, c: char| sum.wrapping_mul(31).wrapping_add(u32::from(c).into());
    for (at, (predicate, sum)) in PREDICATES.iter().enumerate() {
        let all = '\0'..=char::MAX;
        let found = all.filter(|c| predicate(*c)).fold(0, digest);
        assert_eq!(found, *sum, "predicate {at}");
    }
    for (at, (mapping, sum)) in MAPPINGS.iter().enumerate() {
        let found = ('\0'..=char::MAX).fold(0, |sum, c| {
            let image = mapping(c.encode_utf8(&mut [0; 4]));
            image
                .chars()
                .fold(sum, digest)
                .wrapping_mul(31)
                .wrapping_add(1)
        });
        assert_eq!(found, *sum, "mapping {at}");
    }
}

#[test]
fn case_mappings() {
    for (text, images, answers) in CASES {
        for ((mapping, _), image) in MAPPINGS.iter().zip(images) {
            assert_eq!(mapping(text), *image, "{text:?}");
        }
        let found = [
            unicode::is_lower_text(text),
            unicode::is_upper_text(text),
            unicode::is_title(text),
        ];
        assert_eq!(found, *answers, "{text:?}");
    }
    assert!(unicode::is_identifier("_été2") && !unicode::is_identifier("2a"));
    assert_eq!(unicode::decimal_value('\u{1d7ff}'), Some(9));
}

#[test]
fn reprs() {
    for (text, repr, ascii) in REPRS {
        assert_eq!(repr::repr_str(text), *repr);
        assert_eq!(repr::ascii_str(text), *ascii);
        assert_eq!(repr::escape_non_ascii(repr), *ascii);
    }
    for (bytes, repr) in BYTE_REPRS {
        assert_eq!(repr::repr_bytes(bytes), *repr);
    }
}

#[test]
fn specifiers() {
    for (spec, text, small, large, float) in SPECS {
        let int = |value: i64| {
            let value = BigInt::from(value);
            formatted(spec, "int", |spec| spec::format_int(&value, spec, 0))
        };
        let found = formatted(spec, "str", |spec| spec::format_str("añb", spec));
        assert_eq!(found, expected(text), "{spec:?}");
        assert_eq!(int(5), expected(small), "{spec:?}");
        assert_eq!(int(-12_345_678), expected(large), "{spec:?}");
        let found = formatted(spec, "float", |spec| spec::format_float(1234.5, spec));
        assert_eq!(found, expected(float), "{spec:?}");
    }
    for (bits, spec, text) in FLOAT_SPECS {
        let value = f64::from_bits(*bits);
        let found = formatted(spec, "float", |spec| spec::format_float(value, spec));
        assert_eq!(found, expected(text), "{value} {spec:?}");
    }
}

#[test]
fn percent_conversions() {
    for (template, positive, negative) in PERCENT_INTS {
        assert_eq!(percent_int(template, 65), expected(positive), "{template}");
        assert_eq!(
            percent_int(template, -255),
            expected(negative),
            "{template}"
        );
    }
    for (bits, template, text) in PERCENT_FLOATS {
        let (before, conversion, after) = single(template).expect("the templates are good");
        let value = f64::from_bits(*bits);
        let found = percent::render_float(value, &conversion.resolve(None, None));
        assert_eq!(before + &found + &after, *text, "{template} {value}");
    }
    for (template, text) in PERCENT_STRS {
        let (before, conversion, after) = single(template).expect("the templates are good");
        let found = percent::render_str("añb", &conversion.resolve(None, None));
        assert_eq!(before + &found + &after, *text, "{template}");
    }
}

#[test]
fn percent_errors() {
    for (template, message) in PERCENT_ERRORS {
        let found = match single(template) {
            Ok((_, conversion, _)) => conversion.unsupported(TemplateKind::Text).to_string(),
            Err(error) => error,
        };
        assert_eq!(found, *message, "{template:?}");
    }
}

#[test]
fn templates_in_pieces() {
    for (template, pieces) in TEMPLATES {
        let shown = |piece| match piece {
            Ok(Piece::Literal(text)) => String::from(text),
            Ok(Piece::Field(field)) => {
                let conversion = field.conversion.map_or(String::new(), String::from);
                format!("<{}|{conversion}|{}>", field.name, field.spec)
            }
            Err(error) => format!("! {error}"),
        };
        let mut found: Vec<String> = TemplateParser::new(template).map(shown).collect();
        // The oracle gives a literal only with the field after it, so an error swallows it there.
        if let Some(error) = found.pop_if(|last| last.starts_with("! ")) {
            while found.pop_if(|last| !last.starts_with('<')).is_some() {}
            found.push(error);
        }
        assert_eq!(found, *pieces, "{template:?}");
    }
}

/// The parts of a field name in the notation of the table.
fn name_parts(name: &str) -> Vec<String> {
    let parsed = match FieldName::parse(name) {
        Ok(parsed) => parsed,
        Err(error) => return vec![format!("! {error}")],
    };
    let argument = match parsed.argument {
        Argument::Next => String::new(),
        Argument::Index(index) => format!("#{index}"),
        Argument::Keyword(keyword) => keyword.to_owned(),
    };
    let accessors = parsed.accessors.map(|accessor| match accessor {
        Ok(Accessor::Attribute(name)) => format!(".{name}"),
        Ok(Accessor::Index(index)) => format!("[#{index}]"),
        Ok(Accessor::Key(key)) => format!("[{key}]"),
        Err(error) => format!("! {error}"),
    });
    std::iter::once(argument).chain(accessors).collect()
}

#[test]
fn field_names_in_parts() {
    for (name, parts) in NAMES {
        assert_eq!(name_parts(name), *parts, "{name:?}");
    }
}

#[test]
fn fields_are_numbered_in_one_way_only() {
    let mut numbering = Numbering::default();
    assert_eq!(numbering.position(Argument::Keyword("a")), Ok(None));
    assert_eq!(numbering.position(Argument::Next), Ok(Some(0)));
    assert_eq!(numbering.position(Argument::Next), Ok(Some(1)));
    let mixed = numbering.position(Argument::Index(0));
    assert_eq!(mixed, Err(TemplateError::AutomaticToManual));
    let mut numbering = Numbering::default();
    assert_eq!(numbering.position(Argument::Index(4)), Ok(Some(4)));
    let mixed = numbering.position(Argument::Next);
    assert_eq!(mixed, Err(TemplateError::ManualToAutomatic));
}

/// Each question about characters, and the digest of the characters for which the answer is yes.
#[rustfmt::skip]
const PREDICATES: &[(fn(char) -> bool, u64)] = &[
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
const MAPPINGS: &[(fn(&str) -> String, u64)] = &[
    (unicode::lower, 0xe67aa5e63bb56397),
    (unicode::upper, 0x751a7dbcdaac97c5),
    (unicode::title, 0xa6ae08b800f2698f),
    (unicode::capitalize, 0xa6ae08b800f2698f),
    (unicode::swapcase, 0xff3da45998922a67),
    (unicode::casefold, 0x83f7cae5dd033f54),
];

/// Text in lower, upper, title, capitalized, swapped and folded case, and whether it is lower, upper and title.
#[rustfmt::skip]
const CASES: &[(&str, [&str; 6], [bool; 3])] = &[
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
const REPRS: &[(&str, &str, &str)] = &[
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
const BYTE_REPRS: &[(&[u8], &str)] = &[
    (&[], "b''"),
    (&[97], "b'a'"),
    (&[97, 39, 98], "b\"a'b\""),
    (&[97, 34, 39, 98], "b'a\"\\'b'"),
    (&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39], "b'\\x00\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x08\\t\\n\\x0b\\x0c\\r\\x0e\\x0f\\x10\\x11\\x12\\x13\\x14\\x15\\x16\\x17\\x18\\x19\\x1a\\x1b\\x1c\\x1d\\x1e\\x1f !\"#$%&\\''"),
    (&[90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129], "b'Z[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\\x7f\\x80\\x81'"),
    (&[255], "b'\\xff'"),
];

/// A specifier, and what it makes of "añb", 5, -12345678 and 1234.5.
#[rustfmt::skip]
const SPECS: &[(&str, Result<&str, &str>, Result<&str, &str>, Result<&str, &str>, Result<&str, &str>)] = &[
    ("d", Err("Unknown format code 'd' for object of type 'str'"), Ok("5"), Ok("-12345678"), Err("Unknown format code 'd' for object of type 'float'")),
    ("s", Ok("a\u{f1}b"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'float'")),
    ("y", Err("Unknown format code 'y' for object of type 'str'"), Err("Unknown format code 'y' for object of type 'int'"), Err("Unknown format code 'y' for object of type 'int'"), Err("Unknown format code 'y' for object of type 'float'")),
    (" s", Err("Space not allowed in string format specifier"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'float'")),
    ("+", Err("Sign not allowed in string format specifier"), Ok("+5"), Ok("-12345678"), Ok("+1234.5")),
    ("=5", Err("'=' alignment not allowed in string format specifier"), Ok("    5"), Ok("-12345678"), Ok("1234.5")),
    ("010", Ok("a\u{f1}b0000000"), Ok("0000000005"), Ok("-012345678"), Ok("00001234.5")),
    ("5", Ok("a\u{f1}b  "), Ok("    5"), Ok("-12345678"), Ok("1234.5")),
    ("z", Err("Negative zero coercion (z) not allowed in string format specifier"), Err("Negative zero coercion (z) not allowed in integer format specifier"), Err("Negative zero coercion (z) not allowed in integer format specifier"), Ok("1234.5")),
    ("#", Err("Alternate form (#) not allowed in string format specifier"), Ok("5"), Ok("-12345678"), Ok("1234.5")),
    ("#s", Err("Alternate form (#) not allowed in string format specifier"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'float'")),
    (",", Err("Cannot specify ',' with 's'."), Ok("5"), Ok("-12,345,678"), Ok("1,234.5")),
    (",s", Err("Cannot specify ',' with 's'."), Err("Cannot specify ',' with 's'."), Err("Cannot specify ',' with 's'."), Err("Cannot specify ',' with 's'.")),
    ("_s", Err("Cannot specify '_' with 's'."), Err("Cannot specify '_' with 's'."), Err("Cannot specify '_' with 's'."), Err("Cannot specify '_' with 's'.")),
    ("_x", Err("Unknown format code 'x' for object of type 'str'"), Ok("5"), Ok("-bc_614e"), Err("Unknown format code 'x' for object of type 'float'")),
    (",x", Err("Cannot specify ',' with 'x'."), Err("Cannot specify ',' with 'x'."), Err("Cannot specify ',' with 'x'."), Err("Cannot specify ',' with 'x'.")),
    (",b", Err("Cannot specify ',' with 'b'."), Err("Cannot specify ',' with 'b'."), Err("Cannot specify ',' with 'b'."), Err("Cannot specify ',' with 'b'.")),
    ("_b", Err("Unknown format code 'b' for object of type 'str'"), Ok("101"), Ok("-1011_1100_0110_0001_0100_1110"), Err("Unknown format code 'b' for object of type 'float'")),
    (",c", Err("Cannot specify ',' with 'c'."), Err("Cannot specify ',' with 'c'."), Err("Cannot specify ',' with 'c'."), Err("Cannot specify ',' with 'c'.")),
    (",n", Err("Cannot specify ',' with 'n'."), Err("Cannot specify ',' with 'n'."), Err("Cannot specify ',' with 'n'."), Err("Cannot specify ',' with 'n'.")),
    ("_n", Err("Cannot specify '_' with 'n'."), Err("Cannot specify '_' with 'n'."), Err("Cannot specify '_' with 'n'."), Err("Cannot specify '_' with 'n'.")),
    (".3", Ok("a\u{f1}b"), Err("Precision not allowed in integer format specifier"), Err("Precision not allowed in integer format specifier"), Ok("1.23e+03")),
    (".3d", Err("Unknown format code 'd' for object of type 'str'"), Err("Precision not allowed in integer format specifier"), Err("Precision not allowed in integer format specifier"), Err("Unknown format code 'd' for object of type 'float'")),
    ("c", Err("Unknown format code 'c' for object of type 'str'"), Ok("\u{5}"), Err("%c arg not in range(0x110000)"), Err("Unknown format code 'c' for object of type 'float'")),
    ("+c", Err("Unknown format code 'c' for object of type 'str'"), Err("Sign not allowed with integer format specifier 'c'"), Err("Sign not allowed with integer format specifier 'c'"), Err("Unknown format code 'c' for object of type 'float'")),
    ("#c", Err("Unknown format code 'c' for object of type 'str'"), Err("Alternate form (#) not allowed with integer format specifier 'c'"), Err("Alternate form (#) not allowed with integer format specifier 'c'"), Err("Unknown format code 'c' for object of type 'float'")),
    (".2c", Err("Unknown format code 'c' for object of type 'str'"), Err("Precision not allowed in integer format specifier"), Err("Precision not allowed in integer format specifier"), Err("Unknown format code 'c' for object of type 'float'")),
    ("zd", Err("Unknown format code 'd' for object of type 'str'"), Err("Negative zero coercion (z) not allowed in integer format specifier"), Err("Negative zero coercion (z) not allowed in integer format specifier"), Err("Unknown format code 'd' for object of type 'float'")),
    ("z.1f", Err("Unknown format code 'f' for object of type 'str'"), Ok("5.0"), Ok("-12345678.0"), Ok("1234.5")),
    ("5d5", Err("Invalid format specifier '5d5' for object of type 'str'"), Err("Invalid format specifier '5d5' for object of type 'int'"), Err("Invalid format specifier '5d5' for object of type 'int'"), Err("Invalid format specifier '5d5' for object of type 'float'")),
    ("d5", Err("Invalid format specifier 'd5' for object of type 'str'"), Err("Invalid format specifier 'd5' for object of type 'int'"), Err("Invalid format specifier 'd5' for object of type 'int'"), Err("Invalid format specifier 'd5' for object of type 'float'")),
    (">>5", Ok(">>a\u{f1}b"), Ok(">>>>5"), Ok("-12345678"), Ok("1234.5")),
    ("\u{e9}>5", Ok("\u{e9}\u{e9}a\u{f1}b"), Ok("\u{e9}\u{e9}\u{e9}\u{e9}5"), Ok("-12345678"), Ok("1234.5")),
    ("{<5", Ok("a\u{f1}b{{"), Ok("5{{{{"), Ok("-12345678"), Ok("1234.5")),
    ("99999999999999999999", Err("Too many decimal digits in format string"), Err("Too many decimal digits in format string"), Err("Too many decimal digits in format string"), Err("Too many decimal digits in format string")),
    (".99999999999999999999", Err("Too many decimal digits in format string"), Err("Too many decimal digits in format string"), Err("Too many decimal digits in format string"), Err("Too many decimal digits in format string")),
    (".", Err("Format specifier missing precision"), Err("Format specifier missing precision"), Err("Format specifier missing precision"), Err("Format specifier missing precision")),
    ("1.", Err("Format specifier missing precision"), Err("Format specifier missing precision"), Err("Format specifier missing precision"), Err("Format specifier missing precision")),
    (".d", Err("Format specifier missing precision"), Err("Format specifier missing precision"), Err("Format specifier missing precision"), Err("Format specifier missing precision")),
    ("_,d", Err("Cannot specify both ',' and '_'."), Err("Cannot specify both ',' and '_'."), Err("Cannot specify both ',' and '_'."), Err("Cannot specify both ',' and '_'.")),
    (",_d", Err("Cannot specify both ',' and '_'."), Err("Cannot specify both ',' and '_'."), Err("Cannot specify both ',' and '_'."), Err("Cannot specify both ',' and '_'.")),
    (",,d", Err("Invalid format specifier ',,d' for object of type 'str'"), Err("Invalid format specifier ',,d' for object of type 'int'"), Err("Invalid format specifier ',,d' for object of type 'int'"), Err("Invalid format specifier ',,d' for object of type 'float'")),
    ("__d", Err("Invalid format specifier '__d' for object of type 'str'"), Err("Invalid format specifier '__d' for object of type 'int'"), Err("Invalid format specifier '__d' for object of type 'int'"), Err("Invalid format specifier '__d' for object of type 'float'")),
    ("_%", Err("Unknown format code '%' for object of type 'str'"), Ok("500.000000%"), Ok("-1_234_567_800.000000%"), Ok("123_450.000000%")),
    (",%", Err("Unknown format code '%' for object of type 'str'"), Ok("500.000000%"), Ok("-1,234,567,800.000000%"), Ok("123,450.000000%")),
    ("\u{1}", Err("Unknown format code '\\x1' for object of type 'str'"), Err("Unknown format code '\\x1' for object of type 'int'"), Err("Unknown format code '\\x1' for object of type 'int'"), Err("Unknown format code '\\x1' for object of type 'float'")),
    ("\u{e9}", Err("Unknown format code '\\xe9' for object of type 'str'"), Err("Unknown format code '\\xe9' for object of type 'int'"), Err("Unknown format code '\\xe9' for object of type 'int'"), Err("Unknown format code '\\xe9' for object of type 'float'")),
    ("zs", Err("Negative zero coercion (z) not allowed in string format specifier"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'float'")),
    ("0=5s", Err("'=' alignment not allowed in string format specifier"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'float'")),
    ("05s", Ok("a\u{f1}b00"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'float'")),
    ("-s", Err("Sign not allowed in string format specifier"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'float'")),
    (" ", Err("Space not allowed in string format specifier"), Ok(" 5"), Ok("-12345678"), Ok(" 1234.5")),
    ("#,", Err("Cannot specify ',' with 's'."), Ok("5"), Ok("-12,345,678"), Ok("1,234.5")),
    ("n", Err("Unknown format code 'n' for object of type 'str'"), Ok("5"), Ok("-12345678"), Ok("1234.5")),
    ("%", Err("Unknown format code '%' for object of type 'str'"), Ok("500.000000%"), Ok("-1234567800.000000%"), Ok("123450.000000%")),
    (".0%", Err("Unknown format code '%' for object of type 'str'"), Ok("500%"), Ok("-1234567800%"), Ok("123450%")),
    ("\u{e9}=6", Err("'=' alignment not allowed in string format specifier"), Ok("\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}5"), Ok("-12345678"), Ok("1234.5")),
    ("\u{1f600}d", Err("Invalid format specifier '\u{1f600}d' for object of type 'str'"), Err("Invalid format specifier '\u{1f600}d' for object of type 'int'"), Err("Invalid format specifier '\u{1f600}d' for object of type 'int'"), Err("Invalid format specifier '\u{1f600}d' for object of type 'float'")),
    ("ss", Err("Invalid format specifier 'ss' for object of type 'str'"), Err("Invalid format specifier 'ss' for object of type 'int'"), Err("Invalid format specifier 'ss' for object of type 'int'"), Err("Invalid format specifier 'ss' for object of type 'float'")),
    (" d", Err("Unknown format code 'd' for object of type 'str'"), Ok(" 5"), Ok("-12345678"), Err("Unknown format code 'd' for object of type 'float'")),
    ("x<07", Ok("a\u{f1}bxxxx"), Ok("5xxxxxx"), Ok("-12345678"), Ok("1234.5x")),
    ("<07", Ok("a\u{f1}b0000"), Ok("5000000"), Ok("-12345678"), Ok("1234.50")),
    ("0<7", Ok("a\u{f1}b0000"), Ok("5000000"), Ok("-12345678"), Ok("1234.50")),
    ("^+9", Err("Sign not allowed in string format specifier"), Ok("   +5    "), Ok("-12345678"), Ok(" +1234.5 ")),
    ("08,", Err("Cannot specify ',' with 's'."), Ok("0,000,005"), Ok("-12,345,678"), Ok("01,234.5")),
    ("010,.2f", Err("Unknown format code 'f' for object of type 'str'"), Ok("000,005.00"), Ok("-12,345,678.00"), Ok("001,234.50")),
    ("_.1e", Err("Unknown format code 'e' for object of type 'str'"), Ok("5.0e+00"), Ok("-1.2e+07"), Ok("1.2e+03")),
    ("+#x", Err("Unknown format code 'x' for object of type 'str'"), Ok("+0x5"), Ok("-0xbc614e"), Err("Unknown format code 'x' for object of type 'float'")),
    ("#010b", Err("Unknown format code 'b' for object of type 'str'"), Ok("0b00000101"), Ok("-0b101111000110000101001110"), Err("Unknown format code 'b' for object of type 'float'")),
    ("^#12o", Err("Unknown format code 'o' for object of type 'str'"), Ok("    0o5     "), Ok("-0o57060516 "), Err("Unknown format code 'o' for object of type 'float'")),
    ("X", Err("Unknown format code 'X' for object of type 'str'"), Ok("5"), Ok("-BC614E"), Err("Unknown format code 'X' for object of type 'float'")),
    ("G", Err("Unknown format code 'G' for object of type 'str'"), Ok("5"), Ok("-1.23457E+07"), Ok("1234.5")),
    (".0e", Err("Unknown format code 'e' for object of type 'str'"), Ok("5e+00"), Ok("-1e+07"), Ok("1e+03")),
    ("#.0e", Err("Unknown format code 'e' for object of type 'str'"), Ok("5.e+00"), Ok("-1.e+07"), Ok("1.e+03")),
    ("#.0f", Err("Unknown format code 'f' for object of type 'str'"), Ok("5."), Ok("-12345678."), Ok("1234.")),
    ("#.0g", Err("Unknown format code 'g' for object of type 'str'"), Ok("5."), Ok("-1.e+07"), Ok("1.e+03")),
    ("#g", Err("Unknown format code 'g' for object of type 'str'"), Ok("5.00000"), Ok("-1.23457e+07"), Ok("1234.50")),
    (".2147483648f", Err("Unknown format code 'f' for object of type 'str'"), Err("precision too big"), Err("precision too big"), Err("precision too big")),
    ("\u{663}", Ok("a\u{f1}b"), Ok("  5"), Ok("-12345678"), Ok("1234.5")),
    (">\u{663}s", Ok("a\u{f1}b"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'int'"), Err("Unknown format code 's' for object of type 'float'")),
    ("*^9", Ok("***a\u{f1}b***"), Ok("****5****"), Ok("-12345678"), Ok("*1234.5**")),
    ("e", Err("Unknown format code 'e' for object of type 'str'"), Ok("5.000000e+00"), Ok("-1.234568e+07"), Ok("1.234500e+03")),
    ("E", Err("Unknown format code 'E' for object of type 'str'"), Ok("5.000000E+00"), Ok("-1.234568E+07"), Ok("1.234500E+03")),
    (".12", Ok("a\u{f1}b"), Err("Precision not allowed in integer format specifier"), Err("Precision not allowed in integer format specifier"), Ok("1234.5")),
    (".17g", Err("Unknown format code 'g' for object of type 'str'"), Ok("5"), Ok("-12345678"), Ok("1234.5")),
    ("z.0f", Err("Unknown format code 'f' for object of type 'str'"), Ok("5"), Ok("-12345678"), Ok("1234")),
    ("12,", Err("Cannot specify ',' with 's'."), Ok("           5"), Ok(" -12,345,678"), Ok("     1,234.5")),
    ("015_x", Err("Unknown format code 'x' for object of type 'str'"), Ok("0_0000_0000_0005"), Ok("-0000_00bc_614e"), Err("Unknown format code 'x' for object of type 'float'")),
    ("#015_x", Err("Unknown format code 'x' for object of type 'str'"), Ok("0x000_0000_0005"), Ok("-0x00_00bc_614e"), Err("Unknown format code 'x' for object of type 'float'")),
    ("+,.1f", Err("Unknown format code 'f' for object of type 'str'"), Ok("+5.0"), Ok("-12,345,678.0"), Ok("+1,234.5")),
    ("%", Err("Unknown format code '%' for object of type 'str'"), Ok("500.000000%"), Ok("-1234567800.000000%"), Ok("123450.000000%")),
    (".3%", Err("Unknown format code '%' for object of type 'str'"), Ok("500.000%"), Ok("-1234567800.000%"), Ok("123450.000%")),
    ("#.3", Err("Alternate form (#) not allowed in string format specifier"), Err("Precision not allowed in integer format specifier"), Err("Precision not allowed in integer format specifier"), Ok("1.23e+03")),
    ("E", Err("Unknown format code 'E' for object of type 'str'"), Ok("5.000000E+00"), Ok("-1.234568E+07"), Ok("1.234500E+03")),
    (".1F", Err("Unknown format code 'F' for object of type 'str'"), Ok("5.0"), Ok("-12345678.0"), Ok("1234.5")),
    ("011,", Err("Cannot specify ',' with 's'."), Ok("000,000,005"), Ok("-12,345,678"), Ok("0,001,234.5")),
    ("0=12,", Err("Cannot specify ',' with 's'."), Ok("0,000,000,005"), Ok("-012,345,678"), Ok("00,001,234.5")),
    ("*=12,", Err("Cannot specify ',' with 's'."), Ok("***********5"), Ok("-*12,345,678"), Ok("*****1,234.5")),
];

/// Bits of a float, a specifier, and the text.
#[rustfmt::skip]
const FLOAT_SPECS: &[(u64, &str, Result<&str, &str>)] = &[
    (0x0000000000000000, "#", Ok("0.0")),
    (0x0000000000000000, ".3", Ok("0.0")),
    (0x0000000000000000, "#.3", Ok("0.00")),
    (0x0000000000000000, ".1", Ok("0e+00")),
    (0x0000000000000000, ".16", Ok("0.0")),
    (0x0000000000000000, ".0f", Ok("0")),
    (0x0000000000000000, ".1f", Ok("0.0")),
    (0x0000000000000000, "z.1f", Ok("0.0")),
    (0x0000000000000000, "z.0f", Ok("0")),
    (0x0000000000000000, "z", Ok("0.0")),
    (0x0000000000000000, "e", Ok("0.000000e+00")),
    (0x0000000000000000, ".0e", Ok("0e+00")),
    (0x0000000000000000, "#.0e", Ok("0.e+00")),
    (0x0000000000000000, "010", Ok("00000000.0")),
    (0x0000000000000000, ",", Ok("0.0")),
    (0x0000000000000000, "%", Ok("0.000000%")),
    (0x0000000000000000, "G", Ok("0")),
    (0x0000000000000000, "z.1e", Ok("0.0e+00")),
    (0x0000000000000000, ".15", Ok("0.0")),
    (0x8000000000000000, "", Ok("-0.0")),
    (0x8000000000000000, "#", Ok("-0.0")),
    (0x8000000000000000, ".3", Ok("-0.0")),
    (0x8000000000000000, "#.3", Ok("-0.00")),
    (0x8000000000000000, ".1", Ok("-0e+00")),
    (0x8000000000000000, ".17", Ok("-0.0")),
    (0x8000000000000000, ".20", Ok("-0.0")),
    (0x8000000000000000, ".16", Ok("-0.0")),
    (0x8000000000000000, "g", Ok("-0")),
    (0x8000000000000000, "z.1f", Ok("0.0")),
    (0x8000000000000000, "z.0f", Ok("0")),
    (0x8000000000000000, "z", Ok("0.0")),
    (0x8000000000000000, "e", Ok("-0.000000e+00")),
    (0x8000000000000000, ".0e", Ok("-0e+00")),
    (0x8000000000000000, "#.0e", Ok("-0.e+00")),
    (0x8000000000000000, "010", Ok("-0000000.0")),
    (0x8000000000000000, ",", Ok("-0.0")),
    (0x8000000000000000, "012,.1f", Ok("-0,000,000.0")),
    (0x8000000000000000, "%", Ok("-0.000000%")),
    (0x8000000000000000, "G", Ok("-0")),
    (0x8000000000000000, "F", Ok("-0.000000")),
    (0x8000000000000000, "z.1%", Ok("0.0%")),
    (0x8000000000000000, "z.1e", Ok("0.0e+00")),
    (0x3ff0000000000000, "", Ok("1.0")),
    (0x3ff0000000000000, "#", Ok("1.0")),
    (0x3ff0000000000000, ".3", Ok("1.0")),
    (0x3ff0000000000000, "#.3", Ok("1.00")),
    (0x3ff0000000000000, ".1", Ok("1e+00")),
    (0x3ff0000000000000, ".20", Ok("1.0")),
    (0x3ff0000000000000, ".16", Ok("1.0")),
    (0x3ff0000000000000, ".0f", Ok("1")),
    (0x3ff0000000000000, ".1f", Ok("1.0")),
    (0x3ff0000000000000, "z.0f", Ok("1")),
    (0x3ff0000000000000, "z", Ok("1.0")),
    (0x3ff0000000000000, ".0e", Ok("1e+00")),
    (0x3ff0000000000000, "#.0e", Ok("1.e+00")),
    (0x3ff0000000000000, ",", Ok("1.0")),
    (0x3ff0000000000000, "%", Ok("100.000000%")),
    (0x3ff0000000000000, "F", Ok("1.000000")),
    (0x3ff0000000000000, "z.1%", Ok("100.0%")),
    (0x3ff0000000000000, "z.1e", Ok("1.0e+00")),
    (0x3ff0000000000000, ".15", Ok("1.0")),
    (0xbff0000000000000, ".3", Ok("-1.0")),
    (0xbff0000000000000, ".17", Ok("-1.0")),
    (0xbff0000000000000, ".20", Ok("-1.0")),
    (0xbff0000000000000, "#g", Ok("-1.00000")),
    (0xbff0000000000000, ".1f", Ok("-1.0")),
    (0xbff0000000000000, "z.1f", Ok("-1.0")),
    (0xbff0000000000000, "z.0f", Ok("-1")),
    (0xbff0000000000000, "z", Ok("-1.0")),
    (0xbff0000000000000, "+", Ok("-1.0")),
    (0xbff0000000000000, "e", Ok("-1.000000e+00")),
    (0xbff0000000000000, ".0e", Ok("-1e+00")),
    (0xbff0000000000000, "#.0e", Ok("-1.e+00")),
    (0xbff0000000000000, "010", Ok("-0000001.0")),
    (0xbff0000000000000, ",", Ok("-1.0")),
    (0xbff0000000000000, "012,.1f", Ok("-0,000,001.0")),
    (0xbff0000000000000, "%", Ok("-100.000000%")),
    (0xbff0000000000000, "G", Ok("-1")),
    (0xbff0000000000000, "z.1e", Ok("-1.0e+00")),
    (0xbff0000000000000, ".15", Ok("-1.0")),
    (0x4341c37937e08000, "", Ok("1e+16")),
    (0x4341c37937e08000, ".3", Ok("1e+16")),
    (0x4341c37937e08000, "#.3", Ok("1.00e+16")),
    (0x4341c37937e08000, ".17", Ok("1e+16")),
    (0x4341c37937e08000, ".20", Ok("10000000000000000.0")),
    (0x4341c37937e08000, "g", Ok("1e+16")),
    (0x4341c37937e08000, "#g", Ok("1.00000e+16")),
    (0x4341c37937e08000, ".0f", Ok("10000000000000000")),
    (0x4341c37937e08000, ".1f", Ok("10000000000000000.0")),
    (0x4341c37937e08000, "z.1f", Ok("10000000000000000.0")),
    (0x4341c37937e08000, "z.0f", Ok("10000000000000000")),
    (0x4341c37937e08000, "e", Ok("1.000000e+16")),
    (0x4341c37937e08000, ".0e", Ok("1e+16")),
    (0x4341c37937e08000, "010", Ok("000001e+16")),
    (0x4341c37937e08000, ",", Ok("1e+16")),
    (0x4341c37937e08000, "%", Ok("1000000000000000000.000000%")),
    (0x4341c37937e08000, "F", Ok("10000000000000000.000000")),
    (0x4341c37937e08000, "z.1%", Ok("1000000000000000000.0%")),
    (0x4341c37937e08000, ".15", Ok("1e+16")),
    (0x430c6bf526340000, "", Ok("1000000000000000.0")),
    (0x430c6bf526340000, ".3", Ok("1e+15")),
    (0x430c6bf526340000, "#.3", Ok("1.00e+15")),
    (0x430c6bf526340000, ".20", Ok("1000000000000000.0")),
    (0x430c6bf526340000, "#g", Ok("1.00000e+15")),
    (0x430c6bf526340000, ".0f", Ok("1000000000000000")),
    (0x430c6bf526340000, "z", Ok("1000000000000000.0")),
    (0x430c6bf526340000, "+", Ok("+1000000000000000.0")),
    (0x430c6bf526340000, "e", Ok("1.000000e+15")),
    (0x430c6bf526340000, "010", Ok("1000000000000000.0")),
    (0x430c6bf526340000, ",", Ok("1,000,000,000,000,000.0")),
    (0x430c6bf526340000, "012,.1f", Ok("1,000,000,000,000,000.0")),
    (0x430c6bf526340000, "F", Ok("1000000000000000.000000")),
    (0x430c6bf526340000, "z.1e", Ok("1.0e+15")),
    (0x430c6bf526340000, ".15", Ok("1e+15")),
    (0x40fe240000000000, ".3", Ok("1.23e+05")),
    (0x40fe240000000000, "#.3", Ok("1.23e+05")),
    (0x40fe240000000000, ".1", Ok("1e+05")),
    (0x40fe240000000000, "g", Ok("123456")),
    (0x40fe240000000000, ".1f", Ok("123456.0")),
    (0x40fe240000000000, "z.1f", Ok("123456.0")),
    (0x40fe240000000000, "z.0f", Ok("123456")),
    (0x40fe240000000000, "z", Ok("123456.0")),
    (0x40fe240000000000, ".0e", Ok("1e+05")),
    (0x40fe240000000000, "#.0e", Ok("1.e+05")),
    (0x40fe240000000000, "010", Ok("00123456.0")),
    (0x40fe240000000000, ",", Ok("123,456.0")),
    (0x40fe240000000000, "012,.1f", Ok("00,123,456.0")),
    (0x40fe240000000000, "%", Ok("12345600.000000%")),
    (0x40fe240000000000, "F", Ok("123456.000000")),
    (0x40fe240000000000, "z.1%", Ok("12345600.0%")),
    (0x40fe240000000000, "z.1e", Ok("1.2e+05")),
    (0x40fe240000000000, ".15", Ok("123456.0")),
    (0x40f86a0000000000, ".1", Ok("1e+05")),
    (0x40f86a0000000000, ".20", Ok("100000.0")),
    (0x40f86a0000000000, "g", Ok("100000")),
    (0x40f86a0000000000, "#g", Ok("100000.")),
    (0x40f86a0000000000, ".0f", Ok("100000")),
    (0x40f86a0000000000, ".1f", Ok("100000.0")),
    (0x40f86a0000000000, "z.1f", Ok("100000.0")),
    (0x40f86a0000000000, "z.0f", Ok("100000")),
    (0x40f86a0000000000, "+", Ok("+100000.0")),
    (0x40f86a0000000000, "#.0e", Ok("1.e+05")),
    (0x40f86a0000000000, "010", Ok("00100000.0")),
    (0x40f86a0000000000, ",", Ok("100,000.0")),
    (0x40f86a0000000000, "012,.1f", Ok("00,100,000.0")),
    (0x40f86a0000000000, "%", Ok("10000000.000000%")),
    (0x40f86a0000000000, "z.1%", Ok("10000000.0%")),
    (0x40f86a0000000000, "z.1e", Ok("1.0e+05")),
    (0x40f86a0000000000, ".15", Ok("100000.0")),
    (0x3f1a36e2eb1c432d, "", Ok("0.0001")),
    (0x3f1a36e2eb1c432d, ".3", Ok("0.0001")),
    (0x3f1a36e2eb1c432d, "#.3", Ok("0.000100")),
    (0x3f1a36e2eb1c432d, ".17", Ok("0.0001")),
    (0x3f1a36e2eb1c432d, ".20", Ok("0.00010000000000000000479")),
    (0x3f1a36e2eb1c432d, ".16", Ok("0.0001")),
    (0x3f1a36e2eb1c432d, "g", Ok("0.0001")),
    (0x3f1a36e2eb1c432d, ".0f", Ok("0")),
    (0x3f1a36e2eb1c432d, ".1f", Ok("0.0")),
    (0x3f1a36e2eb1c432d, "+", Ok("+0.0001")),
    (0x3f1a36e2eb1c432d, "e", Ok("1.000000e-04")),
    (0x3f1a36e2eb1c432d, ".0e", Ok("1e-04")),
    (0x3f1a36e2eb1c432d, "#.0e", Ok("1.e-04")),
    (0x3f1a36e2eb1c432d, "F", Ok("0.000100")),
    (0x3f1a36e2eb1c432d, "z.1%", Ok("0.0%")),
    (0x3f1a36e2eb1c432d, ".15", Ok("0.0001")),
    (0x3ee4f8b588e368f1, ".3", Ok("1e-05")),
    (0x3ee4f8b588e368f1, "#.3", Ok("1.00e-05")),
    (0x3ee4f8b588e368f1, ".1", Ok("1e-05")),
    (0x3ee4f8b588e368f1, ".17", Ok("1.0000000000000001e-05")),
    (0x3ee4f8b588e368f1, "#g", Ok("1.00000e-05")),
    (0x3ee4f8b588e368f1, ".0f", Ok("0")),
    (0x3ee4f8b588e368f1, ".1f", Ok("0.0")),
    (0x3ee4f8b588e368f1, "z", Ok("1e-05")),
    (0x3ee4f8b588e368f1, "+", Ok("+1e-05")),
    (0x3ee4f8b588e368f1, "e", Ok("1.000000e-05")),
    (0x3ee4f8b588e368f1, ".0e", Ok("1e-05")),
    (0x3ee4f8b588e368f1, "#.0e", Ok("1.e-05")),
    (0x3ee4f8b588e368f1, "010", Ok("000001e-05")),
    (0x3ee4f8b588e368f1, ",", Ok("1e-05")),
    (0x3ee4f8b588e368f1, "012,.1f", Ok("00,000,000.0")),
    (0x3ee4f8b588e368f1, "%", Ok("0.001000%")),
    (0x3ee4f8b588e368f1, "G", Ok("1E-05")),
    (0x3ee4f8b588e368f1, "F", Ok("0.000010")),
    (0x3ee4f8b588e368f1, "z.1%", Ok("0.0%")),
    (0x3ee4f8b588e368f1, "z.1e", Ok("1.0e-05")),
    (0xbf50624dd2f1a9fc, "", Ok("-0.001")),
    (0xbf50624dd2f1a9fc, "#", Ok("-0.001")),
    (0xbf50624dd2f1a9fc, "#.3", Ok("-0.00100")),
    (0xbf50624dd2f1a9fc, ".1", Ok("-0.001")),
    (0xbf50624dd2f1a9fc, ".17", Ok("-0.001")),
    (0xbf50624dd2f1a9fc, ".20", Ok("-0.0010000000000000000208")),
    (0xbf50624dd2f1a9fc, ".16", Ok("-0.001")),
    (0xbf50624dd2f1a9fc, "g", Ok("-0.001")),
    (0xbf50624dd2f1a9fc, "#g", Ok("-0.00100000")),
    (0xbf50624dd2f1a9fc, ".1f", Ok("-0.0")),
    (0xbf50624dd2f1a9fc, "z.0f", Ok("0")),
    (0xbf50624dd2f1a9fc, "z", Ok("-0.001")),
    (0xbf50624dd2f1a9fc, "+", Ok("-0.001")),
    (0xbf50624dd2f1a9fc, "e", Ok("-1.000000e-03")),
    (0xbf50624dd2f1a9fc, ".0e", Ok("-1e-03")),
    (0xbf50624dd2f1a9fc, "#.0e", Ok("-1.e-03")),
    (0xbf50624dd2f1a9fc, "010", Ok("-00000.001")),
    (0xbf50624dd2f1a9fc, "012,.1f", Ok("-0,000,000.0")),
    (0xbf50624dd2f1a9fc, "F", Ok("-0.001000")),
    (0xbfa999999999999a, "", Ok("-0.05")),
    (0xbfa999999999999a, "#.3", Ok("-0.0500")),
    (0xbfa999999999999a, ".17", Ok("-0.050000000000000003")),
    (0xbfa999999999999a, ".20", Ok("-0.050000000000000002776")),
    (0xbfa999999999999a, ".16", Ok("-0.05")),
    (0xbfa999999999999a, "g", Ok("-0.05")),
    (0xbfa999999999999a, "#g", Ok("-0.0500000")),
    (0xbfa999999999999a, ".0f", Ok("-0")),
    (0xbfa999999999999a, "z.1f", Ok("-0.1")),
    (0xbfa999999999999a, "z.0f", Ok("0")),
    (0xbfa999999999999a, "z", Ok("-0.05")),
    (0xbfa999999999999a, "e", Ok("-5.000000e-02")),
    (0xbfa999999999999a, ".0e", Ok("-5e-02")),
    (0xbfa999999999999a, ",", Ok("-0.05")),
    (0xbfa999999999999a, "012,.1f", Ok("-0,000,000.1")),
    (0xbfa999999999999a, "z.1%", Ok("-5.0%")),
    (0xbfa999999999999a, "z.1e", Ok("-5.0e-02")),
    (0xbfa999999999999a, ".15", Ok("-0.05")),
    (0x3fe0000000000000, "", Ok("0.5")),
    (0x3fe0000000000000, "#", Ok("0.5")),
    (0x3fe0000000000000, ".3", Ok("0.5")),
    (0x3fe0000000000000, "#.3", Ok("0.500")),
    (0x3fe0000000000000, ".17", Ok("0.5")),
    (0x3fe0000000000000, ".20", Ok("0.5")),
    (0x3fe0000000000000, ".16", Ok("0.5")),
    (0x3fe0000000000000, "g", Ok("0.5")),
    (0x3fe0000000000000, ".0f", Ok("0")),
    (0x3fe0000000000000, ".1f", Ok("0.5")),
    (0x3fe0000000000000, "z.1f", Ok("0.5")),
    (0x3fe0000000000000, "z.0f", Ok("0")),
    (0x3fe0000000000000, "z", Ok("0.5")),
    (0x3fe0000000000000, "+", Ok("+0.5")),
    (0x3fe0000000000000, "e", Ok("5.000000e-01")),
    (0x3fe0000000000000, "010", Ok("00000000.5")),
    (0x3fe0000000000000, ",", Ok("0.5")),
    (0x3fe0000000000000, "012,.1f", Ok("00,000,000.5")),
    (0x3fe0000000000000, "%", Ok("50.000000%")),
    (0x3fe0000000000000, "G", Ok("0.5")),
    (0x3fe0000000000000, ".15", Ok("0.5")),
    (0x4004000000000000, ".3", Ok("2.5")),
    (0x4004000000000000, "#.3", Ok("2.50")),
    (0x4004000000000000, ".17", Ok("2.5")),
    (0x4004000000000000, ".20", Ok("2.5")),
    (0x4004000000000000, ".16", Ok("2.5")),
    (0x4004000000000000, "g", Ok("2.5")),
    (0x4004000000000000, "z.1f", Ok("2.5")),
    (0x4004000000000000, "z.0f", Ok("2")),
    (0x4004000000000000, "+", Ok("+2.5")),
    (0x4004000000000000, ".0e", Ok("2e+00")),
    (0x4004000000000000, "010", Ok("00000002.5")),
    (0x4004000000000000, ",", Ok("2.5")),
    (0x4004000000000000, "012,.1f", Ok("00,000,002.5")),
    (0x4004000000000000, "%", Ok("250.000000%")),
    (0x4004000000000000, "G", Ok("2.5")),
    (0x4004000000000000, "F", Ok("2.500000")),
    (0x4004000000000000, "z.1%", Ok("250.0%")),
    (0x4004000000000000, "z.1e", Ok("2.5e+00")),
    (0x4004000000000000, ".15", Ok("2.5")),
    (0x7ff8000000000000, "", Ok("nan")),
    (0x7ff8000000000000, "#", Ok("nan")),
    (0x7ff8000000000000, ".3", Ok("nan")),
    (0x7ff8000000000000, "#.3", Ok("nan")),
    (0x7ff8000000000000, ".1", Ok("nan")),
    (0x7ff8000000000000, ".16", Ok("nan")),
    (0x7ff8000000000000, "g", Ok("nan")),
    (0x7ff8000000000000, "#g", Ok("nan")),
    (0x7ff8000000000000, ".0f", Ok("nan")),
    (0x7ff8000000000000, "+", Ok("+nan")),
    (0x7ff8000000000000, "e", Ok("nan")),
    (0x7ff8000000000000, ".0e", Ok("nan")),
    (0x7ff8000000000000, "010", Ok("0000000nan")),
    (0x7ff8000000000000, "012,.1f", Ok("000000000nan")),
    (0x7ff8000000000000, "%", Ok("nan%")),
    (0x7ff8000000000000, "z.1%", Ok("nan%")),
    (0x7ff8000000000000, ".15", Ok("nan")),
    (0x7ff0000000000000, "", Ok("inf")),
    (0x7ff0000000000000, "#", Ok("inf")),
    (0x7ff0000000000000, ".1", Ok("inf")),
    (0x7ff0000000000000, ".17", Ok("inf")),
    (0x7ff0000000000000, ".16", Ok("inf")),
    (0x7ff0000000000000, "g", Ok("inf")),
    (0x7ff0000000000000, "#g", Ok("inf")),
    (0x7ff0000000000000, ".0f", Ok("inf")),
    (0x7ff0000000000000, "z.0f", Ok("inf")),
    (0x7ff0000000000000, "+", Ok("+inf")),
    (0x7ff0000000000000, "e", Ok("inf")),
    (0x7ff0000000000000, "#.0e", Ok("inf")),
    (0x7ff0000000000000, "010", Ok("0000000inf")),
    (0x7ff0000000000000, ",", Ok("inf")),
    (0x7ff0000000000000, "012,.1f", Ok("000000000inf")),
    (0x7ff0000000000000, "G", Ok("INF")),
    (0x7ff0000000000000, "F", Ok("INF")),
    (0x7ff0000000000000, "z.1%", Ok("inf%")),
    (0x7ff0000000000000, ".15", Ok("inf")),
    (0xfff0000000000000, "", Ok("-inf")),
    (0xfff0000000000000, "#", Ok("-inf")),
    (0xfff0000000000000, ".3", Ok("-inf")),
    (0xfff0000000000000, ".1", Ok("-inf")),
    (0xfff0000000000000, ".17", Ok("-inf")),
    (0xfff0000000000000, ".20", Ok("-inf")),
    (0xfff0000000000000, ".16", Ok("-inf")),
    (0xfff0000000000000, "g", Ok("-inf")),
    (0xfff0000000000000, ".0f", Ok("-inf")),
    (0xfff0000000000000, ".1f", Ok("-inf")),
    (0xfff0000000000000, "z.0f", Ok("-inf")),
    (0xfff0000000000000, "z", Ok("-inf")),
    (0xfff0000000000000, "e", Ok("-inf")),
    (0xfff0000000000000, "010", Ok("-000000inf")),
    (0xfff0000000000000, ",", Ok("-inf")),
    (0xfff0000000000000, "012,.1f", Ok("-00000000inf")),
    (0xfff0000000000000, "%", Ok("-inf%")),
    (0xfff0000000000000, "G", Ok("-INF")),
    (0xfff0000000000000, ".15", Ok("-inf")),
    (0x4480f0cf064dd592, "", Ok("1e+22")),
    (0x4480f0cf064dd592, "#", Ok("1.e+22")),
    (0x4480f0cf064dd592, ".3", Ok("1e+22")),
    (0x4480f0cf064dd592, "#.3", Ok("1.00e+22")),
    (0x4480f0cf064dd592, ".17", Ok("1e+22")),
    (0x4480f0cf064dd592, ".20", Ok("1e+22")),
    (0x4480f0cf064dd592, "g", Ok("1e+22")),
    (0x4480f0cf064dd592, ".0f", Ok("10000000000000000000000")),
    (0x4480f0cf064dd592, ".1f", Ok("10000000000000000000000.0")),
    (0x4480f0cf064dd592, "z.0f", Ok("10000000000000000000000")),
    (0x4480f0cf064dd592, "z", Ok("1e+22")),
    (0x4480f0cf064dd592, "+", Ok("+1e+22")),
    (0x4480f0cf064dd592, "e", Ok("1.000000e+22")),
    (0x4480f0cf064dd592, ".0e", Ok("1e+22")),
    (0x4480f0cf064dd592, "%", Ok("999999999999999983222784.000000%")),
    (0x4480f0cf064dd592, "G", Ok("1E+22")),
    (0x4480f0cf064dd592, "z.1e", Ok("1.0e+22")),
    (0x4480f0cf064dd592, ".15", Ok("1e+22")),
    (0x4023ffffef39085f, "", Ok("9.9999995")),
    (0x4023ffffef39085f, "#", Ok("9.9999995")),
    (0x4023ffffef39085f, ".3", Ok("10.0")),
    (0x4023ffffef39085f, ".1", Ok("1e+01")),
    (0x4023ffffef39085f, ".20", Ok("9.999999499999999486")),
    (0x4023ffffef39085f, ".16", Ok("9.999999499999999")),
    (0x4023ffffef39085f, ".0f", Ok("10")),
    (0x4023ffffef39085f, "z.1f", Ok("10.0")),
    (0x4023ffffef39085f, "z.0f", Ok("10")),
    (0x4023ffffef39085f, "z", Ok("9.9999995")),
    (0x4023ffffef39085f, "+", Ok("+9.9999995")),
    (0x4023ffffef39085f, "e", Ok("9.999999e+00")),
    (0x4023ffffef39085f, ".0e", Ok("1e+01")),
    (0x4023ffffef39085f, "#.0e", Ok("1.e+01")),
    (0x4023ffffef39085f, "010", Ok("09.9999995")),
    (0x4023ffffef39085f, ",", Ok("9.9999995")),
    (0x4023ffffef39085f, "%", Ok("999.999950%")),
    (0x4023ffffef39085f, "G", Ok("10")),
    (0x4023ffffef39085f, "F", Ok("9.999999")),
    (0x4023ffffef39085f, "z.1%", Ok("1000.0%")),
    (0x4023ffffef39085f, ".15", Ok("9.9999995")),
    (0x412e847f00000000, "", Ok("999999.5")),
    (0x412e847f00000000, "#", Ok("999999.5")),
    (0x412e847f00000000, ".3", Ok("1e+06")),
    (0x412e847f00000000, "#.3", Ok("1.00e+06")),
    (0x412e847f00000000, ".17", Ok("999999.5")),
    (0x412e847f00000000, ".16", Ok("999999.5")),
    (0x412e847f00000000, "g", Ok("1e+06")),
    (0x412e847f00000000, "#g", Ok("1.00000e+06")),
    (0x412e847f00000000, ".0f", Ok("1000000")),
    (0x412e847f00000000, ".1f", Ok("999999.5")),
    (0x412e847f00000000, "z.1f", Ok("999999.5")),
    (0x412e847f00000000, "z", Ok("999999.5")),
    (0x412e847f00000000, "+", Ok("+999999.5")),
    (0x412e847f00000000, ".0e", Ok("1e+06")),
    (0x412e847f00000000, ",", Ok("999,999.5")),
    (0x412e847f00000000, "012,.1f", Ok("00,999,999.5")),
    (0x412e847f00000000, "G", Ok("1E+06")),
    (0x412e847f00000000, "F", Ok("999999.500000")),
    (0x412e847f00000000, "z.1e", Ok("1.0e+06")),
    (0x412e847f00000000, ".15", Ok("999999.5")),
    (0x7fefffffffffffff, "", Ok("1.7976931348623157e+308")),
    (0x7fefffffffffffff, "#", Ok("1.7976931348623157e+308")),
    (0x7fefffffffffffff, ".3", Ok("1.8e+308")),
    (0x7fefffffffffffff, ".1", Ok("2e+308")),
    (0x7fefffffffffffff, ".17", Ok("1.7976931348623157e+308")),
    (0x7fefffffffffffff, ".20", Ok("1.7976931348623157081e+308")),
    (0x7fefffffffffffff, ".16", Ok("1.797693134862316e+308")),
    (0x7fefffffffffffff, "g", Ok("1.79769e+308")),
    (0x7fefffffffffffff, "#g", Ok("1.79769e+308")),
    (0x7fefffffffffffff, "+", Ok("+1.7976931348623157e+308")),
    (0x7fefffffffffffff, "e", Ok("1.797693e+308")),
    (0x7fefffffffffffff, ".0e", Ok("2e+308")),
    (0x7fefffffffffffff, "#.0e", Ok("2.e+308")),
    (0x7fefffffffffffff, "010", Ok("1.7976931348623157e+308")),
    (0x7fefffffffffffff, "012,.1f", Ok("179,769,313,486,231,570,814,527,423,731,704,356,798,070,567,525,844,996,598,917,476,803,157,260,780,028,538,760,589,558,632,766,878,171,540,458,953,514,382,464,234,321,326,889,464,182,768,467,546,703,537,516,986,049,910,576,551,282,076,245,490,090,389,328,944,075,868,508,455,133,942,304,583,236,903,222,948,165,808,559,332,123,348,274,797,826,204,144,723,168,738,177,180,919,299,881,250,404,026,184,124,858,368.0")),
    (0x7fefffffffffffff, "%", Ok("inf%")),
    (0x7fefffffffffffff, "G", Ok("1.79769E+308")),
    (0x7fefffffffffffff, "z.1%", Ok("inf%")),
    (0x7fefffffffffffff, "z.1e", Ok("1.8e+308")),
    (0x7fefffffffffffff, ".15", Ok("1.79769313486232e+308")),
    (0x0000000000000001, "", Ok("5e-324")),
    (0x0000000000000001, "#", Ok("5.e-324")),
    (0x0000000000000001, ".3", Ok("4.94e-324")),
    (0x0000000000000001, ".20", Ok("4.9406564584124654418e-324")),
    (0x0000000000000001, "g", Ok("4.94066e-324")),
    (0x0000000000000001, "z.1f", Ok("0.0")),
    (0x0000000000000001, ".0e", Ok("5e-324")),
    (0x0000000000000001, ",", Ok("5e-324")),
    (0x0000000000000001, "012,.1f", Ok("00,000,000.0")),
    (0x0000000000000001, "%", Ok("0.000000%")),
    (0x0000000000000001, "F", Ok("0.000000")),
    (0x0000000000000001, "z.1%", Ok("0.0%")),
    (0x0000000000000001, ".15", Ok("4.94065645841247e-324")),
];

/// A template, and what it makes of 65 and of -255.
#[rustfmt::skip]
const PERCENT_INTS: &[(&str, Result<&str, &str>, Result<&str, &str>)] = &[
    ("%d", Ok("65"), Ok("-255")),
    ("%5d", Ok("   65"), Ok(" -255")),
    ("%-5d|", Ok("65   |"), Ok("-255 |")),
    ("%05d", Ok("00065"), Ok("-0255")),
    ("%+d", Ok("+65"), Ok("-255")),
    ("% d", Ok(" 65"), Ok("-255")),
    ("%i", Ok("65"), Ok("-255")),
    ("%u", Ok("65"), Ok("-255")),
    ("%.3d", Ok("065"), Ok("-255")),
    ("%5.3d", Ok("  065"), Ok(" -255")),
    ("%05.3d", Ok("00065"), Ok("-0255")),
    ("%x", Ok("41"), Ok("-ff")),
    ("%X", Ok("41"), Ok("-FF")),
    ("%#x", Ok("0x41"), Ok("-0xff")),
    ("%#X", Ok("0X41"), Ok("-0XFF")),
    ("%o", Ok("101"), Ok("-377")),
    ("%#o", Ok("0o101"), Ok("-0o377")),
    ("%#8x", Ok("    0x41"), Ok("   -0xff")),
    ("%08x", Ok("00000041"), Ok("-00000ff")),
    ("%#08x", Ok("0x000041"), Ok("-0x000ff")),
    ("%-08x|", Ok("41      |"), Ok("-ff     |")),
    ("%#07.3x", Ok("0x00041"), Ok("-0x00ff")),
    ("%-#7.3x|", Ok("0x041  |"), Ok("-0x0ff |")),
    ("%#.5x", Ok("0x00041"), Ok("-0x000ff")),
    ("%.0d", Ok("65"), Ok("-255")),
    ("%ld", Ok("65"), Ok("-255")),
    ("%+x", Ok("+41"), Ok("-ff")),
    ("%0-5d|", Ok("65   |"), Ok("-255 |")),
    ("%+ d", Ok("+65"), Ok("-255")),
    ("%c", Ok("A"), Err("%c arg not in range(0x110000)")),
    ("%5c", Ok("    A"), Err("%c arg not in range(0x110000)")),
    ("%-5c|", Ok("A    |"), Err("%c arg not in range(0x110000)")),
    ("%05c", Ok("    A"), Err("%c arg not in range(0x110000)")),
];

/// Bits of a float, a template, and the text.
#[rustfmt::skip]
const PERCENT_FLOATS: &[(u64, &str, &str)] = &[
    (0x3ff8000000000000, "%f", "1.500000"),
    (0x8000000000000000, "%f", "-0.000000"),
    (0x54b249ad2594c37d, "%f", "10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.000000"),
    (0x7ff0000000000000, "%f", "inf"),
    (0xbe90c6f7a0b5ed8d, "%f", "-0.000000"),
    (0x3ff8000000000000, "%.2f", "1.50"),
    (0x8000000000000000, "%.2f", "-0.00"),
    (0x7ff0000000000000, "%.2f", "inf"),
    (0xbe90c6f7a0b5ed8d, "%.2f", "-0.00"),
    (0x8000000000000000, "%10.2f", "     -0.00"),
    (0x54b249ad2594c37d, "%10.2f", "10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.00"),
    (0x7ff0000000000000, "%10.2f", "       inf"),
    (0x3ff8000000000000, "%-10.2f|", "1.50      |"),
    (0x8000000000000000, "%-10.2f|", "-0.00     |"),
    (0x7ff8000000000000, "%-10.2f|", "nan       |"),
    (0xbe90c6f7a0b5ed8d, "%-10.2f|", "-0.00     |"),
    (0x3ff8000000000000, "%010.2f", "0000001.50"),
    (0x8000000000000000, "%010.2f", "-000000.00"),
    (0x54b249ad2594c37d, "%010.2f", "10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.00"),
    (0x7ff0000000000000, "%010.2f", "0000000inf"),
    (0x7ff8000000000000, "%010.2f", "0000000nan"),
    (0x8000000000000000, "%+f", "-0.000000"),
    (0x7ff0000000000000, "%+f", "+inf"),
    (0x8000000000000000, "% f", "-0.000000"),
    (0x54b249ad2594c37d, "% f", " 10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.000000"),
    (0xbe90c6f7a0b5ed8d, "% f", "-0.000000"),
    (0x3ff8000000000000, "%e", "1.500000e+00"),
    (0x54b249ad2594c37d, "%e", "1.000000e+100"),
    (0x7ff0000000000000, "%e", "inf"),
    (0x7ff8000000000000, "%e", "nan"),
    (0x8000000000000000, "%E", "-0.000000E+00"),
    (0xbe90c6f7a0b5ed8d, "%E", "-2.500000E-07"),
    (0x8000000000000000, "%.0e", "-0e+00"),
    (0x54b249ad2594c37d, "%.0e", "1e+100"),
    (0x7ff0000000000000, "%.0e", "inf"),
    (0xbe90c6f7a0b5ed8d, "%.0e", "-2e-07"),
    (0x3ff8000000000000, "%#.0e", "2.e+00"),
    (0x8000000000000000, "%#.0e", "-0.e+00"),
    (0xbe90c6f7a0b5ed8d, "%#.0e", "-2.e-07"),
    (0x3ff8000000000000, "%g", "1.5"),
    (0x8000000000000000, "%g", "-0"),
    (0x7ff0000000000000, "%g", "inf"),
    (0x7ff8000000000000, "%g", "nan"),
    (0x8000000000000000, "%G", "-0"),
    (0x54b249ad2594c37d, "%G", "1E+100"),
    (0x8000000000000000, "%#g", "-0.00000"),
    (0x7ff8000000000000, "%#g", "nan"),
    (0xbe90c6f7a0b5ed8d, "%#g", "-2.50000e-07"),
    (0x3ff8000000000000, "%.3g", "1.5"),
    (0x8000000000000000, "%.3g", "-0"),
    (0x7ff0000000000000, "%.3g", "inf"),
    (0x7ff8000000000000, "%.3g", "nan"),
    (0xbe90c6f7a0b5ed8d, "%.3g", "-2.5e-07"),
    (0x3ff8000000000000, "%.0f", "2"),
    (0x54b249ad2594c37d, "%.0f", "10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104"),
    (0x7ff0000000000000, "%.0f", "inf"),
    (0x7ff8000000000000, "%.0f", "nan"),
    (0x3ff8000000000000, "%#.0f", "2."),
    (0x8000000000000000, "%#.0f", "-0."),
    (0x54b249ad2594c37d, "%#.0f", "10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104."),
    (0x7ff8000000000000, "%#.0f", "nan"),
    (0xbe90c6f7a0b5ed8d, "%#.0f", "-0."),
    (0x3ff8000000000000, "%+010f", "+01.500000"),
    (0x7ff8000000000000, "%+010f", "+000000nan"),
    (0xbe90c6f7a0b5ed8d, "%+010f", "-00.000000"),
    (0x3ff8000000000000, "% 010f", " 01.500000"),
    (0x8000000000000000, "% 010f", "-00.000000"),
    (0x7ff0000000000000, "% 010f", " 000000inf"),
    (0x7ff8000000000000, "% 010f", " 000000nan"),
    (0x3ff8000000000000, "%F", "1.500000"),
    (0x54b249ad2594c37d, "%F", "10000000000000000159028911097599180468360808563945281389781327557747838772170381060813469985856815104.000000"),
    (0x7ff0000000000000, "%F", "INF"),
    (0x7ff8000000000000, "%F", "NAN"),
    (0x7ff8000000000000, "%.20f", "nan"),
    (0x3ff8000000000000, "%#.3g", "1.50"),
    (0x8000000000000000, "%#.3g", "-0.00"),
    (0x7ff0000000000000, "%#.3g", "inf"),
    (0xbe90c6f7a0b5ed8d, "%#.3g", "-2.50e-07"),
];

/// A template, and what it makes of "añb".
#[rustfmt::skip]
const PERCENT_STRS: &[(&str, &str)] = &[
    ("%s", "a\u{f1}b"),
    ("%5s|", "  a\u{f1}b|"),
    ("%-6s|", "a\u{f1}b   |"),
    ("%.2s", "a\u{f1}"),
    ("%6.1s|", "     a|"),
    ("%05s", "  a\u{f1}b"),
    ("%+s", "a\u{f1}b"),
    ("a%%b%s%%", "a%ba\u{f1}b%"),
];

/// A template that is refused, and the message.
#[rustfmt::skip]
const PERCENT_ERRORS: &[(&str, &str)] = &[
    ("%", "incomplete format"),
    ("a%", "incomplete format"),
    ("%5", "incomplete format"),
    ("%(a", "incomplete format key"),
    ("%(a(b)c", "incomplete format key"),
    ("%99999999999999999999d", "width too big"),
    ("%.99999999999999999999d", "precision too big"),
    ("%.2147483648d", "precision too big"),
    ("%y", "unsupported format character 'y' (0x79) at index 1"),
    ("\u{e9}%y", "unsupported format character 'y' (0x79) at index 2"),
    ("%hhd", "unsupported format character 'h' (0x68) at index 2"),
    ("%lld", "unsupported format character 'l' (0x6c) at index 2"),
    ("%5%", "unsupported format character '%' (0x25) at index 2"),
    ("%\u{e9}", "unsupported format character '?' (0xe9) at index 1"),
    ("%\u{a}", "unsupported format character '?' (0xa) at index 1"),
    ("%\u{1f600}", "unsupported format character '?' (0x1f600) at index 1"),
    ("%(a)%", "unsupported format character '%' (0x25) at index 4"),
];

/// A template and its pieces.
#[rustfmt::skip]
const TEMPLATES: &[(&str, &[&str])] = &[
    ("{", &["! Single '{' encountered in format string"]),
    ("}", &["! Single '}' encountered in format string"]),
    ("a}b", &["! Single '}' encountered in format string"]),
    ("a{b", &["! expected '}' before end of string"]),
    ("{}}", &["<||>", "! Single '}' encountered in format string"]),
    ("{{}", &["! Single '}' encountered in format string"]),
    ("{a", &["! expected '}' before end of string"]),
    ("{a!", &["! end of string while looking for conversion specifier"]),
    ("{a!r", &["! unmatched '{' in format spec"]),
    ("{a!rs}", &["! expected ':' after conversion specifier"]),
    ("{a!}", &["! unmatched '{' in format spec"]),
    ("{!r}", &["<|r|>"]),
    ("{a:", &["! unmatched '{' in format spec"]),
    ("{a:{", &["! unmatched '{' in format spec"]),
    ("{a:{b}", &["! unmatched '{' in format spec"]),
    ("{a:{b}}", &["<a||{b}>"]),
    ("{a[}", &["! expected '}' before end of string"]),
    ("{a[0", &["! expected '}' before end of string"]),
    ("{a[b!c]}", &["<a[b!c]||>"]),
    ("{a[b:c]}", &["<a[b:c]||>"]),
    ("{a:!r}", &["<a||!r>"]),
    ("{a:b:c}", &["<a||b:c>"]),
    ("{a{b}}", &["! unexpected '{' in field name"]),
    ("{a[{]}", &["<a[{]||>"]),
    ("{a[}]}", &["<a[}]||>"]),
    ("{0:}}}", &["<0||>", "}"]),
    ("{{{0}}}", &["{", "<0||>", "}"]),
    ("}{", &["! Single '}' encountered in format string"]),
    ("{!}", &["! unmatched '{' in format spec"]),
    ("{!:}", &["<|:|>"]),
    ("{:}", &["<||>"]),
    ("{a!r!s}", &["! expected ':' after conversion specifier"]),
    ("{0:{{}}}", &["<0||{{}}>"]),
    ("x{{y}}z", &["x{", "y}", "z"]),
    ("{0.a[b].c!s:x}", &["<0.a[b].c|s|x>"]),
    ("", &[]),
    ("{:{}{}}", &["<||{}{}>"]),
    ("plain", &["plain"]),
];

/// A field name and its parts.
#[rustfmt::skip]
const NAMES: &[(&str, &[&str])] = &[
    ("", &[""]),
    ("0", &["#0"]),
    ("a", &["a"]),
    ("01", &["#1"]),
    (" 0", &[" 0"]),
    ("-1", &["-1"]),
    ("a.b", &["a", ".b"]),
    ("0[1][zz].q", &["#0", "[#1]", "[zz]", ".q"]),
    (".a", &["", ".a"]),
    ("[0]", &["", "[#0]"]),
    ("a[]", &["a", "! Empty attribute in format string"]),
    ("a.", &["a", "! Empty attribute in format string"]),
    ("a..b", &["a", "! Empty attribute in format string"]),
    ("a[0]x", &["a", "[#0]", "! Only '.' or '[' may follow ']' in format field specifier"]),
    ("99999999999999999999", &["! Too many decimal digits in format string"]),
    ("0[99999999999999999999]", &["#0", "! Too many decimal digits in format string"]),
    ("\u{661}", &["#1"]),
    ("0[\u{661}]", &["#0", "[#1]"]),
    ("a]", &["a]"]),
    ("0[-1]", &["#0", "[-1]"]),
    ("0[ 1]", &["#0", "[ 1]"]),
    ("a[.]", &["a", "[.]"]),
    ("a[b", &["a", "! Missing ']' in format string"]),
    ("0a", &["0a"]),
];
