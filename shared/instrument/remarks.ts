import { signsOf } from '../languages/format/signs.ts'
import { inStoredOrder, Language, type TextLanguage } from '../localized-text.ts'
import type { ProposalBody } from '../proposal.ts'
import { languageOfTexts } from '../spoken.ts'
import { type Runs, remark } from './document.ts'
import { nameOfLanguageIn, someLanguagesIn } from './language-names.ts'
import type { Text } from './matters.ts'
import type { Wording } from './wording.ts'

/** The reasons for remarks: languages that are out of line, authentic languages that lack, what a text is to one that stood, and a consolidated text that is not agreed as a whole. */
export type Remarked = Pick<Text<'commitment'>, 'outOfLine' | 'lacks' | 'isNotAgreedAsWhole' | 'standing'> & {
  readonly body?: ProposalBody
}

/** The remarks after a text, each in square brackets. */
export function remarksOn(text: Remarked, wording: Wording): Runs {
  return remarksIn(text, wording).map((words) => remark(`${signsOf(wording).space}[${words}]`))
}

/** The remarks on a text. A language is named once, however many of its parts are out of line. */
export function remarksIn(
  { outOfLine = [], lacks = [], isNotAgreedAsWhole, standing, body }: Remarked,
  wording: Wording,
): readonly string[] {
  const { here, elsewhere } = wording.notInLine
  const languages = inStoredOrder(outOfLine.map(({ language }) => language))
  return [
    ...languages.map((language) =>
      language === languageOfTexts(wording)
        ? here(someLanguagesIn(wording, othersOf(body, language)))
        : elsewhere(nameOfLanguageIn(wording, language)),
    ),
    ...(lacks.length === 0 ? [] : [wording.lacksAuthentic(lacks.map((one) => nameOfLanguageIn(wording, one)))]),
    ...(standing === undefined ? [] : [wording.standing[standing.is](standing.round)]),
    ...(isNotAgreedAsWhole ? [wording.consolidated] : []),
  ]
}

/** The languages of the text that are not this one. */
function othersOf(body: ProposalBody | undefined, language: TextLanguage): readonly TextLanguage[] {
  const written = new Set(
    Object.values(body ?? {}).flatMap((part) => (typeof part === 'object' ? Object.keys(part) : [])),
  )
  const isLanguage = (key: string) => key !== 'word' && key !== 'text'
  const all = written.size < 2 ? Language.options : inStoredOrder([...written].filter(isLanguage))
  return all.filter((one) => one !== language)
}
