//! Text operations against the outcomes of CPython 3.11.

use num_bigint::BigInt;

use super::percent::{self, Conversion, PercentParser, TemplateKind};
use super::repr;
use super::spec::{self, FormatSpec, SpecError};
use super::template::{
    Accessor, Argument, FieldName, Numbering, Piece, TemplateError, TemplateParser,
};
use super::unicode;
use crate::number::NumberError;

mod format_tables;
mod unicode_tables;

use format_tables::{
    FLOAT_SPECS, NAMES, PERCENT_ERRORS, PERCENT_FLOATS, PERCENT_INTS, PERCENT_STRS, SPECS,
    TEMPLATES,
};
use unicode_tables::{BYTE_REPRS, CASES, MAPPINGS, PREDICATES, REPRS};

/// A result, or the message of the exception.
type Outcome<T = &'static str> = Result<T, &'static str>;
/// A question about a character.
type Predicate = fn(char) -> bool;
/// A mapping of text.
type Mapping = fn(&str) -> String;

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
    let resolved = conversion
        .resolve(None, None)
        .map_err(|error| error.to_string())?;
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
        let found = percent::render_float(value, &resolve(&conversion));
        assert_eq!(before + &found + &after, *text, "{template} {value}");
    }
    for (template, text) in PERCENT_STRS {
        let (before, conversion, after) = single(template).expect("the templates are good");
        let found = percent::render_str("añb", &resolve(&conversion));
        assert_eq!(before + &found + &after, *text, "{template}");
    }
}

/// A conversion without `*`, whose size is no problem.
fn resolve(conversion: &Conversion) -> percent::Resolved {
    let resolved = conversion.resolve(None, None);
    resolved.expect("the sizes are small")
}

#[test]
fn sizes_that_threaten_the_host_are_out_of_memory() {
    let out_of_memory = Err(SpecError::Number(NumberError::OutOfMemory));
    let wide = FormatSpec::parse("9223372036854775807").expect("it fits in a word");
    assert_eq!(spec::format_str("a", &wide), out_of_memory);
    assert_eq!(spec::format_int(&1.into(), &wide, 0), out_of_memory);
    assert_eq!(spec::format_float(1.0, &wide), out_of_memory);
    let long = FormatSpec::parse(".2147483647").expect("it fits in a word");
    assert_eq!(spec::format_str("a", &long).as_deref(), Ok("a"));
    assert_eq!(spec::format_float(1.0, &long), out_of_memory);
    let (_, conversion, _) = single("%*d").expect("the template is good");
    let resolved = conversion.resolve(Some(i64::MIN), None);
    assert_eq!(resolved, Err(NumberError::OutOfMemory.into()));
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
