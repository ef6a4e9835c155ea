/** The style of the instrument on screen and on paper (CSS Paged Media for page numbers). */
export const PRINT_STYLE = `
@page { size: A4; margin: 24mm 22mm 24mm 25mm; font: 9pt Georgia, "DejaVu Serif", serif; color: #555;
  @bottom-right { content: counter(page) " / " counter(pages); } }
html { font: 11pt/1.5 Georgia, "Times New Roman", "DejaVu Serif", serif; color: #111; background: #fff; }
body { margin: 0 auto; max-width: 42em; padding: 2em 1em; overflow-wrap: anywhere; }
article + article { break-before: page; margin-top: 4em; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; break-inside: avoid; text-wrap: balance; }
h1 { font-size: 1.7em; text-align: center; margin: 0 0 .4em; }
h2 { font-size: 1.2em; margin: 1.8em 0 .5em; }
h3 { font-size: 1.02em; margin: 1.3em 0 .4em; }
p, li { margin: 0 0 .65em; orphans: 3; widows: 3; }
ul { margin: 0 0 .65em; padding-inline-start: 1.4em; }
.masthead { text-align: end; font-size: .92em; break-after: avoid; }
.contents { list-style: none; padding: 0; margin-bottom: 2em; }
.contents li { margin: 0 0 .3em; }
.contents a { color: inherit; }
.subtitle, .status { text-align: center; break-after: avoid; }
.subtitle { font-size: 1.12em; margin-bottom: .2em; }
.status { font-style: italic; margin-bottom: 2em; }
.clause { padding-inline-start: 3em; text-indent: -3em; }
.clause .number { display: inline-block; min-width: 3em; text-indent: 0; font-weight: bold; white-space: pre; }
.clause:has(+ .alternative), .clause:has(+ .note), .alternative:has(+ .note),
p:not([class]):is(:has(+ .clause), :has(+ ul), :has(+ table)) { break-after: avoid; }
.alternative { margin-inline-start: 3em; }
.note { margin-inline-start: 4.5em; font-size: .92em; color: #333; border-inline-start: 2px solid #999; padding-inline-start: .8em; }
em { color: #444; }
b.bracket { font-weight: bold; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
code { font: .85em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
table { border-collapse: collapse; width: 100%; margin: .6em 0 1.2em; font-size: .94em; break-inside: avoid; overflow-wrap: break-word; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #888; padding: .35em .6em; text-align: start; vertical-align: top; }
th { background: #eee; }
ins { text-decoration: underline; color: #0a5a2a; }
del { text-decoration: line-through; color: #8a1f11; }
@media print { body { max-width: none; padding: 0; } article + article { margin-top: 0; } }
`

/** What a document in two languages has beside it. On a narrow screen the languages are one under the other, each with its name. */
export const PRINT_STYLE_BESIDE = `
body { max-width: 76em; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.2em; align-items: start; }
.pair.wide { display: block; }
.pair:not(.wide) { break-inside: avoid; }
.pair:has(h1, h2, h3, .masthead, .subtitle) { break-after: avoid; }
.pair > * { min-width: 0; hyphens: auto; }
.column { color: #444; font-size: .85em; margin: 0 0 .3em; }
.columns .column { border-bottom: 1px solid #888; margin-bottom: 1.2em; }
.pair:not(.wide, .columns) .column { display: none; }
.pair .clause { padding-inline-start: 2.4em; text-indent: -2.4em; }
.pair .clause .number { min-width: 2.4em; }
.pair .alternative { margin-inline-start: 2.4em; }
.pair .note { margin-inline-start: 2.4em; }
@media print { body { font-size: 10pt; } }
@media screen and (max-width: 44em) {
.pair { display: block; margin-bottom: 1.2em; }
.pair.columns { display: none; }
.pair:not(.wide, .columns) .column { display: block; }
}
`
