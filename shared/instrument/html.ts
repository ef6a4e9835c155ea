import { inTongue, USUAL_LANGUAGE } from '../languages/registry.ts'
import type { TextLanguage } from '../localized-text.ts'
import { type Block, type InstrumentDocument, languageOfWords, type Run, type Runs } from './document.ts'
import { PRINT_STYLE } from './print-style.ts'

/**
 * Renders documents as one HTML page for printing. Each document starts on a new sheet, pages are numbered, and a heading
 * stays on the page of its text. The page has no script and loads nothing.
 *
 * @param hashForPolicy computes the hash of a style for the content security policy
 */
export function toHtml(documents: readonly InstrumentDocument[], hashForPolicy: (style: string) => string): string {
  const articles = documents.map((document) => articleOf(document, bodyOf(document)))
  return pageOf(documents, { style: styleOf(documents), articles, hashForPolicy })
}

/** A document on a page of its own. @param body its blocks as HTML */
export function articleOf({ language }: InstrumentDocument, body: string): string {
  return `<article${attributesOf(language)}>\n${body}\n</article>`
}

type Page = {
  readonly style: string
  readonly articles: readonly string[]
  readonly hashForPolicy: (style: string) => string
}

/** An HTML page around documents. Its language and title are those of the first one. */
export function pageOf([first]: readonly InstrumentDocument[], { style, articles, hashForPolicy }: Page): string {
  return `<!doctype html>
<html${attributesOf(first?.language ?? USUAL_LANGUAGE)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashForPolicy(style)}'">
<title>${escaped(first?.title ?? '')}</title>
<style>${style}</style>
</head>
<body>
${articles.join('\n')}
</body>
</html>
`
}

/** The style of documents, with the text of the page header and footer. */
export function styleOf([first]: readonly InstrumentDocument[]): string {
  const [head, foot] = [first?.symbol ?? '', first?.foot ?? ''].map(inCss)
  return `${PRINT_STYLE}@page { @top-right { content: "${head}"; } @bottom-left { content: "${foot}"; } }`
}

/** Blocks as HTML, to be embedded in another page. */
export function bodyOf({ blocks }: Pick<InstrumentDocument, 'blocks'>): string {
  return blocks
    .map((block, index) => {
      const [before, after] = [blocks[index - 1]?.kind, blocks[index + 1]?.kind]
      const open = block.kind === 'item' && before !== 'item' ? '<ul>\n' : ''
      const close = block.kind === 'item' && after !== 'item' ? '\n</ul>' : ''
      return `${open}${blockIn(block)}${close}`
    })
    .join('\n')
}

function blockIn(block: Block): string {
  switch (block.kind) {
    case 'masthead':
      return `<p class="masthead">${inline(block.runs)}</p>`
    case 'title':
      return `<h1>${inline(block.runs)}</h1>`
    case 'subtitle':
    case 'status':
      return `<p class="${block.kind}">${inline(block.runs)}</p>`
    case 'contents':
      return `<h2>${inline(block.runs)}</h2>\n<ul class="contents">\n${block.entries
        .map(
          ({ anchor, number, text }) =>
            `<li><a href="#${escaped(anchor)}">${numbered(number)}${escaped(text)}</a></li>`,
        )
        .join('\n')}\n</ul>`
    case 'heading': {
      const anchor = block.anchor === undefined ? '' : ` id="${escaped(block.anchor)}"`
      return `<h${block.level + 1}${anchor}>${numbered(block.number)}${inline(block.runs)}</h${block.level + 1}>`
    }
    case 'paragraph':
      return `<p${directionOf(block.runs)}>${inline(block.runs)}</p>`
    case 'item':
      return `<li>${inline(block.runs)}</li>`
    case 'clause':
      return `<p class="clause"><span class="number">${escaped(block.number)} </span>${inline(block.runs)}</p>`
    case 'alternative':
      return `<p class="alternative"${directionOf(block.runs)}>${inline(block.runs)}</p>`
    case 'note':
      return `<p class="note"${directionOf(block.runs)}>${inline(block.runs)}</p>`
    case 'table':
      return `<table>\n${columns(block.widths)}\n<thead>${row(block.head, 'th')}</thead>\n<tbody>\n${block.rows
        .map((cells) => row(cells, 'td'))
        .join('\n')}\n</tbody>\n</table>`
    default:
      return block satisfies never
  }
}

function numbered(number: string | undefined): string {
  return number === undefined ? '' : `<span class="number">${escaped(number)}</span> `
}

/** Set by an attribute: the page's content security policy does not allow inline styles. */
function columns(widths: readonly number[]): string {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const shares = widths.map((width) => `<col width="${Math.round((100 * width) / whole)}%">`)
  return `<colgroup>${shares.join('')}</colgroup>`
}

function row(cells: readonly Runs[], tag: 'th' | 'td'): string {
  const scope = tag === 'th' ? ' scope="col"' : ''
  return `<tr>${cells.map((cell) => `<${tag}${scope}>${inline(cell)}</${tag}>`).join('')}</tr>`
}

function inline(runs: Runs): string {
  const isForeign = languageOfWords(runs) !== undefined
  return runs.map((run) => (run.remark && isForeign ? remarkApart(run) : runIn(run))).join('')
}

/** A remark beside words in another language, in the direction of its own words: its brackets stand at its ends. */
function remarkApart({ text }: Run): string {
  const space = /^\s*/.exec(text)?.[0] ?? ''
  return `${space}<em dir="auto">${escaped(text.slice(space.length))}</em>`
}

function runIn({ text, language, strong, emphasis, remark, code, bracket, change }: Run): string {
  const attribute = language !== undefined ? attributesOf(language) : code ? CODE : ''
  const written = escaped(text).replace(/\n/g, '<br>')
  const words = bracket === undefined ? written : spokenBracket(written, bracket.spoken)
  const tag = code ? 'code' : strong ? 'strong' : emphasis ? 'i' : remark ? 'em' : attribute === '' ? undefined : 'span'
  const marked = tag === undefined ? words : `<${tag}${attribute}>${words}</${tag}>`
  return change === 'inserted' ? `<ins>${marked}</ins>` : change === 'deleted' ? `<del>${marked}</del>` : marked
}

/** Groups of digits would be in the order of the language around them. */
const CODE = ' dir="ltr"'

/** The direction of a block whose words are in another language than the document: its brackets stand at its own ends. */
function directionOf(runs: Runs): string {
  const language = languageOfWords(runs)
  return language === undefined ? '' : ` dir="${inTongue(language).dir}"`
}

/** The language and the direction of an element. */
export function attributesOf(language: TextLanguage): string {
  const { lang, dir } = inTongue(language)
  return ` lang="${lang}" dir="${dir}"`
}

/** A sign for sighted readers, and words for screen readers. */
function spokenBracket(sign: string, spoken: string): string {
  return `<b class="bracket"><span aria-hidden="true">${sign}</span><span class="spoken">${escaped(spoken)}</span></b>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text, with every character that HTML would read as markup by its name. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Escapes a string for a style sheet inside HTML: every character except letters, digits and spaces by its code point. */
function inCss(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16).padStart(6, '0')} `)
}
