import { Hono } from 'hono'
import { consultationRulesOf } from '../../../shared/consultation/consultation-rules.ts'
import { draftConsultation } from '../../actions/draft-consultation.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { readStanding } from '../../record/read-standing.ts'
import type { ConsultationView } from '../../views/consultation-view.ts'
import { seeConsultations } from '../../views/see-consultations.ts'
import { seeDraftKey } from '../../views/see-draft-key.ts'
import { consultationIn } from '../forms/read-consultation-form.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { BringConsultation } from '../pieces/bring-consultation.tsx'
import {
  AdmitsNothing,
  aboutShort,
  type Consulted,
  consultationAddress,
  titleOfConsultation,
} from '../pieces/consultation-body.tsx'
import { FilesOfDocument } from '../pieces/document-with-forms.tsx'
import { Instant } from '../pieces/instant.tsx'
import { languageOfDocument } from '../pieces/language-of-document.ts'
import { nameOfSide } from '../pieces/side-name.ts'
import { type Typed, typedIn } from '../pieces/typed-values.tsx'
import { FormMistake, mistakesOf, type Trouble, troubleOf } from './refused-form.tsx'

const AT = '/consultations'

/** The page of all consultations that the visitor may see, with the form that drafts one. */
export const consultationsPage = new Hono<Visit>()
  .get(AT, (context) => show(context))
  .post(AT, async (context) => {
    const phrases = context.get('phrases')
    const typed = await typedIn(context.req)
    const read = consultationIn(typed, phrases)
    if ('mistakes' in read) return show(context, { typed, ...mistakesOf(read.mistakes, phrases) })
    const { table, consultations, now } = context.get('dependencies')
    try {
      const key = typed['key'] ?? ''
      if (key === '') throw new Refused('malformed', 'the form carries no key')
      const given = { table, consultations, dialogue: environment.dialogue() }
      const { id } = await draftConsultation(given, visitorOf(context), { ...read.content, key }, now)
      return context.redirect(`${consultationAddress({ id })}?done=drafted`, 303)
    } catch (error) {
      const { key: _, ...again } = typed
      return show(context, { typed: again, ...troubleOf(error, phrases) })
    }
  })

type Given = Partial<Trouble> & { readonly typed?: Typed }

async function show(context: Page, { typed, ...trouble }: Given = {}): Promise<Response> {
  const phrases = context.get('phrases')
  const { consultations } = phrases
  const visitor = visitorOf(context)
  const { table, now } = context.get('dependencies')
  const dialogue = environment.dialogue()
  const [all, { standing }] = await Promise.all([seeConsultations(table, visitor, now), readStanding(table)])
  const consulted = { standing, sides: dialogue.sides, phrases, now }
  const rules = consultationRulesOf(dialogue)
  const mayBring = visitor.role === 'participant' && rules !== undefined && standing.rounds.length > 0
  const body = (
    <>
      <h1>{consultations.title}</h1>
      <FormMistake trouble={trouble} />
      <p>{consultations.means}</p>
      <AdmitsNothing phrases={phrases} />
      {all.some(({ number }) => number !== undefined) && (
        <FilesOfDocument
          files="/api/consultations/register"
          language={languageOfDocument(dialogue, phrases)}
          downloads={consultations.downloads}
          phrases={phrases}
        />
      )}
      {all.length === 0 && <p>{consultations.nothing}</p>}
      {all.map((view) => (
        <Listed view={view} {...consulted} />
      ))}
      {mayBring && (
        <BringConsultation
          {...consulted}
          rules={rules}
          languages={dialogue.languages}
          typed={typed}
          about={context.req.query('about')}
        />
      )}
    </>
  )
  return answer(context, {
    title: consultations.title,
    body,
    address: AT,
    shows: typed === undefined ? { all, standing } : undefined,
    draftKey: await seeDraftKey(table, visitor),
    status: (trouble.status ?? 200) as 200 | 409 | 422,
  })
}

function Listed({ view, ...consulted }: Consulted & { readonly view: ConsultationView }) {
  const { phrases, sides } = consulted
  return (
    <article>
      <h2>
        <a href={consultationAddress(view)}>{titleOfConsultation(view, phrases)}</a>
      </h2>
      <p>{aboutShort(view.about, consulted)}</p>
      <p class="soft">{nameOfSide(view.side, sides, phrases)}</p>
      <p>
        <State view={view} phrases={phrases} />
      </p>
    </article>
  )
}

function State({
  view: { phase, closed, closesAt },
  phrases,
}: Pick<Consulted, 'phrases'> & { view: ConsultationView }) {
  const { consultations } = phrases
  return (
    <>
      <strong>{closed === undefined ? consultations.phase[phase] : consultations.outcome[closed.outcome]}</strong>
      {closesAt !== undefined && (
        <span class="under">
          {consultations.runsUntil}
          {phrases.signs.space}
          <Instant at={closesAt} phrases={phrases} weekday />
        </span>
      )}
    </>
  )
}
