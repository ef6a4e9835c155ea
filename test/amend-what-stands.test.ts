import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../functions/record/read-record.ts'
import { verifyDialogue } from '../infra/verify/verify-dialogue.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { editionOf } from '../shared/proof/edition.ts'
import type { Tabled } from '../shared/proposal.ts'
import type { RoundRecord } from '../shared/record.ts'
import type { StandingText } from '../shared/standing/standing-text.ts'
import { aStack, type Company, opened, type Person, published } from './a-stack.ts'
import { aDefinition, aTopic } from './builders.ts'
import { hashedAnew, type Open } from './infra/verify/a-forgery.ts'
import { onPages } from './on-pages.ts'

type Running = Awaited<ReturnType<typeof aStack>>

const WORDS = 'What one side does inside another, without being asked.'
const [FIRST, SECOND] = ['2.terms.1', '2.terms.2']
const LANGUAGES = [
  ['en', ['What stands: 3\u00a0texts from earlier rounds', 'Amends what stands', 'round 1, reading 1.terms.1']],
  [
    'ru',
    ['Что действует: 3\u00a0текста из прошлых раундов', 'Поправка к действующему тексту', 'раунд 1, чтение 1.terms.1'],
  ],
] as const

function everybodyIn({ ada, abe, bo, bea }: Company): readonly Person[] {
  return [ada, abe, bo, bea]
}

async function supports(company: Company, reading: string, id: string): Promise<void> {
  for (const one of everybodyIn(company)) await one.takes(reading, id, 'support')
}

/** Tables a text, and sees what becomes of it. */
async function tries(someone: Person, reading: string, body: Tabled, amends?: string, ends?: object) {
  const { status, body: answer } = await someone.ask(
    'POST',
    `/api/readings/${reading}/proposals`,
    { body, ...(amends !== undefined && { amends }), ...(ends !== undefined && { ends }) },
    crypto.randomUUID(),
  )
  return {
    status,
    id: String(answer['id']),
    code: answer['code'],
    proposal: answer['proposal'],
    detail: String(answer['detail']),
  }
}

