import { askForPasskey, askToMakePasskey, makePasskey, signInWithPasskey } from '../functions/access/passkeys.ts'
import { putOnRoster } from '../functions/actions/invite-participant.ts'
import type { Table } from '../functions/store/table.ts'
import { digestOfSecret } from '../functions/store/tokens.ts'
import { anAuthenticator, type Otherwise } from './an-authenticator.ts'
import { aDialogue } from './builders.ts'
import { signIn } from './sign-in.ts'

export const SITE = { origin: 'https://talks.example.org' }
export const REFUSED = { code: 'passkey-refused', status: 401 }
export const NOT_MADE = { code: 'passkey-not-made', status: 409 }

/** People with passkeys, in a table. Answers are verified as in a dialogue. */
export function passkeysIn(table: Table, now: Date) {
  async function somebody() {
    const { id } = await putOnRoster(table, { role: 'observer', name: 'Olu' }, aDialogue(), now)
    return signIn(table, id, now)
  }
  type Person = Awaited<ReturnType<typeof somebody>>
  const asks = ({ participant, secret }: Person, on = table) =>
    askToMakePasskey(on, participant, digestOfSecret(secret), SITE, now)
  const makes = ({ participant, secret }: Person, answer: unknown, { on = table, at = now } = {}) =>
    makePasskey(on, participant, { answer, session: digestOfSecret(secret) }, SITE, at)
  const uses = (answer: unknown, { on = table, at = now } = {}) => signInWithPasskey(on, answer, SITE, 'phone', at)

  /** Somebody with a passkey. */
  async function withPasskey() {
    const person = await somebody()
    const device = anAuthenticator(SITE.origin)
    const asked = await asks(person)
    await makes(person, device.makes(asked))
    const signsIn = async (otherwise: Otherwise = {}) =>
      uses(device.uses(await askForPasskey(table, SITE, now), otherwise))
    return { ...person, person, device, handle: asked.user.id, signsIn }
  }

  return { somebody, asks, makes, uses, withPasskey }
}
