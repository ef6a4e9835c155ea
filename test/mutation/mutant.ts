/** A fault put into the code on purpose, and the test that has to notice. */
export type Mutant = {
  readonly name: string
  readonly file: string
  /** What stands there, exactly once, and what takes its place. */
  readonly changes: readonly (readonly [string, string])[]
  readonly noticedBy: string
}

export const MODEL = 'test/model/model.test.ts'
