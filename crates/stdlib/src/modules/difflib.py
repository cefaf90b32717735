# `difflib`: how two sequences differ.

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
    "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match",
]


class Match(tuple):
    __slots__ = ()

    def __new__(cls, a, b, size):
        return tuple.__new__(cls, (a, b, size))

    @property
    def a(self):
        return self[0]

    @property
    def b(self):
        return self[1]

    @property
    def size(self):
        return self[2]

    def __repr__(self):
        return "Match(a=%r, b=%r, size=%r)" % tuple(self)


class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index_b()

    def _index_b(self):
        positions = {}
        for index, item in enumerate(self.b):
            positions.setdefault(item, []).append(index)
        self.bjunk = junk = set()
        if self.isjunk:
            for item in positions:
                if self.isjunk(item):
                    junk.add(item)
            for item in junk:
                del positions[item]
        self.bpopular = popular = set()
        size = len(self.b)
        if self.autojunk and size >= 200:
            most = size // 100 + 1
            for item, indices in positions.items():
                if len(indices) > most:
                    popular.add(item)
            for item in popular:
                del positions[item]
        self.b2j = positions

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, b2j, junk = self.a, self.b, self.b2j, self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        best_i, best_j, best_size = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            new_lengths = {}
            for j in b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = new_lengths[j] = lengths.get(j - 1, 0) + 1
                if k > best_size:
                    best_i, best_j, best_size = i - k + 1, j - k + 1, k
            lengths = new_lengths
        for wants_junk in (False, True):
            while best_i > alo and best_j > blo and (b[best_j - 1] in junk) == wants_junk and a[best_i - 1] == b[best_j - 1]:
                best_i, best_j, best_size = best_i - 1, best_j - 1, best_size + 1
            while (
                best_i + best_size < ahi
                and best_j + best_size < bhi
                and (b[best_j + best_size] in junk) == wants_junk
                and a[best_i + best_size] == b[best_j + best_size]
            ):
                best_size += 1
        return Match(best_i, best_j, best_size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        queue = [(0, la, 0, lb)]
        found = []
        while queue:
            alo, ahi, blo, bhi = queue.pop()
            match = self.find_longest_match(alo, ahi, blo, bhi)
            i, j, k = match
            if k:
                found.append(match)
                if alo < i and blo < j:
                    queue.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    queue.append((i + k, ahi, j + k, bhi))
        found.sort()
        i1 = j1 = k1 = 0
        blocks = []
        for i2, j2, k2 in found:
            if i1 + k1 == i2 and j1 + k1 == j2:
                k1 += k2
            else:
                if k1:
                    blocks.append(Match(i1, j1, k1))
                i1, j1, k1 = i2, j2, k2
        if k1:
            blocks.append(Match(i1, j1, k1))
        blocks.append(Match(la, lb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            tag = ""
            if i < ai and j < bj:
                tag = "replace"
            elif i < ai:
                tag = "delete"
            elif j < bj:
                tag = "insert"
            if tag:
                answer.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(("equal", ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        matches = sum([block[2] for block in self.get_matching_blocks()])
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        counts = {}
        for item in self.b:
            counts[item] = counts.get(item, 0) + 1
        matches = 0
        for item in self.a:
            left = counts.get(item, 0)
            counts[item] = left - 1
            if left > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        la, lb = len(self.a), len(self.b)
        return _ratio(min(la, lb), la + lb)


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    result = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            result.append((matcher.ratio(), candidate))
    result.sort(reverse=True)
    return [candidate for score, candidate in result[:n]]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        matcher = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            else:
                yield from self._dump(" ", a, alo, ahi)

    def _dump(self, tag, x, lo, hi):
        for index in range(lo, hi):
            yield tag + " " + x[index]

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        if bhi - blo < ahi - alo:
            yield from self._dump("+", b, blo, bhi)
            yield from self._dump("-", a, alo, ahi)
        else:
            yield from self._dump("-", a, alo, ahi)
            yield from self._dump("+", b, blo, bhi)

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        best_ratio, cutoff = 0.74, 0.75
        matcher = SequenceMatcher(self.charjunk)
        equal_i = equal_j = best_i = best_j = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal_i is None:
                        equal_i, equal_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio and matcher.ratio() > best_ratio:
                    best_ratio, best_i, best_j = matcher.ratio(), i, j
        if best_ratio < cutoff:
            if equal_i is None:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j, best_ratio = equal_i, equal_j, 1.0
        else:
            equal_i = None
        yield from self._fancy_helper(a, alo, best_i, b, blo, best_j)
        left, right = a[best_i], b[best_j]
        if equal_i is None:
            tags_a = tags_b = ""
            matcher.set_seqs(left, right)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                la, lb = i2 - i1, j2 - j1
                if tag == "replace":
                    tags_a += "^" * la
                    tags_b += "^" * lb
                elif tag == "delete":
                    tags_a += "-" * la
                elif tag == "insert":
                    tags_b += "+" * lb
                else:
                    tags_a += " " * la
                    tags_b += " " * lb
            yield from self._qformat(left, right, tags_a, tags_b)
        else:
            yield "  " + left
        yield from self._fancy_helper(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._dump("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._dump("+", b, blo, bhi)

    def _qformat(self, left, right, tags_a, tags_b):
        tags_a = _keep_whitespace(left, tags_a).rstrip()
        tags_b = _keep_whitespace(right, tags_b).rstrip()
        yield "- " + left
        if tags_a:
            yield "? " + tags_a + "\n"
        yield "+ " + right
        if tags_b:
            yield "? " + tags_b + "\n"


def _keep_whitespace(text, tags):
    return "".join([char if tag == " " and char.isspace() else tag for char, tag in zip(text, tags)])


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    tag = {1: "- ", 2: "+ "}[int(which)]
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


def _range_unified(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return "%d,%d" % (start + 1 if length else start, length)


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "--- " + fromfile + ("\t" + fromfiledate if fromfiledate else "") + lineterm
            yield "+++ " + tofile + ("\t" + tofiledate if tofiledate else "") + lineterm
        first, last = group[0], group[-1]
        yield "@@ -%s +%s @@%s" % (_range_unified(first[1], last[2]), _range_unified(first[3], last[4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _range_context(start, stop):
    length = stop - start
    begin = start + 1 if length else start
    return str(begin) if length <= 1 else "%d,%d" % (begin, begin + length - 1)


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    prefix = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "*** " + fromfile + ("\t" + fromfiledate if fromfiledate else "") + lineterm
            yield "--- " + tofile + ("\t" + tofiledate if tofiledate else "") + lineterm
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield "*** " + _range_context(first[1], last[2]) + " ****" + lineterm
        if any([tag in ("replace", "delete") for tag, *rest in group]):
            for tag, i1, i2, j1, j2 in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield prefix[tag] + line
        yield "--- " + _range_context(first[3], last[4]) + " ----" + lineterm
        if any([tag in ("replace", "insert") for tag, *rest in group]):
            for tag, i1, i2, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield prefix[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    def decoded(data):
        try:
            return data.decode("ascii", "surrogateescape")
        except AttributeError as error:
            message = "all arguments must be bytes, not %s (%r)" % (type(data).__name__, data)
            raise TypeError(message) from error

    a, b = list(map(decoded, a)), list(map(decoded, b))
    names = [decoded(it) for it in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(a, b, *names, n, decoded(lineterm)):
        yield line.encode("ascii", "surrogateescape")


# The page around a table.
_PAGE_HEAD = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">
        table.diff {font-family:Courier; border:medium;}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:#aaffaa}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}
    </style>
</head>

<body>
    
"""
_PAGE_TAIL = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>
</body>

</html>"""
_TABLE = """
    <table class="diff" id="difflib_chg_%(prefix)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        %(header)s
        <tbody>
%(rows)s        </tbody>
    </table>"""
_HEADER = '<th class="diff_next"><br /></th><th colspan="2" class="diff_header">%s</th>'
_ROW = '            <tr><td class="diff_next"%s>%s</td>%s<td class="diff_next">%s</td>%s</tr>\n'


class _SideBySide:
    # The lines of ndiff in pairs: (number, text) of either side and whether they differ. In a text, \0 and one of +, -
    # and ^ begin what differs, and \1 ends it.
    def __init__(self, delta):
        self.delta = delta
        self.lines = []
        self.numbers = [0, 0]

    def look_ahead(self):
        while len(self.lines) < 4:
            self.lines.append(next(self.delta, "X"))
        return "".join([line[0] for line in self.lines])

    def line(self, side, kind):
        self.numbers[side] += 1
        text = self.lines.pop(0)
        if kind == "?":
            marks = self.lines.pop(0)
            for match in reversed(list(_import_path("re").finditer("\\++|-+|\\^+", marks))):
                begin, end = match.span()
                text = text[:begin] + "\0" + match.group()[0] + text[begin:end] + "\1" + text[end:]
            text = text[2:]
        elif kind is None:
            text = text[2:]
        else:
            text = "\0" + kind + (text[2:] or " ") + "\1"
        return self.numbers[side], text

    def both(self):
        self.numbers[0] += 1
        self.numbers[1] += 1
        text = self.lines.pop(0)[2:]
        return (self.numbers[0], text), (self.numbers[1], text)

    def sides(self):
        # What is next on the left, on the right, or both; what one side lacks is filled up where the sides meet again.
        n_ahead = n_blanks = 0
        while True:
            kinds = self.look_ahead()
            left = right = None
            if kinds.startswith("X"):
                n_blanks = n_ahead
            elif kinds.startswith("-?+?"):
                yield self.line(0, "?"), self.line(1, "?"), True
                continue
            elif kinds.startswith("--++"):
                n_ahead -= 1
                yield self.line(0, "-"), None, True
                continue
            elif kinds.startswith(("--?+", "--+", "- ")):
                left = self.line(0, "-")
                n_blanks, n_ahead = n_ahead - 1, 0
            elif kinds.startswith("-+?"):
                yield self.line(0, None), self.line(1, "?"), True
                continue
            elif kinds.startswith("-?+"):
                yield self.line(0, "?"), self.line(1, None), True
                continue
            elif kinds.startswith("-"):
                n_ahead -= 1
                yield self.line(0, "-"), None, True
                continue
            elif kinds.startswith("+--"):
                n_ahead += 1
                yield None, self.line(1, "+"), True
                continue
            elif kinds.startswith(("+ ", "+-")):
                right = self.line(1, "+")
                n_blanks, n_ahead = n_ahead + 1, 0
            elif kinds.startswith("+"):
                n_ahead += 1
                yield None, self.line(1, "+"), True
                continue
            else:
                yield *self.both(), False
                continue
            for _ in range(-n_blanks):
                yield None, ("", "\n"), True
            for _ in range(n_blanks):
                yield ("", "\n"), None, True
            n_blanks = 0
            if kinds.startswith("X"):
                return
            yield left, right, True

    def pairs(self):
        lefts, rights = [], []
        for left, right, differs in self.sides():
            if left is not None:
                lefts.append((left, differs))
            if right is not None:
                rights.append((right, differs))
            while lefts and rights:
                (left, left_differs), (right, right_differs) = lefts.pop(0), rights.pop(0)
                yield left, right, left_differs or right_differs

    def near(self, n_lines):
        # The pairs that differ with so many others around; None three times between those that are apart.
        before = []
        n_skipped = n_after = 0
        for pair in self.pairs():
            if pair[2]:
                if n_skipped and len(before) == n_lines:
                    yield None, None, None
                yield from before
                yield pair
                before, n_skipped, n_after = [], 0, n_lines
            elif n_after:
                n_after -= 1
                yield pair
            else:
                before.append(pair)
                if len(before) > n_lines:
                    before.pop(0)
                    n_skipped += 1


class HtmlDiff:
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context, numlines)
        page = _PAGE_HEAD % {"charset": charset} + table.removeprefix("\n") + _PAGE_TAIL
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def _expanded(self, line):
        # The spaces that a tab becomes are tabs until the end, so that they are not taken for spaces.
        line = line.replace(" ", "\0").expandtabs(self._tabsize).replace(" ", "\t")
        return line.replace("\0", " ").rstrip("\n")

    def _split(self, number, text):
        # A line in pieces that are no longer than a column is wide, marks not counted.
        pieces = []
        width = self._wrapcolumn
        while number and len(text) > width and len(text) - text.count("\0") * 3 > width:
            at = n_chars = 0
            mark = ""
            while n_chars < width and at < len(text):
                if text[at] == "\0":
                    mark = text[at + 1]
                    at += 2
                elif text[at] == "\1":
                    mark = ""
                    at += 1
                else:
                    at += 1
                    n_chars += 1
            pieces.append((number, text[:at] + ("\1" if mark else "")))
            text = ("\0" + mark if mark else "") + text[at:]
            number = ">"
        pieces.append((number, text))
        return pieces

    def _wrapped(self, pairs):
        for left, right, differs in pairs:
            if differs is None:
                yield left, right, differs
                continue
            lefts, rights = self._split(*left), self._split(*right)
            for at in range(max(len(lefts), len(rights))):
                left = lefts[at] if at < len(lefts) else ("", " ")
                right = rights[at] if at < len(rights) else ("", " ")
                yield left, right, differs

    def _cells(self, prefix, number, text):
        where = ' id="%s%d"' % (prefix, number) if isinstance(number, int) else ""
        text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
        text = text.replace(" ", "&nbsp;").rstrip()
        return '<td class="diff_header"%s>%s</td><td nowrap="nowrap">%s</td>' % (where, number, text)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        number = HtmlDiff._default_prefix
        HtmlDiff._default_prefix += 1
        from_prefix, prefix = "from%d_" % number, "to%d_" % number
        lefts, rights = [self._expanded(it) for it in fromlines], [self._expanded(it) for it in tolines]
        sides = _SideBySide(iter(ndiff(lefts, rights, self._linejunk, self._charjunk)))
        pairs = sides.near(numlines) if context else sides.pairs()
        if self._wrapcolumn:
            pairs = self._wrapped(pairs)
        rows = []
        for left, right, differs in pairs:
            if differs is None:
                rows.append((None, None, None))
            else:
                rows.append((self._cells(from_prefix, *left), self._cells(prefix, *right), differs))
        ids, links = [""] * len(rows), [""] * len(rows)
        n_changes = last = 0
        was_changed = False
        for at, (left, right, differs) in enumerate(rows):
            if differs and not was_changed:
                last = at
                # A link leads to some lines before the change.
                ids[max(0, at - numlines)] = ' id="difflib_chg_%s_%d"' % (prefix, n_changes)
                n_changes += 1
                links[at] = '<a href="#difflib_chg_%s_%d">n</a>' % (prefix, n_changes)
            was_changed = bool(differs)
        if not rows:
            text = "No Differences Found" if context else "Empty File"
            cells = "<td></td><td>&nbsp;%s&nbsp;</td>" % text
            rows, ids, links = [(cells, cells, False)], [""], [""]
        if not rows[0][2]:
            links[0] = '<a href="#difflib_chg_%s_0">f</a>' % prefix
        links[last] = '<a href="#difflib_chg_%s_top">t</a>' % prefix
        text = ""
        for at, (left, right, differs) in enumerate(rows):
            if differs is not None:
                text += _ROW % (ids[at], links[at], left, links[at], right)
            elif at > 0:
                text += "        </tbody>        \n        <tbody>\n"
        header = ""
        if fromdesc or todesc:
            header = "<thead><tr>%s%s</tr></thead>" % (_HEADER % fromdesc, _HEADER % todesc)
        table = _TABLE % {"rows": text, "header": header, "prefix": prefix}
        for mark, name in ("+", "add"), ("-", "sub"), ("^", "chg"):
            table = table.replace("\0" + mark, '<span class="diff_%s">' % name)
        return table.replace("\1", "</span>").replace("\t", "&nbsp;")
