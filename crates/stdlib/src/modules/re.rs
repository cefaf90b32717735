//! `re`: the natives that look for matches. Patterns, matches and what calls script code are in `re.py`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};

use crate::regex::{self, Bytes, How, Match, Parsed, Program, Text};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_re_compile",
        params: "pattern, flags, /",
        run: Run::Plain(compile),
        doc: "Flags, number of groups and names of groups; or what is wrong, and where.",
    },
    Native {
        name: "_re_find",
        params: "pattern, flags, string, pos, endpos, how, must_advance, /",
        run: Run::Plain(find),
        doc: "The spans of a match and its last group, or None; how is 0 for match, 1 for fullmatch, 2 for search.",
    },
    Native {
        name: "_re_findall",
        params: "pattern, flags, string, pos, endpos, /",
        run: Run::Plain(findall),
        doc: "What all matches are, or their groups.",
    },
    Native {
        name: "_re_split",
        params: "pattern, flags, string, most, /",
        run: Run::Plain(split),
        doc: "The string split at matches, groups included.",
    },
    Native {
        name: "_re_sub",
        params: "pattern, flags, string, pieces, most, /",
        run: Run::Plain(sub),
        doc: "The string with matches replaced by texts and groups, and how many.",
    },
];

/// A pattern ready for use.
struct Ready {
    parsed: Parsed,
    program: Program,
}

/// Programs of one pattern, by flags and whether it is bytes.
type Variants = Vec<(u32, bool, Rc<Ready>)>;

thread_local! {
    /// Compiled patterns: nothing a program depends on, only time saved.
    static READY: RefCell<HashMap<Box<[u8]>, Variants>> = RefCell::new(HashMap::new());
}

/// When so many patterns are kept, all are let go.
const MOST_READY: usize = 500;

fn ready(key: &[u8], flags: u32, is_bytes: bool) -> Result<Rc<Ready>, regex::PatternError> {
    let kept = READY.with_borrow(|ready| {
        let variants = ready.get(key)?;
        let found = variants.iter().find(|it| it.0 == flags && it.1 == is_bytes);
        found.map(|it| it.2.clone())
    });
    if let Some(kept) = kept {
        return Ok(kept);
    }
    let chars: Vec<char> = if is_bytes {
        key.iter().map(|it| char::from(*it)).collect()
    } else {
        String::from_utf8_lossy(key).chars().collect()
    };
    let (parsed, program) = regex::compile(&chars, flags, is_bytes)?;
    let made = Rc::new(Ready { parsed, program });
    READY.with_borrow_mut(|ready| {
        if ready.len() >= MOST_READY {
            ready.clear();
        }
        let variants = ready.entry(key.into()).or_default();
        variants.push((flags, is_bytes, made.clone()));
    });
    Ok(made)
}

/// The bytes of a pattern or subject, and whether it is bytes; `None` for any other value.
fn content(vm: &Vm, value: Value) -> Option<(&[u8], bool)> {
    match vm.str_of(value) {
        Some(text) => Some((text.as_bytes(), false)),
        None => vm.byte_slice(value).map(|it| (it, true)),
    }
}

fn flags_of(value: Value) -> u32 {
    value
        .as_int()
        .and_then(|it| u32::try_from(it).ok())
        .unwrap_or(0)
}

fn compile(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some((key, is_bytes)) = content(vm, args[0]) else {
        let message = "first argument must be string or compiled pattern";
        return Err(vm.raise(ClassId::TypeError, message));
    };
    match ready(key, flags_of(args[1]), is_bytes) {
        Ok(ready) => {
            let mut names = Vec::new();
            for (name, number) in &ready.parsed.names {
                names.push((vm.intern(name), Value::int(*number as i64)));
            }
            let names = vm.new_str_dict(&names);
            let flags = Value::int(i64::from(ready.parsed.flags));
            let n_groups = Value::int(ready.parsed.n_groups as i64 - 1);
            Ok(vm.heap.tuple([flags, n_groups, names]))
        }
        Err(error) => {
            let message = vm.heap.str(error.message);
            let position = match error.position {
                Some(usize::MAX) => Value::FALSE,
                Some(position) => Value::int(position as i64),
                None => Value::NONE,
            };
            Ok(vm.heap.tuple([message, position]))
        }
    }
}

