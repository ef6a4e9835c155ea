import { countFormat } from './plural.ts'

const count = countFormat('en')

/** What the roster says, in English. */
export const rosterInEnglish = {
  roster: {
    title: 'Roster',
    balance: 'Balance of each side',
    side: 'Side',
    people: 'Participants',
    acting: 'Acting officials',
    track: 'Track 1.5',
    fits: 'yes',
    fitsNot: (percent: string) => `no: at most ${percent} may be acting officials, and a side needs somebody`,
    on: 'On the roster',
    name: 'Name',
    capacity: 'Capacity',
    invite: 'Invite somebody',
    as: 'As',
    inviteNow: 'Invite',
    reissue: 'New invitation',
    reissueFor: (name: string) => `New invitation for ${name}`,
    signOut: 'Sign out',
    signOutFor: (name: string) => `Sign out ${name} on every device`,
    signedOut: (name: string) => `${name} is signed out on every device; a new invitation lets them in again.`,
    revoke: 'Revoke',
    revokeMeans:
      'Their sessions and invitations end at once, and they are not on the roll of readings that open from now on. What they said stays in the record.',
    revokeFor: (name: string) => `Revoke ${name}`,
    revoked: 'revoked',
    erase: 'Erase the name',
    eraseMeans:
      'Everything that is known of this person is erased; backups forget it within 35 days. What they tabled and said stays in the record, under an id alone.',
    eraseFor: (name: string) => `Erase the name of ${name}`,
    erasedNow: 'The name is erased. The record’s seals still hold.',
    revokedNow: (name: string) => `${name} is off the roster of readings to come; their sessions have ended.`,
    invited: (name: string) => `Invitation for ${name}`,
    handOver:
      'Hand this link over yourself. It opens one session, once, and is shown here only now. The one before it opens nothing any more.',
    expires: 'Good until',
    back: 'Back to the roster',
    copy: 'Copy the link',
    copied: 'Copied',
    email: 'E-mail for reminders, if any; shown to facilitators only',
    newOnes: 'Who joins now takes part in readings that open from now on.',
    total: (number: number) => count(number, { one: 'person', other: 'people' }),
  },
}
