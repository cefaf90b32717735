//! `zlib`: the natives, which know the format deflate. Headers and sums are written in the language.

use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_deflate",
        params: "data, level, /",
        run: Run::Plain(deflate),
        doc: "The bytes in the format deflate.",
    },
    Native {
        name: "_inflate",
        params: "data, start, limit, /",
        run: Run::Plain(inflate),
        doc: "What deflate made, how far the data was read, and whether it ends there; None when it is wrong.",
    },
];

/// Room for what is inflated, at first.
const FIRST_ROOM: usize = 4096;

fn deflate(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (Some(data), Some(level)) = (vm.byte_slice(args[0]), args[1].as_int()) else {
        return Err(vm.raise(ClassId::TypeError, "bytes and a level are required"));
    };
    let level = u8::try_from(level).unwrap_or(6).min(9);
    let packed = compress_to_vec(data, level);
    Ok(vm.heap.alloc(packed.into_boxed_slice()))
}

fn inflate(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (Some(data), Some(start), Some(limit)) =
        (vm.byte_slice(args[0]), args[1].as_int(), args[2].as_int())
    else {
        return Err(vm.raise(
            ClassId::TypeError,
            "bytes, a start and a limit are required",
        ));
    };
    let data = data.to_vec();
    let start = usize::try_from(start).unwrap_or(0).min(data.len());
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut state = DecompressorOxide::new();
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF
        | inflate_flags::TINFL_FLAG_HAS_MORE_INPUT;
    let mut text = vec![0; limit.min(FIRST_ROOM)];
    let (mut read, mut written) = (start, 0);
    let is_finished = loop {
        let (status, n_read, n_written) =
            decompress(&mut state, &data[read..], &mut text, written, flags);
        read += n_read;
        written += n_written;
        match status {
            TINFLStatus::Done => break true,
            TINFLStatus::NeedsMoreInput => break false,
            TINFLStatus::HasMoreOutput if written < limit => {
                // Little data may stand for more than there is room for.
                let room = (text.len() * 2).clamp(FIRST_ROOM.min(limit), limit);
                vm.need_room(room)?;
                text.resize(room, 0);
            }
            TINFLStatus::HasMoreOutput => break false,
            _ => return Ok(Value::NONE),
        }
    };
    text.truncate(written);
    let text = vm.heap.alloc(text.into_boxed_slice());
    let read = Value::int(i64::try_from(read).unwrap_or(i64::MAX));
    Ok(vm.heap.tuple([text, read, Value::bool(is_finished)]))
}
