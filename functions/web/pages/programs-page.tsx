import { Hono } from 'hono'
import { NewProgram, PROGRAM_DAYS, ProgramRole, type ProgramView } from '../../../shared/program.ts'
import { endProgram, makeProgram } from '../../access/program-tokens.ts'
import { newKey } from '../../platform/random.ts'
import { seePrograms } from '../../views/see-programs.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from '../pieces/instant.tsx'
import { type Typed, typedIn } from '../pieces/typed-values.tsx'

/** Which programs read the dialogue, for everybody in it. A facilitator makes tokens for them, and revokes them. */
export const programs = new Hono<Visit>()
  .get('/programs', (context) => show(context))
  .post('/programs', async (context) => {
    const typed = await typedIn(context.req)
    const { key = '', name, days, role } = typed
    const wanted = NewProgram.safeParse({ name, days: Number(days), role })
    if (!wanted.success || key === '') return show(context, typed)
    const { table, now } = context.get('dependencies')
    const { secret, until } = await makeProgram(table, visitorOf(context), { ...wanted.data, key }, now)
    const phrases = context.get('phrases')
    const said = phrases.programs
    // In the answer to the POST, because a secret must not be in the address of a page.
    const body = (
      <>
        <h1>{said.made(wanted.data.name)}</h1>
        <p>{said.once}</p>
        <p class="link" data-copy={said.copy}>
          {secret}
        </p>
        <p>
          {said.until}
          {phrases.signs.space}
          <Instant at={until} phrases={phrases} />
          {phrases.signs.stop}
          {said.secret(wanted.data.role)}
        </p>
        <p>
          <a class="button" href="/programs">
            {said.back}
          </a>
        </p>
      </>
    )
    return answer(context, { title: said.made(wanted.data.name), body, status: 201, address: '/programs' })
  })
  .post('/programs/:program/revocation', async (context) => {
    const { table, now } = context.get('dependencies')
    await endProgram(table, context.req.param('program'), now)
    return context.redirect('/programs?revoked=1', 303)
  })

/** @param typed a form that was refused, to be filled in again */
async function show(context: Page, typed?: Typed): Promise<Response> {
  const phrases = context.get('phrases')
  const said = phrases.programs
  const { table, now } = context.get('dependencies')
  const visitor = visitorOf(context)
  const programs = await seePrograms(table, visitor, now)
  const isLed = visitor.role === 'facilitator'
  const body = (
    <>
      <h1>{said.title}</h1>
      {context.req.query('revoked') !== undefined && (
        <p class="notice" role="status" data-said="">
          {said.revoked}
        </p>
      )}
      <p>{said.what}</p>
      {programs.length === 0 && <p>{said.none}</p>}
      {programs.map((program) => (
        <OneProgram program={program} isLed={isLed} phrases={phrases} />
      ))}
      {isLed && <MakeToken phrases={phrases} {...(typed !== undefined && { typed })} />}
    </>
  )
  const status = typed === undefined ? 200 : 422
  return answer(context, { title: said.title, body, status, address: '/programs', isLive: false })
}

type OneProps = { readonly program: ProgramView; readonly isLed: boolean; readonly phrases: Phrases }

function OneProgram({ program: { id, name, role, until, usedOn, madeBy }, isLed, phrases }: OneProps) {
  const said = phrases.programs
  return (
    <article id={`program-${id}`}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p>
        {role === 'witness' && `${said.isWitness}${phrases.signs.space}`}
        {said.until}
        {phrases.signs.space}
        <Instant at={until} phrases={phrases} />
        {phrases.signs.end}
      </p>
      <p class="soft">
        {usedOn === undefined ? said.notUsed : said.usedOn(usedOn)}
        {madeBy !== undefined && (
          <>
            {phrases.signs.space}
            {said.madeBy}
            {phrases.signs.space}
            <bdi>{madeBy}</bdi>
            {phrases.signs.end}
          </>
        )}
      </p>
      {isLed && (
        <form class="apart" method="post" action={`/programs/${id}/revocation`}>
          <button class="quiet" type="submit">
            {said.revoke}
          </button>
        </form>
      )}
    </article>
  )
}

function MakeToken({ phrases, typed }: { readonly phrases: Phrases; readonly typed?: Typed }) {
  const said = phrases.programs
  return (
    <section>
      <h2>{said.make}</h2>
      <p>{said.how}</p>
      {typed !== undefined && (
        <p class="notice" role="alert" id="name-missing">
          {said.nameMissing}
        </p>
      )}
      <form method="post" action="/programs">
        <input type="hidden" name="key" value={newKey()} />
        <label for="name">{said.name}</label>
        <input
          type="text"
          id="name"
          name="name"
          maxlength={200}
          required
          value={typed?.['name']}
          {...(typed !== undefined && { 'aria-invalid': 'true', 'aria-describedby': 'name-missing' })}
        />
        <label for="role">{said.role}</label>
        <select id="role" name="role">
          {ProgramRole.options.map((role) => (
            <option value={role} selected={role === (typed?.['role'] ?? 'observer')}>
              {said.roles[role]}
            </option>
          ))}
        </select>
        <label for="days">{said.days}</label>
        <select id="days" name="days">
          {PROGRAM_DAYS.map((days) => (
            <option value={days} selected={String(days) === (typed?.['days'] ?? '30')}>
              {said.inDays(days)}
            </option>
          ))}
        </select>
        <div class="actions">
          <button type="submit">{said.makeIt}</button>
        </div>
      </form>
    </section>
  )
}
