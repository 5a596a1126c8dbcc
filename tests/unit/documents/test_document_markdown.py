import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.documents.blocks import compose
from protokollant.documents.markdown import escape, write_markdown
from unit.documents.document_samples import APPROVED, DETAILS, PROTOCOL, TEMPLATE, saying


def test_the_document_reads_as_markdown() -> None:
    text = write_markdown(compose(PROTOCOL, TEMPLATE, DETAILS)).decode()
    assert text.startswith("*Entwurf – noch nicht freigegeben*\n\n# Beratungsprotokoll\n")
    assert "| **Datum** | 12. November 2026 |" in text
    assert "## Gefährdung\n\n*Nicht erwähnt*\n" in text
    assert "- Ich rufe die Wohnungsgesellschaft an.\n\n## Nicht zugeordnet\n" in text
    assert text.endswith("*\n")
    assert "Entwurf" not in write_markdown(compose(PROTOCOL, TEMPLATE, APPROVED)).decode()


@pytest.mark.parametrize(
    "said",
    [
        "12. November war gut.",
        "# Nein",
        "- nein",
        "+ 3",
        "=====",
        "---",
        "1) eins",
        "*x* _y_ `z` [a](b) <b> a|b ~~c~~",
    ],
)
def test_words_that_look_like_markup_are_escaped(said: str) -> None:
    markdown_it = pytest.importorskip("markdown_it", reason="no Markdown reader to read the result back with")
    read = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(escape(said))
    assert read == f"<p>{html.escape(said, quote=False)}</p>\n"


@settings(max_examples=50)
@given(st.text(st.sampled_from(r"ab1.)#+-=:*_`[]()<>&;|~\! $x{}\"'"), min_size=1))
def test_any_line_is_read_back_as_the_same_words(said: str) -> None:
    markdown_it = pytest.importorskip("markdown_it", reason="no Markdown reader to read the result back with")
    read = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(f"Davor\n\n{escape(said)}")
    words = html.unescape(re.sub(r"</?p>", "", read)).split()
    assert words == ["Davor", *said.split()]


def test_line_breaks_stay_within_their_cell_and_item() -> None:
    text = write_markdown(compose(*saying("oben\nunten"), DETAILS)).decode()
    assert "| **oben<br>unten** | oben<br>unten |" in text
    assert "- oben\\\n  unten\n" in text
