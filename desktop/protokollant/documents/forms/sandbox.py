"""What a placeholder may do: show values, choose, repeat, count. No calls, nothing of Python, and an end to every loop
and to every growth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from jinja2 import StrictUndefined, TemplateRuntimeError, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_OUTPUT = 50_000_000  # characters, with all that loops repeat
_MAX_VALUE = 1_000_000

# Signs of Plane 16 for private use: they stand in no form (Word's symbol fonts use those of the first plane).
VALUE_OPEN, VALUE_CLOSE, BLOCK_OPEN, BLOCK_CLOSE = "\U0010fff0", "\U0010fff1", "\U0010fff2", "\U0010fff3"
_COMMENT_OPEN, _COMMENT_CLOSE = "\U0010fff4", "\U0010fff5"

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign, nodes.NSRef),
    *(nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const, nodes.List, nodes.Tuple, nodes.Keyword),
    *(nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter, nodes.Test),
    *(nodes.Add, nodes.Sub, nodes.Neg, nodes.Concat),
)
_FILTERS = (
    *("upper", "lower", "capitalize", "title", "trim", "default", "d", "replace", "join", "length", "count"),
    *("first", "last", "truncate", "list", "reverse", "string", "abs", "int", "float", "round", "sort", "unique"),
    *("map", "select", "reject", "selectattr", "rejectattr", "wordcount"),
)
_TESTS = (
    *("defined", "undefined", "none", "string", "number", "odd", "even", "in", "true", "false"),
    *("eq", "equalto", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">="),
)


class Names:
    """A group of placeholders, `fields.` and the like. No mapping: a field called `items` must not meet the method of
    a dict."""

    def __init__(self, prefix: str, values: dict[str, Any]) -> None:
        self.__dict__.update(values)
        self.__dict__["_prefix"] = prefix


class Unknown(StrictUndefined):
    """A placeholder that does not exist: its use is an error whose message is its name, never a value."""

    @property
    def _undefined_message(self) -> str:
        owner = self._undefined_obj
        prefix = owner.__dict__["_prefix"] if isinstance(owner, Names) else ""
        return f"{prefix}{self._undefined_name}"


class FormEnvironment(ImmutableSandboxedEnvironment):
    """Jinja for one filling. `show` is given each value that is to be printed and gives what stands for it."""

    def __init__(self, show: Callable[[Any], str], seen: Callable[[Any], None]) -> None:
        super().__init__(
            undefined=Unknown,
            finalize=show,
            variable_start_string=VALUE_OPEN,
            variable_end_string=VALUE_CLOSE,
            block_start_string=BLOCK_OPEN,
            block_end_string=BLOCK_CLOSE,
            comment_start_string=_COMMENT_OPEN,
            comment_end_string=_COMMENT_CLOSE,
            keep_trailing_newline=True,
            cache_size=0,
            auto_reload=False,
        )
        self.globals = {"namespace": self.globals["namespace"]}
        self.filters = {name: _bounded(self.filters[name], seen) for name in _FILTERS}
        self.filters |= dict.fromkeys(("e", "escape"), str)  # no value is ever read as markup: nothing to escape
        self.filters |= {"_within_limits": self._within_limits, "_scalar": _scalar, "_charged": self._charged}
        self.tests = {name: self.tests[name] for name in _TESTS}
        self._spent = 0

    def spend(self, characters: int) -> None:
        """Raises SecurityError when a form would grow beyond all measure."""
        self._spent += characters
        if self._spent > MAX_OUTPUT:
            raise SecurityError("too long")

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in list(tree.find_all(nodes.Node)):
            if not (isinstance(node, _ALLOWED) or _makes_namespace(node)) or getattr(node, "recursive", False):
                raise _refused(node)
            if isinstance(node, nodes.Filter) and node.name.startswith("_"):
                raise _refused(node)
        # What is kept in a variable is no list, so that lists cannot be piled up; what is put together is paid for.
        for assignment in list(tree.find_all(nodes.Assign)):
            assignment.node = self._filtered(assignment.node, "_scalar")
        for keyword in list(tree.find_all(nodes.Keyword)):
            keyword.value = self._filtered(keyword.value, "_scalar")
        for sum_ in list(tree.find_all((nodes.Add, nodes.Sub))):
            sum_.left = self._filtered(sum_.left, "_charged")
            sum_.right = self._filtered(sum_.right, "_charged")
        for chain in list(tree.find_all(nodes.Concat)):
            chain.nodes = [self._filtered(each, "_charged") for each in chain.nodes]
        for loop in list(tree.find_all(nodes.For)):
            size = sum(len(data.data) for body in loop.body for data in body.find_all(nodes.TemplateData))
            size += sum(1 for body in loop.body for _ in body.find_all(nodes.Output))
            loop.iter = self._filtered(loop.iter, "_within_limits", nodes.Const(size + 100))
        return tree

    def _filtered(self, node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
        made = nodes.Filter(cast(nodes.Expr, node), name, list(arguments), [], None, None)
        made.set_lineno(node.lineno)
        made.set_environment(self)
        return made

    def _charged(self, value: Any) -> Any:
        value = _scalar(value)
        self.spend(len(value) if isinstance(value, str) else value.bit_length() // 4 if isinstance(value, int) else 1)
        return value

    def _within_limits(self, values: Any, size: int) -> list[Any]:
        several = list(values)
        self.spend(len(several) * size)
        return several


def _makes_namespace(node: nodes.Node) -> bool:
    """`namespace(n=0)`, by which a loop can count: the one call there is."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.node.name != "namespace":
        return False
    return not node.args and node.dyn_args is None and node.dyn_kwargs is None


def _scalar(value: Any) -> Any:
    if isinstance(value, list | tuple | dict) or callable(value):
        raise TemplateRuntimeError("no list")
    return value


def _refused(node: nodes.Node) -> SecurityError:
    error = SecurityError("not allowed")
    error.lineno = node.lineno  # type: ignore[attr-defined]
    return error


def _bounded(filter_: Callable[..., Any], seen: Callable[[Any], None]) -> Callable[..., Any]:
    """A filter of Jinja's whose result has an end, and which counts as showing what it is given."""
    passed = getattr(filter_, "jinja_pass_arg", None)

    first = 1 if passed is not None else 0

    def run(*given: Any, **named: Any) -> Any:
        value = given[first]
        if not isinstance(value, str | int | float | Undefined) and hasattr(value, "__iter__"):
            value = list(value)
            if any(isinstance(each, list | tuple) for each in value):
                raise TemplateRuntimeError("lists in lists")
        result = filter_(*given[:first], value, *given[first + 1 :], **named)
        if isinstance(result, str):
            seen(value)
            if len(result) > _MAX_VALUE:
                raise TemplateRuntimeError("too long")
        return result

    if passed is not None:
        run.jinja_pass_arg = passed  # type: ignore[attr-defined]
    return run
