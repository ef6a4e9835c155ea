import { Language } from '../localized-text.ts'
import { type Runs, remark } from './document.ts'
import type { Text } from './standing.ts'
import type { Wording } from './wording.ts'

/** What is to be remarked on a text: languages out of line, and that nobody has agreed to the whole of it yet. */
export type Remarked = Pick<Text<'commitment'>, 'outOfLine' | 'isNotYetWhole'>

/** The remarks that stand after a text, each in square brackets. */
export function remarksOn(text: Remarked, wording: Wording): Runs {
  return remarksIn(text, wording).map((words) => remark(` [${words}]`))
}

/** What is remarked on a text, each thing once: of a language out of line whatever its parts are. */
export function remarksIn({ outOfLine = [], isNotYetWhole }: Remarked, wording: Wording): readonly string[] {
  const { here, elsewhere } = wording.notInLine
  const languages = Language.options.filter((language) => outOfLine.some((one) => one.language === language))
  return [
    ...languages.map((language) => (language === wording.language ? here[otherThan(language)] : elsewhere[language])),
    ...(isNotYetWhole ? [wording.consolidated] : []),
  ]
}

function otherThan(language: Language): Language {
  return Language.options.find((one) => one !== language) ?? language
}
