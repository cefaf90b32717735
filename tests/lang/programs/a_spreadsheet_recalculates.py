# Cells with formulas, dependency order, cycles and errors; evaluation with eval in a mapping of names.
import re
from graphlib import CycleError, TopologicalSorter


class CellError(Exception):
    pass


class Names(dict):
    def __init__(self, sheet):
        super().__init__(sum=lambda *a: sum(flat(a)), avg=lambda *a: sum(flat(a)) / len(list(flat(a))), count=lambda *a: len(list(flat(a))))
        self.sheet = sheet

    def __missing__(self, name):
        if re.fullmatch(r"[A-Z]\d+", name):
            return self.sheet.values.get(name, 0)
        raise NameError(f"no function {name}")


def flat(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flat(item)
        else:
            yield item


class Sheet:
    reference = re.compile(r"\b([A-Z])(\d+)(?::([A-Z])(\d+))?\b")

    def __init__(self):
        self.formulas, self.values = {}, {}

    def __setitem__(self, cell, text):
        self.formulas[cell] = str(text)

    def __delitem__(self, cell):
        del self.formulas[cell]

    def __contains__(self, cell):
        return cell in self.formulas

    @staticmethod
    def span(match):
        a, m, b, n = match.groups()
        if b is None:
            return [a + m]
        return [f"{chr(col)}{row}" for row in range(int(m), int(n) + 1) for col in range(ord(a), ord(b) + 1)]

    def needs(self, text):
        if not text.startswith("="):
            return set()
        return {cell for match in self.reference.finditer(text) for cell in self.span(match)}

    def compute(self):
        graph = {cell: self.needs(text) for cell, text in self.formulas.items()}
        try:
            order = list(TopologicalSorter(graph).static_order())
        except CycleError as error:
            raise CellError("cycle: " + " -> ".join(sorted(set(error.args[1])))) from error
        self.values = {}
        names = Names(self)
        for cell in sorted(order, key=order.index):
            if cell not in self.formulas:
                continue
            text = self.formulas[cell]
            if not text.startswith("="):
                try:
                    self.values[cell] = float(text) if "." in text else int(text)
                except ValueError:
                    self.values[cell] = text
                continue
            code = self.reference.sub(lambda m: "[" + ", ".join(self.span(m)) + "]" if m[3] else m[0], text[1:])
            try:
                self.values[cell] = eval(code, {"__builtins__": {}}, names)
            except Exception as error:
                self.values[cell] = f"#{type(error).__name__.removesuffix('Error').upper()}"
        return self

    def __str__(self):
        columns = sorted({cell[0] for cell in self.formulas})
        rows = sorted({int(cell[1:]) for cell in self.formulas})
        lines = ["    " + "".join(f"{c:^12}" for c in columns)]
        for row in rows:
            shown = []
            for c in columns:
                value = self.values.get(f"{c}{row}", "")
                match value:
                    case float():
                        shown.append(f"{value:>11.2f} ")
                    case int():
                        shown.append(f"{value:>11} ")
                    case _:
                        shown.append(f" {value:<11}")
            lines.append(f"{row:>3} " + "".join(shown))
        return "\n".join(line.rstrip() for line in lines)


sheet = Sheet()
for line in """
A1 price
B1 count
C1 total
A2 2.5
B2 4
C2 =A2*B2
A3 10
B3 =B2+1
C3 =A3*B3
C4 =sum(C2:C3)
A5 =avg(A2:B3)
B5 =C4/(B2-4)
C5 =nope(1)
A6 =A1+1
B6 =count(A2:C3, 5)
C6 ="x"*B2 if C4 > 50 else -1
""".strip().splitlines():
    cell, text = line.split(" ", 1)
    sheet[cell] = text
print(sheet.compute())
sheet["B2"] = 7
sheet["C6"] = "=max(A2, A3)"
del sheet["A6"]
print(sheet.compute())
print("A6" in sheet, sheet.values["C4"], sorted(sheet.needs("=A1:B2+C9")))
sheet["B2"] = "=C4"
try:
    sheet.compute()
except CellError as error:
    print(error, type(error.__cause__).__name__)
