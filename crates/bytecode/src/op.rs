//! The op table: every instruction there is, with its operands and its meaning.
//!
//! # Reading the table
//!
//! ```text
//! /// pseudo-code                R[x] is register x of the current frame
//! Name = number { field: Operand, … }
//! ```
//!
//! The fields are the four of an instruction: `a`, `b`, `c` (a byte each) and `d` (32 bits).
//! [`Operand`] says what a field means and which registers it reads or writes, so the verifier, the
//! disassembler and the liveness analysis need no table of their own.
//!
//! # Calls
//!
//! A call area starts at `R[b]`, which is left free for the frame's link. `R[b+1]` is the callee and
//! `R[b+2]…` are the arguments; they become the first registers of the callee's frame. After
//! [`Op::GetMethod`] or [`Op::GetSpecial`] the area holds either function and `self`
//! (`R[b+1]`, `R[b+2]`) or unset and a plain callable; arguments always start at `R[b+3]`.
//! Everything from `R[b]` up is dead after the call.
//!
//! # Changing the table
//!
//! Append; never renumber, never give a number a new meaning. Add the handler in `vm`, a
//! line in the compiler, and a script test that reaches it.

/// Hands the whole table to a macro.
macro_rules! with_op_table {
    ($receiver:ident) => {
        $receiver! {
            /// Does nothing.
            Nop = 0 {}
            /// `R[a] = R[b]`
            Move = 1 { a: Out, b: In }
            /// `R[a] = constants[d]`
            LoadConst = 2 { a: Out, d: Const }
            /// `R[a] = d`, a signed 32-bit integer
            LoadInt = 3 { a: Out, d: Imm }
            /// `R[a] = far[d]`: a local beyond the reach of a byte
            LoadFar = 4 { a: Out, d: Far }
            /// `far[d] = R[a]`
            StoreFar = 5 { a: In, d: Far }
            /// `R[a] = builtins[names[d]]`, hidden helpers included, however the script shadows the name
            LoadBuiltin = 6 { a: Out, d: Name }
            /// raises UnboundLocalError for `names[d]` when `R[a]` is unset
            CheckLocal = 7 { a: In, d: Name }
            /// unsets `R[a]`; raises UnboundLocalError for `names[d]` when it is unset already
            DelLocal = 8 { a: Mut, d: Name }

            /// `R[a] = globals[name]`, else `builtins[name]`, else NameError
            GetGlobal = 9 { a: Out, d: Site }
            /// `globals[name] = R[a]`
            SetGlobal = 10 { a: In, d: Site }
            /// `del globals[names[d]]`
            DelGlobal = 11 { d: Name }
            /// `R[a] = R[b][name]` (a class body's namespace), else as GetGlobal
            GetName = 12 { a: Out, b: In, d: Site }
            /// `R[b][name] = R[a]`
            SetName = 13 { a: In, b: In, d: Site }
            /// `del R[b][names[d]]`
            DelName = 14 { b: In, d: Name }
            /// `R[a] = R[b][names[d]]`, else the content of the cell `R[c]`
            GetNameOrCell = 15 { a: Out, b: In, c: In, d: Name }
            /// `R[a] = cell(R[a])`: a parameter that is captured moves into its cell; unset makes an empty cell
            MakeCell = 16 { a: Mut }
            /// `R[a] = the d-th cell of the running function's closure`
            LoadClosure = 17 { a: Out, d: Count }
            /// `R[a] = content of cell R[b]`; NameError for `names[d]` when it is empty
            GetCell = 18 { a: Out, b: In, d: Name }
            /// `content of cell R[b] = R[a]`
            SetCell = 19 { a: In, b: In }
            /// empties cell `R[b]`; NameError for `names[d]` when it is empty
            DelCell = 20 { b: In, d: Name }

            /// `R[a] = R[b] + R[c]`; `d = 1` for `+=`, likewise below
            Add = 21 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] - R[c]`
            Sub = 22 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] * R[c]`
            Mul = 23 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] @ R[c]`
            MatMul = 24 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] / R[c]`
            TrueDiv = 25 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] // R[c]`
            FloorDiv = 26 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] % R[c]`
            Mod = 27 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] ** R[c]`
            Pow = 28 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] << R[c]`
            LeftShift = 29 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] >> R[c]`
            RightShift = 30 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] & R[c]`
            BitAnd = 31 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] | R[c]`
            BitOr = 32 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] ^ R[c]`
            BitXor = 33 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = R[b] + d`, an integer; `c = 1` for `+=`
            AddImm = 34 { a: Out, b: In, c: Flag, d: Imm }
            /// `R[a] = R[b] - d`, an integer; `c = 1` for `-=`
            SubImm = 35 { a: Out, b: In, c: Flag, d: Imm }
            /// `R[a] = -R[b]`
            Neg = 36 { a: Out, b: In }
            /// `R[a] = +R[b]`
            Pos = 37 { a: Out, b: In }
            /// `R[a] = ~R[b]`
            Invert = 38 { a: Out, b: In }
            /// `R[a] = not R[b]`
            Not = 39 { a: Out, b: In }

            /// `R[a] = R[b] == R[c]`
            Eq = 40 { a: Out, b: In, c: In }
            /// `R[a] = R[b] != R[c]`
            Ne = 41 { a: Out, b: In, c: In }
            /// `R[a] = R[b] < R[c]`
            Lt = 42 { a: Out, b: In, c: In }
            /// `R[a] = R[b] <= R[c]`
            Le = 43 { a: Out, b: In, c: In }
            /// `R[a] = R[b] > R[c]`
            Gt = 44 { a: Out, b: In, c: In }
            /// `R[a] = R[b] >= R[c]`
            Ge = 45 { a: Out, b: In, c: In }
            /// `R[a] = (R[b] is R[c]) == d`
            Is = 46 { a: Out, b: In, c: In, d: Flag }
            /// `R[a] = (R[b] in R[c]) == d`
            Contains = 47 { a: Out, b: In, c: In, d: Flag }

            /// `goto d`
            Jump = 48 { d: Jump }
            /// `if R[a]: goto d`
            JumpIf = 49 { a: In, d: Jump }
            /// `if not R[a]: goto d`
            JumpUnless = 50 { a: In, d: Jump }
            /// `if (R[a] == R[b]) == c: goto d`
            JumpEq = 51 { a: In, b: In, c: Flag, d: Jump }
            /// `if (R[a] != R[b]) == c: goto d`
            JumpNe = 52 { a: In, b: In, c: Flag, d: Jump }
            /// `if (R[a] < R[b]) == c: goto d`
            JumpLt = 53 { a: In, b: In, c: Flag, d: Jump }
            /// `if (R[a] <= R[b]) == c: goto d`
            JumpLe = 54 { a: In, b: In, c: Flag, d: Jump }
            /// `if (R[a] > R[b]) == c: goto d`
            JumpGt = 55 { a: In, b: In, c: Flag, d: Jump }
            /// `if (R[a] >= R[b]) == c: goto d`
            JumpGe = 56 { a: In, b: In, c: Flag, d: Jump }
            /// `if (R[a] == b) == c: goto d`, `b` a signed byte, likewise below
            JumpEqImm = 57 { a: In, b: Imm, c: Flag, d: Jump }
            /// `if (R[a] != b) == c: goto d`
            JumpNeImm = 58 { a: In, b: Imm, c: Flag, d: Jump }
            /// `if (R[a] < b) == c: goto d`
            JumpLtImm = 59 { a: In, b: Imm, c: Flag, d: Jump }
            /// `if (R[a] <= b) == c: goto d`
            JumpLeImm = 60 { a: In, b: Imm, c: Flag, d: Jump }
            /// `if (R[a] > b) == c: goto d`
            JumpGtImm = 61 { a: In, b: Imm, c: Flag, d: Jump }
            /// `if (R[a] >= b) == c: goto d`
            JumpGeImm = 62 { a: In, b: Imm, c: Flag, d: Jump }
            /// `if (R[a] is R[b]) == c: goto d`
            JumpIs = 63 { a: In, b: In, c: Flag, d: Jump }
            /// `if (R[a] is None) == c: goto d`
            JumpIfNone = 64 { a: In, c: Flag, d: Jump }

            /// `R[a..a+3] = iterator over R[b]`, in the form ForNext takes
            GetIter = 65 { a: IterOut, b: In }
            /// `R[a] = next of R[b..b+3]; goto d`; goes on to the next instruction when exhausted
            ForNext = 66 { a: Out, b: Iter, d: Jump }
            /// `R[a] = iter(R[b])`, an object
            Iter = 67 { a: Out, b: In }

            /// `R[a] = R[b].name`
            GetAttr = 68 { a: Out, b: In, d: Site }
            /// `R[a].name = R[b]`
            SetAttr = 69 { a: In, b: In, d: Site }
            /// `del R[a].names[d]`
            DelAttr = 70 { a: In, d: Name }
            /// readies the call area at `R[a]` for calling `R[b].name`
            GetMethod = 71 { a: MethodOut, b: In, d: Site }
            /// as GetMethod, but looks on the type only; `c` is 0 for `__enter__`, 1 for `__exit__`, and 2 and 3 for
            /// `__aenter__` and `__aexit__`
            GetSpecial = 72 { a: MethodOut, b: In, c: Flag, d: Name }

            /// `R[a] = R[b][R[c]]`
            GetItem = 73 { a: Out, b: In, c: In }
            /// `R[a][R[b]] = R[c]`
            SetItem = 74 { a: In, b: In, c: In }
            /// `del R[a][R[b]]`
            DelItem = 75 { a: In, b: In }
            /// `R[a] = slice(R[b], R[b+1], R[b+2])`
            BuildSlice = 76 { a: Out, b: Three }

            /// `R[a] = (R[b], …)`, `c` items, likewise below
            BuildTuple = 77 { a: Out, b: Args, c: Count }
            /// `R[a] = [R[b], …]`
            BuildList = 78 { a: Out, b: Args, c: Count }
            /// `R[a] = {R[b], …}`
            BuildSet = 79 { a: Out, b: Args, c: Count }
            /// `R[a] = {R[b]: R[b+1], …}`, `c` pairs
            BuildDict = 80 { a: Out, b: Pairs, c: Count }
            /// `R[a] = R[b] + …`, all strings
            BuildString = 81 { a: Out, b: Args, c: Count }
            /// `R[a] = format(conversion c (0 none, 1 str, 2 repr, 3 ascii) of R[b], R[b+1])`
            FormatValue = 82 { a: Out, b: Two, c: Flag }
            /// `R[a].append(R[b])`
            ListAppend = 83 { a: In, b: In }
            /// `R[a].extend(R[b])`; `c = 1` when the items are a call's `*arguments`
            ListExtend = 84 { a: In, b: In, c: Flag }
            /// `R[a] = tuple(list R[b])`
            ListToTuple = 85 { a: Out, b: In }
            /// `R[a].add(R[b])`
            SetAdd = 86 { a: In, b: In }
            /// `R[a].update(R[b])`, a set
            SetUpdate = 87 { a: In, b: In }
            /// `R[a][R[b]] = R[c]`, a dict that nothing else sees yet
            DictSet = 88 { a: In, b: In, c: In }
            /// `R[a].update(R[b])`, a dict; `c = 1` for a call's `**arguments`, where a key twice is an error
            DictMerge = 89 { a: In, b: In, c: Flag }

            /// `R[a], …, R[a+c-1] = R[b]`
            Unpack = 90 { a: Outs, b: In, c: Count }
            /// `R[a], …, *R[a+c], …, R[a+c+d] = R[b]`: `c` before the starred one, `d` after it
            UnpackEx = 91 { a: OutsEx, b: In, c: Count, d: Count }

            /// `R[a] = R[b+1](R[b+2], …)`, `c` arguments
            Call = 92 { a: Out, b: CallArea, c: Count }
            /// as Call, on an area readied by GetMethod; the `c` arguments start at `R[b+3]`
            CallMethod = 93 { a: Out, b: MethodArea, c: Count }
            /// as Call; the last of the `c` arguments are keywords, named by the tuple `constants[d]`
            CallKw = 94 { a: Out, b: CallArea, c: Count, d: Const }
            /// as CallMethod; the last of the `c` arguments are keywords, named by the tuple `constants[d]`
            CallMethodKw = 95 { a: Out, b: MethodArea, c: Count, d: Const }
            /// `R[a] = R[b+1](*R[b+2], **R[b+3])`: a list or tuple, and a dict or None
            CallEx = 96 { a: Out, b: CallExArea }
            /// returns `R[a]`
            Return = 97 { a: In }

            /// `R[a] = function(children[d])`; bits of `c` say what is given: 1 `R[b]` defaults (tuple),
            /// 2 `R[b+1]` keyword-only defaults (dict), 4 `R[b+2]` annotations (dict), 8 `R[b+3]` closure (tuple of cells)
            MakeFunction = 98 { a: Out, b: Four, c: Flag, d: Child }

            /// raises `R[a]`, a class or an instance
            Raise = 99 { a: In }
            /// `raise R[a] from R[b]`
            RaiseFrom = 100 { a: In, b: In }
            /// a bare `raise`: raises the exception being handled
            RaiseAgain = 101 {}
            /// a handler's first instruction: `R[a] =` the exception, `R[a+1] =` the one handled before; now `R[a]` is handled
            Catch = 102 { a: CatchOut }
            /// the exception handled before, `R[a+1]`, is handled again
            EndCatch = 103 { a: Caught }
            /// EndCatch, then raises `R[a]` on, its traceback and context untouched
            Reraise = 104 { a: Caught }
            /// the first instruction of a handler that guards a handler's body: `R[a+1]` is handled again, and the
            /// exception in flight flies on
            Unwind = 105 { a: Caught }
            /// `if not exception R[a] matches R[b], a class or tuple of classes: goto d`
            JumpUnlessMatch = 106 { a: In, b: In, d: Jump }
            /// `R[a], R[a+1], R[a+2] = type(R[b]), R[b], R[b].__traceback__`
            ExcInfo = 107 { a: ThreeOut, b: In }

            /// yields `R[b]`; `R[a]` is what `send` brings
            Yield = 108 { a: Out, b: In }
            /// sends `R[a]` into the iterator `R[b]`; yields what that yields and comes back here; when it ends, `R[a]` is its result
            YieldFrom = 109 { a: Mut, b: In }

            /// `R[a] = import names[d]` with `b` leading dots; `c = 1` gives the last module of a dotted name, 0 the first
            Import = 110 { a: Out, b: Level, c: Flag, d: Name }
            /// `R[a] = R[b].names[d]`, a submodule if there is no such attribute
            ImportFrom = 111 { a: Out, b: In, d: Name }
            /// binds every public name of module `R[b]` in the globals
            ImportStar = 112 { b: In }
            /// the REPL shows `R[a]`
            Display = 113 { a: In }

            /// `R[a]` = what `await R[b]` delegates to, an iterator for YieldFrom; `c` is 1 for the result of
            /// `__aenter__`, 2 for that of `__aexit__`
            GetAwaitable = 114 { a: Out, b: In, c: Flag }
            /// `R[a] = R[b].__aiter__()`, looked up on the type
            GetAIter = 115 { a: Out, b: In }
            /// `R[a]` = what waiting for the next item of the asynchronous iterator `R[b]` delegates to
            GetANext = 116 { a: Out, b: In }
        }
    };
}

