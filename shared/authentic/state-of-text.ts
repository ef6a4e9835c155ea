import * as z from 'zod'
import { partsOf } from '../edits/slots.ts'
import type { LocalizedText, TextLanguage } from '../localized-text.ts'
import type { Proposal } from '../proposal.ts'
import type { AuthenticLanguages } from './authentic-languages.ts'

/**
 * The state of a clause in an authentic language.
 *
 * - *Missing*: a part of it has no words in this language.
 * - *Out of line*: another language of a part was amended and this one was not, so that it has to be brought into line.
 * - *Proposed*: missing or out of line, and an amendment on the table would bring it into line.
 * - *In line*: it has the language, in line. Where the clause is agreed, this text is agreed with it.
 */
export const AuthenticState = z.enum(['missing', 'out-of-line', 'proposed', 'in-line']).meta({ id: 'AuthenticState' })
export type AuthenticState = z.infer<typeof AuthenticState>

/** A text, as far as its authentic languages are concerned. */
export type AuthenticText = Pick<Proposal, 'body'> & Partial<Pick<Proposal, 'outOfLine' | 'ends'>>

/** A text on the table that was not withdrawn, with what it amends. */
export type OnTheTable = AuthenticText & Pick<Proposal, 'id'> & Partial<Pick<Proposal, 'amends'>>

/** The state of a text in each authentic language, in the order of the dialogue's file. It is empty for what is no clause. */
export function authenticStates(
  text: AuthenticText & Partial<Pick<OnTheTable, 'id'>>,
  authentic: AuthenticLanguages | undefined,
  beside: readonly OnTheTable[] = [],
): readonly { readonly language: TextLanguage; readonly state: AuthenticState }[] {
  if (authentic === undefined || !isPutToRatification(text)) return []
  return authentic.map((language) => {
    const state = stateIn(text, language)
    const isProposed = state !== 'in-line' && text.id !== undefined && isProposedFor(text.id, language, beside)
    return { language, state: isProposed ? 'proposed' : state }
  })
}

/** The authentic languages in which a clause has no text in line. Without any it can be put to ratification. */
export function lackingLanguages(text: AuthenticText, authentic: AuthenticLanguages | undefined): AuthenticLanguages {
  return authenticStates(text, authentic).flatMap(({ language, state }) => (state === 'in-line' ? [] : [language]))
}

/** Only clauses are put to ratification. The end of a clause takes no text of its own. */
export function isPutToRatification({ body, ends }: AuthenticText): boolean {
  return body.kind === 'commitment' && ends === undefined
}

function stateIn(text: AuthenticText, language: TextLanguage): Exclude<AuthenticState, 'proposed'> {
  const { body, outOfLine = [] } = text
  const texts: readonly LocalizedText[] =
    body.kind === 'text' ? [] : Object.values(partsOf(body).texts).filter((one) => one !== undefined)
  if (texts.some((one) => one[language] === undefined)) return 'missing'
  return outOfLine.some((one) => one.language === language) ? 'out-of-line' : 'in-line'
}

/** Whether an amendment of a text, or one of an amendment of it, has the language in line. */
function isProposedFor(id: string, language: TextLanguage, beside: readonly OnTheTable[]): boolean {
  const amendments = beside.filter(({ amends }) => amends === id)
  const others = beside.filter(({ id: other }) => other !== id)
  return amendments.some(
    (one) =>
      isPutToRatification(one) && (stateIn(one, language) === 'in-line' || isProposedFor(one.id, language, others)),
  )
}
