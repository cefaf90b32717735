//! Constants and names, each kept once.

use std::collections::HashMap;
use std::sync::Arc;

use dormouse_bytecode::Constant;
use num_bigint::BigInt;

/// The literals of one code object.
#[derive(Debug, Default)]
pub(crate) struct ConstantPool {
    pub(crate) constants: Vec<Constant>,
    index: HashMap<ConstantKey, u32>,
}

impl ConstantPool {
    /// The index of a constant, which is added if it is new.
    pub(crate) fn index_of(&mut self, constant: Constant) -> u32 {
        let next = self.constants.len() as u32;
        let idx = *self
            .index
            .entry(ConstantKey::new(&constant))
            .or_insert(next);
        if idx == next {
            self.constants.push(constant);
        }
        idx
    }
}

/// A constant as a key: unlike `==` it tells `0.0` from `-0.0`.
#[derive(Debug, PartialEq, Eq, Hash)]
enum ConstantKey {
    None,
    True,
    False,
    Ellipsis,
    Int(BigInt),
    Float(u64),
    Str(Arc<str>),
    Bytes(Arc<[u8]>),
    Tuple(Vec<Self>),
    FrozenSet(Vec<Self>),
}

impl ConstantKey {
    fn new(constant: &Constant) -> Self {
        match constant {
            Constant::None => Self::None,
            Constant::True => Self::True,
            Constant::False => Self::False,
            Constant::Ellipsis => Self::Ellipsis,
            Constant::Int(value) => Self::Int(value.clone()),
            Constant::Float(value) => Self::Float(value.to_bits()),
            Constant::Str(value) => Self::Str(value.clone()),
            Constant::Bytes(value) => Self::Bytes(value.clone()),
            Constant::Tuple(items) => Self::Tuple(items.iter().map(Self::new).collect()),
            Constant::FrozenSet(items) => Self::FrozenSet(items.iter().map(Self::new).collect()),
        }
    }
}

/// The names of one code object.
#[derive(Debug, Default)]
pub(crate) struct NamePool {
    pub(crate) names: Vec<Arc<str>>,
    index: HashMap<Arc<str>, u32>,
}

impl NamePool {
    /// The index of a name, which is added if it is new.
    pub(crate) fn index_of(&mut self, name: &str) -> u32 {
        if let Some(idx) = self.index.get(name) {
            return *idx;
        }
        let idx = self.names.len() as u32;
        let name: Arc<str> = name.into();
        self.names.push(name.clone());
        self.index.insert(name, idx);
        idx
    }
}
