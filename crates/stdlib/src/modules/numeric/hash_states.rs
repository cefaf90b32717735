//! The states of hashes that are fed bit by bit, for `hashlib`.
//!
//! A state is bytes: what the algorithm has made of the whole blocks, and what is left. They depend on nothing but what
//! was fed, so a hash object sleeps like any other object; before anything was fed, there are none.

use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};
use sha3::digest::common::hazmat::{SerializableState, SerializedState};
use sha3::digest::{FixedOutput, Update};

use super::blake2::{Blake2b, Blake2s};
use super::digests::{bytes, length_of_digest, unknown};
use super::sponge::Shake;

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_hash_feed",
        params: "name, state, data, /",
        run: Run::Plain(feed),
        doc: "The state of an algorithm after further bytes.",
    },
    Native {
        name: "_hash_end",
        params: "name, state, /",
        run: Run::Plain(end),
        doc: "The digest of what a state was fed, by an algorithm of fixed length.",
    },
    Native {
        name: "_hash_end_shake",
        params: "name, state, length, /",
        run: Run::Plain(end_shake),
        doc: "The digest of what a state was fed, by an algorithm of any length.",
    },
    Native {
        name: "_hash_start_blake2",
        params: "name, parameters, key, /",
        run: Run::Plain(start_blake2),
        doc: "The state of a BLAKE2 that was fed nothing.",
    },
    Native {
        name: "_hash_end_blake2",
        params: "name, state, length, is_last_node, /",
        run: Run::Plain(end_blake2),
        doc: "The digest of what a state of BLAKE2 was fed.",
    },
];

/// What a function makes of a state, which can be damaged, with the algorithm of a name; the outer None says that there is
/// none.
macro_rules! by_name {
    ($name:expr, $function:ident $arguments:tt, { $($known:literal => $hasher:ty,)* }) => {
        match $name {
            $($known => Some($function::<$hasher> $arguments),)*
            _ => None,
        }
    };
    ($name:expr, $function:ident $arguments:tt) => {
        by_name!($name, $function $arguments, {
            "md5" => md5::Md5,
            "sha1" => sha1::Sha1,
            "sha224" => sha2::Sha224,
            "sha256" => sha2::Sha256,
            "sha384" => sha2::Sha384,
            "sha512" => sha2::Sha512,
            "sha512_224" => sha2::Sha512_224,
            "sha512_256" => sha2::Sha512_256,
            "sha3_224" => sha3::Sha3_224,
            "sha3_256" => sha3::Sha3_256,
            "sha3_384" => sha3::Sha3_384,
            "sha3_512" => sha3::Sha3_512,
        })
    };
}

/// The hasher of a state, if it is one.
fn hasher<H: Default + SerializableState>(state: &[u8]) -> Option<H> {
    if state.is_empty() {
        return Some(H::default());
    }
    let state = SerializedState::<H>::try_from(state).ok()?;
    H::deserialize(&state).ok()
}

fn fed<H: Default + SerializableState + Update>(state: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    let mut hasher = hasher::<H>(state)?;
    hasher.update(data);
    Some(hasher.serialize().to_vec())
}

fn ended<H: Default + SerializableState + FixedOutput>(state: &[u8]) -> Option<Vec<u8>> {
    Some(hasher::<H>(state)?.finalize_fixed().to_vec())
}

/// The name and the state a native was given.
fn given(vm: &mut Vm, args: &[Value]) -> Result<(String, Vec<u8>), Raise> {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    Ok((name, bytes(vm, args[1])?.to_vec()))
}

fn result(vm: &mut Vm, name: &str, bytes: Option<Option<Vec<u8>>>) -> Result<Value, Raise> {
    match bytes {
        Some(Some(bytes)) => Ok(vm.heap.alloc(bytes.into_boxed_slice())),
        Some(None) => Err(vm.raise(ClassId::ValueError, "the state of a hash is damaged")),
        None => Err(unknown(vm, name)),
    }
}

fn feed(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (name, state) = given(vm, args)?;
    let data = bytes(vm, args[2])?;
    let state = match &*name {
        "blake2b" => Some(Blake2b::of(&state).map(|mut it| {
            it.feed(data);
            it.state()
        })),
        "blake2s" => Some(Blake2s::of(&state).map(|mut it| {
            it.feed(data);
            it.state()
        })),
        name => match Shake::rate(name) {
            Some(rate) => Some(Shake::of(&state, rate).map(|mut it| {
                it.feed(data);
                it.state()
            })),
            None => by_name!(name, fed(&state, data)),
        },
    };
    result(vm, &name, state)
}

fn end(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (name, state) = given(vm, args)?;
    let digest = by_name!(&*name, ended(&state));
    result(vm, &name, digest)
}

fn end_shake(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (name, state) = given(vm, args)?;
    let length = length_of_digest(vm, args[2])?;
    let digest = Shake::rate(&name).map(|it| Some(Shake::of(&state, it)?.read(length)));
    result(vm, &name, digest)
}

fn start_blake2(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (name, parameters) = given(vm, args)?;
    let key = bytes(vm, args[2])?;
    let state = match &*name {
        "blake2b" => Some(Blake2b::new(&parameters, key).map(|it| it.state())),
        "blake2s" => Some(Blake2s::new(&parameters, key).map(|it| it.state())),
        _ => None,
    };
    result(vm, &name, state)
}

fn end_blake2(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (name, state) = given(vm, args)?;
    let length = length_of_digest(vm, args[2])?;
    let is_last_node = vm.quick_truth(args[3]) == Some(true);
    let digest = match &*name {
        "blake2b" => Some(Blake2b::of(&state).map(|it| it.end(length, is_last_node))),
        "blake2s" => Some(Blake2s::of(&state).map(|it| it.end(length, is_last_node))),
        _ => None,
    };
    result(vm, &name, digest)
}
