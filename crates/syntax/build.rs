//! Generates the parser from the grammar, which stands at the top of the repository.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    lalrpop::Configuration::new()
        .emit_rerun_directives(true)
        .process_dir("../../grammar")
}
