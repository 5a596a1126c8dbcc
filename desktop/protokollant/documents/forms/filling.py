"""Filling a form: controls, then placeholders, then what Word insists on."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from lxml import etree

from protokollant.documents.forms.controls import Bound, fill_controls
from protokollant.documents.forms.lists import number_points
from protokollant.documents.forms.package import Story, WordPackage, parse
from protokollant.documents.forms.places import Place
from protokollant.documents.forms.repair import mend
from protokollant.documents.forms.sandbox import FormEnvironment
from protokollant.documents.forms.tags import NOT_CLOSED, FormError, Tag, Tags
from protokollant.documents.forms.values import Values
from protokollant.foundation.errors import QT_TRANSLATE_NOOP

UNSAFE = QT_TRANSLATE_NOOP("documents", "a placeholder does something that is not allowed")
FAILS = QT_TRANSLATE_NOOP("documents", "a placeholder cannot be worked out")
CROSSES = QT_TRANSLATE_NOOP(
    "documents", "a loop or condition begins in one paragraph, cell or row and ends in another kind of place"
)


@dataclass(frozen=True, slots=True)
class Filled:
    """What was done. `shown`: the statements that appear, by section and number there; `sources`: what stands in the
    placeholders."""

    shown: frozenset[tuple[str, int]]
    sources: tuple[str, ...]


def fill(package: WordPackage, placeholders: Mapping[str, Any], controls: Mapping[str, Bound]) -> Filled:
    """Fill a Word file in place. Raises FormError; no text of it comes from a value."""
    values = Values()
    environment = FormEnvironment(values.show, values.seen)
    values.spend = environment.spend
    tags = Tags()
    for story in package.stories:  # first: what a control will hold is no placeholder
        tags.collect(story)
    for story in package.stories:
        fill_controls(story.root, controls, values)
        _render(story, tags, environment, placeholders)
        values.put(story.root, story.where)
    mend(package.stories)
    number_points(package)
    return Filled(frozenset(values.shown), tuple(tag.source for tag in tags))


def _render(story: Story, tags: Tags, environment: FormEnvironment, placeholders: Mapping[str, Any]) -> None:
    source, order = tags.source(etree.tostring(story.root, encoding="unicode"))
    if not order:
        return
    try:
        story.root = parse(environment.from_string(source).render(placeholders))
    except UndefinedError as error:
        raise FormError(None, _place(error, order), str(error)) from None
    except SecurityError as error:
        raise FormError(UNSAFE, _place(error, order)) from None
    except TemplateSyntaxError as error:
        raise FormError(NOT_CLOSED, _place(error, order)) from None
    except etree.XMLSyntaxError:
        raise FormError(CROSSES, order[0].place) from None
    except (
        TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        RecursionError,
    ) as error:
        raise FormError(FAILS, _place(error, order)) from None


def _place(error: Exception, order: tuple[Tag, ...]) -> Place | None:
    """Each tag has a line of its own in the source: the n-th is on line n + 2."""
    line = getattr(error, "lineno", None)
    if line is None:
        frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
        line = frames[-1] if frames else None
    return order[min(max(line - 2, 0), len(order) - 1)].place if line is not None and order else None
