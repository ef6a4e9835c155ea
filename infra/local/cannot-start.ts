/** The stack cannot start, and the user can correct the cause. The message is one line that says how. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
