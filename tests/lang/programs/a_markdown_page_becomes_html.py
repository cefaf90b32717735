# Text becomes a page: blocks, lists inside lists, tables, inline marks, links, and a table of contents.
import re
import textwrap
from collections import Counter
from dataclasses import dataclass, field
from typing import Iterator

INLINE = [
    (re.compile(r"`(?P<code>[^`]+)`"), lambda m: f"<code>{m['code']}</code>"),
    (re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<src>[^)\s]+)\)"), lambda m: f'<img src="{m["src"]}" alt="{m["alt"]}">'),
    (re.compile(r"\[(?P<text>[^\]]+)\]\((?P<url>[^)\s]+)\)"), lambda m: f'<a href="{m["url"]}">{m["text"]}</a>'),
    (re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"),
    (re.compile(r"(?<!\w)_(.+?)_(?!\w)"), r"<i>\1</i>"),
]


def inline(text: str) -> str:
    text = html_escape(text)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text


def html_escape(text):
    return text.translate(str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"}))


@dataclass
class Block:
    lines: list[str] = field(default_factory=list)

    def html(self, page) -> Iterator[str]:
        yield f"<p>{inline(' '.join(self.lines))}</p>"


@dataclass
class Heading(Block):
    level: int = 1

    def html(self, page):
        text = self.lines[0]
        slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        page.slugs[slug] += 1
        if page.slugs[slug] > 1:
            slug += f"-{page.slugs[slug]}"
        page.contents.append((self.level, text, slug))
        yield f'<h{self.level} id="{slug}">{inline(text)}</h{self.level}>'


class Code(Block):
    def html(self, page):
        yield "<pre>" + html_escape(textwrap.dedent("\n".join(self.lines))) + "</pre>"


class Quote(Block):
    def html(self, page):
        yield "<blockquote>"
        for block in blocks("\n".join(self.lines)):
            yield from block.html(page)
        yield "</blockquote>"


class Table(Block):
    def html(self, page):
        head, rule, *rows = ([cell.strip() for cell in line.strip("| ").split("|")] for line in self.lines)
        align = ["right" if it.endswith(":") else "left" for it in rule]
        yield "<table>"
        for tag, row in [("th", head), *(("td", row) for row in rows)]:
            cells = (f'<{tag} align="{how}">{inline(it)}</{tag}>' for it, how in zip(row, align, strict=True))
            yield "<tr>" + "".join(cells) + "</tr>"
        yield "</table>"


class Items(Block):
    ITEM = re.compile(r"( *)([-*]|\d+\.) (.*)")

    def html(self, page):
        opened = []
        for line in self.lines:
            indent, mark, text = self.ITEM.match(line).groups()
            tag = "ol" if mark[0].isdigit() else "ul"
            while opened and opened[-1][0] > len(indent):
                yield f"</{opened.pop()[1]}>"
            if not opened or opened[-1][0] < len(indent):
                opened.append((len(indent), tag))
                yield f"<{tag}>"
            yield f"<li>{inline(text)}</li>"
        while opened:
            yield f"</{opened.pop()[1]}>"


def blocks(text: str) -> Iterator[Block]:
    lines = iter(text.split("\n"))
    block = None
    for line in lines:
        match line:
            case str() if line.startswith("```"):
                if block:
                    yield block
                block = Code()
                for line in lines:
                    if line.startswith("```"):
                        break
                    block.lines.append(line)
                yield block
                block = None
            case str() if found := re.match(r"(#{1,6}) (.*)", line):
                if block:
                    yield block
                yield Heading([found[2]], level=len(found[1]))
                block = None
            case "":
                if block:
                    yield block
                block = None
            case _:
                kind = Quote if line[0] == ">" else Table if line[0] == "|" else Items if Items.ITEM.match(line) else Block
                if type(block) is not kind:
                    if block:
                        yield block
                    block = kind()
                block.lines.append(line[1:].lstrip() if kind is Quote else line)
    if block:
        yield block


@dataclass
class Page:
    title: str
    slugs: Counter = field(default_factory=Counter, repr=False)
    contents: list = field(default_factory=list)

    def render(self, text):
        body = [part for block in blocks(textwrap.dedent(text).strip("\n")) for part in block.html(self)]
        contents = [f'{"  " * (level - 1)}- {title} (#{slug})' for level, title, slug in self.contents]
        return "\n".join([f"<title>{html_escape(self.title)}</title>", *body]), "\n".join(contents)


page = Page("Tea & <cake>")
body, contents = page.render(
    """
    # Tea & more
    A line with **bold _and italic_** words,
    `code <b>` and a [link](http://x.y/?a=1&b=2).

    ## Kinds
    - green
    - black
      1. assam
      2. ceylon
        - the _best_
    - ![white](w.png)
    > # Quoted
    > said *nobody*
    >
    > twice
    | tea | cups |
    | --- | ---: |
    | green | 2 |
    | **black** | 10 |
    ```
        def brew(t):
            return t < 100 & True
    ```
    ## Kinds
    the end
    """
)
print(body)
print(contents)
print(page)
