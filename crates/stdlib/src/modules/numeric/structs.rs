//! `struct`: layouts of bytes. The module's functions and classes are in `struct.py`; here a layout is parsed, and
//! plain values are packed and unpacked. A mistake is answered with its message, a string, for the module to raise.

use dormouse_vm::{Kind, Native, Raise, Run, Value, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_struct_shape",
        params: "layout, /",
        run: Run::Plain(shape),
        doc: "The size of a layout in bytes and its number of values, or what is wrong with it.",
    },
    Native {
        name: "_struct_pack",
        params: "layout, values, /",
        run: Run::Plain(pack),
        doc: "The bytes of values, or (code, what is wrong).",
    },
    Native {
        name: "_struct_unpack",
        params: "layout, data, offset, /",
        run: Run::Plain(unpack),
        doc: "The values of bytes, which must be there; None when they are not.",
    },
    Native {
        name: "_struct_put",
        params: "buffer, offset, data, /",
        run: Run::Plain(put),
        doc: "Overwrites bytes of a bytearray, which must be there.",
    },
];

/// Layouts longer than this are refused: 1 GiB.
const MOST_BYTES: usize = 1 << 30;

/// How a layout orders and aligns.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mode {
    is_big: bool,
    /// Sizes and alignment are the machine's: no prefix, or `@`.
    is_native: bool,
}

/// A run of a layout.
struct Item {
    code: char,
    /// Values, or the bytes of one string.
    count: usize,
    /// Bytes of one value.
    size: usize,
    /// Where the first one lies.
    offset: usize,
}

struct Layout {
    mode: Mode,
    items: Vec<Item>,
    size: usize,
}

impl Layout {
    fn parse(text: &str) -> Result<Self, &'static str> {
        let (is_big, is_native) = match text.chars().next() {
            Some('<' | '=') => (false, false),
            Some('>' | '!') => (true, false),
            _ => (false, true),
        };
        let mode = Mode { is_big, is_native };
        let codes = text.strip_prefix(['<', '>', '!', '=', '@']).unwrap_or(text);
        let mut layout = Self {
            mode,
            items: Vec::new(),
            size: 0,
        };
        let mut chars = codes.chars().peekable();
        while let Some(first) = chars.next() {
            if first.is_ascii_whitespace() || first == '\x0b' {
                continue;
            }
            let mut code = first;
            let mut count = 1_usize;
            if let Some(digit) = first.to_digit(10) {
                count = digit as usize;
                loop {
                    let next = chars
                        .next()
                        .ok_or("repeat count given without format specifier")?;
                    let Some(digit) = next.to_digit(10) else {
                        code = next;
                        break;
                    };
                    count = count
                        .checked_mul(10)
                        .and_then(|it| it.checked_add(digit as usize))
                        .ok_or("total struct size too long")?;
                }
            }
            layout.add(code, count)?;
        }
        Ok(layout)
    }

    fn add(&mut self, code: char, count: usize) -> Result<(), &'static str> {
        let size = size_of_code(code, self.mode).ok_or("bad char in struct format")?;
        if self.mode.is_native && !matches!(code, 's' | 'p' | 'x' | 'c') {
            self.size = self.size.next_multiple_of(size);
        }
        let bytes = size.checked_mul(count).filter(|it| *it <= MOST_BYTES);
        let total = bytes.and_then(|it| it.checked_add(self.size));
        let total = total.ok_or("total struct size too long")?;
        self.items.push(Item {
            code,
            count,
            size,
            offset: self.size,
        });
        self.size = total;
        Ok(())
    }

    fn n_values(&self) -> usize {
        self.items.iter().map(Item::n_values).sum()
    }
}

impl Item {
    fn n_values(&self) -> usize {
        match self.code {
            'x' => 0,
            's' | 'p' => 1,
            _ => self.count,
        }
    }
}

/// Bytes of one value of a code.
fn size_of_code(code: char, mode: Mode) -> Option<usize> {
    Some(match code {
        'x' | 'c' | 'b' | 'B' | '?' | 's' | 'p' => 1,
        'h' | 'H' | 'e' => 2,
        'i' | 'I' | 'f' => 4,
        'l' | 'L' => {
            if mode.is_native {
                8
            } else {
                4
            }
        }
        'q' | 'Q' | 'd' => 8,
        'n' | 'N' | 'P' if mode.is_native => 8,
        _ => return None,
    })
}

/// The layout of a string or bytes.
fn layout_of(vm: &Vm, value: Value) -> Result<Layout, &'static str> {
    if let Some(text) = vm.str_of(value) {
        return Layout::parse(text);
    }
    let bytes = vm.byte_slice(value).unwrap_or(&[]);
    Layout::parse(str::from_utf8(bytes).unwrap_or("\0"))
}

fn shape(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    match layout_of(vm, args[0]) {
        Ok(layout) => {
            let parts = [layout.size, layout.n_values()].map(|it| Value::int(it as i64));
            Ok(vm.heap.tuple(parts))
        }
        Err(message) => Ok(vm.heap.str(message)),
    }
}

