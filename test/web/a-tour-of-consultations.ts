import { randomUUID } from 'node:crypto'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import type { Company, Person } from '../a-stack.ts'
import { CLAUSE, storeWhatStands } from '../what-stands.ts'
import { clicks, type Stop } from './a-stop.ts'

/** Both of a side must support what it decides, and facilitators pass consultations on. */
export const RULES_OF_THE_TOUR = { consultation: { quorum: 1, transmission: 'by-facilitators' } }

/** A concern of Ada's side: drafted, made, passed on, answered, closed for the review, and to become public. */
export async function* aTourOfConsultations(
  { table, dialogue }: LocalStack,
  { cleo, ada, abe, bo, bea }: Company,
  say: (words: string) => string = (words) => words,
): AsyncGenerator<Stop> {
  await storeWhatStands(table, dialogue)
  yield { name: 'no-consultation', path: '/consultations', who: 'Ada' }
  yield { name: 'consultation-incomplete', path: '/consultations', who: 'Ada', does: draftsWithoutWords }

  const { id } = await sends<{ id: string }>(ada, '', {
    kind: 'concern',
    clause: CLAUSE,
    words: { en: say('A ship was stopped.'), ru: say('Судно было остановлено.') },
  })
  const page = `/consultations/${id}`
  yield { name: 'consultation-drafted', path: page, who: 'Ada' }
  yield { name: 'consultation-on-the-first-page', path: '/', who: 'Ada' }
  await supports(abe, id, id)
  yield { name: 'consultation-to-pass-on', path: page, who: 'Cleo' }
  yield { name: 'consultations-led', path: '/', who: 'Cleo' }
  await cleo.ask('POST', `/api/consultations/${id}/transmission`)
  yield { name: 'consultation-passed-on', path: page, who: 'Cleo' }
  yield { name: 'consultation-moved', path: page, who: 'Cleo', does: moves(page) }

  const answer = { purpose: 'answer', words: { en: say('It had no papers.'), ru: say('У него не было документов.') } }
  const { draft } = await sends<{ draft: string }>(bo, `/${id}/drafts`, answer)
  await supports(bea, id, draft)
  yield { name: 'consultation-to-close', path: page, who: 'Ada' }
  const closing = { purpose: 'closing', outcome: 'for-review', words: { en: say('To be made clear.') } }
  const closes = await sends<{ draft: string }>(ada, `/${id}/drafts`, closing)
  yield { name: 'closing-supported', path: page, who: 'Ada' }
  await supports(abe, id, closes.draft)
  yield { name: 'consultation-closed', path: page, who: 'Ada' }
  yield { name: 'consultations', path: '/consultations', who: 'Ada' }
  yield { name: 'standing-consulted-on', path: '/standing', who: 'Ada' }
  yield { name: 'memo-with-a-consultation', path: '/memo', who: 'Ada' }
}

async function sends<Answer>(who: Person, path: string, body: object): Promise<Answer> {
  const { status, body: answer } = await who.ask<Answer>('POST', `/api/consultations${path}`, body, randomUUID())
  if (status >= 400) throw new Error(JSON.stringify(answer))
  return answer
}

async function supports(who: Person, id: string, draft: string): Promise<void> {
  const { status, body } = await who.ask('PUT', `/api/consultations/${id}/drafts/${draft}/position`, {
    support: true,
    revision: 0,
  })
  if (status >= 400) throw new Error(JSON.stringify(body))
}

const draftsWithoutWords: NonNullable<Stop['does']> = async (page) => {
  await page.locator('#clause').selectOption(CLAUSE)
  await page.locator('[name=kind][value=concern]').check()
  await clicks('form[action="/consultations"] button')(page)
}

const moves =
  (at: string): NonNullable<Stop['does']> =>
  async (page) => {
    await page.locator('details summary').first().click()
    await clicks(`form[action="${at}/date"] button`)(page)
  }
