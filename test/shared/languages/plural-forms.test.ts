import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/languages/registry.ts'
import { type Node, visit } from '../../structure/syntax-tree.ts'

/** Nouns are written with their forms, as `{ one: 'text', other: 'texts' }`. They are found in the source, wherever they stand. */

const FOLDER = join(import.meta.dirname, '../../../shared/languages')
const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

test.each(Object.entries(LANGUAGES))('in %s every noun has a form for every whole number', (language, { locale }) => {
  const nouns = filesIn(join(FOLDER, language)).flatMap(nounsIn)
  const incomplete = nouns.filter(({ forms }) => categoriesOf(locale).some((category) => !forms.includes(category)))

  expect(nouns.length).toBeGreaterThan(0)
  expect(incomplete).toEqual([])
})

test('a noun that lacks a form is found', () => {
  expect(categoriesOf('ru').toSorted()).toEqual(['few', 'many', 'one', 'other'])
  expect(categoriesOf('ar').toSorted()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero'])
  expect(categoriesOf('zh')).toEqual(['other'])
  expect(nounsOf('const noun = { one: "текст", other: "текста" }', 'a file')).toEqual([
    { forms: ['one', 'other'], where: 'a file:1' },
  ])
})

/** The categories that counts have, and `other`, which every noun must have. Counts stay below a million. */
function categoriesOf(locale: string): readonly string[] {
  const rules = new Intl.PluralRules(locale)
  const counts = [...Array(1_000).keys(), 1_000, 10_000, 100_000]
  return [...new Set([...counts.map((count) => rules.select(count)), 'other'])]
}

type Noun = { readonly forms: readonly string[]; readonly where: string }

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
}

function nounsIn(file: string): readonly Noun[] {
  return nounsOf(readFileSync(file, 'utf8'), file.slice(FOLDER.length + 1))
}

/** The objects of which every key is a category, and one is `other`. */
function nounsOf(source: string, name: string): readonly Noun[] {
  const nouns: Noun[] = []
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node, (node) => {
    if (node.type !== 'ObjectExpression') return
    const forms = (node['properties'] as readonly Node[]).map(
      (one) => (one['key'] as Node | undefined)?.['name'] ?? '…',
    )
    if (!forms.includes('other') || forms.some((form) => !CATEGORIES.has(String(form)))) return
    nouns.push({
      forms: forms.map(String),
      where: `${name}:${source.slice(0, Number(node['start'])).split('\n').length}`,
    })
  })
  return nouns
}
