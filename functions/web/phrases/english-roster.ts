import { counting } from './plural.ts'

const count = counting('en')

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
    revoke: 'Revoke',
    revokeMeans:
      'Their sessions and invitations end at once, and they are not on the roll of readings that open from now on. What they said stays in the record.',
    revokeFor: (name: string) => `Revoke ${name}`,
    revoked: 'revoked',
    revokedNow: (name: string) => `${name} is off the roster of readings to come; their sessions have ended.`,
    invited: (name: string) => `Invitation for ${name}`,
    handOver: 'Hand this link over yourself. It opens one session, once, and is shown here only now.',
    expires: 'Good until',
    back: 'Back to the roster',
    copy: 'Copy the link',
    copied: 'Copied',
    newOnes: 'Who joins now takes part in readings that open from now on.',
    total: (number: number) => count(number, { one: 'person', other: 'people' }),
  },
}
