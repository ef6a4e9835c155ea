import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { instrument as documents } from '../../shared/languages/ru/documents/instrument.ts'
import { pages } from '../../shared/languages/ru/pages/pages.ts'
import { readingName } from '../../shared/reading-name.ts'

/** What no Russian text says any more, and what it says instead. */
const OUT_OF_USE: readonly (readonly [pattern: RegExp, inUse: string])[] = [
  [/ведущ(?:ий|его|ему|ем|им|ие|их|ими)/, 'организатор'],
  [/conven(?:es|er): 'организатор/, 'кем созван диалог: организатор ведёт чтения'],
  [/этап/, 'стадия'],
  [/х[еэ]ш|отпечат/, 'контрольная сумма'],
  [/переч(?:ень|н)/, 'рамки диалога'],
  [/по теме'|относящ\S+ (?:к предмету|к теме)|относится ли к теме/, 'в рамках диалога, вне рамок диалога'],
  [/(?<!\p{L}|учтённ(?:ую|ые) )запис(?:ь|и|ью)(?!\p{L})/u, 'протокол'],
  [/издани\S+ (?:записи|протокола)|(?:открыт|полн|любой)\S* (?:её |его )?редакци/, 'версия протокола'],
  [/проход(?!\p{L})/u, 'повторное рассмотрение'],
  [/чатем(?!-хауса)|«чатем/, 'правило Чатем-Хауса'],
  [/ратифицировано в личном качестве|сторонами [^.]*, в личном качестве/, 'участники одобряют текст в личном качестве'],
  [/[`']записано, /, 'позиция записана'],
  [/на согласие(?!\p{L})/u, 'на согласование'],
  [/молчание кончается|кончается молчание/, 'срок молчания истекает'],
  [/или истек/, 'или не истечёт, или не истекут'],
]

/** Words that are spelled alike but for ё, and are two words. */
const TWO_WORDS = new Set(['все', 'нем', 'чем', 'том', 'узнает'])

const lines = execFileSync('git', ['ls-files', 'functions', 'shared', 'infra', 'dialogues'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:tsx?|ya?ml|md)$/.test(file))
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, at) => ({ line, where: `${file}:${at + 1}` })),
  )
  .filter(({ line }) => /[а-яё]/i.test(line))

describe('in Russian', () => {
  test.each(OUT_OF_USE.map(([pattern, inUse]) => [inUse, pattern] as const))(
    'one thing has one name: %s',
    (_, pattern) => {
      const found = lines.filter(({ line }) => new RegExp(pattern, 'iu').test(line))

      expect(found.map(({ line, where }) => `${where} ${line.trim()}`)).toEqual([])
    },
  )

  test('a word that is spelled with ё is spelled with it everywhere', () => {
    const words = lines.flatMap(({ line }) => line.toLowerCase().match(/[а-яё]+/g) ?? [])
    const dotted = new Set(words.filter((word) => word.includes('ё')).map((word) => word.replaceAll('ё', 'е')))

    expect([...new Set(words)].filter((word) => dotted.has(word) && !TWO_WORDS.has(word))).toEqual([])
  })

  test('quotation marks are « and »', () => {
    const russian = lines.filter(({ line, where }) => !/languages\/en\/|english|\/\*\*/.test(where + line))

    expect(russian.filter(({ line }) => /[“”„][а-яё]|[а-яё][.,]?[“”„]/i.test(line)).map(({ where }) => where)).toEqual(
      [],
    )
  })

  test.each([
    [1, 'Составление обязательств, первое чтение'],
    [2, 'Составление обязательств, первое чтение, повторное рассмотрение'],
    [3, 'Составление обязательств, первое чтение, третье рассмотрение'],
  ])('what is drafted again after %i passes is named as diplomats name it', (passage, name) => {
    expect(readingName({ stage: 'commitments', sitting: 1, passage }, 'ru')).toBe(name)
  })

  test.each([
    [1, '1 текст в 1 чтении', 'Протокол содержит 1 завершённое чтение и 1 учтённую запись.'],
    [3, '3 текста в 3 чтениях', 'Протокол содержит 3 завершённых чтения и 3 учтённые записи.'],
    [5, '5 текстов в 5 чтениях', 'Протокол содержит 5 завершённых чтений и 5 учтённых записей.'],
    [21, '21 текст в 21 чтении', 'Протокол содержит 21 завершённое чтение и 21 учтённую запись.'],
  ])('nouns agree with the number %i', (many, onPages, inDocuments) => {
    expect(pages.home.agreedIn(many, many).replaceAll('\u00a0', ' ')).toBe(onPages)
    expect(documents.counted(many, many)).toBe(inDocuments)
  })
})
