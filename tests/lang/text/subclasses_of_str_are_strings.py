# A subclass of str carries its text, its own methods and attributes.
class Shout(str):
    def __new__(cls, text, mark="!"):
        self = super().__new__(cls, text.upper())
        self.mark = mark
        return self

    def __str__(self):
        return super().__str__() + self.mark

    def twice(self):
        return self + self


word = Shout("abc", mark="?")
print(word, repr(word), word.mark, len(word), word.twice(), type(word.twice()), type(word[:]), type(word.lower()))
print(word == "ABC", {word: 1}["ABC"], hash(word) == hash("ABC"), word < "B", word in "xABCx", "B" in word)
print(f"{word}", "%s" % word, "{}".format(word), format(word, ">6"), "".join([word, "d"]), word + "d", word * 2)
print("a,b".split(Shout(",")), "xABCx".replace(word, "-"), "ABCD".startswith(word), isinstance(word, str), str(word))
print([char for char in word], word.index("B"), word.center(7, "*"), word.encode(), sorted([word, "AAA"]))
print(max("a", word), word.join("xy"), Shout("x%%") % ())
