import type { RosterState } from '../../../roster/roster-list.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What the roster says, in English. */
export const roster = {
  roster: {
    title: 'Roster',
    balance: 'Balance of each side',
    side: 'Side',
    people: 'Participants',
    acting: 'Acting officials',
    track: 'Track 1.5',
    fits: 'yes',
    tooMany: (share: string) => `no: at most ${share} may be acting officials`,
    empty: 'no: a side needs at least one participant',
    on: 'On the roster',
    name: 'Name',
    capacity: 'Capacity',
    invite: 'Invite a person',
    as: 'Role',
    inviteNow: 'Invite',
    reissue: 'New invitation',
    reissueFor: (name: string) => `New invitation for ${name}`,
    signOut: 'Sign out',
    signOutFor: (name: string) => `Sign out ${name} on every device`,
    signedOut: (name: string) =>
      `${name} is signed out on every device. If they have come in, they need a recovery to sign in again.`,
    revoke: 'Revoke',
    revokeMeans:
      'Their sessions and invitations end at once. They will not be on the roll of readings that open from now on. What they said stays in the record.',
    revokeFor: (name: string) => `Revoke ${name}`,
    revoked: 'revoked',
    erase: 'Erase the name',
    eraseMeans:
      'All data about this person is erased. It disappears from backups within 35 days. What they tabled and said stays in the record, under an id only.',
    eraseFor: (name: string) => `Erase the name of ${name}`,
    erasedNow: 'The name is erased. The record can still be verified.',
    revokedNow: (name: string) =>
      `${name} is revoked. Their sessions have ended, and they will not be on the roll of new readings.`,
    invited: (name: string) => `Invitation for ${name}`,
    handOver:
      'Give this link to the person yourself. It works once and opens one session. It is shown only now. Any earlier link for this person no longer works.',
    expires: 'Valid until',
    back: 'Back to the roster',
    copy: 'Copy the link',
    copied: 'Copied',
    email: 'Email for reminders (optional). Only facilitators can see it.',
    newOnes: 'People who join now take part in readings that open from now on.',
    language: 'Language of the invitation',
    anyLanguage: 'every language of the dialogue',
    cameIn: (number: number, of: number) => `Came in: ${number} of ${of}.`,
    find: 'Find people',
    words: 'Name, or a part of it',
    group: 'Side or role',
    everybody: 'everybody',
    facilitators: 'facilitators',
    observers: 'observers',
    state: 'Invitation',
    states: {
      'not-invited': 'not invited yet',
      invited: 'invited, has not come in yet',
      'came-in': 'has come in',
      revoked: 'revoked',
    } satisfies Record<RosterState, string>,
    notYet: 'has not come in yet',
    findNow: 'Show',
    found: (number: number) => `Found: ${count(number, { one: 'person', other: 'people' })}`,
    nobody: 'Nobody is found.',
    page: (page: number, of: number) => `Page ${page} of ${of}`,
    previous: 'Previous page',
    next: 'Next page',
    long: 'The roster is long. Only a part of it is shown and searched here, and the sides are not counted. Starting a round checks the balance of the sides.',
    further: 'Go on to the next part of the roster',
    total: (number: number) => count(number, { one: 'person', other: 'people' }),
  },
}
