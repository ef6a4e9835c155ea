/** Words that are the same in Chinese as in English. A test asks for every other word to be different. */
export const sameAsEnglish: readonly string[] = []
