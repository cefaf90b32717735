//! One item of a memoryview: from its bytes, and into them.

use dormouse_vm::{BufferView, ClassId, Kind, Raise, Value, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// The item that lies at an offset of the base.
pub(super) fn get(vm: &mut Vm, view: &BufferView, at: usize) -> Value {
    let mut word = [0; 8];
    let bytes = vm
        .byte_slice(view.base)
        .and_then(|it| it.get(at..at + view.item_size));
    if let Some(bytes) = bytes {
        word[..view.item_size].copy_from_slice(bytes);
    }
    let bits = u64::from_le_bytes(word);
    let n_unused = 64 - view.item_size as u32 * 8;
    match view.code {
        b'B' => Value::int(bits as i64),
        b'c' => vm.heap.alloc::<Box<[u8]>>(Box::new([word[0]])),
        b'?' => Value::bool(bits != 0),
        b'f' => vm.heap.float(f64::from(f32::from_bits(bits as u32))),
        b'd' => vm.heap.float(f64::from_bits(bits)),
        b'b' | b'h' | b'i' | b'l' | b'q' | b'n' => {
            vm.heap.int((bits << n_unused) as i64 >> n_unused)
        }
        _ => vm.heap.big_int(BigInt::from(bits)),
    }
}

/// Why a value is no item of a format.
enum Refusal {
    /// It is of a wrong type.
    Type,
    /// It does not fit.
    Value,
}

/// Sets the item that lies at an offset of the base, which must be a bytearray.
pub(super) fn set(vm: &mut Vm, view: &BufferView, at: usize, value: Value) -> Result<(), Raise> {
    let packed = match view.code {
        b'c' => match vm.plain(value).kind() {
            Some(Kind::Bytes) => match vm.byte_slice(value) {
                Some([byte]) => Ok(u64::from(*byte)),
                _ => Err(Refusal::Value),
            },
            _ => Err(Refusal::Type),
        },
        b'?' => Ok(u64::from(vm.quick_truth(value).unwrap_or(true))),
        b'f' | b'd' => pack_float(vm, view.code, value),
        _ => pack_int(vm, view, value),
    };
    let (class, what) = match packed {
        Ok(bits) => {
            put(vm, view.base, at, &bits.to_le_bytes()[..view.item_size]);
            return Ok(());
        }
        Err(Refusal::Type) => (ClassId::TypeError, "type"),
        Err(Refusal::Value) => (ClassId::ValueError, "value"),
    };
    let format = vm.str_of(view.format).unwrap_or("");
    let message = format!("memoryview: invalid {what} for format '{format}'");
    Err(vm.raise(class, message))
}

fn pack_float(vm: &Vm, code: u8, value: Value) -> Result<u64, Refusal> {
    let plain = vm.plain(value);
    let number = match (vm.float_of(plain), vm.big_of(plain)) {
        (Some(number), _) => number,
        (None, Some(number)) => {
            dormouse_vm::number::int::to_f64(&number).map_err(|_| Refusal::Value)?
        }
        (None, None) => return Err(Refusal::Type),
    };
    Ok(if code == b'f' {
        u64::from((number as f32).to_bits())
    } else {
        number.to_bits()
    })
}

fn pack_int(vm: &Vm, view: &BufferView, value: Value) -> Result<u64, Refusal> {
    let number = vm.big_of(value).ok_or(Refusal::Type)?;
    let number = number.to_i128().ok_or(Refusal::Value)?;
    let n_bits = view.item_size as u32 * 8;
    let (least, most) = match view.code {
        b'b' | b'h' | b'i' | b'l' | b'q' | b'n' => {
            (-(1_i128 << (n_bits - 1)), (1 << (n_bits - 1)) - 1)
        }
        // An address may be given as a negative number.
        b'P' => (-(1 << 63), (1 << 64) - 1),
        _ => (0, (1 << n_bits) - 1),
    };
    if !(least..=most).contains(&number) {
        return Err(Refusal::Value);
    }
    Ok(number as u64)
}

/// Overwrites bytes of a bytearray, which must be there.
pub(super) fn put(vm: &mut Vm, base: Value, at: usize, bytes: &[u8]) {
    if base.is_kind(Kind::ByteArray)
        && let Some(room) = vm.heap.byte_arrays[base.index()].get_mut(at..at + bytes.len())
    {
        room.copy_from_slice(bytes);
    }
}
