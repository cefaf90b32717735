# Adding to a string again and again leaves the shorter strings as they were, and positions count characters.
#! every = 500
text = ""
kept = []
for number in range(300):
    text += "ab\xe9" if number % 3 else "\U0001f600"
    if number % 60 == 0:
        kept.append(text)
        branch = text + "x"
        branch += "y" * 40
        kept.append(branch)
print(len(text), [len(it) for it in kept])
print(all(text.startswith(it) for it in kept[::2]), all(it.endswith("xy" + "y" * 39) for it in kept[1::2]))
print(ascii(text[0]), ascii(text[-1]), ascii(text[100:105]), ascii(text[500:504]), ascii(text[::-97]))
print(text.find("\U0001f600", 200), text.rfind("\U0001f600"), text.index("ab", 300), text.count("\xe9", 10, 400))
print([position for position, char in enumerate(text) if char > "\uffff"][:5])
print(all(text[position] == char for position, char in enumerate(text)))
other = text
text += "!"
print(other == text, other + "!" == text, hash(other + "!") == hash(text), len(other))
