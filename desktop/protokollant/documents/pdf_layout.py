"""How the PDF looks, in Typst. The document arrives as JSON in `sys.inputs`: nothing of it is ever read as
markup."""

SOURCE = r"""
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#1f3a4d")
#let grey = rgb("#555f66")
#let letter = doc.letter != none
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
  margin: if letter { (left: 25mm, right: 20mm, y: 25mm) } else { (x: 2.5cm, top: 2.7cm, bottom: 2.5cm) },
  // Marks for folding and punching, at the left edge of a letter's first page.
  background: if letter { context if counter(page).get().first() == 1 {
    for (y, length) in ((105mm, 4mm), (148.5mm, 6mm), (210mm, 4mm)) {
      place(top + left, dx: 5mm, dy: y, line(length: length, stroke: 0.4pt + grey))
    }
  } },
  header: text(size: 9pt, fill: grey, grid(
    columns: (1fr, auto),
    column-gutter: 1em,
    if letter { context if counter(page).get().first() > 1 { say(doc.organisation) } } else { say(doc.organisation) },
    strong(say(doc.draft)),
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
#show heading.where(level: 1): set text(size: if letter { 11pt } else { 21pt }, fill: if letter { black } else { ink })
#show heading.where(level: 1): set block(above: 0pt, below: if letter { 2em } else { 0.55em })
#show heading.where(level: 2): set text(size: if letter { 11pt } else { 13pt }, fill: if letter { black } else { ink })
#show heading.where(level: 2): set block(above: 1.7em, below: 0.75em, sticky: true)
#show heading.where(level: 3): set text(size: 11pt)
#show heading.where(level: 3): set block(above: 1.1em, below: 0.6em, sticky: true)
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
  if part.kind == "heading" { heading(level: part.level + 1, say(part.text, limit: 40)) }
  else if part.kind == "paragraph" { par(if part.quiet { emph(say(part.text)) } else { say(part.text) }) }
  else if part.kind == "bullets" { list(..part.items.map(item => say(item))) }
  else { field-table(part.rows) }
}

#let paper-of-protocol() = {
  heading(level: 1, say(doc.title, limit: 25))
  block(below: 1.6em, text(fill: grey, say(doc.meta)))
  for part in doc.blocks { block-of(part) }
  v(1.6em)
}

// DIN 5008, form B. All lengths from the edges of the sheet; `place` counts from the corner of the text.
#let at(x, y, width, body) = place(top + left, dx: x - 25mm, dy: y - 25mm, block(width: width, body))
#let lines(texts) = texts.map(line => say(line, limit: 34)).join(linebreak())
#let paper-of-letter(letter) = {
  set par(justify: false, leading: 0.55em, spacing: 1em)
  at(25mm, 18mm, 165mm, text(size: 15pt, weight: "bold", fill: ink, hyphenate: false, say(letter.organisation)))
  // The window: 5 mm for the way back, 12.7 mm of remarks from below, 27.3 mm of address.
  at(25mm, 45mm, 80mm, block(height: 5mm, text(size: 7pt, hyphenate: false, say(letter.return_line))))
  at(25mm, 50mm, 80mm, block(
    height: 12.7mm, inset: (bottom: 1.5mm), align(bottom, text(size: 9pt, lines(letter.remarks))),
  ))
  at(25mm, 62.7mm, 80mm, block(height: 27.3mm, text(hyphenate: false, lines(letter.address))))
  at(125mm, 50mm, 75mm, text(size: 9pt, hyphenate: false, grid(
    columns: (25mm, 1fr), row-gutter: 0.6em, column-gutter: 2mm,
    ..letter.information.map(row => (text(fill: grey, say(row.at(0), limit: 16)), say(row.at(1), limit: 24))).flatten(),
  )))
  v(98.46mm - 25mm)
  heading(level: 1, say(letter.subject, limit: 40))
  par(say(letter.salutation))
  for part in doc.blocks { block-of(part) }
  block(breakable: false, above: 1.2em, {
    par(say(letter.formula))
    v(15mm)
    for line in letter.signed { par(say(line)) }
  })
  if letter.enclosures.len() > 0 {
    v(1em)
    heading(level: 2, letter.enclosures_title)
    list(..letter.enclosures.map(item => say(item)))
  }
  v(1.2em)
}

#if doc.letter == none { paper-of-protocol() } else { paper-of-letter(doc.letter) }
#block(
  breakable: false, width: 100%, stroke: (top: rule), inset: (top: 8pt),
  text(size: 9pt, fill: grey, {
    set par(justify: false, spacing: 0.6em)
    set text(hyphenate: false)
    for line in doc.closing { par(say(line)) }
  }),
)
"""
