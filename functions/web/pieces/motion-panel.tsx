import type { Side } from '../../../shared/dialogue.ts'
import type { Act } from '../../../shared/motion.ts'
import type { ChairedView, MotionView, RoundMotions } from '../../views/motion-view.ts'
import type { RoundView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { nameOfSide } from './side-name.ts'

type CurrentMotionProps = {
  readonly chaired: ChairedView
  /**
   * The path that takes the motion and the consent; `/withdrawal` below it withdraws the motion, and
   * `/consent/withdrawal` takes a consent back.
   */
  readonly action: string
  /** Where the consent goes instead, and fields that it needs. */
  readonly consentAt?: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined
  readonly means: (act: Act) => string
  readonly sides: readonly Side[]
  readonly phrases: Phrases
}

/** The current motion: which side proposed it, what it leads to, who has consented, and the forms to answer it. */
export function CurrentMotion(props: CurrentMotionProps) {
  const { chaired, action, means, sides, phrases, consentAt = { action, fields: {} } } = props
  const { standing, yourSide } = chaired
  const { coChairs } = phrases
  if (standing === undefined) return null
  const isMissing = yourSide !== undefined && standing.missing.includes(yourSide)
  const isMoved = standing.movedBy === yourSide
  const isConsented = yourSide !== undefined && standing.consents.includes(yourSide) && !isMoved
  return (
    <article>
      <h3>
        {coChairs.stands}
        {phrases.signs.colon}
        {coChairs.act[standing.act]}
      </h3>
      <p>{means(standing.act)}</p>
      <dl class="facts">
        {standing.until !== undefined && (
          <>
            <dt>{phrases.silence.ends}</dt>
            <dd>
              <Instant at={standing.until} phrases={phrases} />
            </dd>
          </>
        )}
        {standing.notice !== undefined && (
          <>
            <dt>{phrases.reading.closes}</dt>
            <dd>{phrases.lastCall.together.end[standing.notice]}</dd>
          </>
        )}
        <dt>{coChairs.movedBy}</dt>
        <dd>{named([standing.movedBy], sides, phrases)}</dd>
        <dt>{coChairs.consents}</dt>
        <dd>{named(standing.consents, sides, phrases)}</dd>
        <dt>{coChairs.missing}</dt>
        <dd>{named(standing.missing, sides, phrases)}</dd>
      </dl>
      <div class="actions">
        {isMissing && <Consent standing={standing} {...consentAt} phrases={phrases} />}
        {isMoved && <Withdrawal at={`${action}/withdrawal`} standing={standing} words={coChairs.withdraw} />}
        {isConsented && (
          <Withdrawal at={`${action}/consent/withdrawal`} standing={standing} words={coChairs.takeBack} />
        )}
      </div>
      {isMissing && standing.act !== 'call-off' && (
        <p class="note">{standing.notice === undefined ? coChairs.carries : phrases.lastCall.together.callOff}</p>
      )}
      {isConsented && <p class="note">{coChairs.consented}</p>}
    </article>
  )
}

type WithdrawalProps = { readonly at: string; readonly standing: MotionView; readonly words: string }

function Withdrawal({ at, standing, words }: WithdrawalProps) {
  return (
    <form method="post" action={at}>
      <input type="hidden" name="motion" value={String(standing.motion)} />
      <button class="quiet" type="submit">
        {words}
      </button>
    </form>
  )
}

type ConsentProps = NonNullable<CurrentMotionProps['consentAt']> & {
  readonly standing: MotionView
  readonly phrases: Phrases
}

/** Sends the motion's number and decision, so that a consent never counts for a motion that replaced it. */
function Consent({ standing, action, fields, phrases }: ConsentProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="motion" value={String(standing.motion)} />
      <input type="hidden" name="decision" value={standing.act} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {standing.until !== undefined && <input type="hidden" name="until" value={standing.until} />}
      <button type="submit">
        {phrases.coChairs.consent}
        {phrases.signs.colon}
        {phrases.coChairs.act[standing.act]}
      </button>
    </form>
  )
}

type RoundCoChairsProps = {
  readonly round: RoundView
  /** For facilitators. */
  readonly motions: RoundMotions | undefined
  readonly sides: readonly Side[]
  readonly phrases: Phrases
}

/** The co-chairs' decisions on a whole round: publication, and release of the complete record. */
export function RoundCoChairs({ round, motions, sides, phrases }: RoundCoChairsProps) {
  const { coChairs } = phrases
  const { publication, release } = motions ?? {}
  const at = `/rounds/${round.round}`
  return (
    <>
      {round.awaits === 'co-chairs' && <p class="notice">{coChairs.awaits}</p>}
      {publication !== undefined && round.status === 'running' && (
        <OnRound is="publish" chaired={publication} action={`${at}/publication`} sides={sides} phrases={phrases} />
      )}
      {release !== undefined && (
        <OnRound is="release" chaired={release} action={`${at}/release`} sides={sides} phrases={phrases}>
          <p>
            <a href={`/api${at}/record/complete`}>{coChairs.release.fetch}</a>
          </p>
        </OnRound>
      )}
    </>
  )
}

type OnRoundProps = Omit<CurrentMotionProps, 'means'> & {
  readonly is: 'publish' | 'release'
  /** Shown once the decision has taken effect. */
  readonly children?: unknown
}

function OnRound({ is, chaired, action, sides, phrases, children }: OnRoundProps) {
  const { coChairs } = phrases
  const words = coChairs[is]
  const { carriedAt, standing, yourSide } = chaired
  return (
    <section id={is}>
      <h2>{words.title}</h2>
      {carriedAt === undefined ? <p>{words.means}</p> : <p>{words.done(phrases.date(carriedAt))}</p>}
      {carriedAt !== undefined && children}
      <CurrentMotion
        chaired={chaired}
        action={action}
        means={() => coChairs.together}
        sides={sides}
        phrases={phrases}
      />
      {carriedAt === undefined && standing === undefined && yourSide !== undefined && (
        <form method="post" action={action}>
          <input type="hidden" name="motion" value="0" />
          <p class="note">{coChairs.together}</p>
          <button type="submit">
            {coChairs.move}
            {phrases.signs.colon}
            {coChairs.act[is]}
          </button>
        </form>
      )}
      {carriedAt === undefined && yourSide === undefined && <p class="note">{coChairs.notYours}</p>}
    </section>
  )
}

function named(ids: readonly string[], sides: readonly Side[], phrases: Phrases): string {
  const names = ids.map((id) => nameOfSide(id, sides, phrases))
  return names.length === 0 ? phrases.coChairs.noneMissing : names.join(phrases.signs.names)
}
