import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../functions/record/read-record.ts'
import type { DialogueView } from '../functions/views/dialogue-view.ts'
import type { ProposalView } from '../functions/views/proposal-view.ts'
import { verifyDialogue } from '../infra/verify/verify-dialogue.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { editionOf } from '../shared/proof/edition.ts'
import type { Tabled } from '../shared/proposal.ts'
import type { RoundRecord } from '../shared/record.ts'
import { aStack, type Company, opened, published } from './a-stack.ts'
import { aBasket, aCommitment, aDefinition, aModality, aTopic } from './builders.ts'
import { hashedAnew, type Open } from './infra/verify/a-forgery.ts'
import { onPages } from './on-pages.ts'

/** Two rounds: what the first one leaves in brackets, shelves or adjourns is offered again in the second one. */

const both = (en: string, ru: string) => ({ en, ru })
const MEDIA = { kind: 'definition', term: both('Media', 'СМИ'), definition: both('The press.', 'Пресса.') } as const
const BROAD = { ...MEDIA, definition: both('The press and radio.', 'Пресса и радио.') }
const LETTERS = { kind: 'basket', title: both('Letters', 'Письма'), description: both('Mail.', 'Почта.') } as const
const READING = { en: 'reading private letters' }

describe('what the first round leaves', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let pages: ReturnType<typeof onPages>
  const ids = new Map<string, string>()
  const id = (name: string) => ids.get(name) ?? name

  const tables = async (name: string, reading: string, body: Tabled, amends?: string) => {
    ids.set(name, await people.ada.tables(reading, body, amends))
  }
  const everybody = async (reading: string, name: string, stance = 'support') => {
    for (const person of [people.ada, people.bo]) await person.takes(reading, id(name), stance as 'support')
  }
  const one = async (side: 'river' | 'sea', reading: string, name: string) => {
    const [agrees, blocks] = side === 'river' ? [people.ada, people.bo] : [people.bo, people.ada]
    await agrees.takes(reading, id(name), 'support')
    await blocks.takes(reading, id(name), 'block', { change: { en: 'Leave it out.' } })
  }
  const seen = async (reading: string): Promise<ReadonlyMap<string, ProposalView>> =>
    new Map((await opened(people.bo, reading)).proposals.map((text) => [text.id, text]))

  beforeAll(async () => {
    all = await aStack()
    people = all.company
    pages = onPages(all.stack)
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await terms()
    await baskets()
    await letters()
    await voting()
    await published(people.olu, 1)
  })
  afterAll(() => all.stop())

  /** An amendment is in brackets beside what it amends; a chair's text and a topic are; others are agreed, dropped, withdrawn. */
  async function terms() {
    const reading = '1.terms.1'
    await opened(people.ada, reading)
    await tables('media', reading, MEDIA)
    await tables('broad', reading, BROAD, id('media'))
    await tables('weather', reading, aTopic('Weather', 'deferred'))
    await tables('spam', reading, aDefinition('Spam'))
    await tables('dropped', reading, aDefinition('Dropped'))
    await tables('withdrawn', reading, aDefinition('Withdrawn'))
    const chairs = { texts: [{ body: aDefinition('Observer'), drafted: { with: 'A model' } }] }
    const { body } = await people.cleo.ask<{ texts: { id: string }[] }>(
      'POST',
      `/api/readings/${reading}/chairs-texts`,
      chairs,
      randomUUID(),
    )
    ids.set('observer', body.texts[0]?.id ?? '')
    await one('river', reading, 'media')
    await one('sea', reading, 'broad')
    await one('sea', reading, 'weather')
    await one('river', reading, 'observer')
    await one('river', reading, 'withdrawn')
    await everybody(reading, 'spam')
    const change = { change: { en: 'Leave it out.' } }
    for (const person of [people.ada, people.bo]) {
      await person.takes(reading, id('dropped'), 'object', change)
    }
    await people.ada.ask('DELETE', `/api/readings/${reading}/proposals/${id('withdrawn')}`)
    await people.cleo.closes(reading)
  }

  async function baskets() {
    const reading = '1.baskets.1'
    await opened(people.ada, reading)
    await tables('letters', reading, LETTERS)
    await tables('voting', reading, aBasket('Voting'))
    await tables('sea-bed', reading, aBasket('Sea bed'))
    for (const name of ['letters', 'voting']) await everybody(reading, name)
    await one('sea', reading, 'sea-bed')
    await people.cleo.closes(reading)
  }

  /** The form of its result is open, one clause is agreed and one is not; it is adjourned while it is ratified. */
  async function letters() {
    await opened(people.ada, '1.modality.b1.1')
    for (const form of ['joint-statement', 'code-of-conduct'] as const) {
      await tables(form, '1.modality.b1.1', aModality(form))
      await everybody('1.modality.b1.1', form)
    }
    await people.cleo.closes('1.modality.b1.1')
    const reading = '1.commitments.b1.1'
    await opened(people.ada, reading)
    await tables('reading', reading, aCommitment({ action: READING }))
    await tables('opening', reading, aCommitment({ action: { en: 'opening letters' } }))
    await tables('stealing', reading, aCommitment({ action: { en: 'stealing letters' } }), id('opening'))
    await everybody(reading, 'reading')
    await one('river', reading, 'opening')
    await one('sea', reading, 'stealing')
    await people.cleo.closes(reading)
    await opened(people.ada, '1.ratification.b1.1')
    await people.cleo.closes('1.ratification.b1.1', 'adjourn')
  }

  async function voting() {
    await opened(people.ada, '1.modality.b2.1')
    await tables('treaty', '1.modality.b2.1', aModality('treaty'))
    await everybody('1.modality.b2.1', 'treaty')
    await people.cleo.closes('1.modality.b2.1')
    await opened(people.ada, '1.commitments.b2.1')
    await tables('buying', '1.commitments.b2.1', aCommitment({ action: { en: 'buying votes' } }))
    await everybody('1.commitments.b2.1', 'buying')
    await people.cleo.closes('1.commitments.b2.1')
    await opened(people.ada, '1.ratification.b2.1')
    await everybody('1.ratification.b2.1', 'text', 'ratify')
    await people.cleo.closes('1.ratification.b2.1')
  }

  test('is listed before the next round starts, to everybody and in the question to the facilitator', async () => {
    const { body } = await people.olu.ask<DialogueView>('GET', '/api/dialogue')

    const listed = body.waiting?.map(({ kind, title, waitedIn }) => [kind, title.en, waitedIn])
    expect(listed).toEqual([
      ['definition', 'Media', '1.terms.1'],
      ['definition', 'Observer', '1.terms.1'],
      ['topic', 'Weather', '1.terms.1'],
      ['basket', 'Letters', '1.baskets.1'],
      ['basket', 'Sea bed', '1.baskets.1'],
    ])
  })

  test('of terms, begins the next stage of terms: with its alternatives, marks and origin, and no positions', async () => {
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')

    const texts = await seen('2.terms.1')

    expect(new Set(texts.keys())).toEqual(new Set(['media', 'broad', 'weather', 'observer'].map(id)))
    for (const text of texts.values()) {
      expect(text).toMatchObject({ waitedIn: '1.terms.1', tabledIn: '2.terms.1', mine: false })
      expect(text).not.toHaveProperty('position')
      expect(text).not.toHaveProperty('side')
    }
    expect(texts.get(id('media'))?.body).toEqual(MEDIA)
    expect(texts.get(id('broad'))).toMatchObject({ body: BROAD, amends: id('media'), edits: expect.any(Array) })
    expect(texts.get(id('broad'))?.competes).toBe(texts.get(id('media'))?.competes)
    expect(texts.get(id('observer'))).toMatchObject({ chair: true, drafted: { with: 'A model' } })
  })

  test('is withdrawn by nobody: its author, and a facilitator for a text of the chair, are refused', async () => {
    const at = '/api/readings/2.terms.1'
    const answers = [
      await people.ada.ask('DELETE', `${at}/proposals/${id('media')}`),
      await people.cleo.ask('DELETE', `${at}/chairs-texts/${id('observer')}`),
    ]

    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
      [403, 'not-yours'],
      [403, 'not-yours'],
    ])
  })

  test.each([
    ['en', 'Offered again from round 1'],
    ['ru', 'Предлагается снова, из раунда 1'],
  ])('says on its page where it comes from (%s)', async (language, words) => {
    const session = people.bo.authorization.Authorization.split(' ')[1]
    const page = await pages.get('/readings/2.terms.1', `parley-session=${session}; parley-language=${language}`)
    const text = await page.text()

    expect(text).toContain(words)
    expect(text.split(words)).toHaveLength(5)
    expect(text).toContain('href="/readings/1.terms.1"')
  })

  test('of baskets, begins the next stage of baskets: those in brackets and those that were shelved', async () => {
    await everybody('2.terms.1', 'broad')
    await people.cleo.closes('2.terms.1')

    const texts = await seen('2.baskets.1')

    expect(new Set(texts.keys())).toEqual(new Set(['letters', 'sea-bed'].map(id)))
    expect(texts.get(id('letters'))).toMatchObject({ body: LETTERS, waitedIn: '1.baskets.1' })
  })

  test('of a lane, begins the stages of the lane that the basket gets, also if its heading was amended', async () => {
    const title = both('Letters and parcels', 'Письма и посылки')
    await tables('parcels', '2.baskets.1', { ...LETTERS, title }, id('letters'))
    await tables('new', '2.baskets.1', aBasket('Newspapers'))
    for (const name of ['parcels', 'new']) await everybody('2.baskets.1', name)
    await people.cleo.closes('2.baskets.1')

    const forms = await seen('2.modality.b1.1')
    expect(new Set(forms.keys())).toEqual(new Set(['joint-statement', 'code-of-conduct'].map(id)))
    for (const form of forms.values()) expect(form.waitedIn).toBe('1.modality.b1.1')
    expect((await seen('2.modality.b2.1')).size).toBe(0)
    await everybody('2.modality.b1.1', 'code-of-conduct')
    await people.cleo.closes('2.modality.b1.1')
    const clauses = await seen('2.commitments.b1.1')
    expect(new Set(clauses.keys())).toEqual(new Set(['reading', 'opening', 'stealing'].map(id)))
    for (const clause of clauses.values()) expect(clause.waitedIn).toBe('1.commitments.b1.1')
    expect(clauses.get(id('stealing'))).toMatchObject({ amends: id('opening') })
    await people.cleo.closes('2.modality.b2.1', 'adjourn')
  })

  test('is read as any other text: what nobody agrees on is dropped, what is agreed is ratified', async () => {
    const reading = '2.commitments.b1.1'
    await everybody(reading, 'reading')
    await everybody(reading, 'stealing')
    const settled = await people.cleo.closes(reading)
    await opened(people.ada, '2.ratification.b1.1')
    await everybody('2.ratification.b1.1', 'text', 'ratify')
    await people.cleo.closes('2.ratification.b1.1')
    await published(people.olu, 2)

    const outcomeOf = (name: string) => settled.proposals.find((text) => text.id === id(name))?.outcome?.status
    expect(['reading', 'stealing', 'opening'].map(outcomeOf)).toEqual(['agreed', 'agreed', 'dropped'])
  })

  test('is in the record of the next round, which verifies, and in its instrument', async () => {
    const { body: record } = await people.olu.ask<RoundRecord>('GET', '/api/rounds/2/record')
    const { body: instrument } = await people.olu.ask('GET', '/api/rounds/2/instrument.json?language=en')

    expect(verifyRecord(record).mismatches).toEqual([])
    expect(verifyRecord(JSON.parse(JSON.stringify(await readRecord(all.stack.table, 2)))).mismatches).toEqual([])
    const offered = record.readings.flatMap(({ submissions }) =>
      submissions.flatMap(({ submission }) =>
        submission?.is === 'proposal' && submission.waitedIn !== undefined ? [submission.id] : [],
      ),
    )
    expect(offered).toHaveLength(11)
    expect(JSON.stringify(instrument)).toContain('Offered again from round 1.')
  })

  describe('in the records of both rounds', () => {
    let records: readonly RoundRecord[]
    beforeAll(async () => {
      records = await Promise.all(
        [1, 2].map(async (round) => JSON.parse(JSON.stringify(await readRecord(all.stack.table, round)))),
      )
    })

    const foundIn = (changed: readonly unknown[]) =>
      verifyDialogue(changed)
        .mismatches.map(({ place, says }) => `${place} ${says}`)
        .join('\n')

    test('is what the first one left, in every edition', () => {
      for (const edition of ['complete', 'delegations', 'public'] as const) {
        expect(foundIn(records.map((one) => JSON.parse(JSON.stringify(editionOf(one, edition)))))).toBe('')
      }
    })

    test.each<[string, RegExp, (record: Open) => void]>([
      [
        'a text of somebody',
        /offers .* again, which 1\.baskets\.1 did not leave/,
        (record) => (textIn(record, 'new').waitedIn = '1.baskets.1'),
      ],
      [
        'a text that is left out',
        /lacks .*, which 1\.terms\.1 left/,
        (record) => delete textIn(record, 'weather').waitedIn,
      ],
      ['other words', /2\.terms\.1 .*\.body/, (record) => (textIn(record, 'weather').body.reason.en = 'It does not.')],
      [
        'another origin',
        /2\.baskets\.1 .*\.waitedIn/,
        (record) => (textIn(record, 'letters').waitedIn = '1.baskets.2'),
      ],
      ['a machine that is left out', /2\.terms\.1 .*\.drafted/, (record) => delete textIn(record, 'observer').drafted],
    ])('%s is found between them, though all was hashed anew', (_, says, change) => {
      const [first, second] = structuredClone(records) as Open
      change(second)

      expect(foundIn([first, hashedAnew(second)])).toMatch(says)
    })

    test.each<[string, RegExp, (record: Open) => void]>([
      ['an author', /is of a text that somebody tabled/, (record) => (textIn(record, 'weather').side = 'sea')],
      [
        'another stage',
        /no reading of terms in an earlier round/,
        (record) => (textIn(record, 'weather').waitedIn = '1.baskets.1'),
      ],
      [
        'its own round',
        /no reading of terms in an earlier round/,
        (record) => (textIn(record, 'weather').waitedIn = '2.terms.1'),
      ],
      [
        'a lane of a new basket',
        /of a basket that was not offered again/,
        (record) => delete textIn(record, 'letters').waitedIn,
      ],
      ['another kind', /of another kind of text/, (record) => (textIn(record, 'weather').competes = 'basket weather')],
    ])('%s of a text that is offered again is found in the record alone', (_, says, change) => {
      const [, second] = structuredClone(records) as Open
      change(second)

      const found = verifyRecord(hashedAnew(second)).mismatches.map(({ place, says: what }) => `${place} ${what}`)
      expect(found.join('\n')).toMatch(says)
    })

    /** The first leaf with a text: where it was offered again, or tabled. */
    function textIn({ readings }: Open, name: string): Open {
      const leaves = readings.flatMap((reading: Open) => reading.submissions.map(({ submission }: Open) => submission))
      return leaves.find((leaf: Open) => leaf?.is === 'proposal' && leaf.id === id(name))
    }
  })
})
