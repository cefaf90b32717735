//! The section of literals, which images of the first format may have since after it was frozen. Frozen itself.

use serde::{Deserialize, Serialize};

use super::v1::ObjectId;

/// An object that is a literal of a function of the image, the very one that the function gives when it comes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Literal {
    /// The function: its index in the table of code.
    pub code: u32,
    /// The number of the literal: literals are counted in order, the parts of a tuple before it.
    pub literal: u32,
    /// The object.
    pub object: ObjectId,
}
