import { signsOf } from '../languages/format/signs.ts'
import type { TextLanguage } from '../localized-text.ts'
import type { RoundRecord } from '../record.ts'
import { type Block, type Run, type Runs, words } from './document.ts'
import { nameOfLanguageIn } from './language-names.ts'
import { inOneLine, localized } from './localized.ts'
import { sideName } from './matters.ts'
import type { Adoption, Recital, Wording } from './wording.ts'

/**
 * The preamble, as decisions of the OSCE and resolutions of the United Nations have it: who speaks, the recitals, each
 * opening with emphasized words, and what they do. It says only what the record has.
 *
 * @param speaker the side that makes this declaration; the participants speak in a joint document
 */
export function preambleBlocks(
  { dialogue, round }: RoundRecord,
  { speaker, adoption }: { readonly speaker: string | undefined; readonly adoption: Adoption },
  wording: Wording,
): readonly Block[] {
  const { recital } = wording
  const sides = wording.list(dialogue.sides.map(({ name }) => inOneLine(name, wording)))
  const share = dialogue.actingOfficialsAtMost
  const acting = share === 0 ? undefined : wording.share(share, 'genitive')
  const side = speaker === undefined ? undefined : inOneLine(sideName(speaker, { dialogue }), wording)
  return [
    paragraph([words(wording.actor(round.number, side === undefined ? undefined : wording.subject(side)))]),
    recited(recital.composed(sides, acting, speaker !== undefined)),
    recited(
      recital.convened,
      cited(localized(dialogue.convener, wording), (text) => text.replace(/[.。]$/u, ''), wording),
    ),
    recited(recital.mandate, cited(localized(dialogue.mandate, wording), wording.quoted, wording)),
    ...(dialogue.reaffirms.length === 0 ? [] : [recited(recital.reaffirming)]),
    ...dialogue.reaffirms.map(({ title }): Block => ({ kind: 'item', runs: localized(title, wording) })),
    recited(recital.personalCapacity),
    ...(dialogue.nonAdmission ? [recited(recital.nonAdmission)] : []),
    paragraph([words(wording.operative[speaker === undefined ? 'joint' : 'declaration'][adoption])]),
  ]
}

/** Above the title: the symbol, the date and the languages of the dialogue. */
export function mastheadBlock(
  symbol: string,
  date: string,
  languages: readonly TextLanguage[],
  wording: Wording,
): Block {
  return {
    kind: 'masthead',
    runs: [
      { text: symbol, strong: true },
      words(`\n${wording.date(date)}\n${wording.languages(languages.map((one) => nameOfLanguageIn(wording, one)))}`),
    ],
  }
}

function recited([emphasized, rest]: Recital, cited: Runs = []): Block {
  return paragraph([{ text: emphasized, emphasis: true }, words(rest), ...cited])
}

/** A text of the dialogue's file inside a recital: the words as they are written, the remark on them, and a comma. */
function cited([text, ...remarks]: Runs, write: (text: string) => string, wording: Wording): Runs {
  const run: Run = { ...text, text: write(text?.text ?? '') }
  return [run, ...remarks, words(signsOf(wording).comma.trimEnd())]
}

function paragraph(runs: Runs): Block {
  return { kind: 'paragraph', runs }
}
