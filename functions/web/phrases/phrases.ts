import type { Words } from '../../../shared/languages/words.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'

/** Everything Parley's pages say of their own, in one language. Texts are wanted in it too, if there is no other one for them. */
export type Phrases = Words['pages'] & { readonly texts?: TextLanguage | undefined }
