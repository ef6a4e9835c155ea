import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/instrument/document.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { Language } from '../../../shared/localized-text.ts'
import { changesSince, lastLeft } from '../../../shared/memo/changes-since.ts'
import { memoDocument } from '../../../shared/memo/memo-document.ts'
import type { MemoFacts } from '../../../shared/memo/memo-facts.ts'
import { NOTHING_STANDS } from '../../../shared/standing/standing-text.ts'
import { day } from '../consultation/a-register.ts'
import { aStandingRegister } from '../consultation/a-standing-register.ts'
import { CONFIRMED, factsAfterOneRound, factsAfterTwoRounds } from './memo-facts.ts'

describe('the memorandum of a delegation', () => {
  test.each(Language.options)('is the same as its golden file after one round, in %s', async (language) => {
    const document = memoDocument(await factsAfterOneRound(), language)

    await expect(toMarkdown(document)).toMatchFileSnapshot(`./golden/one-round.${language}.md`)
  })

  test.each(Language.options)('is the same as its golden file after two rounds, in %s', async (language) => {
    const document = memoDocument(await factsAfterTwoRounds(), language)

    await expect(toMarkdown(document)).toMatchFileSnapshot(`./golden/two-rounds.${language}.md`)
  })

  test('is written before anything stands, too', async () => {
    const { brackets: _, ...facts } = await factsAfterOneRound()

    const text = textOf({ ...facts, standing: NOTHING_STANDS, toConfirm: [] })

    expect(text).toContain('Nothing is asked of this side at present.')
    expect(text).toContain('Nothing is in force. No round has adopted a text.')
    expect(text).toContain('Nothing is in square brackets.')
  })

  test('says of a date that has passed that the outcome follows, and does not ask for it', async () => {
    const facts = await factsAfterOneRound()

    const text = textOf({ ...facts, at: '2026-06-04T09:00:00.000Z' })

    expect(text).toContain('This date has passed. The outcome follows.')
    expect(text).toContain('Nothing is asked of this side at present.')
  })

  test('does not say whose confirmation it is, where its reader may not know', async () => {
    const { toConfirm, ...facts } = await factsAfterOneRound()

    const text = textOf({ ...facts, toConfirm: [], maybeToConfirm: toConfirm })

    expect(text).toContain('Only the members of a side that has to confirm one are told that it is theirs.')
    expect(text).not.toContain('Asked of this side')
  })

  test.each(Language.options)(
    'has the consultations of the side, and what is asked of it in them, in %s',
    async (language) => {
      const { consultations } = await aStandingRegister()
      const facts = { ...(await factsAfterTwoRounds()), consultations, at: day(11) }

      await expect(toMarkdown(memoDocument({ ...facts, side: 'russia' }, language))).toMatchFileSnapshot(
        `./golden/consultations.${language}.md`,
      )
      expect(textOf(facts)).not.toContain('Answer to: Consultation')
    },
  )

  test('has the non-admission clause only if the dialogue has it', async () => {
    const facts = await factsAfterOneRound()

    expect(textOf(facts)).toContain('Nothing in this memorandum constitutes an admission')
    expect(textOf({ ...facts, dialogue: { ...facts.dialogue, nonAdmission: false } })).not.toContain('admission')
  })
})

describe('what changed since a delegation left', () => {
  test('is what the rounds after that publication did, and what was confirmed since', async () => {
    const { standing } = await factsAfterTwoRounds()

    const changes = changesSince(standing, lastLeft(standing))

    expect(
      changes.map((one) =>
        one.what === 'outcomes' ? one.outcomes.map(({ outcome }) => outcome).join() : `${one.what} ${one.is}`,
      ),
    ).toEqual([
      'definition amended',
      'topic ended',
      'basket amended',
      'clause amended',
      'confirmed',
      'basket ended',
      'basket added',
    ])
  })

  test('after the first publication is only what was confirmed', async () => {
    const { standing } = await factsAfterOneRound()
    const baskets = standing.baskets.map((one) => ({
      ...one,
      ratified: one.ratified.map((ratified) => ({ ...ratified, confirmations: [CONFIRMED] })),
    }))

    expect(changesSince(standing, lastLeft(standing))).toEqual([])
    expect(new Set(changesSince({ ...standing, baskets }, undefined).map(({ what }) => what))).toEqual(
      new Set(['outcomes']),
    )
  })

  test('does not have what was confirmed before the delegation left', async () => {
    const { standing } = await factsAfterTwoRounds()
    const [first, last] = standing.rounds
    const later = {
      ...standing,
      rounds: [{ ...first, publishedAt: '2026-06-03T00:00:00.000Z' }, last],
    } as typeof standing

    const changes = changesSince(later, lastLeft(later))

    expect(changes.filter(({ what }) => what === 'outcomes')).toEqual([])
    expect(changes.some((one) => one.what === 'basket' && one.is === 'ended')).toBe(false)
  })
})

function textOf(facts: MemoFacts): string {
  return memoDocument(facts, 'en')
    .blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().map(plainText) : 'runs' in block ? [plainText(block.runs)] : [],
    )
    .join('\n')
}
