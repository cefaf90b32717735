# Case mappings, predicates and their special cases, all over Unicode.
words = ["hello World", "\xdf\xc9", "\ufb01n", "\u0130I\u0131i", "\u0391\u03a3 \u03a3\u0391\u03a3", "\u01c6\u01c5\u01c4", "\u1f80", "they're bill's", "1a 2B", "\u10d0\u10d1", "\u0149", "\U00010428", ""]
for word in words:
    print(ascii([word.upper(), word.lower(), word.title(), word.capitalize(), word.swapcase(), word.casefold()]))
    print(word.isupper(), word.islower(), word.istitle(), word.isalpha(), word.isalnum(), word.isidentifier())
for char in ["5", "\xb2", "\xbd", "\u0663", "\u2167", "\u4e09", "a", "_", " ", "\xa0", "\u200b", "\x1c", "\n", "\u0378", "\U0001f600", "\xad"]:
    print(ascii(char), char.isdecimal(), char.isdigit(), char.isnumeric(), char.isspace(), char.isprintable(), char.isascii(), char.isidentifier())
print(repr("tab\t nul\x00 del\x7f nbsp\xa0 soft\xad zw\u200b un\u0378 e\xe9 smile\U0001f600 last\U0010ffff"))
print(repr("it's"), repr('"'), repr("'\""), ascii("\xe9\u20ac\U0001f600\n"))
total = 0
for code in range(0, 0x3000, 7):
    char = chr(code)
    flags = [char.isalpha(), char.isupper(), char.islower(), char.isspace(), char.isprintable(), char.isdigit()]
    total = (total * 31 + sum(flag << n for n, flag in enumerate(flags)) + len(char.upper()) * 64 + ord(char.lower()[0])) % 1000003
print(total)
