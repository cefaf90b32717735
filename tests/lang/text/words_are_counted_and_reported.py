# A word counter and a report printer with columns of all alignments.
import re

text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness \u2014 it was the epoch of belief; it was the epoch of incredulity.
Na\xefve caf\xe9s weren't mentioned, na\xefve or not."""
counts = {}
for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower()):
    counts[word] = counts.get(word, 0) + 1
ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
width = max(len(word) for word, _ in ranked[:12])
print(f"{'word':<{width}} | {'count':>5} | {'share':^8}")
print("-" * width + "-+-" + "-" * 5 + "-+-" + "-" * 8)
total = sum(counts.values())
for word, count in ranked[:12]:
    print(f"{word:<{width}} | {count:>5d} | {count / total:^8.2%} {'#' * count}".encode("ascii", "backslashreplace").decode())
print("%d words, %d different, longest %r" % (total, len(counts), max(counts, key=len)))
letters = {}
for char in filter(str.isalpha, text.casefold()):
    letters[char] = letters.get(char, 0) + 1
print(ascii(sorted(letters, key=lambda char: (-letters[char], char))[:8]))
rows = [("apple", 3, 1.5), ("banana", 12, 0.25), ("cherry pie", 100, 12.125)]
for name, n, price in rows:
    print("{0:.<15}{1:5,d} x {2:>8.2f} = {3:>10,.2f}".format(name, n, price, n * price))
print("{:=^40}".format(" total ") + "\n" + "{:>40,.3f}".format(sum(n * price for _, n, price in rows)))
for line in text.splitlines():
    print(line.title().swapcase().center(90, "~").rstrip("~").expandtabs(2)[:60].encode("ascii", "replace").decode())
