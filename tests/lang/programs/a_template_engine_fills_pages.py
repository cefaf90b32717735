# A template engine with loops, conditions, filters and inheritance of contexts.
import re
from collections import ChainMap


class TemplateError(ValueError):
    pass


class Template:
    split = re.compile(r"({{.*?}}|{%.*?%})", re.S).split
    filters = {}

    @classmethod
    def filter(cls, function=None, /, *, name=None):
        if function is None:
            return lambda f: cls.filter(f, name=name)
        cls.filters[name or function.__name__] = function
        return function

    def __init__(self, text):
        self.nodes, rest, end = self.parse(iter(enumerate(self.split(text))))
        if end:
            raise TemplateError(f"stray {end}")

    def parse(self, pieces, *ends):
        nodes = []
        for n, piece in pieces:
            if piece.startswith("{{"):
                nodes.append(("show", piece[2:-2].strip()))
            elif piece.startswith("{%"):
                words = piece[2:-2].split()
                head, *rest = words
                if head in ends:
                    return nodes, rest, head
                if head == "for":
                    name, in_, *source = rest
                    if in_ != "in":
                        raise TemplateError(f"bad for: {piece!r} (piece {n})")
                    body, _, _ = self.parse(pieces, "end")
                    nodes.append(("for", name.split(","), " ".join(source), body))
                elif head == "if":
                    yes, _, end = self.parse(pieces, "else", "end")
                    no = self.parse(pieces, "end")[0] if end == "else" else []
                    nodes.append(("if", " ".join(rest), yes, no))
                else:
                    raise TemplateError(f"unknown tag {head!r}")
            elif piece:
                nodes.append(("text", piece))
        if ends:
            raise TemplateError(f"missing {' or '.join(ends)}")
        return nodes, [], None

    def lookup(self, path, context):
        name, *filters = path.split("|")
        head, *attributes = name.strip().split(".")
        value = context[head]
        for attribute in attributes:
            try:
                value = value[attribute]
            except (TypeError, KeyError):
                value = value[int(attribute)] if attribute.isdigit() else getattr(value, attribute)
            if callable(value):
                value = value()
        for f in filters:
            f, _, arg = f.strip().partition(":")
            value = self.filters[f](value, arg) if arg else self.filters[f](value)
        return value

    def render(self, nodes, context):
        for node in nodes:
            match node:
                case ("text", text):
                    yield text
                case ("show", path):
                    yield str(self.lookup(path, context))
                case ("if", path, yes, no):
                    yield from self.render(yes if self.lookup(path, context) else no, context)
                case ("for", names, path, body):
                    items = list(self.lookup(path, context))
                    for index, item in enumerate(items):
                        scope = context.new_child({"index": index, "last": index == len(items) - 1})
                        if len(names) == 1:
                            scope[names[0]] = item
                        else:
                            scope.update(zip(names, item, strict=True))
                        yield from self.render(body, scope)

    def __call__(self, **context):
        return "".join(self.render(self.nodes, ChainMap(context)))


@Template.filter
def upper(value):
    return value.upper()


@Template.filter(name="pad")
def padded(value, width):
    return f"{value:>{width}}"


Template.filter(lambda v: str(v).replace("&", "&amp;").replace("<", "&lt;"), name="escape")

page = Template("""<h1>{{ title | upper }}</h1>
{% for user in users %}{{ index | pad:3 }}. {{ user.name|escape }}{% if user.admin %} *{% else %} -{% end %} {% for k,v in user.tags.items %}{{k}}={{v}}{% if last %}{% else %}, {% end %}{% end %}
{% end %}total {{ users.0.name.strip }}""")
print(page(title="people", users=[{"name": " <ann> ", "admin": True, "tags": {"a": 1, "b": 2}}, {"name": "bob & co", "admin": 0, "tags": {}}]))
for bad in ["{% for x of y %}", "{% if a %}", "{% nope %}", "{% end %}", "{{ missing }}", "{% for a,b in x %}{% end %}", "{{ x.5 }}", "{{ x | nofilter }}"]:
    try:
        print(Template(bad)(x=[(1, 2, 3)]))
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
