//! Parameter lists: the grammar takes their items in any order, and here they are sorted into their groups.

use dormouse_source::Span;
use lalrpop_util::ParseError;

use super::{Parsed, refuse};
use crate::ast::{Expr, Ident, Parameter, Parameters};

/// Said of a bare `*` that no name follows.
const NOTHING_NAMED: &str = "named arguments must follow bare *";

/// One item between the parentheses of a function.
#[derive(Debug)]
pub(crate) enum ParameterItem {
    /// `name: annotation = default`.
    Plain(Parameter),
    /// `*name: annotation`, with the place of the star.
    Star(Span, Parameter),
    /// `**name: annotation`, with the place of the stars.
    DoubleStar(Span, Parameter),
    /// `/`.
    Slash(Span),
    /// `*` alone.
    BareStar(Span),
}

/// A parameter without stars.
pub(crate) fn plain(name: Ident, annotation: Option<Expr>, default: Option<Expr>) -> ParameterItem {
    ParameterItem::Plain(Parameter {
        name,
        annotation,
        default,
    })
}

/// `*name`.
pub(crate) fn star(start: u32, name: Ident, annotation: Option<Expr>) -> ParameterItem {
    let parameter = Parameter {
        name,
        annotation,
        default: None,
    };
    ParameterItem::Star(Span::new(start, start + 1), parameter)
}

/// `**name`.
pub(crate) fn double_star(start: u32, name: Ident, annotation: Option<Expr>) -> ParameterItem {
    let parameter = Parameter {
        name,
        annotation,
        default: None,
    };
    ParameterItem::DoubleStar(Span::new(start, start + 2), parameter)
}

/// Sorts the items of a parameter list into their groups and refuses a wrong order.
pub(crate) fn sort(items: Vec<ParameterItem>) -> Parsed<Parameters> {
    let mut sorter = ParameterSorter {
        is_alone: items.len() == 1,
        ..ParameterSorter::default()
    };
    for item in items {
        sorter.add(item)?;
    }
    sorter.finish()
}

/// The same for a lambda, where CPython sees later that nothing follows a bare `*`.
pub(crate) fn sort_of_lambda(items: Vec<ParameterItem>, colon: u32) -> Parsed<Parameters> {
    let double_star = items.iter().find_map(|it| match it {
        ParameterItem::DoubleStar(span, _) => Some(*span),
        _ => None,
    });
    sort(items).map_err(|error| match error {
        ParseError::User { mut error } if error.message == NOTHING_NAMED => {
            error.span = double_star.unwrap_or(Span::new(colon, colon + 1));
            ParseError::User { error }
        }
        other => other,
    })
}

#[derive(Default)]
struct ParameterSorter {
    parameters: Parameters,
    /// Whether there is only one item.
    is_alone: bool,
    has_slash: bool,
    /// The bare `*`, until a parameter has come after it.
    bare_star: Option<Span>,
    /// Whether `*` or `*name` has come.
    has_star: bool,
    has_default: bool,
}

impl ParameterSorter {
    fn add(&mut self, item: ParameterItem) -> Parsed<()> {
        if self.parameters.double_star.is_some() {
            return refuse(item.span(), "arguments cannot follow var-keyword argument");
        }
        match item {
            ParameterItem::Plain(parameter) => self.plain(parameter),
            ParameterItem::Slash(span) => self.slash(span),
            ParameterItem::BareStar(span) => {
                self.star(span)?;
                self.bare_star = Some(span);
                Ok(())
            }
            ParameterItem::Star(span, parameter) => {
                self.star(span)?;
                self.parameters.star = Some(Box::new(parameter));
                Ok(())
            }
            ParameterItem::DoubleStar(_, parameter) => {
                self.parameters.double_star = Some(Box::new(parameter));
                Ok(())
            }
        }
    }

    fn plain(&mut self, parameter: Parameter) -> Parsed<()> {
        if self.has_star {
            self.bare_star = None;
            self.parameters.keyword_only.push(parameter);
            return Ok(());
        }
        if self.has_default && parameter.default.is_none() {
            let name = parameter.name.span;
            let end = parameter.annotation.map_or(name.end, |it| it.span.end);
            return refuse(
                Span::new(name.start, end),
                "non-default argument follows default argument",
            );
        }
        self.has_default |= parameter.default.is_some();
        self.parameters.positional.push(parameter);
        Ok(())
    }

    fn slash(&mut self, span: Span) -> Parsed<()> {
        if self.has_slash {
            return refuse(span, "/ may appear only once");
        }
        if self.has_star {
            return refuse(span, "/ must be ahead of *");
        }
        if self.parameters.positional.is_empty() {
            let message = if self.is_alone {
                "invalid syntax"
            } else {
                "at least one argument must precede /"
            };
            return refuse(span, message);
        }
        self.has_slash = true;
        self.parameters.positional_only = std::mem::take(&mut self.parameters.positional);
        Ok(())
    }

    fn star(&mut self, span: Span) -> Parsed<()> {
        if self.has_star {
            return refuse(span, "* argument may appear only once");
        }
        self.has_star = true;
        Ok(())
    }

    fn finish(self) -> Parsed<Parameters> {
        match self.bare_star {
            Some(span) => refuse(span, NOTHING_NAMED),
            None => Ok(self.parameters),
        }
    }
}

impl ParameterItem {
    fn span(&self) -> Span {
        match self {
            Self::Plain(parameter) => parameter.name.span,
            Self::Star(span, _)
            | Self::DoubleStar(span, _)
            | Self::Slash(span)
            | Self::BareStar(span) => *span,
        }
    }
}
