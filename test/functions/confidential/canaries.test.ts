import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aRoundOfCanaries, type Canary, EVERYBODY, LOOKERS } from './a-round-of-canaries.ts'
import { isSecret } from './convened-canaries.ts'

/**
 * Everything that anybody is, says or holds in secret in this round is a string of its own. After it, none of them
 * is anywhere that it may not be: in no answer to another, no log line, nothing that went through the machine.
 */
describe('a round in which every text, name and secret is a canary', () => {
  let round: Awaited<ReturnType<typeof aRoundOfCanaries>>
  const logged: string[] = []
  const writeThenCheckOpen = new Map<string, string>()
  const afterwards = new Map<string, string>()
  let calendar = ''
  let screenOfPublished = ''
  let failed: readonly number[] = []

  beforeAll(async () => {
    listen(logged)
    round = await aRoundOfCanaries()
    await round.convening.fillTheRoster()
    const word = await round.untilSomethingWasSaid()
    await round.convening.useAScreen()
    await round.convening.useAPasskey()
    await causeErrors(round, word)
    failed = await round.convening.causeErrors()
    calendar = await round.convening.everythingInACalendar()
    for (const who of LOOKERS) writeThenCheckOpen.set(who, await round.everythingFor(who))
    await round.untilItIsPublished()
    screenOfPublished = await round.everythingFor('screen')
    await round.between.confirm()
    await round.between.consult()
    failed = [...failed, ...(await causeErrorsInConsultations(round))]
    await round.between.beginAgain(EVERYBODY)
    calendar = [calendar, await round.convening.everythingInACalendar()].join('\n')
    for (const who of LOOKERS) afterwards.set(who, await round.everythingFor(who))
  }, 600_000)
  afterAll(async () => {
    vi.restoreAllMocks()
    await round.stop()
  })

  test.each(LOOKERS)('%s sees no canary that is not for them', (who) => {
    const wrong = round.canaries.flatMap((canary) => [
      ...(isFor(canary, who, false) ? [] : placesOf(canary, writeThenCheckOpen.get(who), 'while a reading was open')),
      ...(isFor(canary, who, true) ? [] : placesOf(canary, afterwards.get(who), 'afterwards')),
    ])

    expect(wrong).toEqual([])
  })

  test('everybody sees the canaries that are for them, which shows that the search works', () => {
    const texts = round.canaries.filter((canary) => canary.for.includes('hynek') && canary.for.includes('nella'))

    expect(texts.length).toBeGreaterThan(4)
    for (const who of EVERYBODY) {
      for (const { text, is } of texts) expect([is, afterwards.get(who)?.includes(text)]).toEqual([is, true])
    }
    const objection = round.canaries.find(({ is }) => is === 'words of an objection')?.text ?? ''
    expect(writeThenCheckOpen.get('tomas')).toContain(objection)
    expect(afterwards.get('hynek')).toContain(objection)
    const textOn = (is: string) => round.canaries.find((canary) => canary.is === is)?.text ?? ''
    expect(
      ['a definition', 'a chair’s text'].some((is) => writeThenCheckOpen.get('screen')?.includes(textOn(is))),
    ).toBe(true)
    expect(afterwards.get('program')).toContain(textOn('a clause'))
    expect(afterwards.get('program')).toContain(objection)
    expect(screenOfPublished).toContain(textOn('a clause'))
    // What a witness was shown, and posted, is in the log that others read.
    const signed =
      /api\/log\\n\d+\\n[\w+/=]{44}\\n\\n— [^"]+ [\w+/=]+\\n— [^"]+ [\w+/=]+/.exec(
        afterwards.get('hynek') ?? '',
      )?.[0] ?? 'nothing'
    expect(afterwards.get('witness')).toContain(JSON.parse(`"${signed}"`))
    expect(afterwards.get('witness')).toContain('"hashes":[')
    const statement = round.canaries.find(({ is }) => is.startsWith('a statement of tomas'))?.text ?? ''
    expect(writeThenCheckOpen.get('tomas')).toContain(statement)
    expect(afterwards.get('hynek')).toContain(statement)
    const ofConsultations = round.canaries.filter(({ is }) =>
      /^(a consultation that|the words of|a draft of an answer)/.test(is),
    )
    expect(ofConsultations.length).toBeGreaterThan(10)
    for (const who of ['marek', 'tomas', 'viola'] as const) {
      const missing = ofConsultations.filter((one) => one.for.includes(who) && !afterwards.get(who)?.includes(one.text))
      expect({ who, missing }).toEqual({ who, missing: [] })
    }
  })

  test('a calendar of deadlines contains no canary', () => {
    expect(calendar).toContain('BEGIN:VEVENT')
    expect(round.canaries.flatMap((canary) => placesOf(canary, calendar, 'in a calendar'))).toEqual([])
  })

  test('no log contains a canary', () => {
    const log = logged.join('\n')

    expect(log).toContain('ZodError')
    expect(failed).toEqual([500, 500, 500, 500, 500, 500, 422, 400, 500, 500])
    expect(round.canaries.flatMap((canary) => placesOf(canary, log, 'in the log'))).toEqual([])
  })

  test('no invitation, code, session, token of a program or address of a calendar is stored', async () => {
    const stored = await round.everythingStored()

    expect(stored).toContain(round.canaries.find(({ is }) => is === 'the name of somebody in a table')?.text)
    expect(stored).toContain('codeUntil')
    expect(round.canaries.filter(isSecret).flatMap((canary) => placesOf(canary, stored, 'in the store'))).toEqual([])
  })

  test('no event on the bus contains a canary: not a text, not the id of one, not a participant', async () => {
    const announced = await round.everythingOnTheBus()

    for (const event of ['reading-opened', 'reading-closing-soon', 'reading-settled', 'instrument-published'])
      expect(announced).toContain(`"DetailType":"${event}"`)
    expect(round.canaries.flatMap((canary) => placesOf(canary, announced, 'on the bus'))).toEqual([])
  })

  test('no canary is in the input or output of a state machine', () => {
    const history = round.everythingInTheMachines()

    expect(history).toContain('1.ratification.b1.1')
    for (const id of round.between.consultations) expect(history).toContain(id)
    // Only ids travel.
    const others = round.canaries.filter(({ text }) => !round.between.consultations.includes(text))
    expect(others.flatMap((canary) => placesOf(canary, history, 'in the machine'))).toEqual([])
  })
})

