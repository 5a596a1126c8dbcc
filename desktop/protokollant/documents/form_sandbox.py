"""The language of placeholders, so that no form can do more than put text together: no access to what lies behind a
value (Jinja's sandbox), and neither endless loops nor texts that grow without end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape

MAX_STEPS = 100_000  # of all loops together
MAX_LENGTH = 20_000_000  # of everything that is put together, in characters and entries

_FILTERS = (
    "abs", "capitalize", "count", "d", "default", "e", "escape", "first", "float", "int", "last", "length", "list",
    "lower", "map", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "string", "striptags",
    "title", "trim", "truncate", "unique", "upper", "wordcount",
)  # fmt: skip
_GLOBALS = ("range", "namespace")
_GROWING = frozenset(
    {"center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map", "replace", "join", "translate"}
)
_STRUCTURE = (nodes.Macro, nodes.CallBlock, nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends, nodes.Block)
_LARGEST_NUMBER = 1e6


class FormEnvironment(ImmutableSandboxedEnvironment):
    """Make one for each form that is filled: it counts. What goes too far raises SecurityError."""

    def __init__(self, undefined: type[Undefined]) -> None:
        super().__init__(autoescape=True, undefined=undefined, finalize=self._counted)
        self.intercepted_binops = frozenset({"+", "*", "**", "%"})
        self._steps = 0
        self._length = 0
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.filters |= {"counted_": self._counted, "metered_": self._metered}
        self.filters |= {"join": self._join, "replace": self._replace}
        self.globals = {name: self.globals[name] for name in _GLOBALS}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in list(tree.find_all(nodes.Node)):
            if isinstance(node, _STRUCTURE) or (isinstance(node, nodes.For) and node.recursive):
                raise SecurityError("not in a form")
            if isinstance(node, nodes.For):
                printed = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
                node.iter = _filtered(node.iter, "metered_", nodes.Const(printed))
            elif isinstance(node, (nodes.Assign, nodes.Filter)) and node.node is not None:
                node.node = _filtered(node.node, "counted_")
            elif isinstance(node, nodes.Concat):
                node.nodes = [_filtered(part, "counted_") for part in node.nodes]
        return tree

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        numbers = all(isinstance(value, (int, float)) and abs(value) <= _LARGEST_NUMBER for value in (left, right))
        if operator == "**" or (operator in ("*", "%") and not numbers):
            raise SecurityError(operator)
        return self._counted(super().call_binop(context, operator, left, right))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str) and attr in _GROWING:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def _metered(self, values: Iterable[Any], printed: int) -> Iterator[Any]:
        for value in values:
            self._steps += 1
            self._length += printed
            if self._steps > MAX_STEPS or self._length > MAX_LENGTH:
                raise SecurityError("too many steps")
            yield value

    def _counted(self, value: Any) -> Any:
        self._grow(len(value) if isinstance(value, (str, list, tuple)) else 1)
        return value

    def _join(self, values: Iterable[Any], separator: str = "", attribute: str | None = None) -> Any:
        found = [escape(self.getattr(value, attribute) if attribute else value) for value in values]
        self._grow(len(separator) * len(found) + sum(map(len, found)))
        return escape(separator).join(found)

    def _replace(self, text: Any, old: str, new: str, count: int = -1) -> Any:
        text = text if isinstance(text, str) else str(text)
        self._grow(len(text) + text.count(old) * len(new))
        return text.replace(old, new, count)

    def _grow(self, length: int) -> None:
        self._length += length
        if self._length > MAX_LENGTH:
            raise SecurityError("too long")


def _filtered(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    assert isinstance(node, nodes.Expr)
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)
