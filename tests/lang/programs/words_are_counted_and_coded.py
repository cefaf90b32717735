# Huffman codes, run lengths, Caesar and Vigenere, a trie, edit distance and anagrams over a text.
import heapq
import string
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import count, groupby, cycle

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity"""


def huffman(text):
    order = count()
    heap = [(n, next(order), ch) for ch, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        (n, _, a), (m, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n + m, next(order), (a, b)))
    codes = {}

    def walk(node, prefix):
        if isinstance(node, tuple):
            for bit, child in enumerate(node):
                walk(child, prefix + str(bit))
        else:
            codes[node] = prefix or "0"

    walk(heap[0][2], "")
    return codes


def decode(bits, codes):
    back = {code: ch for ch, code in codes.items()}
    word = ""
    for bit in bits:
        word += bit
        if word in back:
            yield back[word]
            word = ""


codes = huffman(TEXT)
bits = "".join(codes[ch] for ch in TEXT)
print(len(bits), len(TEXT) * 8, "".join(decode(bits, codes)) == TEXT, sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[0]))[:6])
packed = int("1" + bits, 2).to_bytes((len(bits) + 8) // 8, "big")
print(len(packed), packed[:8].hex(" "), bin(int.from_bytes(packed, "big"))[3:] == bits)
runs = [(k, len(list(g))) for k, g in groupby("aaabccdddd")]
print(runs, "".join(k * n for k, n in runs))


def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)


def vigenere(text, key, sign=1):
    keys = cycle(key)
    return "".join(chr((ord(ch) - 97 + sign * (ord(next(keys)) - 97)) % 26 + 97) if ch.islower() else ch for ch in text)


print(caesar("Hello, World!", 3), caesar(caesar("Hello", 3), -3), vigenere("attack at dawn", "lemon"), vigenere(vigenere("attack at dawn", "lemon"), "lemon", -1))


class Trie:
    def __init__(self):
        self.children = defaultdict(Trie)
        self.n = 0

    def add(self, word):
        node = self
        for ch in word:
            node = node.children[ch]
        node.n += 1

    def __iter__(self, prefix=""):
        if self.n:
            yield prefix, self.n
        for ch, child in sorted(self.children.items()):
            yield from child.__iter__(prefix + ch)

    def starting(self, prefix):
        node = self
        for ch in prefix:
            if ch not in node.children:
                return
            node = node.children[ch]
        yield from node.__iter__(prefix)


trie = Trie()
for word in TEXT.lower().replace(",", "").split():
    trie.add(word)
print(list(trie)[:5], list(trie.starting("w")), list(trie.starting("zz")), dict(trie.starting("ep")))


@lru_cache(maxsize=None)
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return distance(a[1:], b[1:])
    return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))


print(distance("kitten", "sitting"), distance("flaw", "lawn"), min((distance("wisdum", w), w) for w, _ in trie))
groups = defaultdict(set)
for word in "listen silent enlist google elgoog abc cab bca xyz".split():
    groups["".join(sorted(word))].add(word)
print(sorted(map(sorted, (g for g in groups.values() if len(g) > 1)), key=len))
print(f"{'word':<12}{'n':>3}\n" + "\n".join(f"{w:<12}{n:>3} {'*' * n}" for w, n in Counter(TEXT.lower().replace(",", "").split()).most_common(4)))
print(" ".join(w.capitalize() if i % 2 else w.swapcase() for i, w in enumerate(TEXT.split()[:6])), TEXT.title()[:20], TEXT.find("worst"), TEXT.count("it was"))
