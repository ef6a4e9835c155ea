import { Hono } from 'hono'
import { ownName } from '../../../shared/languages/format/language-name.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import type { Round } from '../../../shared/round.ts'
import { openRounds } from '../../record/read-public-record.ts'
import { answer } from '../frame/answer.tsx'
import type { Visit } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { formsOf } from '../pieces/forms-of-documents.ts'
import { Instant } from '../pieces/instant.tsx'
import { Localized } from '../pieces/text-in-languages.tsx'

/** What anybody may read without signing in: the instruments and public records of published rounds. */
export const publicRecord = new Hono<Visit>().get('/public', async (context) => {
  const phrases = context.get('phrases')
  const rounds = await openRounds(context.get('dependencies').table)
  const body = (
    <>
      <h1>{phrases.open.title}</h1>
      <p>{rounds.length === 0 ? phrases.open.none : phrases.open.what}</p>
      {rounds.map((round) => (
        <PublicRound round={round} phrases={phrases} />
      ))}
    </>
  )
  return answer(context, { title: phrases.open.title, body, isLive: false })
})

function PublicRound({
  round: { round, dialogue, publishedAt },
  phrases,
}: {
  readonly round: Round
  readonly phrases: Phrases
}) {
  const here = `/api/public/rounds/${round}`
  const words = phrases.instrument
  return (
    <section>
      <h2>
        <Localized text={dialogue.title} phrases={phrases} />
        {phrases.signs.comma}
        {phrases.open.round(round)}
      </h2>
      {publishedAt !== undefined && (
        <p class="soft">
          {phrases.open.published}
          {phrases.signs.space}
          <Instant at={publishedAt} phrases={phrases} />
        </p>
      )}
      <ul>
        {dialogue.languages.map((language) => (
          <li>
            <span {...inTongue(language)}>{ownName(language)}</span>{' '}
            <span class="forms">
              {formsOf(dialogue.languages).map((form) => (
                <a
                  href={`${here}/instrument.${form}?language=${language}`}
                  aria-label={`${words.form[form]}${phrases.signs.colon}${ownName(language)}`}
                  download=""
                >
                  {words.form[form]}
                </a>
              ))}
            </span>
          </li>
        ))}
        <li>
          <a href={`${here}/instrument.zip`} download="">
            {words.archive}
          </a>
        </li>
        <li>
          <a href={`${here}/record`} download={`record-${round}.json`}>
            {words.record}
          </a>
        </li>
      </ul>
    </section>
  )
}
