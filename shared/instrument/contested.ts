import { signsOf } from '../languages/format/signs.ts'
import type { TextLanguage } from '../localized-text.ts'
import type { ProposalBody } from '../proposal.ts'
import { languageOfTexts } from '../spoken.ts'
import { bracketRuns } from './bracket-runs.ts'
import { attributionBlocks, bracketed } from './clauses.ts'
import { type Block, plainText, type Runs, remark, strong, words } from './document.ts'
import { groupAlike } from './group-alike.ts'
import { type Alternative, bracketLine, letterOf, MOST_IN_A_LINE } from './inline-brackets.ts'
import { untranslated } from './localized.ts'
import type { Matter, Text, WithSides } from './matters.ts'
import type { Wording } from './wording.ts'

/** A contested matter in the document: the line at its number or heading, and the blocks below it. */
export type Contested = { readonly head: Runs; readonly below: readonly Block[] }

/** A text on its own: its words, then the remarks on it. */
type Said<Kind extends ProposalBody['kind']> = Alternative & {
  readonly of: Text<Kind>
  readonly runs: Runs
  /** Absent if its words are in more than one language. */
  readonly language: TextLanguage | undefined
}

/**
 * Writes a contested matter as bracketed text, as draft treaties do. Texts that share most of their words are written
 * once, with brackets and letters at the words that differ. A text that is not similar to any other is written in full,
 * with its letter. If the sides do not agree in substance, there are brackets around the whole text as well.
 */
export function contestedText<Kind extends ProposalBody['kind']>(
  { texts, isOpen }: Pick<Matter<Kind>, 'texts' | 'isOpen'>,
  runsOf: (text: Text<Kind>) => Runs,
  wording: Wording,
  record: WithSides,
): Contested {
  const all = texts.map((text, index) => said(text, index, runsOf(text), wording))
  const groups = all.length > MOST_IN_A_LINE ? all.map((one) => [one]) : groupAlike(all)
  const lines = groups.flatMap((group) => linesOf(group, wording))
  const isLabelled = all.length > 1
  const isTogether = lines.length < all.length
  const around = (runs: Runs) => (isOpen ? runs : bracketed(runs))
  const notes = (members: readonly Said<Kind>[]) =>
    members.flatMap(({ of, label }) =>
      labelled(attributionBlocks(of, wording, record), isLabelled ? label : undefined, wording),
    )

  const [only, ...others] = lines
  if (only !== undefined && others.length === 0 && isTogether) {
    const letters = only.members.map(({ label }) => label)
    const note: Block = { kind: 'note', runs: [remark(wording.inTheLine(letters, isOpen))] }
    return { head: around(only.runs), below: [note, ...notes(only.members)] }
  }
  return {
    head: [remark(wording.alternatives(all.length, isOpen))],
    below: lines.flatMap(({ members, runs }): readonly Block[] => {
      const [{ label } = { label: '' }] = members
      const isWhole = isLabelled && members.length === 1
      return [
        {
          kind: 'alternative',
          runs: bracketed(isWhole ? [words(`${label}${signsOf(wording).colon}`), ...runs] : runs),
        },
        ...notes(members),
      ]
    }),
  }
}

function said<Kind extends ProposalBody['kind']>(
  of: Text<Kind>,
  index: number,
  runs: Runs,
  wording: Wording,
): Said<Kind> {
  const own = runs.filter((run) => !run.remark)
  const languages = new Set(own.map(({ language = wording.language }) => language))
  const [language] = languages
  return {
    id: of.id,
    amends: of.amends,
    label: letterOf(index),
    text: plainText(own),
    of,
    runs,
    language: languages.size === 1 ? language : undefined,
  }
}

type Line<Kind extends ProposalBody['kind']> = { readonly members: readonly Said<Kind>[]; readonly runs: Runs }

/** One line for similar texts, or one line each if a common line would be unreadable. */
function linesOf<Kind extends ProposalBody['kind']>(
  members: readonly Said<Kind>[],
  wording: Wording,
): readonly Line<Kind>[] {
  const apart = members.map((one) => ({ members: [one], runs: one.runs }))
  const language = members[0]?.language
  if (language === undefined) return apart
  const line = bracketLine(members, language)
  if (line === undefined) return apart
  const runs = bracketRuns(line, wording)
  if (language === languageOfTexts(wording)) return [{ members, runs }]
  return [{ members, runs: [...runs.map((run) => ({ ...run, language })), untranslated(wording, language)] }]
}

function labelled(blocks: readonly Block[], label: string | undefined, wording: Wording): readonly Block[] {
  if (label === undefined) return blocks
  return blocks.map((block) =>
    'runs' in block ? { ...block, runs: [strong(`${label}${signsOf(wording).colon}`), ...block.runs] } : block,
  )
}