/// A pattern and the subject it is to be looked for in, checked.
struct Search {
    ready: Rc<Ready>,
    subject: Value,
    is_bytes: bool,
    /// Where to begin and where the subject ends, in bytes.
    from: usize,
    end: usize,
    /// Whether the bounds cross, so that nothing can match.
    is_void: bool,
}

impl Search {
    /// The search of the arguments pattern, flags and string.
    fn of(vm: &mut Vm, args: &[Value]) -> Result<Self, Raise> {
        let subject = vm.plain(args[2]);
        let Some((bytes, is_bytes)) = content(vm, subject) else {
            let message = format!(
                "expected string or bytes-like object, got '{}'",
                vm.type_name(subject)
            );
            return Err(vm.raise(ClassId::TypeError, message));
        };
        let end = bytes.len();
        let Some((key, is_bytes_pattern)) = content(vm, args[0]) else {
            return Err(vm.raise(ClassId::TypeError, "a pattern must be str or bytes"));
        };
        if is_bytes != is_bytes_pattern {
            let message = if is_bytes {
                "cannot use a string pattern on a bytes-like object"
            } else {
                "cannot use a bytes pattern on a string-like object"
            };
            return Err(vm.raise(ClassId::TypeError, message));
        }
        match ready(key, flags_of(args[1]), is_bytes) {
            Ok(ready) => Ok(Self {
                ready,
                subject,
                is_bytes,
                from: 0,
                end,
                is_void: false,
            }),
            Err(error) => Err(vm.raise(ClassId::ValueError, error.message)),
        }
    }

    /// The same between two positions in characters.
    fn within(mut self, vm: &Vm, pos: Value, endpos: Value) -> Self {
        let bound = |value: Value| value.as_int().map_or(usize::MAX, |it| it.max(0) as usize);
        let (pos, endpos) = (bound(pos), bound(endpos));
        if self.is_bytes {
            (self.from, self.end) = (pos.min(self.end), endpos.min(self.end));
        } else {
            let string = &vm.heap.strs[self.subject.index()];
            (self.from, self.end) = (string.byte_of(pos), string.byte_of(endpos));
        }
        self.is_void = self.from > self.end;
        self
    }

    fn find(
        &self,
        vm: &mut Vm,
        from: usize,
        how: How,
        must_advance: bool,
    ) -> Result<Option<Match>, Raise> {
        if self.is_void {
            return Ok(None);
        }
        let program = &self.ready.program;
        let found = if self.is_bytes {
            let bytes = &vm.byte_slice(self.subject).unwrap_or(&[])[..self.end];
            program.find(Bytes(bytes), from, how, must_advance)
        } else {
            let text = &vm.heap.text(self.subject)[..self.end];
            program.find(Text(text), from, how, must_advance)
        };
        found.map_err(|_| {
            let message = "regular expression takes too many steps";
            vm.raise(ClassId::RuntimeError, message)
        })
    }

    /// Every match that a scan finds, at most so many.
    fn all(&self, vm: &mut Vm, most: usize) -> Result<Vec<Match>, Raise> {
        let (mut matches, mut from, mut must_advance) = (Vec::new(), self.from, false);
        while matches.len() < most
            && let Some(found) = self.find(vm, from, How::Search, must_advance)?
        {
            from = found.slots[1];
            must_advance = found.slots[0] == found.slots[1];
            matches.push(found);
        }
        Ok(matches)
    }

    /// A part of the subject as a value.
    fn part(&self, vm: &mut Vm, start: usize, end: usize) -> Value {
        if self.is_bytes {
            let part = &vm.byte_slice(self.subject).unwrap_or(&[])[start..end];
            let part: Box<[u8]> = part.into();
            vm.heap.alloc(part)
        } else {
            let part: Box<str> = vm.heap.text(self.subject)[start..end].into();
            vm.heap.str(part)
        }
    }

    /// What a group matched; `otherwise` when it did not.
    fn group(&self, vm: &mut Vm, found: &Match, group: usize, otherwise: Value) -> Value {
        match (found.slots.get(group * 2), found.slots.get(group * 2 + 1)) {
            (Some(start), Some(end)) if *end != usize::MAX && start <= end => {
                self.part(vm, *start, *end)
            }
            _ => otherwise,
        }
    }