/// A value that cannot be packed.
enum Refusal {
    /// `struct.error`.
    Layout(String),
    /// `OverflowError`.
    Overflow(&'static str),
}

impl From<&str> for Refusal {
    fn from(message: &str) -> Self {
        Self::Layout(message.to_string())
    }
}

fn pack(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let values = vm.sequence_items(args[1]).unwrap_or(&[]).to_vec();
    let packed = match layout_of(vm, args[0]) {
        Ok(layout) => pack_values(vm, &layout, &values),
        Err(message) => Err(message.into()),
    };
    match packed {
        Ok(bytes) => Ok(vm.heap.alloc(bytes.into_boxed_slice())),
        Err(refusal) => {
            let (is_overflow, message) = match refusal {
                Refusal::Layout(message) => (false, message),
                Refusal::Overflow(message) => (true, message.to_string()),
            };
            let message = vm.heap.str(message);
            Ok(vm.heap.tuple([Value::bool(is_overflow), message]))
        }
    }
}

fn pack_values(vm: &Vm, layout: &Layout, values: &[Value]) -> Result<Vec<u8>, Refusal> {
    let mut bytes = vec![0; layout.size];
    let mut values = values.iter().copied();
    for item in &layout.items {
        match item.code {
            'x' => {}
            's' | 'p' => {
                let value = values.next().unwrap_or(Value::NONE);
                let Some(text) = vm.byte_slice(value).filter(|_| !vm.is_view(value)) else {
                    let message = format!("argument for '{}' must be a bytes object", item.code);
                    return Err(Refusal::Layout(message));
                };
                let room = &mut bytes[item.offset..item.offset + item.count];
                pack_text(room, text, item.code);
            }
            _ => {
                for at in 0..item.count {
                    let value = values.next().unwrap_or(Value::NONE);
                    let mut packed = pack_one(vm, layout.mode, item, value)?;
                    if layout.mode.is_big {
                        packed.reverse();
                    }
                    let start = item.offset + at * item.size;
                    bytes[start..start + item.size].copy_from_slice(&packed);
                }
            }
        }
    }
    Ok(bytes)
}

/// Puts text into its room; `p` has its length in front.
fn pack_text(room: &mut [u8], text: &[u8], code: char) {
    let text_start = usize::from(code == 'p');
    if room.is_empty() {
        return;
    }
    let len = text.len().min(room.len() - text_start);
    if code == 'p' {
        room[0] = len.min(255) as u8;
    }
    room[text_start..text_start + len].copy_from_slice(&text[..len]);
}

/// The bytes of one value, the lowest first.
fn pack_one(vm: &Vm, mode: Mode, item: &Item, value: Value) -> Result<Vec<u8>, Refusal> {
    match item.code {
        'c' => match vm.byte_slice(value) {
            Some([byte]) => Ok(vec![*byte]),
            _ => Err("char format requires a bytes object of length 1".into()),
        },
        '?' => Ok(vec![u8::from(vm.quick_truth(value).unwrap_or(true))]),
        'e' | 'f' | 'd' => {
            let plain = vm.plain(value);
            let number = vm.float_of(plain).or_else(|| {
                let number = vm.big_of(plain)?;
                dormouse_vm::number::int::to_f64(&number).ok()
            });
            match number {
                Some(number) => pack_float(mode, item.code, number),
                None => Err("required argument is not a float".into()),
            }
        }
        _ => match vm.big_of(value) {
            Some(number) => pack_int(mode, item, &number),
            None => Err("required argument is not an integer".into()),
        },
    }
}

fn pack_float(mode: Mode, code: char, number: f64) -> Result<Vec<u8>, Refusal> {
    match code {
        'd' => Ok(number.to_le_bytes().to_vec()),
        'f' => {
            let single = number as f32;
            if single.is_infinite() && number.is_finite() && !mode.is_native {
                return Err(Refusal::Overflow("float too large to pack with f format"));
            }
            Ok(single.to_le_bytes().to_vec())
        }
        _ => match half_of(number) {
            Some(half) => Ok(half.to_le_bytes().to_vec()),
            None => Err(Refusal::Overflow("float too large to pack with e format")),
        },
    }
}

/// A float in sixteen bits, rounded to even; `None` when it is too large.
fn half_of(number: f64) -> Option<u16> {
    let sign = if number.is_sign_negative() { 0x8000 } else { 0 };
    let magnitude = number.abs();
    if number.is_nan() {
        return Some(sign | 0x7e00);
    }
    if magnitude.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // In units of the last place: 2**-24 below the smallest normal number.
    let exponent = if magnitude < 2.0_f64.powi(-14) {
        -14
    } else {
        ((magnitude.to_bits() >> 52) as i32) - 1023
    };
    let unit = 2.0_f64.powi(exponent - 10);
    let units = (magnitude / unit).round_ties_even() as u32;
    let bits = if exponent == -14 && units < 1024 {
        units
    } else {
        ((exponent + 15) as u32) * 1024 + units - 1024
    };
    (bits < 0x7c00).then_some(sign | bits as u16)
}

fn float_of_half(half: u16) -> f64 {
    let sign = if half & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = (i32::from(half >> 10 & 31), f64::from(half & 1023));
    sign * match exponent {
        0 => fraction * 2.0_f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * 2.0_f64.powi(exponent - 25),
    }
}

fn pack_int(mode: Mode, item: &Item, number: &BigInt) -> Result<Vec<u8>, Refusal> {
    let is_signed = matches!(item.code, 'b' | 'h' | 'i' | 'l' | 'q' | 'n');
    let bits = item.size as u32 * 8;
    let (least, most): (i128, i128) = if is_signed {
        (-(1 << (bits - 1)), (1 << (bits - 1)) - 1)
    } else {
        (0, (1 << bits) - 1)
    };
    if item.code == 'P' {
        let is_address = number.to_i64().is_some() || number.to_u64().is_some();
        if !is_address {
            return Err("int too large to convert".into());
        }
    } else if number.to_i128().is_none_or(|it| it < least || it > most) {
        return Err(Refusal::Layout(range_message(
            mode, item, number, least, most,
        )));
    }
    let word = number
        .to_i64()
        .map_or_else(|| number.to_u64().unwrap_or(0), |it| it as u64);
    Ok(word.to_le_bytes()[..item.size].to_vec())
}

/// What CPython says of an integer that does not fit: it depends on the machine type it goes through.
fn range_message(mode: Mode, item: &Item, number: &BigInt, least: i128, most: i128) -> String {
    let name = match item.code {
        'b' => "byte",
        'B' => "ubyte",
        'h' if !mode.is_big => "short",
        'H' if !mode.is_big => "ushort",
        _ => "",
    };
    let goes_through_signed = least < 0 || !name.is_empty();
    let fits_machine = if goes_through_signed {
        number.to_i64().is_some()
    } else {
        number.to_u64().is_some()
    };
    if item.size == 8 {
        let message = if mode.is_big {
            "int too large to convert"
        } else {
            "argument out of range"
        };
        return message.to_string();
    }
    if !fits_machine {
        return "argument out of range".to_string();
    }
    if name.is_empty() {
        format!(
            "'{}' format requires {least} <= number <= {most}",
            item.code
        )
    } else {
        format!("{name} format requires {least} <= number <= {most}")
    }
}

fn unpack(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Ok(layout) = layout_of(vm, args[0]) else {
        return Ok(Value::NONE);
    };
    let start = args[2].as_int().and_then(|it| usize::try_from(it).ok());
    let data = vm.byte_slice(args[1]).unwrap_or(&[]);
    let end = start.and_then(|it| it.checked_add(layout.size));
    let (Some(start), Some(end)) = (start, end) else {
        return Ok(Value::NONE);
    };
    let Some(data) = data.get(start..end).map(<[u8]>::to_vec) else {
        return Ok(Value::NONE);
    };
    let mut values = Vec::with_capacity(layout.n_values());
    for item in &layout.items {
        match item.code {
            'x' => {}
            's' => {
                let text = data[item.offset..item.offset + item.count].to_vec();
                values.push(vm.heap.alloc(text.into_boxed_slice()));
            }
            'p' => {
                let room = &data[item.offset..item.offset + item.count];
                let text = room.split_first().map_or(&[][..], |(len, text)| {
                    &text[..usize::from(*len).min(text.len())]
                });
                let text: Box<[u8]> = text.into();
                values.push(vm.heap.alloc(text));
            }
            _ => {
                for at in 0..item.count {
                    let start = item.offset + at * item.size;
                    let mut word = [0; 8];
                    word[..item.size].copy_from_slice(&data[start..start + item.size]);
                    if layout.mode.is_big {
                        word[..item.size].reverse();
                    }
                    values.push(unpack_one(vm, item, word));
                }
            }
        }
    }
    Ok(vm.heap.tuple(values))
}

/// The value of bytes, the lowest first, with zeros above.
fn unpack_one(vm: &mut Vm, item: &Item, word: [u8; 8]) -> Value {
    let bits = u64::from_le_bytes(word);
    let unused = 64 - item.size as u32 * 8;
    match item.code {
        'c' => vm.heap.alloc::<Box<[u8]>>(Box::new([word[0]])),
        '?' => Value::bool(bits != 0),
        'e' => vm.heap.float(float_of_half(bits as u16)),
        'f' => vm.heap.float(f64::from(f32::from_bits(bits as u32))),
        'd' => vm.heap.float(f64::from_bits(bits)),
        'b' | 'h' | 'i' | 'l' | 'q' | 'n' => vm.heap.int((bits << unused) as i64 >> unused),
        _ => vm.heap.big_int(BigInt::from(bits)),
    }
}

fn put(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let data = vm.byte_slice(args[2]).unwrap_or(&[]).to_vec();
    let buffer = vm.plain(args[0]);
    let start = args[1].as_int().and_then(|it| usize::try_from(it).ok());
    if buffer.is_kind(Kind::ByteArray)
        && let Some(start) = start
        && let Some(end) = start.checked_add(data.len())
        && let Some(room) = vm.heap.byte_arrays[buffer.index()].get_mut(start..end)
    {
        room.copy_from_slice(&data);
    }
    Ok(Value::NONE)
}
