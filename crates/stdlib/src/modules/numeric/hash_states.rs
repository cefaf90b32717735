//! The states of hashes that are fed bit by bit, for `hashlib`.
//!
//! A state is bytes: what the algorithm has made of the whole blocks, and what is left. They depend on nothing but what
//! was fed, so a hash object sleeps like any other object; before anything was fed, there are none.

use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};
use sha3::digest::common::hazmat::{SerializableState, SerializedState};
use sha3::digest::{FixedOutput, Update};

use super::digests::{bytes, unknown};

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
    let state = by_name!(&*name, fed(&state, data));
    result(vm, &name, state)
}

fn end(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (name, state) = given(vm, args)?;
    let digest = by_name!(&*name, ended(&state));
    result(vm, &name, digest)
}