/** A digest is the root's business once it was counted; words that were taken back are nobody's. */
function isFor(canary: Canary, who: string, isSettled: boolean): boolean {
  if (canary.for.includes(who)) return true
  // Texts that were tabled, and no words of anybody: no objection, reservation or statement.
  if (who === 'screen') return canary.for.length >= EVERYBODY.length && canary.is !== 'a reservation'
  // What an observer may read, and nothing that is the observer's own.
  if (who === 'program' && canary.for.length >= EVERYBODY.length) return true
  if (who === 'stranger' || who === 'witness' || !isSettled) return false
  return canary.for.includes('once settled') || canary.is.startsWith('the digest')
}

function placesOf({ text, is }: Canary, where = '', when: string): readonly string[] {
  const at = where.indexOf(text)
  return at < 0 ? [] : [`${is}, ${when}: …${where.slice(Math.max(0, at - 160), at + 60)}…`]
}

/** Errors of every kind on the way: texts that are refused, a store that holds nonsense, a machine that stops. */
async function causeErrors(round: Awaited<ReturnType<typeof aRoundOfCanaries>>, word: string): Promise<void> {
  const { stack, ask, canaries } = round
  const text = canaries.find(({ is }) => is === 'a definition')?.text ?? ''
  const position = `/api/readings/1.terms.1/proposals/${word}/position`
  const refused = [
    await ask('tomas', 'PUT', position, { stance: text, revision: 0 }),
    await ask('tomas', 'PUT', position, `{"stance": "${text}`),
    await ask('tomas', 'PUT', position, { stance: 'block', change: { en: text.repeat(9_000) }, revision: 0 }),
    await ask('tomas', 'PUT', `/api/readings/1.terms.1/proposals/${text}/position`, { stance: 'support', revision: 0 }),
    await ask('tomas', 'GET', `/api/readings/${text}`),
  ]
  expect(refused.map(({ status }) => status)).toEqual([422, 400, 413, 404, 404])

  const nonsense = { pk: 'READING#1.terms.1#0', sk: 'PROPOSAL#nonsense' }
  await stack.table.put(nonsense, { id: text, body: { kind: text } })
  expect((await ask('pavla', 'GET', '/api/readings/1.terms.1')).status).toBe(500)
  await stack.table.delete(nonsense)

  const execution = `${stack.executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`
  stack.executions.stop(execution, 'Provoked', 'it was stopped to see what is told')
  expect((await ask('viola', 'POST', '/api/rounds/1/resume')).status).toBe(200)
}

/** A draft that is refused, and a register and a draft that hold nonsense. @returns how each request was answered */
async function causeErrorsInConsultations({
  stack,
  ask,
  canaries,
  between,
}: Awaited<ReturnType<typeof aRoundOfCanaries>>) {
  const text = canaries.find(({ is }) => is === 'a consultation that waits')?.text ?? ''
  const [id = ''] = between.consultations
  const refused = [
    await ask('nella', 'POST', '/api/consultations', { kind: text, clause: text, words: { en: text } }),
    await ask('nella', 'POST', `/api/consultations/${id}/drafts`, `{"purpose": "${text}`),
  ]
  const places = [
    { pk: 'CONSULTATION-REGISTER', sk: 'EVENT#99999999' },
    { pk: `CONSULTATION#${id}`, sk: 'TABLED' },
  ]
  const failed = []
  for (const key of places) {
    const before = await stack.table.get(key)
    await stack.table.put(key, { id: text, words: { en: text }, is: text })
    failed.push(await ask('nella', 'GET', `/api/consultations/${id}`))
    if (before === undefined) await stack.table.delete(key)
    else await stack.table.put(key, before)
  }
  return [...refused, ...failed].map(({ status }) => status)
}

/** Keeps everything this process writes where somebody could read it. */
function listen(logged: string[]): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => {
      logged.push(said.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' '))
    })
  }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((said) => {
      logged.push(String(said))
      return true
    })
  }
}
