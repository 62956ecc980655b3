"""Records what CPython's own parser makes of Python files, in the shape that dump.ts gives our trees.

    python record-ast.py                    samples/*.py -> samples/expected/*.json
    python record-ast.py --lines FILE...    one JSON line per file on standard output: [path, tree or null]

Columns are counted in UTF-16 units from 1, lines from 1. Inside f-strings CPython 3.11 has no true places, so none are recorded.
"""

import ast
import json
import pathlib
import struct
import sys
import warnings

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.UAdd: "+", ast.USub: "-", ast.Invert: "~", ast.Not: "not", ast.And: "and", ast.Or: "or",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}


def constant(value):
    if isinstance(value, bool):
        return {"bool": value}
    if value is None:
        return "None"
    if value is ...:
        return "Ellipsis"
    if isinstance(value, str):
        return {"str": value}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, int):
        return {"int": hex(value)}
    if isinstance(value, float):
        return {"float": struct.pack(">d", value).hex()}
    return {"complex": struct.pack(">d", value.imag).hex()}


class Dump:
    def __init__(self, source):
        self.lines = source.split("\n")
        self.inside_fstring = 0

    def column(self, line, offset):
        text = self.lines[line - 1]
        if text.isascii():
            return offset + 1
        return len(text.encode()[:offset].decode().encode("utf-16-le")) // 2 + 1

    def start(self, node):
        return [node.lineno, self.column(node.lineno, node.col_offset)]

    def range(self, node):
        if self.inside_fstring:
            return None
        return [*self.start(node), node.end_lineno, self.column(node.end_lineno, node.end_col_offset)]

    def expressions(self, nodes):
        return [self.expression(node) for node in nodes]

    def expression(self, node):
        if node is None:
            return None
        kind = type(node).__name__
        return [kind, self.range(node), *getattr(self, kind)(node)]

    def Name(self, node):
        return [node.id]

    def Constant(self, node):
        return [constant(node.value)]

    def JoinedStr(self, node):
        self.inside_fstring += 1
        values = self.expressions(node.values)
        self.inside_fstring -= 1
        return [values]

    def FormattedValue(self, node):
        conversion = None if node.conversion == -1 else chr(node.conversion)
        return [self.expression(node.value), conversion, self.expression(node.format_spec)]

    def Attribute(self, node):
        return [self.expression(node.value), node.attr]

    def Subscript(self, node):
        return [self.expression(node.value), self.expression(node.slice)]

    def Slice(self, node):
        return [self.expression(node.lower), self.expression(node.upper), self.expression(node.step)]

    def keywords(self, nodes):
        return [[node.arg, self.expression(node.value)] for node in nodes]

    def Call(self, node):
        return [self.expression(node.func), self.expressions(node.args), self.keywords(node.keywords)]

    def BinOp(self, node):
        return [self.expression(node.left), OPERATORS[type(node.op)], self.expression(node.right)]

    def UnaryOp(self, node):
        return [OPERATORS[type(node.op)], self.expression(node.operand)]

    def BoolOp(self, node):
        return [OPERATORS[type(node.op)], self.expressions(node.values)]

    def Compare(self, node):
        operators = [OPERATORS[type(op)] for op in node.ops]
        return [self.expression(node.left), operators, self.expressions(node.comparators)]

    def IfExp(self, node):
        return [self.expression(node.test), self.expression(node.body), self.expression(node.orelse)]

    def Lambda(self, node):
        return [self.parameters(node.args), self.expression(node.body)]

    def elements(self, node):
        return [self.expressions(node.elts)]

    List = Tuple = Set = elements

    def Dict(self, node):
        return [[[self.expression(key), self.expression(value)] for key, value in zip(node.keys, node.values)]]

    def only_value(self, node):
        return [self.expression(node.value)]

    Starred = Await = Yield = YieldFrom = only_value

    def generators(self, nodes):
        return [[self.expression(g.target), self.expression(g.iter), self.expressions(g.ifs)] for g in nodes]

    def comprehension(self, node):
        return [self.expression(node.elt), self.generators(node.generators)]

    ListComp = SetComp = GeneratorExp = comprehension

    def DictComp(self, node):
        return [self.expression(node.key), self.expression(node.value), self.generators(node.generators)]

    def NamedExpr(self, node):
        return [self.expression(node.target), self.expression(node.value)]

    def parameters(self, arguments):
        positional = [*arguments.posonlyargs, *arguments.args]
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        result = []
        for index, (argument, default) in enumerate(zip(positional, defaults)):
            kind = "positional-only" if index < len(arguments.posonlyargs) else "positional-or-keyword"
            result.append(self.parameter(argument, kind, default))
        if arguments.vararg:
            result.append(self.parameter(arguments.vararg, "var-positional", None))
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
            result.append(self.parameter(argument, "keyword-only", default))
        if arguments.kwarg:
            result.append(self.parameter(arguments.kwarg, "var-keyword", None))
        return result

    def parameter(self, argument, kind, default):
        return [argument.arg, kind, self.expression(argument.annotation), self.expression(default)]

    def statements(self, nodes):
        return [self.statement(node) for node in nodes]

    def statement(self, node):
        kind = type(node).__name__
        plain = {"AsyncFunctionDef": "FunctionDef", "AsyncFor": "For", "AsyncWith": "With", "TryStar": "Try"}.get(kind, kind)
        return [plain, self.start(node), *getattr(self, "stmt_" + plain)(node)]

    def stmt_FunctionDef(self, node):
        return [
            node.name, isinstance(node, ast.AsyncFunctionDef), self.parameters(node.args),
            self.expressions(node.decorator_list), self.statements(node.body),
        ]

    def stmt_ClassDef(self, node):
        return [
            node.name, self.expressions(node.bases), self.keywords(node.keywords),
            self.expressions(node.decorator_list), self.statements(node.body),
        ]

    def stmt_Assign(self, node):
        return [self.expressions(node.targets), self.expression(node.value)]

    def stmt_AugAssign(self, node):
        return [self.expression(node.target), OPERATORS[type(node.op)], self.expression(node.value)]

    def stmt_AnnAssign(self, node):
        return [self.expression(node.target), self.expression(node.annotation), self.expression(node.value)]

    def value_statement(self, node):
        return [self.expression(node.value)]

    stmt_Expr = stmt_Return = value_statement

    def aliases(self, nodes):
        return [[alias.name, alias.asname] for alias in nodes]

    def stmt_Import(self, node):
        return [self.aliases(node.names)]

    def stmt_ImportFrom(self, node):
        names = None if node.names[0].name == "*" else self.aliases(node.names)
        return [node.level, node.module or "", names]

    def test_statement(self, node):
        return [self.expression(node.test), self.statements(node.body), self.statements(node.orelse)]

    stmt_If = stmt_While = test_statement

    def stmt_For(self, node):
        return [
            self.expression(node.target), self.expression(node.iter),
            self.statements(node.body), self.statements(node.orelse),
        ]

    def stmt_Try(self, node):
        handlers = [[self.expression(h.type), h.name, self.statements(h.body)] for h in node.handlers]
        return [self.statements(node.body), handlers, self.statements(node.orelse), self.statements(node.finalbody)]

    def stmt_With(self, node):
        items = [[self.expression(i.context_expr), self.expression(i.optional_vars)] for i in node.items]
        return [items, self.statements(node.body)]

    def stmt_Match(self, node):
        cases = [[self.pattern(c.pattern), self.expression(c.guard), self.statements(c.body)] for c in node.cases]
        return [self.expression(node.subject), cases]

    def pattern(self, node):
        kind = type(node).__name__
        patterns = lambda nodes: [self.pattern(each) for each in nodes]
        match kind:
            case "MatchValue":
                return [kind, self.expression(node.value)]
            case "MatchSingleton":
                return [kind, constant(node.value)]
            case "MatchAs":
                return [kind, node.pattern and self.pattern(node.pattern), node.name]
            case "MatchStar":
                return [kind, node.name]
            case "MatchOr" | "MatchSequence":
                return [kind, patterns(node.patterns)]
            case "MatchMapping":
                entries = [[self.expression(k), self.pattern(p)] for k, p in zip(node.keys, node.patterns)]
                return [kind, entries, node.rest]
            case "MatchClass":
                keywords = [[name, self.pattern(p)] for name, p in zip(node.kwd_attrs, node.kwd_patterns)]
                return [kind, self.expression(node.cls), patterns(node.patterns), keywords]

    def stmt_Raise(self, node):
        return [self.expression(node.exc)]

    def stmt_Assert(self, node):
        return [self.expression(node.test)]

    def stmt_Delete(self, node):
        return [self.expressions(node.targets)]

    def names(self, node):
        return [node.names]

    stmt_Global = stmt_Nonlocal = names

    def nothing(self, node):
        return []

    stmt_Pass = stmt_Break = stmt_Continue = nothing


def dump(path):
    source = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    # A form feed is a line boundary for str.splitlines, but not for Python.
    return Dump(source).statements(ast.parse(source).body)


def main():
    sys.setrecursionlimit(20_000)
    warnings.simplefilter("ignore")
    if sys.argv[1:2] == ["--lines"]:
        for name in sys.argv[2:]:
            try:
                tree = dump(pathlib.Path(name))
            except (SyntaxError, ValueError):
                tree = None
            print(json.dumps([name, tree], separators=(",", ":")))
        return
    samples = pathlib.Path(__file__).parent / "samples"
    for path in sorted(samples.glob("*.py")):
        target = samples / "expected" / f"{path.stem}.json"
        target.write_text(json.dumps(dump(path), separators=(",", ":")) + "\n")


main()
