import { Hono } from 'hono'
import * as z from 'zod'
import type { Participant } from '../../../shared/participant.ts'
import {
  type Invited,
  mailInvitations,
  renewInvitations,
  type Uninvited,
  whoHasNotCome,
} from '../../actions/invite-who-has-not-come.ts'
import * as environment from '../../environment/environment.ts'
import { mail } from '../../environment/mail-sender.ts'
import { Refused } from '../../platform/refusal.ts'
import { answer } from '../frame/answer.tsx'
import { askFirst, type Question } from '../frame/ask-first.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { BackToRoster } from '../pieces/back-to-roster.tsx'
import { Letter } from '../pieces/letter.tsx'
import { Names } from '../pieces/names.tsx'
import { typedIn } from '../pieces/typed-values.tsx'

const Asked = z.object({
  group: z.string().max(100).default(''),
  by: z.enum(['letters', 'mail']).catch('letters'),
  after: z.string().max(60).optional().catch(undefined),
})

/** New invitations for people who have not come in: letters to print, or mail. */
export const invitations = new Hono<Visit>().post('/roster/invitations', async (context) => {
  const { table, now } = context.get('dependencies')
  const asked = Asked.safeParse(await typedIn(context.req))
  if (!asked.success) throw new Refused('invalid', 'choose one of the groups on the roster')
  const { group, by, after } = asked.data
  const byMail = by === 'mail' && environment.sendsReminders()
  const found = await whoHasNotCome(table, visitorOf(context), environment.dialogue(), { group, after, byMail })
  if (found.people.length === 0) return showNobody(context)
  const question = await askFirst(context, async () => questionOf(found, byMail, context.get('phrases')))
  if (question !== undefined) return question
  const next = found.all > found.people.length ? { group, by, after: found.people.at(-1)?.id ?? '' } : undefined
  const request = { origin: environment.origin(), now, by: visitorOf(context).id }
  if (!byMail) return showLetters(context, await renewInvitations(table, found.people, request), next)
  const { languages } = environment.dialogue()
  const { mailed, failed } = await mailInvitations(table, found.people, mail(), { ...request, languages })
  return showMailed(context, mailed, failed, next)
})

type Next = Readonly<Record<string, string>> | undefined

function questionOf({ people, all, withoutAddress }: Uninvited, byMail: boolean, { letters }: Phrases): Question {
  const many = people.length
  return {
    title: byMail ? letters.mail : letters.print,
    means: [
      letters.renews(many),
      ...(all > many ? [letters.onlySome(many, all)] : []),
      byMail ? letters.mailMeans : letters.onlyNow,
      ...(withoutAddress > 0 ? [letters.withoutAddress(withoutAddress)] : []),
    ],
    button: byMail ? letters.sendMail(many) : letters.makeLetters(many),
    from: '/roster',
  }
}

/** Shows the letters in the answer to the POST, because a secret must not be in an address. */
function showLetters(context: Page, invited: readonly Invited[], next: Next): Response | Promise<Response> {
  const phrases = context.get('phrases')
  const { letters } = phrases
  const title = letters.title(invited.length)
  const body = (
    <>
      <div class="noprint">
        <h1>{title}</h1>
        <p class="notice">
          {letters.howToPrint}
          {phrases.signs.space}
          {letters.printNow}
          {phrases.signs.space}
          {letters.onlyNow}
        </p>
        <NextOnes next={next} phrases={phrases} />
      </div>
      {invited.map((one) => (
        <Letter invited={one} dialogue={environment.dialogue()} phrases={phrases} />
      ))}
      <div class="noprint">
        <NextOnes next={next} phrases={phrases} />
        <p>
          <a href="/roster">{phrases.roster.back}</a>
        </p>
      </div>
    </>
  )
  return answer(context, { title, body, status: 201, address: '/roster', isLive: false })
}

function showMailed(
  context: Page,
  mailed: number,
  failed: readonly Participant[],
  next: Next,
): Response | Promise<Response> {
  const phrases = context.get('phrases')
  const { letters } = phrases
  const body = (
    <>
      <h1>{letters.mail}</h1>
      <p class="notice">{letters.mailed(mailed)}</p>
      {failed.length > 0 && (
        <p class="mistake" role="alert">
          {letters.notMailed}
          {phrases.signs.space}
          <Names names={failed.map(({ name }) => name)} between={phrases.signs.names} />
        </p>
      )}
      <NextOnes next={next} phrases={phrases} />
      <BackToRoster phrases={phrases} />
    </>
  )
  return answer(context, { title: letters.mail, body, status: 201, address: '/roster', isLive: false })
}

function showNobody(context: Page): Response | Promise<Response> {
  const phrases = context.get('phrases')
  const { letters } = phrases
  const body = (
    <>
      <h1>{letters.heading}</h1>
      <p class="notice">{letters.nobody}</p>
      <BackToRoster phrases={phrases} />
    </>
  )
  return answer(context, { title: letters.heading, body, address: '/roster', isLive: false })
}

function NextOnes({ next, phrases }: { readonly next: Next; readonly phrases: Phrases }) {
  if (next === undefined) return null
  return (
    <form method="post" action="/roster/invitations">
      {Object.entries(next).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="actions">
        <button class="quiet" type="submit">
          {phrases.letters.next}
        </button>
      </div>
    </form>
  )
}
