//! Memoryviews: what one shows of its bytes, and which bytearrays keep their size because of one.
//!
//! A memoryview is an instance whose slots hold plain values, so it travels like any instance. Nothing of it is
//! believed: an image may say anything, so every use works out anew which bytes it may touch.

use dormouse_bytecode::{Liveness, Op};
use smallvec::SmallVec;

use crate::heap::{Kind, Tracer};
use crate::object::{GeneratorState, Instance};
use crate::{ClassId, Raise, Value, Vm};

/// The attributes of a memoryview, in the order of its slots.
const NAMES: [&str; 7] = [
    "_object",
    "_base",
    "_start",
    "_format",
    "_shape",
    "_strides",
    "_readonly",
];

/// A number for each dimension; most views have one.
pub type Dimensions<T> = SmallVec<[T; 2]>;

/// More dimensions than this are refused, as in CPython.
pub const MOST_DIMENSIONS: usize = 64;

/// What a memoryview shows. Every item lies within the bytes of its base.
#[derive(Clone, Debug)]
pub struct BufferView {
    /// What the script made the view of.
    pub object: Value,
    /// The bytes or bytearray that holds the items.
    pub base: Value,
    /// Where the first item lies.
    pub start: usize,
    /// The format as the script wrote it, a string.
    pub format: Value,
    /// Its one letter.
    pub code: u8,
    /// Bytes of an item.
    pub item_size: usize,
    /// Items in each dimension.
    pub shape: Dimensions<usize>,
    /// Bytes from an item to the next in each dimension.
    pub strides: Dimensions<isize>,
    /// Nothing can be assigned.
    pub is_readonly: bool,
}

/// The letter of a native format and the size of its items.
#[must_use]
pub fn item_format(format: &str) -> Option<(u8, usize)> {
    let &[code] = format.strip_prefix('@').unwrap_or(format).as_bytes() else {
        return None;
    };
    let size = match code {
        b'b' | b'B' | b'c' | b'?' => 1,
        b'h' | b'H' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'P' | b'd' => 8,
        _ => return None,
    };
    Some((code, size))
}

impl BufferView {
    /// How many items there are.
    #[must_use]
    pub fn n_items(&self) -> usize {
        self.shape.iter().product()
    }

    /// Bytes of all items.
    #[must_use]
    pub fn n_bytes(&self) -> usize {
        self.n_items() * self.item_size
    }

    /// Whether the items lie one after the other, the last dimension running fastest.
    #[must_use]
    pub fn is_c_contiguous(&self) -> bool {
        let mut expected = self.item_size;
        let is_next = |(n, stride): (&usize, &isize)| {
            let is_next = *n <= 1 || usize::try_from(*stride) == Ok(expected);
            expected *= n;
            is_next
        };
        let mut dimensions = self.shape.iter().zip(&self.strides).rev();
        self.n_items() == 0 || dimensions.all(is_next)
    }

    /// Where each item lies in the base, the last dimension running fastest.
    pub fn offsets(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.n_items()).map(|item| self.offset(item))
    }

    /// Where an item lies in the base, by its number.
    #[must_use]
    pub fn offset(&self, item: usize) -> usize {
        let (mut rest, mut at) = (item, self.start as isize);
        for (n, stride) in self.shape.iter().zip(&self.strides).rev() {
            at += (rest % n) as isize * stride;
            rest /= n;
        }
        at as usize
    }

    /// Whether every item lies within so many bytes.
    fn fits(&self, len: usize) -> bool {
        if self.shape.contains(&0) {
            return true;
        }
        let Ok(start) = i64::try_from(self.start) else {
            return false;
        };
        let (mut low, mut high) = (start, start.checked_add(self.item_size as i64));
        for (n, stride) in self.shape.iter().zip(&self.strides) {
            let Some(span) = i64::try_from(n - 1)
                .ok()
                .and_then(|it| it.checked_mul(*stride as i64))
            else {
                return false;
            };
            low = low.saturating_add(span.min(0));
            high = high.and_then(|it| it.checked_add(span.max(0)));
        }
        low >= 0 && high.is_some_and(|it| it <= len as i64)
    }
}

impl Vm {
    /// Whether a value is a memoryview, released or not.
    #[must_use]
    pub fn is_view(&self, value: Value) -> bool {
        value.is_kind(Kind::Instance)
            && self.heap.instances[value.index()].class == self.class(ClassId::MemoryView)
    }

