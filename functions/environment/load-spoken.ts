import { loadLanguages } from '../../shared/languages/loaded.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { spokenIn } from '../../shared/spoken.ts'
import { prepareRounds } from '../store/rounds.ts'
import { dialogue } from './environment.ts'

/** Loads the words of the dialogue's languages, of the one in which errors are, and from now on of each round that is read. */
export async function loadSpoken(): Promise<void> {
  prepareRounds((round) => loadLanguages(spokenIn(round.dialogue)))
  await loadLanguages([USUAL_LANGUAGE, ...spokenIn(dialogue())])
}
