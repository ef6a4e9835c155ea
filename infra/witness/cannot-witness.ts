/** A witness cannot do its work now, and who runs it can correct the cause or wait. The message says how. Nothing was found against the server. */
export class CannotWitness extends Error {
  override readonly name = 'CannotWitness'
}
