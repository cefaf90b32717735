//! JSON text to plain data. The reader has a stack of its own, so depth of nesting is no matter.

use dormouse_vm::number::{float_text, int_text};
use dormouse_vm::object::Dict;
use dormouse_vm::text::surrogate::char_of;
use dormouse_vm::{Value, Vm};

/// What is wrong with a text, and at which byte.
pub(super) struct Wrong {
    pub(super) message: &'static str,
    pub(super) at: usize,
}

/// A container that is not closed yet.
enum Open {
    List(Vec<Value>),
    /// A dict, and the key whose value comes next.
    Dict(Value, Value),
}

struct Reader<'a> {
    vm: &'a mut Vm,
    text: Value,
    at: usize,
    is_strict: bool,
}

/// Reads the value that begins at a byte of a string; gives it and where it ends.
pub(super) fn read(
    vm: &mut Vm,
    text: Value,
    at: usize,
    is_strict: bool,
) -> Result<(Value, usize), Wrong> {
    let mut reader = Reader {
        vm,
        text,
        at,
        is_strict,
    };
    let value = reader.value()?;
    Ok((value, reader.at))
}

impl Reader<'_> {
    fn byte(&self) -> Option<u8> {
        self.vm
            .heap
            .text(self.text)
            .as_bytes()
            .get(self.at)
            .copied()
    }

    fn skip_space(&mut self) {
        let bytes = self.vm.heap.text(self.text).as_bytes();
        let rest = bytes.get(self.at..).unwrap_or(&[]);
        let is_space = |it: &&u8| matches!(it, b' ' | b'\t' | b'\n' | b'\r');
        self.at += rest.iter().take_while(is_space).count();
    }

    fn wrong<T>(&self, message: &'static str) -> Result<T, Wrong> {
        Err(Wrong {
            message,
            at: self.at,
        })
    }

    fn value(&mut self) -> Result<Value, Wrong> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            let mut value = match self.byte() {
                Some(b'[') => {
                    self.at += 1;
                    self.skip_space();
                    if self.byte() != Some(b']') {
                        open.push(Open::List(Vec::new()));
                        continue;
                    }
                    self.at += 1;
                    self.vm.heap.list(Vec::new())
                }
                Some(b'{') => {
                    self.at += 1;
                    self.skip_space();
                    let dict = self.vm.heap.alloc(Dict::default());
                    if self.byte() != Some(b'}') {
                        let key = self.key()?;
                        open.push(Open::Dict(dict, key));
                        continue;
                    }
                    self.at += 1;
                    dict
                }
                _ => self.scalar()?,
            };
            // The value may close any number of containers.
            loop {
                match open.last_mut() {
                    None => return Ok(value),
                    Some(Open::List(items)) => {
                        items.push(value);
                        self.skip_space();
                        match self.byte() {
                            Some(b',') => {
                                self.at += 1;
                                self.skip_space();
                                break;
                            }
                            Some(b']') => {
                                self.at += 1;
                                let items = std::mem::take(items);
                                value = self.vm.heap.list(items);
                            }
                            _ => return self.wrong("Expecting ',' delimiter"),
                        }
                    }
                    Some(Open::Dict(dict, key)) => {
                        let (dict, key) = (*dict, *key);
                        // Keys are strings: setting one asks no script and cannot fail.
                        let _ = self.vm.dict_set(dict, key, value);
                        self.skip_space();
                        match self.byte() {
                            Some(b',') => {
                                self.at += 1;
                                self.skip_space();
                                let key = self.key()?;
                                open.pop();
                                open.push(Open::Dict(dict, key));
                                break;
                            }
                            Some(b'}') => {
                                self.at += 1;
                                value = dict;
                            }
                            _ => return self.wrong("Expecting ',' delimiter"),
                        }
                    }
                }
                open.pop();
            }
        }
    }

    /// A key with its colon.
    fn key(&mut self) -> Result<Value, Wrong> {
        if self.byte() != Some(b'"') {
            return self.wrong("Expecting property name enclosed in double quotes");
        }
        self.at += 1;
        let key = self.string()?;
        self.skip_space();
        if self.byte() != Some(b':') {
            return self.wrong("Expecting ':' delimiter");
        }
        self.at += 1;
        self.skip_space();
        Ok(key)
    }

    fn string(&mut self) -> Result<Value, Wrong> {
        let text = self.vm.heap.text(self.text);
        let (string, end) = read_string(text, self.at, self.is_strict)?;
        self.at = end;
        // Keys and short words come again and again.
        Ok(if string.len() <= 16 {
            self.vm.intern(&string)
        } else {
            self.vm.heap.str(string)
        })
    }

    fn scalar(&mut self) -> Result<Value, Wrong> {
        let text = self.vm.heap.text(self.text);
        let rest = text.get(self.at..).unwrap_or("");
        let words = [
            ("null", Value::NONE),
            ("true", Value::TRUE),
            ("false", Value::FALSE),
        ];
        if let Some((word, value)) = words.iter().find(|it| rest.starts_with(it.0)) {
            self.at += word.len();
            return Ok(*value);
        }
        let constants = [
            ("NaN", f64::NAN),
            ("Infinity", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
        ];
        if let Some((word, number)) = constants.iter().find(|it| rest.starts_with(it.0)) {
            self.at += word.len();
            return Ok(self.vm.heap.float(*number));
        }
        if rest.starts_with('"') {
            self.at += 1;
            return self.string();
        }
        let Some((len, is_float)) = number_len(rest) else {
            return self.wrong("Expecting value");
        };
        let digits = rest[..len].to_string();
        self.at += len;
        if is_float {
            let number = float_text::parse_float(&digits).unwrap_or(f64::NAN);
            return Ok(self.vm.heap.float(number));
        }
        match digits.parse::<i64>() {
            Ok(number) => Ok(self.vm.heap.int(number)),
            Err(_) => match int_text::parse_int(&digits, 10, 4300) {
                Ok(number) => Ok(self.vm.heap.big_int(number)),
                Err(_) => {
                    self.wrong("Exceeds the limit (4300 digits) for integer string conversion")
                }
            },
        }
    }
}

