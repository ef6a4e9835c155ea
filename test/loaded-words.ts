import { loadLanguages } from '../shared/languages/loaded.ts'
import { LANGUAGE_CODES } from '../shared/languages/registry.ts'

/**
 * Every suite can speak every language, so that what is tested by itself speaks too. Suites with `PARLEY_WORDS=as-asked` have
 * only the words that the functions load, as in a deployment.
 */
if (process.env['PARLEY_WORDS'] !== 'as-asked') await loadLanguages(LANGUAGE_CODES)
