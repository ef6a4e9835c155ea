/** The machine was started for a round that nobody started. */
export class NoSuchRound extends Error {
  override readonly name = 'NoSuchRound'
}