describe('a second round, after one that adopted two terms and a topic', () => {
  let running: Running
  let ids: { readonly interference: string; readonly media: string; readonly elections: string }
  let amendment: string
  beforeAll(async () => {
    running = await aStack()
    const { cleo, ada } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    const interference = await ada.tables('1.terms.1', aDefinition())
    const media = await ada.tables('1.terms.1', aDefinition('Media', 'Newspapers and broadcasters.'))
    const elections = await ada.tables('1.terms.1', aTopic())
    ids = { interference, media, elections }
    for (const id of [interference, media, elections]) await supports(running.company, '1.terms.1', id)
    await cleo.closes('1.terms.1', 'adjourn')
    await published(ada, 1)
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, FIRST)
  })
  afterAll(() => running.stop())

  test('begins without texts, and says how many stand', async () => {
    const view = await running.company.bo.sees(FIRST)

    expect(view).toMatchObject({ proposals: [], standing: 3 })
    expect(view.stands).toBeUndefined()
  })

  test.each([
    ['word for word', aDefinition()],
    ['with another meaning', aDefinition('Interference', 'Whatever the other side does not like.')],
    ['in another case and with other spaces', aDefinition('  INTERFERENCE ', 'Anything at all.')],
  ])('does not take a fresh text on a term that stands, %s: it says to amend it, and how', async (_, body) => {
    const refused = await tries(running.company.bo, FIRST, body)

    expect(refused).toMatchObject({ status: 409, code: 'already-stands', proposal: ids.interference })
    expect(refused.detail).toContain(`"amends": "${ids.interference}"`)
  })

  test('takes no fresh topic that stands, nor an amendment that takes the heading of another text that stands', async () => {
    const { bo } = running.company

    expect(await tries(bo, FIRST, aTopic())).toMatchObject({ code: 'already-stands', proposal: ids.elections })
    const renamed = await tries(bo, FIRST, aDefinition('Interference', 'Newspapers and broadcasters.'), ids.media)
    expect(renamed).toMatchObject({ code: 'already-stands', proposal: ids.interference })
  })

  test('takes an amendment of what stands, with its edits against the words that stand', async () => {
    const { bo, ada } = running.company
    amendment = await bo.tables(FIRST, aDefinition('Interference', WORDS), ids.interference)

    const view = await ada.sees(FIRST)
    expect(view.proposals).toMatchObject([{ id: amendment, amends: ids.interference }])
    expect(view.proposals[0]?.edits).toMatchObject([{ is: 'words', part: 'definition', language: 'en' }])
    expect(view.stands).toMatchObject([
      { id: ids.interference, body: aDefinition(), source: { round: 1, reading: '1.terms.1' } },
    ])
  })

  test('takes no position on what stands, and no amendment that changes nothing', async () => {
    const { bo } = running.company
    const path = `/api/readings/${FIRST}/proposals/${ids.interference}/position`

    const taken = await bo.ask('PUT', path, { stance: 'block', change: { en: 'No.' }, revision: 0 })
    expect(taken).toMatchObject({ status: 404, body: { code: 'no-such-proposal' } })
    expect(await tries(bo, FIRST, aDefinition(), ids.interference)).toMatchObject({ status: 422, code: 'invalid' })
  })

  test.each(LANGUAGES)(
    'has a page with what stands, folded, each text with its way to amend it (%s)',
    async (language, says) => {
      const pages = onPages(running.stack)
      const cookie = `${await pages.sessionOf('Bea')}; parley-language=${language}`
      const text = async (path: string) => (await pages.get(path, cookie)).text()
      const page = await text(`/readings/${FIRST}`)
      const amending = await text(`/readings/${FIRST}?amend=${ids.media}`)

      for (const words of says) expect(page).toContain(words)
      expect(page).toContain(`/readings/${FIRST}?amend=${ids.media}#table`)
      expect(page).toContain('<details><summary>')
      expect(amending).toContain(`name="amends" value="${ids.media}"`)
      expect(amending).toContain('Newspapers and broadcasters.')
    },
  )

  test('shows on its page why a fresh text on a term that stands is refused, and leads to the form that amends it', async () => {
    const pages = onPages(running.stack)
    const cookie = await pages.sessionOf('Bea')
    const typed = {
      kind: 'definition',
      key: 'a'.repeat(32),
      'term.en': 'Media',
      'definition.en': 'Anybody who writes.',
    }
    const answered = await pages.post(`/readings/${FIRST}/proposals`, cookie, typed)

    const page = await answered.text()
    expect(answered.status).toBe(409)
    expect(page).toContain('A text under this heading stands already.')
    expect(page).toContain(`/readings/${FIRST}?amend=${ids.media}#table`)
    expect(page).toContain('Anybody who writes.')
  })

  test('reads again an amendment that one side alone agrees on, and still takes no fresh text', async () => {
    const { cleo, ada, abe, bo, bea } = running.company
    for (const one of [ada, abe]) await one.takes(FIRST, amendment, 'support')
    for (const one of [bo, bea]) await one.takes(FIRST, amendment, 'object', { change: { en: 'Say who is asked.' } })
    await cleo.closes(FIRST, 'another-reading')
    await opened(ada, SECOND)

    const view = await ada.sees(SECOND)
    expect(view.proposals.map(({ id }) => id)).toEqual([amendment])
    expect(view.stands?.map(({ id }) => id)).toEqual([ids.interference])
    expect(await tries(bo, SECOND, aDefinition())).toMatchObject({ code: 'already-stands' })
  })

  test.each([
    ['that changes words too', () => [aTopic('Elections', 'deferred'), ids.elections] as const],
    ['of what does not stand', () => [aTopic('Rivers'), undefined] as const],
    ['of an amendment', () => [aDefinition('Interference', WORDS), amendment] as const],
  ])('takes no end %s', async (_, what) => {
    const [body, amends] = what()

    expect(await tries(running.company.bo, SECOND, body, amends, { en: 'It is over.' })).toMatchObject({
      status: 422,
      code: 'invalid',
    })
  })

  test('takes the end of a topic that stands, with its reason, on its page too', async () => {
    const { bo, ada } = running.company
    const pages = onPages(running.stack)
    const cookie = await pages.sessionOf('Bea')
    const form = await (await pages.get(`/readings/${SECOND}?end=${ids.elections}`, cookie)).text()
    const empty = { kind: 'topic', key: 'b'.repeat(32), ending: 'yes', amends: ids.elections, scope: 'germane' }
    const refused = await pages.post(`/readings/${SECOND}/proposals`, cookie, {
      ...empty,
      'topic.en': 'Elections',
      'reason.en': 'It keeps coming up.',
    })
    const tabled = await pages.post(`/readings/${SECOND}/proposals`, cookie, {
      ...empty,
      'topic.en': 'Elections',
      'reason.en': 'It keeps coming up.',
      'ends.en': 'It is settled elsewhere.',
    })

    expect(form).toContain('name="ending" value="yes"')
    expect([refused.status, tabled.status]).toEqual([422, 303])
    const end = (await ada.sees(SECOND)).proposals.find(({ ends }) => ends !== undefined)
    expect(end).toMatchObject({ amends: ids.elections, ends: { en: 'It is settled elsewhere.' } })
    const again = await tries(bo, SECOND, aTopic(), ids.elections, { en: 'For another reason.' })
    expect(again).toMatchObject({ status: 409, code: 'already-tabled' })
    await supports(running.company, SECOND, end?.id ?? '')
    expect(await (await pages.get(`/readings/${SECOND}`, cookie)).text()).toContain('Ends what stands')
  })

  test('composes amendments of one text that every side agrees on', async () => {
    const { company } = running
    const { cleo, ada, bo } = company
    const other = await bo.tables(
      SECOND,
      aDefinition('Interference', 'What one side does secretly inside another.'),
      ids.interference,
    )
    const fresh = await ada.tables(SECOND, aDefinition('Elections', 'How people choose who governs them.'))
    for (const id of [amendment, other, fresh]) await supports(company, SECOND, id)
    await cleo.closes(SECOND, 'settle')

    const { proposals } = await ada.sees(SECOND)
    const composed = proposals.find(({ consolidates }) => consolidates !== undefined)
    expect(composed?.consolidates).toEqual([amendment, other].toSorted())
    expect(composed?.body).toMatchObject({
      definition: { en: 'What one side does secretly inside another, without being asked.' },
    })
    await opened(ada, '2.baskets.1')
    await cleo.closes('2.baskets.1', 'adjourn')
    await published(ada, 2)
  })

  test('has amended the term, which keeps its id and its earlier words; what nobody touched stands as it was', async () => {
    const { body } = await running.company.olu.ask<StandingText>('GET', '/api/standing')

    const [interference, media, elections] = body.definitions
    expect(interference).toMatchObject({
      id: ids.interference,
      body: { definition: { en: 'What one side does secretly inside another, without being asked.' } },
      source: { round: 2, reading: SECOND },
      earlier: [{ body: aDefinition(), source: { round: 1, text: ids.interference } }],
    })
    expect(media).toEqual({
      id: ids.media,
      body: aDefinition('Media', 'Newspapers and broadcasters.'),
      source: { round: 1, reading: '1.terms.1', text: ids.media },
    })
    expect(elections).toMatchObject({ source: { round: 2 } })
    expect(body.topics).toMatchObject([
      {
        id: ids.elections,
        source: { round: 1 },
        ended: { round: 2, reading: SECOND, reason: { en: 'It is settled elsewhere.' } },
      },
    ])
    const document = JSON.stringify((await running.company.olu.ask('GET', '/api/standing.json?language=en')).body)
    const instrument = JSON.stringify(
      (await running.company.olu.ask('GET', '/api/rounds/2/instrument.json?language=en')).body,
    )
    for (const says of [document, instrument]) {
      expect(says).toContain('No longer in force')
      expect(says).toContain('It is settled elsewhere.')
    }
  })

  describe('in its record', () => {
    let records: readonly RoundRecord[]
    beforeAll(async () => {
      records = await Promise.all(
        [1, 2].map(async (round) => JSON.parse(JSON.stringify(await readRecord(running.stack.table, round)))),
      )
    })

    test('verifies alone and in a row, in every edition', () => {
      for (const edition of ['complete', 'delegations', 'public'] as const) {
        const editions = records.map((one) => JSON.parse(JSON.stringify(editionOf(one, edition))))

        expect(verifyRecord(editions[1]).mismatches).toEqual([])
        expect(verifyDialogue(editions).mismatches).toEqual([])
      }
    })

    test.each([
      [
        'the words that stand and that the amendment changed',
        /edits, do not fit|do not turn|did not|is not/,
        (record: Open) => {
          record.stands.definitions[0].body.definition.en = 'What somebody does.'
        },
      ],
      [
        'what an amendment amends',
        /competes/,
        (record: Open) => {
          for (const one of textsIn(record)) if (one.amends === ids.interference) one.amends = ids.media
        },
      ],
      [
        'the end of a topic, which becomes the end of a term',
        /competes|edits|is a/,
        (record: Open) => {
          for (const one of textsIn(record)) if (one.ends) one.amends = ids.media
        },
      ],
      [
        'an amendment, which becomes a fresh text on the term',
        /which stands, and does not amend it/,
        (record: Open) => {
          for (const one of textsIn(record)) {
            if (one.id !== amendment) continue
            for (const part of ['amends', 'edits']) delete one[part]
            one.competes = 'definition interference'
          }
        },
      ],
    ])('a forger who changes %s is found out', (_, says, forge) => {
      const forged = structuredClone(records[1]) as Open
      forge(forged)

      const { mismatches } = verifyRecord(hashedAnew(forged))
      expect(mismatches.map((one) => `${one.place}, ${one.says}`).join('\n')).toMatch(says)
    })

    /** Everything tabled, wherever it was carried. */
    function textsIn({ readings }: Open): Open[] {
      return readings.flatMap(({ submissions }: Open) =>
        submissions.flatMap(({ submission }: Open) => (submission?.is === 'proposal' ? [submission] : [])),
      )
    }
  })
})
