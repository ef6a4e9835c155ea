import type { RefusalCode } from '../../../shared/refusal-code.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import * as environment from '../../environment/environment.ts'
import { Refused, type StoredReceipt } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import type { ReadingView } from '../../views/reading-view.ts'
import { seeReadingPage } from '../../views/see-reading-page.ts'
import { seeRecorded } from '../../views/see-recorded.ts'
import { mistakeLines } from '../forms/form-mistakes.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { languageBesideOn } from '../pieces/beside-links.tsx'
import { LookUpLinks } from '../pieces/look-up-links.tsx'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { changedIn, TypedTexts, textsOf } from '../pieces/typed-values.tsx'
import { pageOfTexts } from './page-of-texts.ts'
import { addressOfReading, shownAlone } from './reading-address.ts'
import { ReadingBody } from './reading-body.tsx'
import type { GivenBack } from './reading-props.ts'
import { phrasesBeside } from './text-beside.tsx'

type Trouble = {
  /** The receipt of what may be counted, because it arrived while the reading closed. */
  readonly stored?: StoredReceipt | undefined
  readonly status: Refused['status']
  readonly title: string
  readonly lines: readonly string[]
  /** The other proposal that the message links to. */
  readonly leadsTo?: string | undefined
}

/** Shows a reading. After a refused form, shows the mistakes and keeps the typed values in the form. */
export async function showReading(
  context: Page,
  id: string,
  givenBack?: GivenBack,
  trouble?: Trouble,
): Promise<Response> {
  const visitor = visitorOf(context)
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const asked = context.req.query()
  const [{ draftKey, ...shown }, recorded] = await Promise.all([
    seeReadingPage(table, visitor, id, caucusPageIn(context), now),
    asked['in'] === undefined
      ? undefined
      : seeRecorded(table, visitor, { reading: asked['in'], proposal: asked['recorded'] ?? '' }),
  ])
  const own = languageOfTexts(phrases)
  const { beside: named, ...withoutBeside } = asked
  const beside = languageBesideOn(named, shown.dialogue, own)
  const query = { ...(givenBack === undefined ? withoutBeside : {}), ...(beside !== undefined && { beside }) }
  const page = { ...shown, recorded }
  const { view } = page
  const isCaucusSealed = environment.dialogue().caucus === 'encrypted'
  const isTaken =
    view.may.takePositions ||
    view.may.advance.length > 0 ||
    (givenBack?.form === 'caucus' && page.caucus !== undefined && !isCaucusSealed)
  const alone = givenBack === undefined ? {} : shownAlone(givenBack.typed, givenBack.form)
  const body = (
    <>
      {givenBack !== undefined && trouble !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <h2>{trouble.title}</h2>
          {trouble.lines.map((line) => (
            <p>{line}</p>
          ))}
          {trouble.leadsTo !== undefined && (
            <p>
              {page.roots.some((root) => root.id === trouble.leadsTo) ? (
                <a href={addressOfReading(id, { ...alone, amend: trouble.leadsTo }, 'table')}>
                  {phrases.standing.toAmend}
                </a>
              ) : (
                <a
                  href={
                    alone.one === undefined
                      ? pageOfTexts({ view, query: alone, givenBack }).hrefOf(trouble.leadsTo)
                      : addressOfReading(id, { one: trouble.leadsTo })
                  }
                >
                  {phrases.toProposal}
                </a>
              )}
            </p>
          )}
          <LookUpLinks stored={trouble.stored} phrases={phrases} />
          <ToForm view={view} form={givenBack.form} phrases={phrases} />
        </div>
      )}
      <ReadingBody
        {...page}
        phrases={phrases}
        visitor={visitor}
        isCaucusSealed={isCaucusSealed}
        query={{ ...query, ...alone }}
        beside={beside === undefined ? undefined : phrasesBeside(beside, shown.dialogue, phrases.zone)}
        givenBack={givenBack}
        now={now}
      />
      {givenBack !== undefined && !isTaken && (
        <TypedTexts written={textsOf(givenBack.typed)} phrases={phrases} wasRefused={trouble?.stored === undefined} />
      )}
    </>
  )
  return answer(context, {
    title: nameOfReading(view, [page.basket], phrases),
    body,
    address: addressOfReading(id, { ...alone, beside }),
    isLive: view.status !== 'settled',
    draftKey,
    ...(givenBack === undefined ? { shows: page } : { status: trouble?.status ?? 200 }),
  })
}

/** Links to the form with the mistake, which can be far down on a page of sixty proposals. */
function ToForm({
  view,
  form,
  phrases,
}: {
  readonly view: ReadingView
  readonly form: string
  readonly phrases: Phrases
}) {
  const isThere = view.may.takePositions && view.proposals.some(({ id, withdrawn }) => id === form && !withdrawn)
  if (!isThere && !(form === 'table' && view.may.table.length > 0)) return null
  return (
    <p>
      <a href={isThere ? `#p-${form}` : '#table'}>{phrases.toForm}</a>
    </p>
  )
}

/** The page number of the caucus in the address. */
export function caucusPageIn(context: Page): number | undefined {
  const asked = context.req.query('caucus') ?? ''
  return /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) : undefined
}

/** Shows a reading again with the mistakes of a form. */
export function showMistakes(
  context: Page,
  id: string,
  givenBack: GivenBack,
  lines: readonly string[],
): Promise<Response> {
  const [title, advice] = context.get('phrases').refusal.invalid
  return showReading(context, id, givenBack, { status: 422, title, lines: [...lines, advice] })
}

/** Shows a reading again with the reason why a form was refused. Rethrows errors that belong on a page of their own. */
export function showRefusal(context: Page, id: string, givenBack: GivenBack, error: unknown): Promise<Response> {
  if (!(error instanceof Refused) || [401, 404].includes(error.status)) throw error
  logRefusal(error.code)
  const [title, advice] = context.get('phrases').refusal[error.code]
  const lines = [...mistakeLines(error, context.get('phrases')), advice]
  const { proposal: leadsTo, stored } = error
  const { key: _, ...withoutKey } = givenBack.typed
  // With a key that cannot be used, the form would be refused again.
  const typed = NEEDS_A_NEW_KEY.includes(error.code) ? withoutKey : givenBack.typed
  return showReading(context, id, { ...givenBack, typed }, { status: error.status, title, lines, stored, leadsTo })
}

const NEEDS_A_NEW_KEY: readonly RefusalCode[] = ['malformed', 'idempotency-key-reused']

/** Redirects to the reading after a form was accepted, and names the changes made when its text was cleaned. */
export async function backToReading(
  context: Page,
  id: string,
  query: Record<string, string>,
  fragment?: string,
): Promise<Response> {
  const changed = await changedIn(context.req)
  const beside = context.req.query('beside')
  const asked = new URLSearchParams({
    ...query,
    ...(beside !== undefined && { beside }),
    ...(changed.length > 0 && { cleaned: changed.join(' ') }),
  })
  return context.redirect(`/readings/${id}?${asked}${fragment === undefined ? '' : `#${fragment}`}`, 303)
}
