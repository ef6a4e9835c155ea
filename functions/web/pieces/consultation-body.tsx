import { type AboutFound, aboutIn } from '../../../shared/consultation/about-standing.ts'
import type { About } from '../../../shared/consultation/consultation.ts'
import { aboutInWords } from '../../../shared/consultation/register-document.ts'
import type { Side } from '../../../shared/dialogue.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import type { LocalizedText } from '../../../shared/localized-text.ts'
import { dayOf } from '../../../shared/moment.ts'
import type { StandingText } from '../../../shared/standing/standing-text.ts'
import type { ConsultationView } from '../../views/consultation-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { sentenceOf } from './sentence.ts'
import { nameOfSide } from './side-name.ts'
import { Localized } from './text-in-languages.tsx'

/** What the pages of consultations are written with. */
export type Consulted = {
  readonly standing: StandingText
  readonly sides: readonly Side[]
  readonly phrases: Phrases
  readonly now: Date
}

type ViewProps = Consulted & { readonly view: ConsultationView }

/** The address of a consultation. */
export function consultationAddress({ id }: Pick<ConsultationView, 'id'>): string {
  return `/consultations/${id}`
}

/** What a consultation is called: its number and kind, or that it is a draft. */
export function titleOfConsultation(
  { number, kind, phase }: Pick<ConsultationView, 'number' | 'kind' | 'phase'>,
  { consultations, signs }: Phrases,
): string {
  if (number !== undefined) return consultations.numbered(number, consultations.kind[kind])
  if (phase === 'made') return consultations.kind[kind]
  const draft = phase === 'over' ? consultations.overTitle : consultations.draftTitle
  return `${draft}${signs.colon}${consultations.kind[kind]}`
}

/** What a consultation is about, in a few words. */
export function aboutShort(about: About, { standing, phrases }: Pick<Consulted, 'standing' | 'phrases'>): string {
  const found = aboutIn(standing, about)
  return aboutInWords(about, found, { own: phrases.consultations, wording: wordingIn(phrases.language) })
}

/** What is said before everything else: answering admits nothing. */
export function AdmitsNothing({ phrases }: { readonly phrases: Phrases }) {
  return <p class="notice">{phrases.consultations.admits}</p>
}

/** The whole of a consultation, as it may be seen: what it is about, its words, its course, the answers and its end. */
export function ConsultationBody(props: ViewProps) {
  const { view, phrases, sides } = props
  const { consultations } = phrases
  const on = (at: string) => phrases.day(dayOf(at))
  return (
    <>
      <AboutText {...props} />
      {view.madeAt !== undefined && (
        <p>{consultations.brought(nameOfSide(view.side, sides, phrases), on(view.madeAt))}</p>
      )}
      <Words text={view.words} phrases={phrases} />
      {view.transmittedAt !== undefined && <p>{consultations.transmitted(on(view.transmittedAt))}</p>}
      {view.phase === 'made' && <p>{consultations.notTransmitted}</p>}
      {view.answers.map(({ side, at, words }) =>
        words === undefined ? (
          <p>{consultations.noAnswer(nameOfSide(side, sides, phrases), on(at))}</p>
        ) : (
          <>
            <p>
              <strong>{consultations.answerOf(nameOfSide(side, sides, phrases), on(at))}</strong>
            </p>
            <Words text={words} phrases={phrases} />
          </>
        ),
      )}
      <Closed {...props} />
      <RunningDate {...props} />
    </>
  )
}

function AboutText({ view, standing, sides, phrases }: ViewProps) {
  const found = aboutIn(standing, view.about)
  return (
    <>
      <p>
        <strong>{aboutShort(view.about, { standing, phrases })}</strong>
      </p>
      {found !== undefined && <FoundText found={found} sides={sides} phrases={phrases} />}
    </>
  )
}

function FoundText({ found, sides, phrases }: Pick<Consulted, 'sides' | 'phrases'> & { readonly found: AboutFound }) {
  const sentence = sentenceOf(found.body, sides, phrases)
  return (
    <>
      {sentence !== undefined && (
        <p class="text" lang={sentence.language} dir="auto">
          {sentence.text}
        </p>
      )}
      {found.now !== 'stands' && <p class="soft">{phrases.consultations.since[found.now]}</p>}
    </>
  )
}

function Words({ text, phrases }: { readonly text: LocalizedText; readonly phrases: Phrases }) {
  return (
    <blockquote>
      <p class="text">
        <Localized text={text} phrases={phrases} />
      </p>
    </blockquote>
  )
}

function Closed({ view: { closed, phase, consents, reviewedIn }, sides, phrases }: ViewProps) {
  const { consultations } = phrases
  if (closed === undefined) return null
  const date = phrases.day(dayOf(closed.at))
  return (
    <>
      <p>
        <strong>
          {closed.byRule
            ? consultations.closedByRule(date)
            : consultations.closed(consultations.outcome[closed.outcome], date)}
        </strong>
      </p>
      {closed.words !== undefined && <Words text={closed.words} phrases={phrases} />}
      {closed.outcome === 'for-review' && (
        <p>{reviewedIn === undefined ? consultations.onAgenda : consultations.reviewedIn(reviewedIn)}</p>
      )}
      {phase === 'public' ? (
        <p>{consultations.public}</p>
      ) : (
        consents.length > 0 && (
          <p>
            {consultations.consented(consents.map((side) => nameOfSide(side, sides, phrases)).join(phrases.signs.list))}
          </p>
        )
      )}
    </>
  )
}

/** The date that runs, and for whom. */
function RunningDate({ view, sides, phrases, now }: ViewProps) {
  const { closesAt, phase, side, answers } = view
  if (closesAt === undefined) return null
  const { consultations } = phrases
  const waiting = sides.filter(({ id }) => id !== side && answers.every((one) => one.side !== id))
  const names = waiting.map(({ id }) => nameOfSide(id, sides, phrases)).join(phrases.signs.list)
  const left = Date.parse(closesAt) - now.getTime()
  return (
    <p>
      {phase === 'transmitted' && `${consultations.stillToAnswer(names)}${phrases.signs.space}`}
      {phase === 'answered' && `${consultations.stillToClose(nameOfSide(side, sides, phrases))}${phrases.signs.space}`}
      {phase === 'draft' && `${consultations.until}${phrases.signs.space}`}
      <Instant at={closesAt} phrases={phrases} weekday />
      {left > 0 && (
        <span class="soft">
          {phrases.signs.opens}
          {phrases.home.left(phrases.span(left))}
          {phrases.signs.closes}
        </span>
      )}
    </p>
  )
}
