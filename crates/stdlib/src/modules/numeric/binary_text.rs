//! Bytes as text: base 64 and hexadecimal, for `binascii` and `base64`.

use dormouse_vm::{Native, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_base64_encode",
        params: "data, /",
        run: Run::Plain(encode),
        doc: "Bytes in base 64, padded.",
    },
    Native {
        name: "_base64_decode",
        params: "data, is_strict, /",
        run: Run::Plain(decode),
        doc: "The bytes that base 64 writes, or what is wrong, a string.",
    },
    Native {
        name: "_hex_encode",
        params: "data, /",
        run: Run::Plain(hex_encode),
        doc: "Bytes as hexadecimal digits, as bytes.",
    },
    Native {
        name: "_hex_decode",
        params: "data, /",
        run: Run::Plain(hex_decode),
        doc: "The bytes that hexadecimal digits write, or what is wrong, a string.",
    },
];

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn encode(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let data = vm.byte_slice(args[0]).unwrap_or(&[]);
    let mut text = Vec::with_capacity(data.len().div_ceil(3) * 4);
    for chunk in data.chunks(3) {
        let mut group = [0; 3];
        group[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for at in 0..4 {
            let digit = ALPHABET[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= chunk.len() { digit } else { b'=' });
        }
    }
    Ok(vm.heap.alloc(text.into_boxed_slice()))
}

/// The value of a digit of base 64.
fn digit_value(digit: u8) -> Option<u8> {
    Some(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

fn decode(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let is_strict = args[1] == Value::TRUE;
    let text = vm.byte_slice(args[0]).unwrap_or(&[]);
    match decode_base64(text, is_strict) {
        Ok(bytes) => Ok(vm.heap.alloc(bytes.into_boxed_slice())),
        Err(message) => Ok(vm.heap.str(message)),
    }
}

fn decode_base64(text: &[u8], is_strict: bool) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    if is_strict && text.first() == Some(&b'=') {
        return Err("Leading padding not allowed".to_string());
    }
    let (mut n_digits, mut left, mut n_pads) = (0, 0_u8, 0);
    for (at, byte) in text.iter().enumerate() {
        if *byte == b'=' {
            n_pads += 1;
            if n_digits % 4 >= 2 && n_digits % 4 + n_pads >= 4 {
                if is_strict && at + 1 < text.len() {
                    return Err("Excess data after padding".to_string());
                }
                return Ok(bytes);
            }
            continue;
        }
        let Some(value) = digit_value(*byte) else {
            if is_strict {
                return Err("Only base64 data is allowed".to_string());
            }
            continue;
        };
        if is_strict && n_pads > 0 {
            return Err("Discontinuous padding not allowed".to_string());
        }
        n_pads = 0;
        match n_digits % 4 {
            0 => left = value,
            1 => {
                bytes.push(left << 2 | value >> 4);
                left = value & 15;
            }
            2 => {
                bytes.push(left << 4 | value >> 2);
                left = value & 3;
            }
            _ => bytes.push(left << 6 | value),
        }
        n_digits += 1;
    }
    match n_digits % 4 {
        0 => Ok(bytes),
        1 => Err(format!(
            "Invalid base64-encoded string: number of data characters ({n_digits}) cannot be 1 more than a multiple of 4"
        )),
        _ => Err("Incorrect padding".to_string()),
    }
}

fn hex_encode(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let data = vm.byte_slice(args[0]).unwrap_or(&[]);
    let text: Vec<u8> = data
        .iter()
        .flat_map(|it| [DIGITS[usize::from(it >> 4)], DIGITS[usize::from(it & 15)]])
        .collect();
    Ok(vm.heap.alloc(text.into_boxed_slice()))
}

fn hex_decode(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = vm.byte_slice(args[0]).unwrap_or(&[]);
    if text.len() % 2 == 1 {
        return Ok(vm.heap.str("Odd-length string"));
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|it| it as u8);
    let bytes: Option<Vec<u8>> = text
        .chunks_exact(2)
        .map(|it| Some(digit(it[0])? << 4 | digit(it[1])?))
        .collect();
    match bytes {
        Some(bytes) => Ok(vm.heap.alloc(bytes.into_boxed_slice())),
        None => Ok(vm.heap.str("Non-hexadecimal digit found")),
    }
}