/// The length of the number that a text begins with, and whether it is a float.
pub(super) fn number_len(text: &str) -> Option<(usize, bool)> {
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or(&[]);
        rest.iter().take_while(|it| it.is_ascii_digit()).count()
    };
    let start = usize::from(bytes.first() == Some(&b'-'));
    let mut end = match bytes.get(start)? {
        b'0' => start + 1,
        b'1'..=b'9' => start + digits(start),
        _ => return None,
    };
    let mut is_float = false;
    if bytes.get(end) == Some(&b'.') && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
        is_float = true;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let n_digits = digits(end + 1 + sign);
        if n_digits > 0 {
            end += 1 + sign + n_digits;
            is_float = true;
        }
    }
    Some((end, is_float))
}

/// Reads a string whose opening quote is before a byte; gives it and where it ends.
pub(super) fn read_string(
    text: &str,
    at: usize,
    is_strict: bool,
) -> Result<(String, usize), Wrong> {
    let begin = at.saturating_sub(1);
    let unterminated = Wrong {
        message: "Unterminated string starting at",
        at: begin,
    };
    let mut string = String::new();
    let mut at = at;
    loop {
        let rest = text.get(at..).unwrap_or("");
        let plain = rest
            .bytes()
            .position(|it| it == b'"' || it == b'\\' || it < b' ');
        let Some(plain) = plain else {
            return Err(unterminated);
        };
        string.push_str(&rest[..plain]);
        at += plain;
        match text.as_bytes()[at] {
            b'"' => return Ok((string, at + 1)),
            b'\\' => at = push_escape(&mut string, text, at, unterminated.at)?,
            control => {
                if is_strict {
                    let message = "Invalid control character at";
                    return Err(Wrong { message, at });
                }
                string.push(char::from(control));
                at += 1;
            }
        }
    }
}

/// Reads the escape at a byte; gives where it ends.
fn push_escape(string: &mut String, text: &str, at: usize, begin: usize) -> Result<usize, Wrong> {
    let Some(escape) = text.as_bytes().get(at + 1) else {
        return Err(Wrong {
            message: "Unterminated string starting at",
            at: begin,
        });
    };
    let c = match escape {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\x08',
        b'f' => '\x0c',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return push_unicode_escape(string, text, at),
        _ => {
            let message = "Invalid \\escape";
            return Err(Wrong { message, at });
        }
    };
    string.push(c);
    Ok(at + 2)
}

fn push_unicode_escape(string: &mut String, text: &str, at: usize) -> Result<usize, Wrong> {
    let unit = |at: usize| {
        let digits = text.get(at + 2..at + 6)?;
        let is_escape = text[at..].starts_with("\\u");
        let is_hexadecimal = digits.bytes().all(|it| it.is_ascii_hexdigit());
        (is_escape && is_hexadecimal).then(|| u32::from_str_radix(digits, 16).ok())?
    };
    let Some(first) = unit(at) else {
        let message = "Invalid \\uXXXX escape";
        return Err(Wrong {
            message,
            at: at + 1,
        });
    };
    let is_pair_next = text.get(at + 6..).is_some_and(|it| it.starts_with("\\u"));
    if (0xd800..0xdc00).contains(&first)
        && is_pair_next
        && let Some(second @ 0xdc00..=0xdfff) = unit(at + 6)
    {
        let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
        string.extend(char_of(code));
        return Ok(at + 12);
    }
    string.extend(char_of(first));
    Ok(at + 6)
}
