import type { witnessing } from '../../../shared/languages/en/pages/witnessing.ts'
import { LANGUAGE_CODES, USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import { showWitness } from './show-witness.ts'

/** The script of the witness's page. It has the words of every language, and the page says in which one it is. */
const place = document.getElementById('witnessing')
if (place !== null) {
  const language = LANGUAGE_CODES.find((one) => one === document.documentElement.lang) ?? USUAL_LANGUAGE
  const loading: Promise<{ readonly witnessing: typeof witnessing }> = import(
    `../../../shared/languages/${language}/pages/witnessing.ts`
  )
  loading.then((words) => showWitness(place, words.witnessing.witnessing))
}