    /// What a memoryview shows; `None` for one that was released, and for anything else.
    #[must_use]
    pub fn buffer_view(&self, value: Value) -> Option<BufferView> {
        if !self.is_view(value) {
            return None;
        }
        let slots = self.heap.instances[value.index()].slots.get(..NAMES.len());
        let &[object, base, start, format, shape, strides, is_readonly] = slots? else {
            return None;
        };
        let len = self.base_bytes(base)?.len();
        let (code, item_size) = item_format(self.str_of(format)?)?;
        let view = BufferView {
            object,
            base,
            start: usize::try_from(start.as_int()?).ok()?,
            format,
            code,
            item_size,
            shape: self.numbers(shape)?,
            strides: self.numbers(strides)?,
            is_readonly: is_readonly != Value::FALSE || base.is_kind(Kind::Bytes),
        };
        let n_dimensions = view.shape.len();
        // Together they are no more than the bytes, unless an item is shown twice, which no script can ask for.
        let n_items = view
            .shape
            .iter()
            .try_fold(1_usize, |n, it| n.checked_mul(*it))?;
        let is_sound = n_dimensions <= MOST_DIMENSIONS
            && n_dimensions == view.strides.len()
            && n_items <= len
            && view.fits(len);
        is_sound.then_some(view)
    }

    /// The numbers of a tuple.
    fn numbers<T: TryFrom<i64>>(&self, tuple: Value) -> Option<Dimensions<T>>
    where
        [T; 2]: smallvec::Array<Item = T>,
    {
        if !tuple.is_kind(Kind::Tuple) {
            return None;
        }
        let items = self.heap.tuples[tuple.index()].iter();
        items
            .map(|it| T::try_from(it.as_int()?).ok())
            .collect::<Option<_>>()
    }

    /// The bytes of what a view is of.
    fn base_bytes(&self, base: Value) -> Option<&[u8]> {
        match base.kind()? {
            Kind::Bytes => Some(&self.heap.bytes[base.index()]),
            Kind::ByteArray => Some(&self.heap.byte_arrays[base.index()]),
            _ => None,
        }
    }

    /// The bytes of a memoryview whose items lie one after the other.
    pub(crate) fn view_bytes(&self, value: Value) -> Option<&[u8]> {
        let view = self.buffer_view(value)?;
        let len = view.n_bytes();
        let bytes = self.base_bytes(view.base)?;
        if len == 0 {
            return Some(&[]);
        }
        view.is_c_contiguous()
            .then(|| bytes.get(view.start..view.start + len))?
    }

    /// The bytes of the items of a view, in order.
    #[must_use]
    pub fn gather(&self, view: &BufferView) -> Vec<u8> {
        let bytes = self.base_bytes(view.base).unwrap_or(&[]);
        if view.is_c_contiguous() {
            let end = view.start + view.n_bytes();
            return bytes.get(view.start..end).unwrap_or(&[]).to_vec();
        }
        let mut gathered = Vec::with_capacity(view.n_bytes());
        for at in view.offsets() {
            gathered.extend(bytes.get(at..at + view.item_size).unwrap_or(&[]));
        }
        gathered
    }

    /// A new memoryview.
    pub fn new_view(&mut self, view: &BufferView) -> Value {
        let number = |it: usize| Value::int(it as i64);
        let shape: Vec<Value> = view.shape.iter().map(|it| number(*it)).collect();
        let strides: Vec<Value> = view
            .strides
            .iter()
            .map(|it| Value::int(*it as i64))
            .collect();
        let slots = vec![
            view.object,
            view.base,
            number(view.start),
            view.format,
            self.heap.tuple(shape),
            self.heap.tuple(strides),
            Value::bool(view.is_readonly),
        ];
        let class = self.class(ClassId::MemoryView);
        let names = NAMES.map(|it| self.intern(it));
        let shape = self.shape_of(class, &names);
        let made = self.heap.alloc(Instance {
            class,
            shape,
            slots,
            ..Instance::default()
        });
        self.note_view(made);
        made
    }

    /// Remembers that the bytearray of a memoryview may not change its size; for whoever makes instances by hand.
    pub fn note_view(&mut self, value: Value) {
        if !self.is_view(value) {
            return;
        }
        let base = self.heap.instances[value.index()].slots.get(1);
        if let Some(base) = base.copied().filter(|it| it.is_kind(Kind::ByteArray)) {
            self.heap.exported.insert(base.index());
        }
    }

