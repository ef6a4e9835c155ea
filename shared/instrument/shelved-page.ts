import { disclosesSides } from '../disclosure/attribution.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import type { BasketState } from './basket-state.ts'
import { clauseBlocks } from './clause-blocks.ts'
import { withSide } from './clauses.ts'
import { contestedText } from './contested.ts'
import { type Block, type Runs, showable, strong, words } from './document.ts'
import { letterOf } from './inline-brackets.ts'
import { inOneLine, localized } from './localized.ts'
import { type Matter, mattersOf, sideName, sittingsOf } from './matters.ts'
import { ratificationBlocks } from './ratification-part.ts'
import { mapSymbolOf } from './symbol.ts'
import type { Wording } from './wording.ts'

/**
 * The page that a shelved basket leaves: what every side agrees on in it, the alternatives, what would remove the objections, and
 * where it is taken up again. It shows what the public edition of the record shows, as the rest of the instrument does.
 *
 * @param why the sentence that says why it was shelved
 */
export function shelvedPage(basket: BasketState, why: string, wording: Wording, record: RoundRecord): readonly Block[] {
  const own = wordsIn(wording.language).documents.shelved
  const title = `${basket.basket.slice(1)}. ${inOneLine(basket.heading.title, wording)}`
  const agreed = clausesOf(basket, true, wording, record)
  const open = [...formBlocks(basket, wording, record), ...clausesOf(basket, false, wording, record)]
  return [
    { kind: 'heading', level: 2, runs: [words(title)] },
    { kind: 'paragraph', runs: localized(basket.heading.description, wording) },
    paragraph([words(why)]),
    labelled(own.agreed, own.agreedBasket, wording),
    ...(basket.modality === undefined ? [] : [paragraph([words(wording.form(wording.modality[basket.modality]))])]),
    ...(agreed.length === 0 ? [] : [paragraph([words(own.agreedClauses)]), ...agreed]),
    ...(open.length === 0
      ? []
      : [paragraph([strong(own.notAgreed)]), ...open, ...neededBlocks(basket, wording, record)]),
    ...(basket.ratification === undefined ? [] : ratificationBlocks(basket, false, wording, record)),
    labelled(own.takenUp, own.takenUpNext, wording),
  ]
}

function clausesOf(basket: BasketState, isAgreed: boolean, wording: Wording, record: RoundRecord): readonly Block[] {
  return clauseBlocks(basket, (clause) => clause.isAgreed === isAgreed, undefined, wording, record).flatMap(
    ({ blocks }) => blocks,
  )
}

/** The forms in brackets, each with its reason, if none was agreed. */
function formBlocks(basket: BasketState, wording: Wording, record: RoundRecord): readonly Block[] {
  return openForms(basket, record).flatMap(({ texts, isOpen, competes }) => {
    const runsOf = ({ body }: Matter<'modality'>['texts'][number]): Runs => [
      words(`${wording.modality[body.modality]}${signsOf(wording).stop}`),
      ...localized(body.rationale, wording),
    ]
    const { head, below } = contestedText({ texts, isOpen }, runsOf, wording, record)
    return [{ kind: 'item', matter: competes, runs: head } as const, ...below]
  })
}

function openForms({ basket, modality }: BasketState, record: RoundRecord): readonly Matter<'modality'>[] {
  if (modality !== undefined) return []
  return mattersOf(sittingsOf('modality', record, { basket }), 'modality', record).filter(({ isAgreed }) => !isAgreed)
}

/** The changes that would remove the objections to the texts in brackets, each once, in the words of the record. */
function neededBlocks(basket: BasketState, wording: Wording, record: RoundRecord): readonly Block[] {
  const own = wordsIn(wording.language).documents.shelved
  if (!disclosesSides(record.dialogue.attribution))
    return [labelled(own.needed, own.neededInMap(mapSymbolOf(record)), wording)]
  const lane = record.readings.filter((reading) => reading.basket === basket.basket)
  const open = [...openForms(basket, record), ...basket.clauses.filter(({ isAgreed }) => !isAgreed)]
  const items = open.flatMap(({ texts }) =>
    texts.flatMap(({ id }, index) =>
      neededFor(id, texts.length > 1 ? letterOf(index) : undefined, lane, wording, record),
    ),
  )
  return items.length === 0
    ? [labelled(own.needed, own.noneNeeded, wording)]
    : [paragraph([strong(own.needed)]), ...items]
}

/** What was said last on a text: words on a text that was read again may be met by then. */
function neededFor(
  id: string,
  letter: string | undefined,
  lane: readonly RecordedReading[],
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const said = lane.findLast((reading) => reading.words?.proposals.some(({ proposal }) => proposal === id))
  const changes = said?.words?.proposals.find(({ proposal }) => proposal === id)?.changes ?? []
  const { comma, colon } = signsOf(wording)
  return changes.map(({ text, side }) => {
    const whose =
      side === undefined ? undefined : withSide(undefined, inOneLine(sideName(side, record), wording), wording)
    const label = [letter, whose].filter((part) => part !== undefined).join(comma)
    const runs = typeof text === 'string' ? [words(showable(text))] : localized(text, wording)
    return { kind: 'item', runs: label === '' ? runs : [strong(`${label}${colon}`), ...runs] }
  })
}

/** In one paragraph, so that the end of a page does not part them. */
function labelled(label: string, text: string, wording: Wording): Block {
  return paragraph([strong(`${label}${signsOf(wording).stop}`), words(text)])
}

function paragraph(runs: Runs): Block {
  return { kind: 'paragraph', runs }
}
