import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { moduleOf, type Node } from './syntax-tree.ts'

/**
 * Chinese has no spaces between words and colons of its own, French has a space before a colon. So pages put no sign
 * between words by themselves: they take it from `phrases.signs`.
 */

const EXCEPTIONS: Readonly<Record<string, string>> = {
  'functions/web/pages/bracket-map-page.tsx': 'the number of a basket has a point, as in documents',
  'functions/web/pages/public-page.tsx': 'a space between the name of a language and the links of its files',
  'functions/web/pieces/documents-of-round.tsx': 'the same',
  'functions/web/pages/screens-page.tsx': 'what is refused is said to programs, in English',
  'functions/web/pieces/round-picture.tsx': 'the number of a basket has a point, as in documents',
  'functions/web/pieces/people.tsx': 'a space after a mark',
  'functions/web/reading/agreement-matrix.tsx': 'a space before what is set smaller',
  'functions/web/reading/receipt-page.tsx': 'a space between two links',
  'functions/web/reading/screen-body.tsx': 'a space after the letter of a wording, and between two wordings',
  'functions/web/reading/screens-body.tsx': 'the number of a page of a screen has a point; a space beside an arrow',
  'functions/web/reading/status-mark.tsx': 'a space after a mark',
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'functions/web'])
  .toString()
  .split('\n')
  .filter((file) => file.endsWith('.tsx'))

test('pages take the signs between words from the language', () => {
  const found = files
    .map((file) => [file, signsIn(moduleOf(file).program)] as const)
    .filter(([, signs]) => signs.length)

  expect(found.filter(([file]) => EXCEPTIONS[file] === undefined)).toEqual([])
  expect(Object.keys(EXCEPTIONS).filter((file) => !found.some(([one]) => one === file))).toEqual([])
})

/** Signs between words that are written in a page: as text, as a string in braces, or between two values of a template. */
function signsIn(node: Node): readonly string[] {
  const signs: string[] = []
  visit(node, (one) => {
    if (one.type === 'JSXText' && isSign(shown(String(one['value'])))) signs.push(String(one['value']))
    if (one.type === 'JSXExpressionContainer') {
      const { type, value } = one['expression'] as Node
      if (type === 'Literal' && isSign(String(value))) signs.push(String(value))
    }
    if (one.type === 'CallExpression' && (one['callee'] as Node)['property'] !== undefined) {
      const name = ((one['callee'] as Node)['property'] as Node)['name']
      const [between] = one['arguments'] as readonly Node[]
      if (name === 'join' && /^[,:;.] $/.test(String(between?.['value']))) signs.push(String(between?.['value']))
    }
    if (one.type === 'TemplateLiteral') {
      const between = (one['quasis'] as readonly Node[]).map((quasi) => (quasi['value'] as { cooked: string }).cooked)
      signs.push(...between.filter((words) => /^(?:[,:;.] | \(|\): ?)$/.test(words)))
    }
  })
  return signs
}

/** A text of JSX as it is shown: without the white space at line breaks. */
function shown(text: string): string {
  return text.replace(/\s*\n\s*/g, '')
}

function isSign(text: string): boolean {
  return text !== '' && /^[\s,:;.()]+$/.test(text)
}

function visit(node: unknown, seen: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, seen)
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node).type === 'string') seen(node as Node)
    for (const value of Object.values(node)) visit(value, seen)
  }
}
