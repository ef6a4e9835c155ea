import { expect, test } from 'vitest'
import { registerDocument } from '../../../shared/consultation/register-document.ts'
import { isForNextReview, withReviews } from '../../../shared/consultation/reviewed.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import { aStandingRegister } from './a-standing-register.ts'

test('what was closed for the review is for the next round, until a round has had it on its agenda', async () => {
  const { consultations, dialogue, standing } = await aStandingRegister()
  const [open, forReview] = [false, true].map((isClosed) =>
    consultations.find(({ closed }) => (isClosed ? closed?.outcome === 'for-review' : closed === undefined)),
  )
  if (open === undefined || forReview === undefined) throw new Error('one is open, and one is for the review')
  const item = ({ id, number, kind, about }: typeof open) => ({ consultation: id, number, kind, about })
  const agenda = [
    { ...item(open), state: 'open' as const },
    { ...item(forReview), state: 'for-review' as const },
  ]
  const { onAgenda, reviewedIn } = wordsIn('en').documents.register
  const written = (all: typeof consultations) => {
    const document = registerDocument(all, dialogue, standing, 'en')
    return document === undefined ? '' : toMarkdown(document)
  }

  const before = withReviews([open, forReview], [{ round: 1 }])
  const after = withReviews([open, forReview], [{ round: 1 }, { round: 2, agenda }])

  expect(before.map(isForNextReview)).toEqual([false, true])
  expect(after.map(isForNextReview)).toEqual([false, false])
  expect(after.map((one) => one.reviewedIn)).toEqual([undefined, 2])
  expect(written(before)).toContain(onAgenda)
  expect(written(after)).toContain(reviewedIn(2))
  expect(written(after)).not.toContain(onAgenda)
})
