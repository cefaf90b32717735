mod errors;
mod interactive;
mod trees;
