import { clauseRuns } from '../instrument/clauses.ts'
import { withContents } from '../instrument/contents.ts'
import { type Block, type InstrumentDocument, type Runs, remark, strong, words } from '../instrument/document.ts'
import { inOneLine, languagesOfDocument, localized } from '../instrument/localized.ts'
import { sideName } from '../instrument/matters.ts'
import { mastheadBlock } from '../instrument/preamble-part.ts'
import type { Wording } from '../instrument/wording.ts'
import { wordingOf } from '../instrument/wordings.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import type { TextLanguage } from '../localized-text.ts'
import { dayOf } from '../moment.ts'
import { paragraph, type Context as StandingContext, said } from '../standing/history-blocks.ts'
import type { StandingText } from '../standing/standing-text.ts'
import { type AboutFound, aboutIn } from './about-standing.ts'
import type { About } from './consultation.ts'
import {
  type ConsultationState,
  dateOfAnswers,
  dateOfClosing,
  otherSides,
  phaseOf,
  sidesToAnswer,
} from './consultation-state.ts'
import type { RegisterWords } from './register-words.ts'
import { isForNextReview, type Reviewed } from './reviewed.ts'

const NAME = 'register'

/** What the register is written with. */
export type RegisterContext = {
  readonly dialogue: StandingContext['dialogue']
  readonly standing: StandingText
  readonly wording: Wording
  readonly own: RegisterWords
}

/** The words that a register is written with in a language. */
export function registerContext(
  dialogue: StandingContext['dialogue'],
  standing: StandingText,
  language: TextLanguage,
): RegisterContext {
  const wording = wordingOf(language, dialogue)
  return { dialogue, standing, wording, own: wordsIn(wording.language).documents.register }
}

/**
 * The register of consultations as a document, for one reader. It names sides, and no person. The same consultations always give the
 * same document.
 *
 * @param consultations those that the reader may see
 */
export function registerDocument(
  consultations: readonly Reviewed[],
  dialogue: StandingContext['dialogue'],
  standing: StandingText,
  language: TextLanguage,
): InstrumentDocument | undefined {
  const context = registerContext(dialogue, standing, language)
  const { wording, own } = context
  const date = dateOfRegister(consultations)
  if (date === undefined) return undefined
  const symbol = symbolOfRegister(consultations, dialogue.slug)
  const title = inOneLine(dialogue.title, wording)
  const blocks: readonly Block[] = [
    mastheadBlock(symbol, date, dialogue.languages, wording),
    { kind: 'title', runs: [words(title)] },
    { kind: 'subtitle', runs: [words(own.title)] },
    { kind: 'status', runs: [words(own.confidential)] },
    paragraph([strong(own.admits)]),
    ...consultations.flatMap((one) => consultationBlocks(one, context)),
  ]
  return {
    name: NAME,
    ...languagesOfDocument(wording),
    symbol,
    date,
    title: `${own.title}${signsOf(wording).colon}${title}`,
    foot: own.confidential,
    blocks: withContents(blocks, NAME, wording),
  }
}

/** When something happened last in the consultations that a reader may see; `undefined` without any. */
export function dateOfRegister(consultations: readonly ConsultationState[]): string | undefined {
  return consultations.flatMap(momentsOf).toSorted().at(-1)
}

/** The symbol that the register is cited by, on the day of its last event: `PARLEY/us-russia/Consultations/2027-04-05`. */
export function symbolOfRegister(consultations: readonly ConsultationState[], slug: string): string {
  return `PARLEY/${slug}/Consultations/${dayOf(dateOfRegister(consultations) ?? '')}`
}

/** When something happened in a consultation that its readers see. */
function momentsOf({ madeAt, transmitted, answers, moves, closed, consents }: ConsultationState): readonly string[] {
  const events = [...moves, ...Object.values(answers), ...Object.values(consents)].map(({ at }) => at)
  return [madeAt, ...events, ...[transmitted, closed].flatMap((one) => one?.at ?? [])]
}

/** One consultation: what it is about, its words, the answers, and how it was closed. @param level of its heading */
export function consultationBlocks(
  state: ConsultationState,
  context: RegisterContext,
  level: 1 | 2 = 1,
): readonly Block[] {
  const { own, wording } = context
  return [
    { kind: 'heading', level, runs: [words(own.numbered(state.number, own.kind[state.kind]))] },
    ...aboutBlocks(state.about, context),
    paragraph([words(own.brought(nameOf(state.side, context), wording.date(state.madeAt)))]),
    { kind: 'alternative', runs: localized(state.words, wording) },
    ...courseOf(state, context).map((one) => paragraph([words(one)])),
    ...answerBlocks(state, context),
    ...closingBlocks(state, context),
  ]
}

