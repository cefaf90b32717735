# wrap, fill, shorten, dedent and indent, with their options.
#! every = 300
import textwrap

text = (
    "The quick brown fox-jumped over the lazy dog's back -- and then, some-very-long-hyphenated-word appeared. "
    "Is it? Yes! (Really.)\tTabbed text\n\nnew para with 'quotes'."
)
for options in [
    {}, {"width": 20}, {"width": 10}, {"width": 30, "initial_indent": "* ", "subsequent_indent": "  "},
    {"width": 20, "break_long_words": False}, {"width": 20, "break_on_hyphens": False},
    {"width": 25, "fix_sentence_endings": True}, {"width": 25, "max_lines": 2},
    {"width": 25, "max_lines": 3, "placeholder": "..."}, {"width": 25, "drop_whitespace": False},
    {"width": 0}, {"width": 5, "max_lines": 1, "placeholder": "toolong"},
]:
    try:
        print(textwrap.wrap(text, **options))
    except ValueError as error:
        print(error)
print(textwrap.fill(text, 40))
print(textwrap.shorten("Hello  world, how are you?", 12), textwrap.shorten("Hello world", 5))
print(repr(textwrap.dedent("  a\n    b\n\n  c")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.dedent("  a\n \n   b\n")))
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
