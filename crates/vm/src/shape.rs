//! Shapes: which attribute of an instance is in which slot.
//!
//! Instances of a class that gained the same attributes in the same order share a shape, so an inline cache
//! needs one comparison. A shape belongs to one class and repeats its version: a cache that compares both is
//! valid for the slots and for what the class says.

use crate::Value;

/// The number of a shape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeId(pub u32);

/// Past this many attributes an instance keeps them in a dict.
pub const MAX_SLOTS: usize = 64;

/// One shape.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// The class; unset for shape 0 and those after it, of instances that have a dict.
    pub class: Value,
    /// The version of the class, repeated.
    pub version: u32,
    /// The attributes, by slot: interned strings.
    pub names: Box<[Value]>,
    /// The shapes reached by adding one attribute.
    transitions: Vec<(Value, ShapeId)>,
}

/// All shapes of a VM.
#[derive(Clone, Debug)]
pub struct Shapes {
    list: Vec<Shape>,
    /// The shapes of each class, by the class's index. A class that took the place of one that is gone inherits its
    /// shapes, which nothing has any more.
    of_class: Vec<Vec<ShapeId>>,
}

impl Default for Shapes {
    fn default() -> Self {
        Self {
            list: vec![Shape::default()],
            of_class: Vec::new(),
        }
    }
}

impl Shapes {
    /// The shape of instances of `class` without attributes.
    pub fn new_root(&mut self, class: Value) -> ShapeId {
        self.add(Shape {
            class,
            ..Shape::default()
        })
    }

    /// The shape of a number.
    #[must_use]
    #[inline(always)]
    pub fn get(&self, id: ShapeId) -> &Shape {
        &self.list[id.0 as usize]
    }

    /// The slot of an attribute.
    #[must_use]
    pub fn slot(&self, id: ShapeId, name: Value) -> Option<usize> {
        self.get(id).names.iter().position(|it| *it == name)
    }

    /// The shape after adding an attribute that is not there yet.
    pub fn with(&mut self, id: ShapeId, name: Value) -> ShapeId {
        let shape = self.get(id);
        if let Some((_, next)) = shape.transitions.iter().find(|(it, _)| *it == name) {
            return *next;
        }
        let names = shape.names.iter().copied().chain([name]).collect();
        let next = Shape {
            class: shape.class,
            version: shape.version,
            names,
            transitions: Vec::new(),
        };
        let next = self.add(next);
        self.list[id.0 as usize].transitions.push((name, next));
        next
    }

    /// The shape of `root` with exactly these attributes, in order.
    pub fn with_all(&mut self, root: ShapeId, names: impl IntoIterator<Item = Value>) -> ShapeId {
        names
            .into_iter()
            .fold(root, |shape, name| self.with(shape, name))
    }

    /// Gives every shape of a class its new version.
    pub fn set_version(&mut self, class: Value, version: u32) {
        for id in self
            .of_class
            .get(class.index() as usize)
            .into_iter()
            .flatten()
        {
            let shape = &mut self.list[id.0 as usize];
            if shape.class == class {
                shape.version = version;
            }
        }
    }

    /// The values that shapes keep alive: the names. Classes are kept by their instances.
    pub fn names(&self) -> impl Iterator<Item = Value> + '_ {
        self.list.iter().flat_map(|it| it.names.iter().copied())
    }

    fn add(&mut self, shape: Shape) -> ShapeId {
        let id = ShapeId(self.list.len() as u32);
        // Shapes beside a dict are of no class.
        if shape.class.is_handle() {
            let class = shape.class.index() as usize;
            if self.of_class.len() <= class {
                self.of_class.resize_with(class + 1, Vec::new);
            }
            self.of_class[class].push(id);
        }
        self.list.push(shape);
        id
    }
}
