import { witnessing } from '../../shared/languages/en/pages/witnessing.ts'

/** What a witness says of what it finds. */
export type WitnessWords = (typeof witnessing)['witnessing']['found']

/** What `npm run witness` says: the words of the page, and its own where a command has a folder and a token. */
export const WORDS_OF_COMMAND: WitnessWords = {
  ...witnessing.witnessing.found,
  notNamed: (key) =>
    `The dialogue does not name this witness yet, so nothing was signed. It names it with the key ${key}`,
  kept: (folder) => `Kept in ${folder}. Show it to the other sides.`,
  ended: 'the token was revoked or has ended; ask a facilitator for a new one',
  notShown: (server, status) =>
    `${server} does not show its checkpoint to this token (${status}); ask for the token of a witness`,
}