/// What a field of an instruction means.
///
/// The register kinds also say which registers are read and written; see [`crate::Instruction::registers`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A register that is read.
    In,
    /// A register that is written.
    Out,
    /// A register that is read and written.
    Mut,
    /// The first of as many registers as the count in `c`, read.
    Args,
    /// The first of twice as many registers as the count in `c`, read.
    Pairs,
    /// Two registers, read.
    Two,
    /// Three registers, read.
    Three,
    /// Four registers, those read whose bit is set in `c`.
    Four,
    /// Three registers, written.
    ThreeOut,
    /// The first of as many registers as the count in `c`, written.
    Outs,
    /// The first of `c + 1 + d` registers, written.
    OutsEx,
    /// An iterator's three registers, written.
    IterOut,
    /// An iterator's three registers, read and written.
    Iter,
    /// A call area with `c` arguments: the callee and they are read.
    CallArea,
    /// A call area readied by `GetMethod` with `c` arguments.
    MethodArea,
    /// A call area that holds callee, positional and keyword arguments.
    CallExArea,
    /// A call area of which `b+1` and `b+2` are written.
    MethodOut,
    /// A handler's two registers, written.
    CatchOut,
    /// A handler's two registers, read.
    Caught,
    /// An index into the constants.
    Const,
    /// An index into the names.
    Name,
    /// An index into the sites: a name and an inline cache.
    Site,
    /// An index into the child code objects.
    Child,
    /// The index of an instruction.
    Jump,
    /// A signed number.
    Imm,
    /// A register number beyond a byte's reach, read or written as the op says.
    Far,
    /// A number of things.
    Count,
    /// A small choice the op explains.
    Flag,
    /// The number of leading dots of an import.
    Level,
}