    /// Lets go of what a memoryview shows.
    pub fn release_view(&mut self, value: Value) {
        if self.is_view(value) {
            let slots = &mut self.heap.instances[value.index()].slots;
            slots
                .iter_mut()
                .take(2)
                .for_each(|slot| *slot = Value::NONE);
        }
    }

    /// Why a value that is no run of bytes is none, where it is a memoryview: the exception, or `None`.
    pub fn refuse_view(&mut self, value: Value) -> Option<Raise> {
        if !self.is_view(value) {
            return None;
        }
        if self.buffer_view(value).is_none() {
            return Some(self.raise(ClassId::ValueError, RELEASED));
        }
        let message = "memoryview: underlying buffer is not C-contiguous";
        Some(self.raise(ClassId::BufferError, message))
    }

    /// Raises when a bytearray must keep its size, because a memoryview of it can still be reached.
    ///
    /// # Errors
    /// BufferError.
    pub fn check_resizable(&mut self, array: Value) -> Result<(), Raise> {
        if self.heap.exported.is_empty() || !self.heap.exported.contains(&array.index()) {
            return Ok(());
        }
        if self.has_reachable_view(array) {
            let message = "Existing exports of data: object cannot be re-sized";
            return Err(self.raise(ClassId::BufferError, message));
        }
        self.heap.exported.remove(&array.index());
        Ok(())
    }

    /// Whether something that the program can still use is a memoryview of a bytearray.
    fn has_reachable_view(&self, array: Value) -> bool {
        let mut tracer = Tracer::default();
        self.fixed_roots()
            .into_iter()
            .for_each(|it| tracer.visit(it));
        let memory_view = self.class(ClassId::MemoryView);
        self.heap.is_any_reachable(
            tracer,
            |value, tracer| self.visit_live(value, tracer),
            |value| {
                let instance = &self.heap.instances[value.index()];
                instance.class == memory_view && instance.slots.get(1) == Some(&array)
            },
        )
    }

    /// Meets what a tasklet or generator will use again: dead registers do not count, for they do not survive a sleep.
    /// False for anything else.
    fn visit_live(&self, value: Value, tracer: &mut Tracer) -> bool {
        if value.is_kind(Kind::Generator) {
            let generator = &self.heap.generators[value.index()];
            if generator.state != GeneratorState::Suspended {
                return false;
            }
            tracer.visit(generator.function);
            tracer.visit(generator.handled);
            self.visit_registers(value, generator.pc, true, &generator.registers, tracer);
            return true;
        }
        if !value.is_kind(Kind::Tasklet) {
            return false;
        }
        self.heap.tasklets[value.index()].trace_without_stack(tracer);
        let frames = self.frames(value);
        let innermost = frames.len().saturating_sub(1);
        for (at, frame) in frames.iter().enumerate() {
            frame.kept.iter().for_each(|it| tracer.visit(*it));
            tracer.visit(frame.callee);
            let (pc, is_waiting) = if at < innermost || self.waits_in_call(value) {
                (frame.pc, true)
            } else if value == self.current {
                // Its instruction is under way: what it looks at is in use.
                (frame.pc.saturating_sub(1), false)
            } else {
                (frame.pc, false)
            };
            self.visit_registers(frame.callee, pc, is_waiting, frame.registers, tracer);
        }
        true
    }

    fn visit_registers(
        &self,
        callee: Value,
        pc: u32,
        is_waiting: bool,
        registers: &[Value],
        tracer: &mut Tracer,
    ) {
        let Some(code) = self.code_of(callee) else {
            return;
        };
        let liveness = Liveness::of(code);
        let live = if is_waiting {
            let waiting = pc.checked_sub(1);
            let waiting = waiting.and_then(|it| code.instructions.get(it as usize));
            let rereads = waiting.and_then(|it| it.op()) == Some(Op::YieldFrom);
            liveness.waiting_at(code, pc, rereads)
        } else {
            liveness.at(code, pc)
        };
        let registers = registers.iter().zip(live).filter(|(_, is_live)| *is_live);
        registers.for_each(|(it, _)| tracer.visit(*it));
    }
}

/// What using a released memoryview raises.
pub const RELEASED: &str = "operation forbidden on released memoryview object";
