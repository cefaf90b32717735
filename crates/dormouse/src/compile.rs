//! Text to verified code.

use dormouse_bytecode::Code;
use dormouse_compiler::{Mode, compile_module};
use dormouse_source::{Diagnostic, SourceFile, Span, Warning};
use dormouse_syntax::{ast, parse_expression, parse_module, warnings};

use crate::Error;

/// Compiles a text, and tells what is doubtful in it; the mode is one that [`dormouse_vm::Compile`] names.
pub(crate) fn compile(file: &SourceFile, mode: &str) -> Result<(Code, Vec<Warning>), Diagnostic> {
    if mode == "eval" {
        let value = parse_expression(file)?;
        let span = value.span;
        let module = ast::Module {
            body: vec![ast::Stmt {
                kind: ast::StmtKind::Expr(value),
                span,
            }],
        };
        let code = verified(compile_module(&module, file, Mode::Expression)?)?;
        return Ok((code, warnings(file, &module)));
    }
    let mode = match mode {
        "single" => Mode::Interactive,
        "hidden" => Mode::Hidden,
        "namespace" => Mode::Namespace,
        _ => Mode::Module,
    };
    let module = parse_module(file)?;
    let code = verified(compile_module(&module, file, mode)?)?;
    Ok((code, warnings(file, &module)))
}

/// What the compiler makes is verified like anything else that is run.
fn verified(code: Code) -> Result<Code, Diagnostic> {
    match dormouse_bytecode::verify(&code) {
        Ok(()) => Ok(code),
        Err(error) => Err(Diagnostic::syntax(
            Span::default(),
            format!("the compiler made bad code: {error}"),
        )),
    }
}

/// The bytecode of a script beside its source lines.
///
/// # Errors
/// A syntax error in the script.
pub fn disassemble(name: &str, text: &str) -> Result<String, Error> {
    let file = SourceFile::new(name, text);
    let (code, _) = compile(&file, "exec").map_err(|error| Error::syntax(&error, &file))?;
    Ok(dormouse_bytecode::disassemble(&code, Some(&file)))
}
