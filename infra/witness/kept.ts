type Soon<Value> = Value | Promise<Value>

/** What a witness keeps: in a folder, or in a browser. Nothing of it is ever changed, and it is kept for good when the call has ended. */
export type KeptHeads = {
  /** The notes of the heads that were seen and found to be one log, the smallest first. */
  notes(): Soon<readonly string[]>
  keepNote(size: number, note: string): Soon<void>
  /** What this witness signed of the log with so many entries, after the server had taken it. */
  signed(size: number): Soon<string | undefined>
  keepSigned(size: number, line: string): Soon<void>
  /** Keeps files as evidence, once under a name. @returns where */
  keepEvidence(name: string, files: Readonly<Record<string, string>>): Soon<string>
}