    /// A position in characters; -1 for a group that has not matched.
    fn position(&self, vm: &Vm, byte: usize) -> Value {
        if byte == usize::MAX {
            return Value::int(-1);
        }
        Value::int(if self.is_bytes {
            byte as i64
        } else {
            vm.heap.strs[self.subject.index()].position_of(byte) as i64
        })
    }
}

fn find(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let search = Search::of(vm, args)?.within(vm, args[3], args[4]);
    let how = match args[5].as_int() {
        Some(0) => How::Match,
        Some(1) => How::Full,
        _ => How::Search,
    };
    let must_advance = args[6] == Value::TRUE;
    let Some(found) = search.find(vm, search.from, how, must_advance)? else {
        return Ok(Value::NONE);
    };
    let mut spans = Vec::with_capacity(found.slots.len() / 2);
    for pair in found.slots.chunks(2) {
        // A group that was begun but not ended has not matched.
        let is_whole = pair[1] != usize::MAX;
        let ends = [pair[0], pair[1]].map(|it| if is_whole { it } else { usize::MAX });
        let ends = ends.map(|it| search.position(vm, it));
        spans.push(vm.heap.tuple(ends));
    }
    let spans = vm.heap.tuple(spans);
    let last = match found.last_group {
        0 => Value::NONE,
        group => Value::int(group as i64),
    };
    Ok(vm.heap.tuple([spans, last]))
}

fn findall(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let search = Search::of(vm, args)?.within(vm, args[3], args[4]);
    let matches = search.all(vm, usize::MAX)?;
    let n_groups = search.ready.parsed.n_groups - 1;
    let empty = search.part(vm, 0, 0);
    let mut items = Vec::with_capacity(matches.len());
    for found in matches {
        let item = match n_groups {
            0 | 1 => search.group(vm, &found, n_groups, empty),
            _ => {
                let groups: Vec<Value> = (1..=n_groups)
                    .map(|group| search.group(vm, &found, group, empty))
                    .collect();
                vm.heap.tuple(groups)
            }
        };
        items.push(item);
    }
    Ok(vm.heap.list(items))
}

/// A count argument: 0 means no limit.
fn limit(value: Value) -> usize {
    match value.as_int() {
        Some(0) | None => usize::MAX,
        Some(most) => usize::try_from(most).unwrap_or(0),
    }
}

fn split(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let search = Search::of(vm, args)?;
    let matches = search.all(vm, limit(args[3]))?;
    let n_groups = search.ready.parsed.n_groups - 1;
    let (mut pieces, mut last) = (Vec::new(), 0);
    for found in matches {
        let piece = search.part(vm, last, found.slots[0]);
        pieces.push(piece);
        for group in 1..=n_groups {
            let piece = search.group(vm, &found, group, Value::NONE);
            pieces.push(piece);
        }
        last = found.slots[1];
    }
    let piece = search.part(vm, last, search.end);
    pieces.push(piece);
    Ok(vm.heap.list(pieces))
}

fn sub(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let search = Search::of(vm, args)?;
    let matches = search.all(vm, limit(args[4]))?;
    let pieces = vm.sequence_items(args[3]).unwrap_or(&[]).to_vec();
    if matches.is_empty() {
        return Ok(vm.heap.tuple([search.subject, Value::int(0)]));
    }
    let bytes = |value: Value| content(vm, value).map_or(&[][..], |it| it.0);
    let subject = bytes(search.subject);
    let (mut written, mut last) = (Vec::with_capacity(subject.len()), 0);
    for found in &matches {
        if !vm.heap.has_room(written.len()) {
            return Err(vm.raise(ClassId::MemoryError, ""));
        }
        written.extend(&subject[last..found.slots[0]]);
        for piece in &pieces {
            match piece.as_int().map(|it| it.max(0) as usize) {
                Some(group) => {
                    let ends = (found.slots.get(group * 2), found.slots.get(group * 2 + 1));
                    if let (Some(start), Some(end)) = ends
                        && *end != usize::MAX
                        && start <= end
                    {
                        written.extend(&subject[*start..*end]);
                    }
                }
                None => written.extend(bytes(*piece)),
            }
        }
        last = found.slots[1];
    }
    written.extend(&subject[last..]);
    let result = if search.is_bytes {
        vm.heap.alloc(written.into_boxed_slice())
    } else {
        let text = String::from_utf8_lossy(&written).into_owned();
        vm.heap.str(text)
    };
    let count = Value::int(matches.len() as i64);
    Ok(vm.heap.tuple([result, count]))
}