/// The four fields of an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they have no other name")]
pub enum Field {
    A,
    B,
    C,
    D,
}

macro_rules! field {
    (a) => {
        Field::A
    };
    (b) => {
        Field::B
    };
    (c) => {
        Field::C
    };
    (d) => {
        Field::D
    };
}

macro_rules! define_ops {
    ($($(#[doc = $doc:literal])+ $name:ident = $number:literal { $($field:ident: $operand:ident),* })*) => {
        /// What an instruction does. See the table in the source for each one's pseudo-code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Op { $($(#[doc = $doc])+ $name = $number,)* }

        impl Op {
            /// Every op, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The op of a number, if there is one.
            #[must_use]
            pub const fn decode(number: u8) -> Option<Self> {
                match number { $($number => Some(Self::$name),)* _ => None }
            }

            /// The name in the table.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }

            /// The fields that mean something, in order.
            #[must_use]
            pub const fn operands(self) -> &'static [(Field, Operand)] {
                match self { $(Self::$name => &[$((field!($field), Operand::$operand)),*],)* }
            }
        }
    };
}

with_op_table!(define_ops);

impl Op {
    /// Whether control never goes on to the next instruction.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(
            self,
            Self::Jump
                | Self::Return
                | Self::Raise
                | Self::RaiseFrom
                | Self::RaiseAgain
                | Self::Reraise
                | Self::Unwind
        )
    }

    /// Whether field `d` is the index of an instruction that may come next.
    #[must_use]
    pub fn is_jump(self) -> bool {
        self.operands().contains(&(Field::D, Operand::Jump))
    }
}