/** What it is about, with the words that this had when the draft was tabled. */
function aboutBlocks(about: About, context: RegisterContext): readonly Block[] {
  const found = aboutIn(context.standing, about)
  const name = aboutInWords(about, found, context)
  if (found === undefined) return [paragraph([words(`${name}${signsOf(context.wording).end}`)])]
  const now =
    found.now === 'stands' ? [] : [remark(`${signsOf(context.wording).space}[${context.own.since[found.now]}]`)]
  return [paragraph([...said(name, bodyRuns(found, context), context.wording), ...now])]
}

/** What a consultation is called: “Consultation 1: Concern. On clause 1/2.3 of the basket …”. */
export function nameOfConsultation({ number, kind, about }: ConsultationState, context: RegisterContext): string {
  const { own, standing, wording } = context
  return `${own.numbered(number, own.kind[kind])}${signsOf(wording).stop}${aboutInWords(about, aboutIn(standing, about), context)}`
}

/** What a consultation is about, in a few words: “On clause 1/2.3 of the basket …”. */
export function aboutInWords(
  about: About,
  found: AboutFound | undefined,
  { own, wording }: Pick<RegisterContext, 'own' | 'wording'>,
): string {
  if (about.is === 'definition') {
    return own.onDefinition(found?.is === 'definition' ? inOneLine(found.body.term, wording) : about.id)
  }
  const number = `${about.of.split('.')[0]}/${about.number}`
  return own.onClause(number, found?.is === 'clause' ? inOneLine(found.basket.title, wording) : about.basket)
}

function bodyRuns(found: AboutFound, { wording, dialogue }: RegisterContext): Runs {
  if (found.is === 'definition') return localized(found.body.definition, wording)
  const { modality: form = 'joint-statement' } = found.basket
  return clauseRuns(found.body, { form }, wording, { dialogue })
}

/** How far it has come, before the answers. */
function courseOf(state: ConsultationState, context: RegisterContext): readonly string[] {
  const { own, wording } = context
  if (state.transmitted === undefined) return [own.notTransmitted]
  const waiting = sidesToAnswer(state).map((side) => nameOf(side, context))
  const until = dateOfAnswers(state)
  return [
    own.transmitted(wording.date(state.transmitted.at)),
    ...(waiting.length === 0 || until === undefined ? [] : [own.toAnswer(wording.list(waiting), wording.date(until))]),
  ]
}

function answerBlocks(state: ConsultationState, context: RegisterContext): readonly Block[] {
  const { own, wording } = context
  return otherSides(state).flatMap((side): readonly Block[] => {
    const answer = state.answers[side]
    if (answer === undefined) return []
    const name = nameOf(side, context)
    if (answer.words === undefined) return [paragraph([words(own.noAnswer(name, wording.date(answer.at)))])]
    return [
      paragraph([strong(own.answerOf(name, wording.date(answer.at)))]),
      { kind: 'alternative', runs: localized(answer.words, wording) },
    ]
  })
}

function closingBlocks(state: Reviewed, context: RegisterContext): readonly Block[] {
  const { own, wording } = context
  const { closed } = state
  if (closed === undefined) {
    const until = dateOfClosing(state)
    if (phaseOf(state) !== 'answered' || until === undefined) return []
    return [paragraph([words(own.toClose(nameOf(state.side, context), wording.date(until)))])]
  }
  const date = wording.date(closed.at)
  const how = closed.decision === undefined ? own.closedByRule(date) : own.closed(own.outcome[closed.outcome], date)
  return [
    paragraph([strong(how)]),
    ...(closed.words === undefined ? [] : [{ kind: 'alternative', runs: localized(closed.words, wording) } as const]),
    ...reviewBlocks(state, context),
    ...(phaseOf(state) === 'public' ? [paragraph([words(own.public)])] : []),
  ]
}

/** Which round has it on its agenda. */
function reviewBlocks(state: Reviewed, { own }: RegisterContext): readonly Block[] {
  if (isForNextReview(state)) return [paragraph([words(own.onAgenda)])]
  return state.reviewedIn === undefined ? [] : [paragraph([words(own.reviewedIn(state.reviewedIn))])]
}

function nameOf(side: string, { dialogue, wording }: RegisterContext): string {
  return inOneLine(sideName(side, { dialogue }), wording)
}
