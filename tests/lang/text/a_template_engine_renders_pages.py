# A template engine with loops, conditions and filters, built from regular expressions and closures.
import re

TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})", re.S)


class Template:
    filters = {"upper": str.upper, "length": len, "join": lambda items: ", ".join(map(str, items))}

    def __init__(self, source):
        self.nodes, rest = self.parse(TOKEN.split(source), None)
        assert not rest

    def parse(self, tokens, end):
        nodes = []
        while tokens:
            token, *tokens = tokens
            if token.startswith("{{"):
                nodes.append(("value", token[2:-2].strip()))
            elif token.startswith("{%"):
                words = token[2:-2].split()
                if words[0] == end:
                    return nodes, tokens
                if words[0] == "for":
                    body, tokens = self.parse(tokens, "endfor")
                    nodes.append(("for", words[1], " ".join(words[3:]), body))
                elif words[0] == "if":
                    body, tokens = self.parse(tokens, "endif")
                    nodes.append(("if", " ".join(words[1:]), body))
                else:
                    raise SyntaxError(f"unknown tag {words[0]!r}")
            elif token:
                nodes.append(("text", token))
        if end:
            raise SyntaxError(f"missing {end}")
        return nodes, tokens

    def value(self, expression, context):
        expression, *names = [part.strip() for part in expression.split("|")]
        found = context
        for name in expression.split("."):
            found = found[int(name)] if name.isdigit() else found[name] if isinstance(found, dict) else getattr(found, name)
        for name in names:
            found = self.filters[name](found)
        return found

    def render(self, context, nodes=None):
        pieces = []
        for kind, *rest in self.nodes if nodes is None else nodes:
            if kind == "text":
                pieces.append(rest[0])
            elif kind == "value":
                pieces.append(str(self.value(rest[0], context)))
            elif kind == "if":
                if self.value(rest[0], context):
                    pieces.append(self.render(context, rest[1]))
            else:
                name, source, body = rest
                for number, item in enumerate(self.value(source, context), 1):
                    pieces.append(self.render({**context, name: item, "number": number}, body))
        return "".join(pieces)


page = Template(
    """Dear {{ user.name | upper }},
{% for item in items %}  {{ number }}. {{ item.title }}{% if item.new %} (new!){% endif %}: {{ item.tags | join }}
{% endfor %}You have {{ items | length }} items; the first is {{ items.0.title }}.
"""
)
print(page.render({"user": {"name": "Zo\xeb"}, "items": [{"title": "Pen", "new": True, "tags": ["a", 1]}, {"title": "Ink", "new": False, "tags": []}]}))
for source in ["{% for x in y %}", "{% nope %}"]:
    try:
        Template(source)
    except SyntaxError as error:
        print(error)
