//! Digests and checksums of bytes, for `hashlib`, `zlib`, `binascii` and `random`.
//!
//! Here is what takes all bytes at once; `hash_states` has the hashes that are fed bit by bit.

use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};
use sha3::{Digest, Sha3_224, Sha3_256, Sha3_384, Sha3_512};

use super::blake2::{Blake2b, Blake2s};
use super::sponge::Shake;

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_hash_digest",
        params: "name, data, /",
        run: Run::Plain(digest),
        doc: "The digest of bytes by an algorithm of fixed length.",
    },
    Native {
        name: "_hash_shake",
        params: "name, data, length, /",
        run: Run::Plain(shake),
        doc: "The digest of bytes by an algorithm of any length.",
    },
    Native {
        name: "_hash_blake2",
        params: "name, data, digest_size, key, salt, person, /",
        run: Run::Plain(blake2),
        doc: "The digest of bytes by BLAKE2, whose parameters the caller has checked.",
    },
    Native {
        name: "_crc32",
        params: "data, start, /",
        run: Run::Plain(crc32),
        doc: "The CRC-32 of bytes, going on from another one.",
    },
    Native {
        name: "_adler32",
        params: "data, start, /",
        run: Run::Plain(adler32),
        doc: "The Adler-32 of bytes, going on from another one.",
    },
    Native {
        name: "_crc_hqx",
        params: "data, start, /",
        run: Run::Plain(crc_hqx),
        doc: "The CRC-CCITT of bytes, going on from another one.",
    },
];

/// The longest digest of an algorithm of any length: 64 MiB.
const MOST_LENGTH: usize = 1 << 26;

/// The bytes a native was given.
pub(super) fn bytes(vm: &mut Vm, value: Value) -> Result<&[u8], Raise> {
    if vm.byte_slice(value).is_none() {
        let message = format!(
            "a bytes-like object is required, not '{}'",
            vm.type_name(value)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    Ok(vm.byte_slice(value).unwrap_or(&[]))
}

/// There is no algorithm of a name.
pub(super) fn unknown(vm: &mut Vm, name: &str) -> Raise {
    vm.raise(ClassId::ValueError, format!("unsupported hash type {name}"))
}

fn digest(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    let data = bytes(vm, args[1])?;
    let digest: Vec<u8> = match &*name {
        "md5" => md5::Md5::digest(data).to_vec(),
        "sha1" => sha1::Sha1::digest(data).to_vec(),
        "sha224" => sha2::Sha224::digest(data).to_vec(),
        "sha256" => sha2::Sha256::digest(data).to_vec(),
        "sha384" => sha2::Sha384::digest(data).to_vec(),
        "sha512" => sha2::Sha512::digest(data).to_vec(),
        "sha512_224" => sha2::Sha512_224::digest(data).to_vec(),
        "sha512_256" => sha2::Sha512_256::digest(data).to_vec(),
        "sha3_224" => Sha3_224::digest(data).to_vec(),
        "sha3_256" => Sha3_256::digest(data).to_vec(),
        "sha3_384" => Sha3_384::digest(data).to_vec(),
        "sha3_512" => Sha3_512::digest(data).to_vec(),
        _ => return Err(unknown(vm, &name)),
    };
    Ok(vm.heap.alloc(digest.into_boxed_slice()))
}

/// How long the digest of an algorithm of any length is to be.
pub(super) fn length_of_digest(vm: &mut Vm, value: Value) -> Result<usize, Raise> {
    let length = value.as_int().and_then(|it| usize::try_from(it).ok());
    match length {
        None => Err(vm.raise(ClassId::ValueError, "value must be positive")),
        Some(length) if length > MOST_LENGTH => {
            Err(vm.raise(ClassId::ValueError, "length is too large"))
        }
        Some(length) => Ok(length),
    }
}

fn shake(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    let length = length_of_digest(vm, args[2])?;
    let data = bytes(vm, args[1])?;
    let shake = Shake::rate(&name).and_then(|it| Shake::of(&[], it));
    let Some(mut shake) = shake else {
        return Err(unknown(vm, &name));
    };
    shake.feed(data);
    Ok(vm.heap.alloc(shake.read(length).into_boxed_slice()))
}

fn blake2(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let is_long = vm.str_of(args[0]) == Some("blake2b");
    let (most_digest, most_salt, n_before_salt) = if is_long { (64, 16, 32) } else { (32, 8, 16) };
    let size = args[2].as_int().and_then(|it| usize::try_from(it).ok());
    let mut parts = Vec::new();
    for value in &args[3..6] {
        parts.push(bytes(vm, *value)?.to_vec());
    }
    let size = size.filter(|it| (1..=most_digest).contains(it));
    let (key, salt, person) = (&parts[0], &parts[1], &parts[2]);
    let is_valid = key.len() <= most_digest && salt.len() <= most_salt && person.len() <= most_salt;
    let Some(size) = size.filter(|_| is_valid) else {
        return Err(vm.raise(ClassId::ValueError, "a parameter is out of range"));
    };
    // Of a tree that is but a root.
    let mut parameters = vec![size as u8, key.len() as u8, 1, 1];
    for (part, end) in [(salt, n_before_salt), (person, n_before_salt + most_salt)] {
        parameters.resize(end, 0);
        parameters.extend_from_slice(part);
    }
    parameters.resize(n_before_salt + 2 * most_salt, 0);
    let data = bytes(vm, args[1])?;
    let digest = if is_long {
        Blake2b::new(&parameters, key).map(|mut it| {
            it.feed(data);
            it.end(size, false)
        })
    } else {
        Blake2s::new(&parameters, key).map(|mut it| {
            it.feed(data);
            it.end(size, false)
        })
    };
    let digest = digest.unwrap_or_default();
    Ok(vm.heap.alloc(digest.into_boxed_slice()))
}

/// A checksum to go on from: the low 32 bits.
fn start(vm: &Vm, value: Value) -> u32 {
    use num_traits::ToPrimitive;
    let number = vm.big_of(value).unwrap_or_default() & num_bigint::BigInt::from(u32::MAX);
    number.to_u32().unwrap_or(0)
}

fn crc32(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut hasher = crc32fast::Hasher::new_with_initial(start(vm, args[1]));
    hasher.update(bytes(vm, args[0])?);
    Ok(Value::int(i64::from(hasher.finalize())))
}

fn adler32(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    /// The largest prime below 2**16.
    const MODULUS: u32 = 65521;
    /// So many bytes can be summed before the sums leave 32 bits.
    const RUN: usize = 5552;
    let start = start(vm, args[1]);
    let (mut low, mut high) = (start & 0xffff, start >> 16);
    for run in bytes(vm, args[0])?.chunks(RUN) {
        for byte in run {
            low += u32::from(*byte);
            high += low;
        }
        low %= MODULUS;
        high %= MODULUS;
    }
    Ok(Value::int(i64::from(high << 16 | low)))
}

fn crc_hqx(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let mut crc = (start(vm, args[1]) & 0xffff) as u16;
    for byte in bytes(vm, args[0])? {
        crc ^= u16::from(*byte) << 8;
        for _ in 0..8 {
            let carry = crc & 0x8000 != 0;
            crc = crc << 1 ^ if carry { 0x1021 } else { 0 };
        }
    }
    Ok(Value::int(i64::from(crc)))
}
