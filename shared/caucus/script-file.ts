/** The name of the script of an encrypted caucus, beside the bundle of the function that serves it. */
export const CAUCUS_SCRIPT_FILE = 'caucus.js'
