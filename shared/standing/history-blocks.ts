import type { Dialogue } from '../dialogue.ts'
import { type Block, type Runs, remark, strong, words } from '../instrument/document.ts'
import { localized } from '../instrument/localized.ts'
import type { Wording } from '../instrument/wording.ts'
import { signsOf } from '../languages/format/signs.ts'
import type { LocalizedText } from '../localized-text.ts'
import type { Source } from './standing-text.ts'
import type { StandingWords } from './standing-words.ts'

/** What the blocks are written with. */
export type Context = {
  readonly dialogue: Pick<Dialogue, 'slug' | 'title' | 'languages' | 'sides'>
  readonly wording: Wording
  readonly own: StandingWords
}

/** Whether something that was adopted stands. */
export function isInForce({ ended }: { readonly ended?: Source | undefined }): boolean {
  return ended === undefined
}

/** The remark after words that says where they are from. */
export function fromRuns(
  { source }: { readonly source: Pick<Source, 'round' | 'reading'> },
  { own, wording }: Context,
): Runs {
  return [remark(`${signsOf(wording).space}[${own.from(source.round, source.reading)}]`)]
}

/** Whether a text was amended or ended, and the words that it had before. */
export function historyBlocks<Body>(
  one: {
    readonly source: Source
    readonly ended?: (Source & { readonly reason?: LocalizedText | undefined }) | undefined
    readonly earlier?: readonly { readonly body: Body; readonly source: Source }[] | undefined
  },
  saying: (body: Body) => Runs,
  context: Context,
): readonly Block[] {
  const { own, wording } = context
  const { space, colon } = signsOf(wording)
  const { source, ended, earlier = [] } = one
  const sentences = [
    ...(earlier.length === 0 ? [] : [own.amended(source.round)]),
    ...(ended === undefined ? [] : [own.endedIn(ended.round, ended.reading)]),
  ]
  return [
    ...(sentences.length === 0
      ? []
      : [
          {
            kind: 'note',
            runs: [
              words(sentences.join(space)),
              ...(ended?.reason === undefined ? [] : [words(space), ...localized(ended.reason, wording)]),
            ],
          } as const,
        ]),
    ...earlier.map(
      (before): Block => ({
        kind: 'note',
        runs: [
          words(`${own.before(before.source.round)}${colon}`),
          ...saying(before.body),
          ...fromRuns(before, context),
        ],
      }),
    ),
  ]
}

/** A heading of the first level, a named item, a name before words, and a paragraph. */
export function heading(text: string): Block {
  return { kind: 'heading', level: 1, runs: [words(text)] }
}

export function item(name: string, runs: Runs, wording: Wording): Block {
  return { kind: 'item', runs: said(name, runs, wording) }
}

export function said(name: string, runs: Runs, wording: Wording): Runs {
  return [strong(name), words(signsOf(wording).stop), ...runs]
}

export function paragraph(runs: Runs): Block {
  return { kind: 'paragraph', runs }
}
