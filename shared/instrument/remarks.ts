import { Language } from '../localized-text.ts'
import { type Runs, remark } from './document.ts'
import type { Text } from './matters.ts'
import type { Wording } from './wording.ts'

/** The reasons for remarks: languages that are out of line, what a text is to one that stood, and a consolidated text that is not agreed as a whole. */
export type Remarked = Pick<Text<'commitment'>, 'outOfLine' | 'isNotAgreedAsWhole' | 'standing'>

/** The remarks after a text, each in square brackets. */
export function remarksOn(text: Remarked, wording: Wording): Runs {
  return remarksIn(text, wording).map((words) => remark(` [${words}]`))
}

/** The remarks on a text. A language is named once, however many of its parts are out of line. */
export function remarksIn(
  { outOfLine = [], isNotAgreedAsWhole, standing }: Remarked,
  wording: Wording,
): readonly string[] {
  const { here, elsewhere } = wording.notInLine
  const languages = Language.options.filter((language) => outOfLine.some((one) => one.language === language))
  return [
    ...languages.map((language) => (language === wording.language ? here[otherThan(language)] : elsewhere[language])),
    ...(standing === undefined ? [] : [wording.standing[standing.is](standing.round)]),
    ...(isNotAgreedAsWhole ? [wording.consolidated] : []),
  ]
}

function otherThan(language: Language): Language {
  return Language.options.find((one) => one !== language) ?? language
}
