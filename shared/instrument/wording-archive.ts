/** What the note in an archive of a round's documents names. */
export type InArchive = {
  readonly title: string
  readonly symbol: string
  readonly head: string
  /** Whether the record is in the archive. A very large one is not. */
  readonly hasRecord: boolean
}
