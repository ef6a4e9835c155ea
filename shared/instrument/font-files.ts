import { scriptOf } from '../languages/direction.ts'
import { localeOf } from '../languages/registry.ts'
import type { TextLanguage } from '../localized-text.ts'

/**
 * The fonts of a PDF, as files of packages: they have Latin, Cyrillic and Greek letters. A deployment puts them beside the
 * bundle of each function that makes PDF files.
 */
export const FONT_FILES = {
  regular: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  italic: '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  bold: '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
} as const

/** The scripts that the fonts have. */
const SCRIPTS = ['Latn', 'Cyrl', 'Grek']

/** Whether a PDF can be written of texts in these languages: its fonts have their letters. */
export function canBePdf(languages: readonly TextLanguage[]): boolean {
  return languages.every((language) => SCRIPTS.includes(scriptOf(localeOf(language))))
}
