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
    let is_one_statement = mode == "statement";
    let mode = match mode {
        "single" | "statement" => Mode::Interactive,
        "hidden" => Mode::Hidden,
        "namespace" => Mode::Namespace,
        _ => Mode::Module,
    };
    let module = parse_module(file)?;
    if is_one_statement {
        check_single(&module, file.text())?;
    }
    let code = verified(compile_module(&module, file, mode)?)?;
    Ok((code, warnings(file, &module)))
}

/// Whether a statement has others in it.
fn is_compound(kind: &ast::StmtKind) -> bool {
    use ast::StmtKind as Kind;
    matches!(
        kind,
        Kind::If { .. }
            | Kind::While { .. }
            | Kind::For { .. }
            | Kind::Try { .. }
            | Kind::With { .. }
            | Kind::Match { .. }
            | Kind::FunctionDef(_)
            | Kind::ClassDef(_)
    )
}

/// Refuses what is not one line of simple statements or one compound statement.
fn check_single(module: &ast::Module, text: &str) -> Result<(), Diagnostic> {
    let invalid = |span| Err(Diagnostic::syntax(span, "invalid syntax".to_string()));
    let Some((first, rest)) = module.body.split_first() else {
        return invalid(Span::default());
    };
    let mut end = first.span.end as usize;
    for stmt in rest {
        let start = stmt.span.start as usize;
        let between = text.get(end..start).unwrap_or("");
        let Some(line_len) = between.find('\n') else {
            end = stmt.span.end as usize;
            continue;
        };
        if is_compound(&first.kind) {
            let is_word = |it: char| it.is_alphanumeric() || it == '_';
            let word = text[start..].trim_start_matches(is_word);
            let word_len = text.len() - start - word.len();
            return invalid(Span::new(start as u32, (start + word_len.max(1)) as u32));
        }
        let between = &between[..line_len];
        let blanks = between.trim_start_matches([' ', ';', '\t']);
        let at = end + between.len() - blanks.len();
        let span = Span::new(at as u32, (end + line_len) as u32);
        let message = "multiple statements found while compiling a single statement";
        return Err(Diagnostic::syntax(span, message.to_string()));
    }
    Ok(())
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
