import type { Block, InstrumentDocument, Run, Runs } from './document.ts'

/**
 * Renders a document as Markdown (CommonMark with GitHub's tables). Every character of a written text that Markdown or
 * a page could read as markup, as a link or as HTML is escaped.
 */
export function toMarkdown(document: InstrumentDocument): string {
  const blocks = document.blocks.map(blockIn)
  return `${blocks
    .map((block, index) => {
      const tight = document.blocks[index]?.kind === 'item' && document.blocks[index + 1]?.kind === 'item'
      return `${block}${tight ? '' : '\n'}`
    })
    .join('\n')
    .trimEnd()}\n`
}

function blockIn(block: Block): string {
  switch (block.kind) {
    case 'masthead':
      return inLines(block.runs)
    case 'title':
      return `# ${inLine(block.runs)}`
    case 'subtitle':
      return `**${inLine(block.runs)}**`
    case 'status':
      return `*${inLine(block.runs)}*`
    case 'contents':
      return [
        `## ${inLine(block.runs)}\n`,
        ...block.entries.map(({ anchor, number, text }) => {
          const said = escaped(number === undefined ? text : `${number} ${text}`)
          return `- [${said.replace(/[()]/g, '\\$&')}](#${encodeURIComponent(anchor)})`
        }),
      ].join('\n')
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.anchor === undefined ? '' : `<a id="${encodeURIComponent(block.anchor)}"></a>`}${block.number === undefined ? '' : `${escaped(block.number)} `}${inLine(block.runs)}`
    case 'paragraph':
      return inLines(block.runs)
    case 'item':
      return `- ${inLines(block.runs, '  ')}`
    case 'clause':
      return `**${block.number}** ${inLines(block.runs)}`
    case 'alternative':
      return `> ${inLines(block.runs, '> ')}`
    case 'note':
      return `> > ${inLines(block.runs, '> > ')}`
    case 'table':
      return [block.head, block.head.map(() => [{ text: '---' }]), ...block.rows]
        .map((row, index) => `| ${row.map((cell) => (index === 1 ? '---' : inLine(cell))).join(' | ')} |`)
        .join('\n')
    default:
      return block satisfies never
  }
}

function inLine(runs: Runs): string {
  return lines(runs).join(' ')
}

/** The lines of a text with hard breaks between them, each indented by the mark of its block. */
function inLines(runs: Runs, indent = ''): string {
  return lines(runs).join(`\\\n${indent}`)
}

function lines(runs: Runs): readonly string[] {
  let whole = ''
  for (const [index, run] of runs.entries()) {
    const next = runs.slice(index + 1).find(({ text }) => text !== '')
    whole += rendered(run, { before: lastOf(whole), after: next && firstOf(next) })
  }
  return whole
    .split('\n')
    .map((line) => atLineStart(line.trim()))
    .filter((line) => line !== '')
}

/** The characters beside a run; `undefined` at the ends of a line. */
type Beside = { readonly before: string | undefined; readonly after: string | undefined }

function rendered(run: Run, beside: Beside): string {
  if (run.code) return `\`${run.text}\``
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? []
  if (text === '') return run.text
  const written = text.split('\n')
  const marked = written
    .map((line, index) =>
      around(escaped(line), run, {
        before: index === 0 && before === '' ? beside.before : undefined,
        after: index === written.length - 1 && after === '' ? beside.after : undefined,
      }),
    )
    .join('\n')
  return `${before}${marked}${after}`
}

function around(line: string, { strong, emphasis, remark, change }: Run, beside: Beside): string {
  if (line.trim() === '') return line
  const emphasized = strong
    ? marked(line, beside, change, ['**', 'strong'])
    : remark || emphasis
      ? marked(line, beside, change, ['*', 'em'])
      : line
  return change === 'inserted'
    ? `<ins>${emphasized}</ins>`
    : change === 'deleted'
      ? `<del>${emphasized}</del>`
      : emphasized
}

/**
 * CommonMark 6.2: beside a letter, asterisks open nothing before a sign and close nothing after one. Chinese has no space
 * there, so HTML stands in for them.
 */
function marked(
  line: string,
  { before, after }: Beside,
  change: Run['change'],
  [asterisks, tag]: readonly [string, string],
): string {
  const opens = before !== '*' && (!isSign(firstIn(line)) || isApart(before))
  const closes = !isSign(lastOf(line)) || isApart(after)
  return change !== undefined || (opens && closes) ? `${asterisks}${line}${asterisks}` : `<${tag}>${line}</${tag}>`
}

function isSign(character: string | undefined): boolean {
  return character !== undefined && /[\p{P}\p{S}]/u.test(character)
}

function isApart(character: string | undefined): boolean {
  return character === undefined || isSign(character) || /\s/u.test(character)
}

/** The first character of a run as it is rendered. What has a mark of its own begins with a sign. */
function firstOf({ text, code, strong, emphasis, remark, change }: Run): string | undefined {
  if (/^\s/.test(text)) return ' '
  return code || strong || emphasis || remark || change !== undefined ? '<' : firstIn(text)
}

function firstIn(text: string): string | undefined {
  return [...text.slice(0, 2)][0]
}

function lastOf(text: string): string | undefined {
  return [...text.slice(-2)].at(-1)
}

/** CommonMark 2.4: any ASCII punctuation may be escaped. These characters have a meaning. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$^&@]/g, '\\$&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/:(?=\/\/|[a-z0-9_+-]+:)/gi, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
}

/** Escapes characters that would start a list, a heading's underline or a rule at the start of a line. */
function atLineStart(line: string): string {
  return line.replace(/^([-+=:])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2')
}
