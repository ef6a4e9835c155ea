/** Something a person can put right before they start again; its message is one line that says what. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
