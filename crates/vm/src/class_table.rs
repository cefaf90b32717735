//! The classes that come with the VM: their names, bases and what their instances carry.

use crate::heap::Kind;
use crate::object::Layout;

/// Hands the table to a macro: identifier, name, base, layout.
macro_rules! with_class_table {
    ($receiver:ident) => {
        $receiver! {
            Object "object" Object Object;
            Type "type" Object Type;
            Int "int" Object Payload;
            Bool "bool" Int Payload;
            Float "float" Object Payload;
            Str "str" Object Payload;
            Bytes "bytes" Object Payload;
            ByteArray "bytearray" Object Payload;
            Tuple "tuple" Object Payload;
            List "list" Object Payload;
            Dict "dict" Object Payload;
            Set "set" Object Payload;
            FrozenSet "frozenset" Object Payload;
            Range "range" Object Payload;
            Slice "slice" Object Payload;
            NoneType "NoneType" Object Payload;
            EllipsisType "ellipsis" Object Payload;
            NotImplementedType "NotImplementedType" Object Payload;
            Function "function" Object Payload;
            Method "method" Object Payload;
            BuiltinFunction "builtin_function_or_method" Object Payload;
            MethodDescriptor "method_descriptor" Object Payload;
            WrapperDescriptor "wrapper_descriptor" Object Payload;
            MethodWrapper "method-wrapper" Object Payload;
            ClassMethodDescriptor "classmethod_descriptor" Object Payload;
            GetSetDescriptor "getset_descriptor" Object Payload;
            MemberDescriptor "member_descriptor" Object Payload;
            Module "module" Object Payload;
            Cell "cell" Object Payload;
            Generator "generator" Object Payload;
            Coroutine "coroutine" Object Payload;
            AsyncGenerator "async_generator" Object Payload;
            Iterator "iterator" Object Payload;
            ListIterator "list_iterator" Object Payload;
            TupleIterator "tuple_iterator" Object Payload;
            StrIterator "str_iterator" Object Payload;
            BytesIterator "bytes_iterator" Object Payload;
            RangeIterator "range_iterator" Object Payload;
            ListReverseIterator "list_reverseiterator" Object Payload;
            DictKeyIterator "dict_keyiterator" Object Payload;
            DictValueIterator "dict_valueiterator" Object Payload;
            DictItemIterator "dict_itemiterator" Object Payload;
            StrAsciiIterator "str_ascii_iterator" Object Payload;
            ByteArrayIterator "bytearray_iterator" Object Payload;
            LongRangeIterator "longrange_iterator" Object Payload;
            DictReverseKeyIterator "dict_reversekeyiterator" Object Payload;
            DictReverseValueIterator "dict_reversevalueiterator" Object Payload;
            DictReverseItemIterator "dict_reverseitemiterator" Object Payload;
            SetIterator "set_iterator" Object Payload;
            Reversed "reversed" Object Payload;
            Enumerate "enumerate" Object Payload;
            Zip "zip" Object Payload;
            DictKeys "dict_keys" Object Payload;
            DictValues "dict_values" Object Payload;
            DictItems "dict_items" Object Payload;
            OdictKeys "odict_keys" DictKeys Payload;
            OdictValues "odict_values" DictValues Payload;
            OdictItems "odict_items" DictItems Payload;
            OdictIterator "odict_iterator" Object Payload;
            Property "property" Object Payload;
            TupleGetter "_tuplegetter" Object Payload;
            StaticMethod "staticmethod" Object Payload;
            ClassMethod "classmethod" Object Payload;
            Super "super" Object Payload;
            Code "code" Object Payload;
            Traceback "traceback" Object Payload;
            Tasklet "tasklet" Object Tasklet;
            Channel "channel" Object Channel;
            Bomb "bomb" Object Payload;
            Host "host_object" Object Payload;
            Deque "deque" Object Object;
            DequeIterator "_deque_iterator" Object Object;
            DequeReverseIterator "_deque_reverse_iterator" Object Object;
            MemoryView "memoryview" Object Object;
            MemoryIterator "memory_iterator" Object Object;

            BaseException "BaseException" Object Exception;
            SystemExit "SystemExit" BaseException Exception;
            TaskletExit "TaskletExit" SystemExit Exception;
            KeyboardInterrupt "KeyboardInterrupt" BaseException Exception;
            GeneratorExit "GeneratorExit" BaseException Exception;
            Exception "Exception" BaseException Exception;
            StopIteration "StopIteration" Exception Exception;
            StopAsyncIteration "StopAsyncIteration" Exception Exception;
            ArithmeticError "ArithmeticError" Exception Exception;
            FloatingPointError "FloatingPointError" ArithmeticError Exception;
            OverflowError "OverflowError" ArithmeticError Exception;
            ZeroDivisionError "ZeroDivisionError" ArithmeticError Exception;
            AssertionError "AssertionError" Exception Exception;
            AttributeError "AttributeError" Exception Exception;
            BufferError "BufferError" Exception Exception;
            EOFError "EOFError" Exception Exception;
            ImportError "ImportError" Exception Exception;
            ModuleNotFoundError "ModuleNotFoundError" ImportError Exception;
            LookupError "LookupError" Exception Exception;
            IndexError "IndexError" LookupError Exception;
            KeyError "KeyError" LookupError Exception;
            MemoryError "MemoryError" Exception Exception;
            NameError "NameError" Exception Exception;
            UnboundLocalError "UnboundLocalError" NameError Exception;
            OSError "OSError" Exception Exception;
            BlockingIOError "BlockingIOError" OSError Exception;
            ConnectionError "ConnectionError" OSError Exception;
            BrokenPipeError "BrokenPipeError" ConnectionError Exception;
            ConnectionAbortedError "ConnectionAbortedError" ConnectionError Exception;
            ConnectionRefusedError "ConnectionRefusedError" ConnectionError Exception;
            ConnectionResetError "ConnectionResetError" ConnectionError Exception;
            ChildProcessError "ChildProcessError" OSError Exception;
            ProcessLookupError "ProcessLookupError" OSError Exception;
            FileExistsError "FileExistsError" OSError Exception;
            FileNotFoundError "FileNotFoundError" OSError Exception;
            InterruptedError "InterruptedError" OSError Exception;
            IsADirectoryError "IsADirectoryError" OSError Exception;
            NotADirectoryError "NotADirectoryError" OSError Exception;
            PermissionError "PermissionError" OSError Exception;
            TimeoutError "TimeoutError" OSError Exception;
            ReferenceError "ReferenceError" Exception Exception;
            RuntimeError "RuntimeError" Exception Exception;
            NotImplementedError "NotImplementedError" RuntimeError Exception;
            RecursionError "RecursionError" RuntimeError Exception;
            SyntaxError "SyntaxError" Exception Exception;
            IndentationError "IndentationError" SyntaxError Exception;
            TabError "TabError" IndentationError Exception;
            SystemError "SystemError" Exception Exception;
            TypeError "TypeError" Exception Exception;
            ValueError "ValueError" Exception Exception;
            UnicodeError "UnicodeError" ValueError Exception;
            UnicodeDecodeError "UnicodeDecodeError" UnicodeError Exception;
            UnicodeEncodeError "UnicodeEncodeError" UnicodeError Exception;
            UnicodeTranslateError "UnicodeTranslateError" UnicodeError Exception;
            PickleError "PickleError" Exception Exception;
            PicklingError "PicklingError" PickleError Exception;
            UnpicklingError "UnpicklingError" PickleError Exception;
            Warning "Warning" Exception Exception;
            UserWarning "UserWarning" Warning Exception;
            DeprecationWarning "DeprecationWarning" Warning Exception;
            RuntimeWarning "RuntimeWarning" Warning Exception;
            SyntaxWarning "SyntaxWarning" Warning Exception;
            FutureWarning "FutureWarning" Warning Exception;
            ImportWarning "ImportWarning" Warning Exception;
            UnicodeWarning "UnicodeWarning" Warning Exception;
            BytesWarning "BytesWarning" Warning Exception;
            ResourceWarning "ResourceWarning" Warning Exception;
            EncodingWarning "EncodingWarning" Warning Exception;
            PendingDeprecationWarning "PendingDeprecationWarning" Warning Exception;
        }
    };
}

