import { USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import type { Mismatch } from '../mismatch.ts'
import { type Area, areaOf } from './area-of.ts'
import { drawReceipts, isHeld } from './draw-receipts.ts'
import { element } from './element.ts'
import type { PageVerdict, RegisterFound, RoundVerdict } from './page-verdict.ts'
import type { VerifierWords } from './verifier-words.ts'

type Holds = Extract<PageVerdict, { is: 'holds' }>

/** The most mismatches that are listed: one change can lead to thousands. */
const MOST_LISTED = 100

/** The verdict in one or two sentences: what a screen reader says. */
export function sentenceOf(verdict: PageVerdict, words: VerifierWords): string {
  if (verdict.is === 'none') return words.none[verdict.why]
  if (verdict.is === 'fails') return words.fails(verdict.mismatches.length, words.counted)
  const compared = verdict.receipts.flatMap((one) => one.compared ?? [])
  const found = compared.filter(isHeld).length
  const wrong = verdict.mismatches.length
  return [
    whatHolds(verdict, words),
    ...(found > 0 ? [words.allIn(found, words.counted)] : []),
    ...(wrong > 0 ? [words.notIn(wrong, words.counted)] : []),
  ].join(words.signs.space)
}

function whatHolds({ archive, rounds }: Holds, { holds }: VerifierWords): string {
  if (archive !== undefined) return holds.archive
  return rounds.length === 0 ? holds.register : rounds.length === 1 ? holds.record : holds.records
}

/** All that was found, in the reader's language. */
export function drawVerdict(verdict: PageVerdict, words: VerifierWords): readonly HTMLElement[] {
  const headline = element('h2', {}, sentenceOf(verdict, words))
  if (verdict.is === 'none') {
    return [
      element('div', { class: 'mistake' }, headline, verdict.says === '' ? undefined : inEnglish('p', verdict.says)),
    ]
  }
  if (verdict.is === 'fails') {
    const head = element('div', { class: 'mistake' }, headline, element('p', {}, words.failsWhat))
    return [
      head,
      ...drawMismatches(verdict.mismatches, words),
      ...(verdict.hasReceipts ? [element('p', {}, words.notCompared)] : []),
    ]
  }
  const isFine = verdict.mismatches.length === 0
  return [
    element('div', { class: isFine ? 'notice' : 'mistake' }, headline, ...drawSummary(verdict, words)),
    ...drawReceipts(verdict.receipts, words),
    ...verdict.rounds.map((round, at) => drawRound(round, at === verdict.rounds.length - 1, verdict, words)),
    ...(verdict.register === undefined ? [] : [drawRegister(verdict.register, words)]),
    ...drawArchive(verdict, words),
  ]
}

function drawSummary(
  { rounds, isRow, receipts }: Holds,
  { holds, noneOfYours }: VerifierWords,
): readonly HTMLElement[] {
  if (rounds.length === 0) return [element('p', {}, holds.registerAlone)]
  return [
    element('p', {}, holds.everything),
    ...(isRow ? [element('p', {}, holds.row)] : []),
    ...(receipts.length === 0 ? [element('p', { class: 'soft' }, noneOfYours)] : []),
  ]
}

function drawRound(round: RoundVerdict, isLast: boolean, { given }: Holds, words: VerifierWords): HTMLElement {
  const { language, counted, signs } = words
  const title = round.title[language] ?? Object.values(round.title)[0] ?? ''
  const compare =
    isLast && given === 'head' ? words.given.head : isLast && given === 'later' ? words.given.later : words.compare
  const { release } = round
  const last = round.confirmations.at(-1)
  return element(
    'article',
    {},
    element('h3', {}, `${words.round(round.round)}${signs.stop}`, element('bdi', {}, title)),
    element('p', {}, words.counts(round.readings, round.leaves, counted)),
    element('p', {}, round.covered > 0 ? words.covered(round.covered, counted) : words.complete),
    ...said(round.erased, words.erased, words),
    ...said(round.illFormed.length, words.illFormed, words),
    drawHash(words.head, round.head, compare),
    ...(release === undefined
      ? []
      : release.link === undefined
        ? [element('p', { class: 'soft' }, words.noRelease)]
        : [drawHash(words.release, release.link, release.isExpected ? words.given.later : words.notCovered)]),
    ...(last === undefined
      ? []
      : [drawHash(words.confirmations(round.confirmations.length, counted), last, words.notCovered)]),
    ...(round.log === undefined
      ? []
      : [
          element('p', {}, words.signed(round.log.entries, counted), element('bdi', {}, round.log.name)),
          ...said(round.log.unsigned, words.unsigned, words),
          ...round.log.witnesses.map(({ name, side, at }) =>
            element(
              'p',
              {},
              element('bdi', {}, name),
              `${signs.opens}${side}${signs.closes}${signs.colon}${at === undefined ? words.notWitnessed : words.witnessed(at)}`,
            ),
          ),
          ...(round.log.unwitnessed.length === 0
            ? []
            : [element('p', {}, words.unwitnessed(round.log.unwitnessed.join(signs.list)))]),
        ]),
  )
}

function drawRegister(
  { consultations, events, covered, recounted, head }: RegisterFound,
  words: VerifierWords,
): HTMLElement {
  return element(
    'article',
    {},
    element('h3', {}, words.consultations),
    element('p', {}, words.events(consultations, events, words.counted)),
    ...said(recounted, words.recounted, words),
    ...said(covered, words.coveredEvents, words),
    head === undefined ? element('p', {}, words.publicRegister) : drawHash(words.lastLink, head, words.compare),
  )
}

function drawArchive({ archive, given }: Holds, words: VerifierWords): readonly HTMLElement[] {
  if (archive === undefined) return []
  const compare = given === 'manifest' ? words.given.manifest : words.compare
  return [element('article', {}, drawHash(words.manifest(archive.files, words.counted), archive.manifest, compare))]
}

function said(
  many: number,
  sentence: (many: number, counted: VerifierWords['counted']) => string,
  { counted }: VerifierWords,
): readonly HTMLElement[] {
  return many > 0 ? [element('p', {}, sentence(many, counted))] : []
}

/** A hash in groups of eight digits, as the instrument prints it: easier to compare by eye. */
function drawHash(name: string, hash: string, compare: string): HTMLElement {
  const grouped = hash.match(/.{1,8}/g)?.join(' ') ?? ''
  return element(
    'div',
    {},
    element('p', {}, name),
    element('p', { class: 'link' }, grouped),
    element('p', { class: 'soft' }, compare),
  )
}

/** What does not match: what it is about in the reader's language, then the places in the words of the command line. */
function drawMismatches(mismatches: readonly Mismatch[], words: VerifierWords): readonly HTMLElement[] {
  const byArea = Map.groupBy(mismatches.slice(0, MOST_LISTED), ({ place }): Area => areaOf(place))
  const rest = mismatches.length - MOST_LISTED
  return [
    element('p', { class: 'soft' }, words.details),
    ...[...byArea].map(([area, all]) =>
      element(
        'section',
        {},
        element('h3', {}, words.area[area]),
        element('ul', {}, ...all.map(({ place, says }) => inEnglish('li', `${place}: ${says}`))),
      ),
    ),
    ...(rest > 0 ? [element('p', {}, words.more(rest))] : []),
  ]
}

/** What the checks say. They say it in English. */
export function inEnglish(name: 'p' | 'li', text: string): HTMLElement {
  return element(name, { lang: USUAL_LANGUAGE, dir: 'ltr' }, text)
}
