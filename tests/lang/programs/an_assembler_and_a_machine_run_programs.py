# A little machine: an assembler with labels, a disassembler, interrupts, breakpoints, and errors with places.
import re
import struct
from collections import ChainMap
from enum import IntEnum, IntFlag


class Op(IntEnum):
    HALT, PUSH, ADD, SUB, MUL, DIV, DUP, SWAP, DROP, JMP, JZ, CALL, RET, LOAD, STORE, OUT, TRAP = range(17)

    @property
    def has_argument(self):
        return self in (Op.PUSH, Op.JMP, Op.JZ, Op.CALL, Op.LOAD, Op.STORE, Op.TRAP)


class Flags(IntFlag):
    ZERO = 1
    NEGATIVE = 2
    OVERFLOW = 4


class AssemblyError(Exception):
    def __init__(self, message, line):
        super().__init__(message)
        self.line = line

    def __str__(self):
        return f"line {self.line}: {self.args[0]}"


class MachineError(RuntimeError):
    pass


def assemble(text):
    labels, fixups, code = {}, [], bytearray()
    constants = ChainMap({}, {"TRUE": 1, "FALSE": 0})
    for number, line in enumerate(text.splitlines(), 1):
        line = line.partition(";")[0].strip()
        if not line:
            continue
        if found := re.fullmatch(r"(\w+)\s*=\s*(-?\w+)", line):
            constants[found[1]] = int(found[2], 0)
            continue
        if found := re.match(r"(\w+):\s*", line):
            if found[1] in labels:
                raise AssemblyError(f"label {found[1]!r} is defined twice", number)
            labels[found[1]] = len(code)
            line = line[found.end() :]
            if not line:
                continue
        name, *arguments = line.split()
        try:
            op = Op[name.upper()]
        except KeyError as error:
            raise AssemblyError(f"no instruction {error}", number) from None
        if len(arguments) != op.has_argument:
            raise AssemblyError(f"{op.name} takes {int(op.has_argument)} arguments, not {len(arguments)}", number)
        code.append(op)
        if arguments:
            fixups.append((len(code), arguments[0], number))
            code += bytes(4)
    for at, name, number in fixups:
        try:
            target = int(name, 0)
        except ValueError:
            target = labels.get(name, constants.get(name))
            if target is None:
                raise AssemblyError(f"{name!r} is not defined", number)
        struct.pack_into("<i", code, at, target)
    return bytes(code)


def disassemble(code):
    at = 0
    while at < len(code):
        op = Op(code[at])
        (argument,) = struct.unpack_from("<i", code, at + 1) if op.has_argument else (None,)
        yield at, op, argument
        at += 5 if op.has_argument else 1


class Machine:
    def __init__(self, code, *, limit=10_000, traps=None):
        self.instructions = {at: (op, argument) for at, op, argument in disassemble(code)}
        self.stack, self.calls, self.memory, self.output = [], [], {}, []
        self.pc = self.n_steps = 0
        self.limit, self.flags, self.traps = limit, Flags(0), traps or {}

    def pop(self):
        if not self.stack:
            raise MachineError(f"the stack is empty at {self.pc}")
        return self.stack.pop()

    def push(self, number):
        wrapped = (number + 2**31) % 2**32 - 2**31
        self.flags = Flags(0)
        if not wrapped:
            self.flags |= Flags.ZERO
        if wrapped < 0:
            self.flags |= Flags.NEGATIVE
        if wrapped != number:
            self.flags |= Flags.OVERFLOW
        self.stack.append(wrapped)

    def steps(self):
        while True:
            if self.n_steps >= self.limit:
                raise MachineError(f"no end after {self.limit} steps")
            try:
                op, argument = self.instructions[self.pc]
            except KeyError:
                raise MachineError(f"no instruction at {self.pc}") from None
            yield self.pc, op, argument
            self.n_steps += 1
            here = self.pc
            self.pc += 5 if op.has_argument else 1
            match op:
                case Op.HALT:
                    return self.output
                case Op.PUSH:
                    self.push(argument)
                case Op.ADD | Op.SUB | Op.MUL | Op.DIV:
                    b, a = self.pop(), self.pop()
                    try:
                        self.push({Op.ADD: a.__add__, Op.SUB: a.__sub__, Op.MUL: a.__mul__, Op.DIV: a.__floordiv__}[op](b))
                    except ZeroDivisionError as error:
                        raise MachineError(f"division by zero at {here}") from error
                case Op.DUP:
                    self.push(self.stack[-1])
                case Op.SWAP:
                    self.stack[-2:] = self.stack[:-3:-1]
                case Op.DROP:
                    self.pop()
                case Op.JMP:
                    self.pc = argument
                case Op.JZ:
                    if not self.pop():
                        self.pc = argument
                case Op.CALL:
                    self.calls.append(self.pc)
                    self.pc = argument
                case Op.RET:
                    self.pc = self.calls.pop()
                case Op.LOAD:
                    self.push(self.memory.get(argument, 0))
                case Op.STORE:
                    self.memory[argument] = self.pop()
                case Op.OUT:
                    self.output.append(self.pop())
                case Op.TRAP:
                    self.traps[argument](self)

    def run(self, breakpoints=()):
        steps = self.steps()
        try:
            while True:
                at, op, argument = next(steps)
                if at in breakpoints:
                    print(f"  at {at}: {op.name} {argument} {self.stack} {self.flags!r}")
        except StopIteration as end:
            return end.value


FACTORIAL = """
N = 6                ; how far
        push N
        call fact
        out
        push 0x7fffffff
        push TRUE
        add
        out
        halt
fact:   dup
        jz one
        dup
        push 1
        sub
        call fact
        mul
        ret
one:    drop
        push 1
        ret
"""
code = assemble(FACTORIAL)
print(len(code), code[:6].hex(" "), code.count(Op.PUSH))
for at, op, argument in list(disassemble(code))[:5]:
    print(f"{at:4} {op.name.lower():6} {'' if argument is None else argument}")
machine = Machine(code)
print(machine.run(breakpoints={22, 28}), machine.n_steps, machine.flags, len(machine.stack))
LOOP = "push 3\nloop: dup\ntrap 1\npush 1\nsub\ndup\njz end\njmp loop\nend: store 7\nload 7\nout\nhalt"
print(Machine(assemble(LOOP), traps={1: lambda m: print("  trap with", m.pop())}).run())
for bad in ("push", "jump 1", "a: halt\na: halt", "jmp nowhere", "halt 5"):
    try:
        assemble(bad)
    except AssemblyError as error:
        print(error, error.line)
for bad in ("add\nhalt", "push 1\npush 0\ndiv", "x: jmp x", "push 1", "jmp 3\nhalt"):
    try:
        Machine(assemble(bad), limit=50).run()
    except MachineError as error:
        print(f"{error} ({error.__cause__!r})")
print(Flags(5), Flags.ZERO | Flags.NEGATIVE, Flags.OVERFLOW in Flags(6), ~Flags.ZERO, Op(3), Op.RET + 1, f"{Op.OUT:03d}")