macro_rules! define_class_ids {
    ($($id:ident $name:literal $base:ident $layout:ident;)*) => {
        /// The classes that come with the VM.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "each is the class of its name")]
        pub enum ClassId { $($id,)* }

        impl ClassId {
            /// Every class, a base before those that derive from it.
            pub const ALL: &[Self] = &[$(Self::$id),*];

            /// The name scripts know it by.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$id => $name,)* }
            }

            /// The one base; `object` for itself.
            #[must_use]
            pub const fn base(self) -> Self {
                match self { $(Self::$id => Self::$base,)* }
            }

            /// What instances carry.
            #[must_use]
            pub const fn layout(self) -> Layout {
                match self { $(Self::$id => Layout::$layout,)* }
            }
        }
    };
}

with_class_table!(define_class_ids);

impl ClassId {
    /// The kind of all its instances, subclasses' payloads included, where there is exactly one.
    #[must_use]
    pub const fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::Type => Kind::Class,
            Self::Str => Kind::Str,
            Self::Bytes => Kind::Bytes,
            Self::ByteArray => Kind::ByteArray,
            Self::Tuple => Kind::Tuple,
            Self::List => Kind::List,
            Self::Dict => Kind::Dict,
            Self::Set | Self::FrozenSet => Kind::Set,
            Self::Range => Kind::Range,
            Self::Slice => Kind::Slice,
            Self::Function => Kind::Function,
            Self::Method => Kind::Method,
            Self::Module => Kind::Module,
            Self::Cell => Kind::Cell,
            Self::Generator | Self::Coroutine | Self::AsyncGenerator => Kind::Generator,
            Self::DictKeys | Self::DictValues | Self::DictItems => Kind::View,
            Self::OdictKeys | Self::OdictValues | Self::OdictItems => Kind::View,
            Self::Property
            | Self::GetSetDescriptor
            | Self::MemberDescriptor
            | Self::TupleGetter => Kind::Property,
            Self::StaticMethod | Self::ClassMethod | Self::ClassMethodDescriptor => Kind::Wrapper,
            Self::Super => Kind::Super,
            Self::Code => Kind::Code,
            Self::Traceback => Kind::Traceback,
            Self::Tasklet => Kind::Tasklet,
            Self::Channel => Kind::Channel,
            Self::Bomb => Kind::Bomb,
            _ => return None,
        })
    }

    /// The module whose attribute it is.
    #[must_use]
    pub const fn module(self) -> &'static str {
        match self {
            Self::Tasklet | Self::Channel | Self::Bomb => "stackless",
            Self::Deque => "collections",
            Self::DequeIterator | Self::DequeReverseIterator | Self::TupleGetter => "_collections",
            Self::PickleError | Self::PicklingError | Self::UnpicklingError => "pickle",
            _ => "builtins",
        }
    }

    /// Whether scripts find it under its name among the built-ins.
    #[must_use]
    pub fn is_public(self) -> bool {
        const HIDDEN: std::ops::RangeInclusive<u8> =
            ClassId::NoneType as u8..=ClassId::SetIterator as u8;
        let is_internal = matches!(
            self,
            Self::DictKeys
                | Self::DictValues
                | Self::DictItems
                | Self::OdictKeys
                | Self::OdictValues
                | Self::OdictItems
                | Self::OdictIterator
                | Self::Code
                | Self::Traceback
                | Self::Host
                | Self::MemoryIterator
        );
        self.module() == "builtins" && !is_internal && !HIDDEN.contains(&(self as u8))
    }
}
