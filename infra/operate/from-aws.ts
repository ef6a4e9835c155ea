import { CannotOperate } from './command.ts'

/**
 * What AWS says, or the stack on this machine in its place.
 *
 * @throws {CannotOperate} when it does not, with what a person can do about it
 */
export async function fromAws<Said>(ask: () => Promise<Said>): Promise<Said> {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof CannotOperate || !(cause instanceof Error)) throw cause
    const why = whyNot(cause)
    throw why === undefined ? cause : new CannotOperate(why, { cause })
  }
}

/** `undefined` for what no person can put right: a mistake of our own. */
function whyNot(error: Error): string | undefined {
  const { name, message } = error
  if (message === 'Region is missing') return 'nothing says in which region of AWS the dialogue is: set AWS_REGION'
  if (name === 'CredentialsProviderError') {
    return `there are no credentials to ask AWS with: sign in (aws sso login, or aws configure). ${message}`
  }
  // What a service refuses carries its answer; what the network does, a code.
  const { code } = error as NodeJS.ErrnoException
  if (!('$metadata' in error) && code === undefined) return undefined
  return `AWS did not say: ${message || code || name}`
}
