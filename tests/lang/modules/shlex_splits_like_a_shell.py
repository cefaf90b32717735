# shlex splits, quotes and joins like a shell.
import shlex

texts = ["a b  c", "a 'b c' d", 'a "b \\" c" d', r"a\ b c", "a'b'c\"d\"", "''", "a '' b", '"a\\n"', "# no", "a # b", "a#b c", "x=1; y|z && w > f", "\n a \t\n b",
    "caf\xe9 na\xefve", "~/a-b.c/*?=x", "a;b", "(a)", "'it''s'", '"a"b', "a\\\nb", '""a""', "-x --y=z 'k v'"]
for text in texts:
    print(shlex.split(text), shlex.split(text, comments=True), shlex.split(text, posix=False))
    print(list(shlex.shlex(text)), list(shlex.shlex(text, posix=True)))
    print(list(shlex.shlex(text, punctuation_chars=True)), list(shlex.shlex(text, posix=True, punctuation_chars=";")))
for wrong in ("'a", 'a "b', "a\\", '"a\\'):
    for posix in (True, False):
        try:
            print(shlex.split(wrong, posix=posix))
        except ValueError as error:
            print(error)
for text in ("", "abc", "a b", "it's", "a/b-c_d.e:f@g%h+i,j=k", "$x", "\xe9", "a\nb"):
    print(shlex.quote(text), shlex.split(shlex.quote(text)) == [text] or text)
print(shlex.join(["a", "b c", "", "d'e"]), shlex.split(shlex.join(["x y", "'"])))
lexer = shlex.shlex("one two\n'three four' # five\nsix", posix=True)
print(lexer.get_token(), lexer.lineno, lexer.get_token(), lexer.lineno, lexer.error_leader("f"))
lexer.push_token("back")
print(lexer.get_token(), list(lexer), lexer.lineno, lexer.get_token(), lexer.eof)
lexer = shlex.shlex("a&&b||c;d>'e f'", posix=True, punctuation_chars=True)
lexer.whitespace_split = True
print(list(lexer), lexer.punctuation_chars)
lexer.push_source("x y")
print(lexer.get_token(), lexer.get_token(), lexer.get_token())
