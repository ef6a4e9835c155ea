import { describe, expect, test } from 'vitest'
import { hashForPolicy } from '../../../functions/record/hashing.ts'
import { readRehearsed } from '../../../infra/rehearsal/rehearsal.ts'
import { besideEachOther, type Row } from '../../../shared/instrument/beside.ts'
import { type Block, type InstrumentDocument, plainText } from '../../../shared/instrument/document.ts'
import { bodyBeside, toHtmlBeside } from '../../../shared/instrument/html-beside.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { aDocument } from './a-document.ts'
import { aBareRecord } from './a-record.ts'
import { HOSTILE } from './hostile.ts'

describe('a document in two languages', () => {
  test.each([
    ['us-russia', 'en', 'ru'],
    ['us-russia', 'ru', 'en'],
    ['west-mediterranean', 'ar', 'fr'],
    ['west-mediterranean', 'es', 'ar'],
  ])('%s has each block of %s beside the same one of %s', async (name, one, other) => {
    for (const { first, second, rows } of await pairsOf(name, one, other)) {
      expect(rows.flatMap((row) => row.first)).toEqual(first.blocks)
      expect(new Set(rows.flatMap((row) => row.second))).toEqual(new Set(second.blocks))
      expect(rows.filter((row) => shapeOf(row.first) !== shapeOf(row.second))).toEqual([])
    }
  })

  test('has terms in the order of its first language', async () => {
    const [pair] = await pairsOf('west-mediterranean', 'fr', 'ar')
    const terms = pair?.rows.flatMap(({ first, second }) =>
      first[0]?.kind === 'item' && first[0].matter !== undefined ? [[matterOf(first), matterOf(second)]] : [],
    )

    expect(terms?.length).toBeGreaterThan(1)
    expect(terms?.filter(([one, other]) => one !== other)).toEqual([])
  })

  test('has a clause with its alternatives in one row, where only one language has them in one line', () => {
    const first = aText('en', [clause('1.1', 'One [A: two] [B: three]'), clause('1.2', 'Four')])
    const second = aText('ru', [clause('1.1', ''), alternative('A'), alternative('B'), clause('1.2', 'Четыре')])

    const { rows } = besideEachOther(first, second)

    expect(rows.map((row) => [row.first.length, row.second.length])).toEqual([
      [1, 3],
      [1, 1],
    ])
  })

  test('says nothing beside what only one language has, and loses none of it', () => {
    const first = aText('en', [clause('1.1', 'One'), clause('1.3', 'Three')])
    const second = aText('ru', [clause('1.1', 'Один'), clause('1.2', 'Два'), clause('1.3', 'Три'), alternative('A')])

    const said = besideEachOther(first, second).rows.map((row) => [row.first, row.second].map(wordsOf))

    expect(said).toEqual([
      ['One', 'Один'],
      ['', 'Два'],
      ['Three', 'Три, A'],
    ])
  })
})

describe('HTML in two languages', () => {
  test.each([
    ['west-mediterranean', 'ar', 'fr'],
    ['us-russia', 'en', 'ru'],
  ])('of %s is the same as its golden file, in %s and %s', async (name, one, other) => {
    const [pair] = await pairsOf(name, one, other)
    const html = toHtmlBeside(pair === undefined ? [] : [pair], hashForPolicy)

    await expect(html.replace(/<style>.*<\/style>/s, '')).toMatchFileSnapshot(`./golden/beside.${one}-${other}.html`)
  })

  test('has the language and the direction in each cell, and the name of the language in each row', () => {
    const body = bodyBeside(besideEachOther(aText('ar', [clause('1.1', 'واحد')]), aText('fr', [clause('1.1', 'Un')])))
    const [, row] = body.split('<div class="pair">')

    expect(body.match(/<div class="pair/g)).toHaveLength(2)
    expect(row).toMatch(
      /^\n<div lang="ar" dir="rtl"><p class="column">العربية<\/p><p class="clause">.*واحد<\/p><\/div>\n/,
    )
    expect(row).toMatch(/<div lang="fr" dir="ltr"><p class="column">Français<\/p><p class="clause">.*Un<\/p><\/div>\n/)
  })

  test('says in each cell that a text is not translated', async () => {
    const [pair] = await pairsOf('us-russia', 'en', 'ru')
    const cells = (pair === undefined ? '' : bodyBeside(pair)).split('<div lang=')

    const [english, russian] = ['"en"', '"ru"'].map((language) => cells.filter((cell) => cell.startsWith(language)))

    expect(english?.join('')).toContain('[not translated into English; the text is in Russian]')
    expect(russian?.join('')).toContain('[нет перевода на русский язык; текст приводится на английском языке]')
  })

  test('has no two headings of one name, and links of the contents that lead to the headings of their language', async () => {
    const html = (await pairsOf('us-russia', 'en', 'ru')).map(bodyBeside).join('')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)

    expect(new Set(ids).size).toBe(ids.length)
    expect(links.filter((link) => link?.endsWith('-ru')).length).toBe(links.length / 2)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })

  test.each(HOSTILE)('shows %j as plain text in both columns', (text) => {
    const html = toHtmlBeside([besideEachOther(aDocument(text), { ...aDocument(text), language: 'ar' })], hashForPolicy)
    const body = html.slice(html.indexOf('<body>'))
    const tags = body.match(/<[^>]*>/g) ?? []

    expect(tags.filter((tag) => /script|img|style>|href=(?!"#joint-1)|onerror/i.test(tag))).toEqual([])
    expect(html.slice(0, html.indexOf('<body>')).match(/<\/style>/g)).toHaveLength(1)
  })
})

async function pairsOf(name: string, one: TextLanguage, other: TextLanguage) {
  const record = await aBareRecord(name === 'us-russia' ? {} : { files: await readRehearsed(name) })
  const [firsts, seconds] = [one, other].map((language) => instrumentOf(record, language))
  return (firsts ?? []).flatMap((first) => {
    const second = seconds?.find((document) => document.name === first.name)
    return second === undefined ? [] : [besideEachOther(first, second)]
  })
}

function aText(language: 'en' | 'ru' | 'ar' | 'fr', blocks: readonly Block[]): InstrumentDocument {
  return { ...aDocument('x'), language, blocks }
}

function clause(number: string, text: string): Block {
  return { kind: 'clause', number, matter: number, runs: [{ text }] }
}

function alternative(text: string): Block {
  return { kind: 'alternative', runs: [{ text }] }
}

function wordsOf(blocks: Row['first']): string {
  return blocks.map((block) => ('runs' in block ? plainText(block.runs) : '')).join(', ')
}

function shapeOf(blocks: Row['first']): string {
  return blocks
    .map((block) => [block.kind, 'number' in block && block.number, 'matter' in block && block.matter].join(' '))
    .join(', ')
}

function matterOf([block]: Row['first']): string | undefined {
  return block?.kind === 'item' ? block.matter : undefined
}
