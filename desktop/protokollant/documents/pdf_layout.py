"""How the PDF looks, in Typst. The document arrives as JSON in `sys.inputs`: nothing of it is ever read as
markup."""

SOURCE = r"""
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#1f3a4d")
#let grey = rgb("#555f66")
#let rule = 0.5pt + rgb("#c5ced4")

// A text as content: its own line breaks, and places to break in words of over `limit` letters (no
// hyphenation knows them, and they would run off the page).
#let breakable(word, limit) = {
  let letters = word.clusters()
  if letters.len() > limit { letters.join("\u{200b}") } else { word }
}
#let say(value, limit: 55) = {
  let lines = value.split("\n").map(line => line.split(" ").map(word => breakable(word, limit)).join(" "))
  lines.join(linebreak())
}

#set document(
  title: doc.title,
  author: doc.author,
  date: datetime(year: doc.date.at(0), month: doc.date.at(1), day: doc.date.at(2)),
)
#set text(lang: doc.language, region: doc.region, font: "Libertinus Serif", size: 11pt, hyphenate: true)
#set par(justify: true, leading: 0.68em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 2.5cm, top: 2.7cm, bottom: 2.5cm),
  header: text(size: 9pt, fill: grey, grid(
    columns: (1fr, auto),
    column-gutter: 1em,
    say(doc.organisation), strong(say(doc.draft)),
  )),
  footer: context text(size: 9pt, fill: grey, grid(
    columns: (1fr, auto),
    column-gutter: 1em,
    say(doc.title),
    [#doc.page #counter(page).display() #doc.of #counter(page).final().first()],
  )),
)
#show heading: set text(fill: ink, hyphenate: false)
#show heading: set par(justify: false)
#show heading.where(level: 1): set text(size: 21pt)
#show heading.where(level: 1): set block(above: 0pt, below: 0.55em)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.75em, sticky: true)
#set list(marker: text(fill: ink)[•], indent: 0.3em, body-indent: 0.7em, spacing: 0.75em)

#let field-table(rows) = {
  set par(justify: false)
  table(
    columns: (5cm, 1fr),
    stroke: rule,
    inset: (x: 7pt, y: 6pt),
    fill: (column, row) => if row == 0 or column == 0 { rgb("#eef2f4") },
    table.header(strong(doc.item), strong(doc.details)),
    ..rows.map(row => (
      strong(say(row.label, limit: 20)),
      if row.missing { emph(row.value) } else { say(row.value, limit: 36) },
    )).flatten(),
  )
}

#let block-of(part) = {
  if part.kind == "heading" { heading(level: 2, say(part.text, limit: 40)) }
  else if part.kind == "paragraph" { par(if part.quiet { emph(say(part.text)) } else { say(part.text) }) }
  else if part.kind == "bullets" { list(..part.items.map(item => say(item))) }
  else { field-table(part.rows) }
}

#heading(level: 1, say(doc.title, limit: 25))
#block(below: 1.6em, text(fill: grey, say(doc.meta)))
#for part in doc.blocks { block-of(part) }
#v(1.6em)
#block(
  breakable: false, width: 100%, stroke: (top: rule), inset: (top: 8pt),
  text(size: 9pt, fill: grey, {
    set par(justify: false, spacing: 0.6em)
    set text(hyphenate: false)
    for line in doc.closing { par(say(line)) }
  }),
)
"""
