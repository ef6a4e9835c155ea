import type { Change } from '../../../shared/text/clean-text.ts'
import type { RefusalCode } from '../../platform/refusal.ts'

/** What the pages say when something cannot be done, in English. */
export const refusalsInEnglish = {
  refusal: {
    unauthenticated: [
      'You are not signed in here',
      'Your session has ended or was opened on another device. Ask the facilitator for a new invitation and open it; then you can go on.',
    ],
    'left-meanwhile': [
      'You had just been signed out when this arrived',
      'It was not acknowledged and you should not count on it, though it may still be in the record. What you wrote is below. Ask the facilitator for a new invitation if you need one.',
    ],
    'invitation-spent': [
      'This invitation does not open any more',
      'It was used before, or has expired. If you used it on this device, go to the dialogue. If not, ask the facilitator for a new one.',
    ],
    forbidden: [
      'This is not open to you',
      'Your role does not allow this. Go back to the dialogue and look at what you may do there.',
    ],
    'from-elsewhere': ['This came from another page', 'Open Parley and send the form from there.'],
    'not-on-the-roll': [
      'You are not on this reading’s roll',
      'You joined after it was opened. You can take part in the next reading.',
    ],
    'no-such-page': ['There is no such page', 'The address may be incomplete. Start again from the dialogue.'],
    'no-such-round': ['There is no such round', 'Start again from the dialogue.'],
    'no-such-reading': [
      'There is no such reading',
      'The round may not have come to it yet. Start again from the dialogue.',
    ],
    'no-such-proposal': ['There is no such proposal', 'Look at the reading again.'],
    'no-such-participant': [
      'There is nobody of that name to invite',
      'They were revoked, or never on the roster. Look at the roster again.',
    ],
    'not-settled-yet': ['Not settled yet', 'This exists once a reading has been settled. Come back then.'],
    'reading-not-open': [
      'The reading is closed',
      'Nothing more can be recorded in it. What you wrote is below: keep it for the next reading.',
    ],
    'closed-meanwhile': [
      'The reading closed while this arrived',
      'It was not acknowledged and you should not count on it, though it may still be in the record. What you wrote is below.',
    ],
    'position-changed-meanwhile': [
      'Your position was changed meanwhile',
      'It was changed in another window. The last recorded one is shown in its place; what you chose here is kept in the form. Look at both and record again if you still want to.',
    ],
    'already-decided': [
      'The reading was closed before',
      'Somebody closed it in another way, or its deadline did. Look at where it led.',
    ],
    'already-tabled': [
      'Another proposal says this already',
      'It was not tabled a second time: two of them would divide the voices for it. Take a position on the other one, or amend it.',
    ],
    'deadline-moved-meanwhile': [
      'The deadline was moved meanwhile',
      'Look at the deadline as it stands now and decide again.',
    ],
    'no-readings-left': ['The rules leave no other reading', 'Settle this one, or adjourn.'],
    'not-a-co-chair': [
      'This is for a co-chair of that side',
      'Here facilitators are co-chairs: each side’s people are invited and revoked by its own, and decisions take one of each side.',
    ],
    'another-motion': [
      'Something else was moved a moment ago',
      'Nothing of yours was recorded. Look at what stands now; consent to it, or move something else in its place.',
    ],
    'motion-gone': [
      'What you answered does not stand any more',
      'It was withdrawn or replaced meanwhile. Nothing of yours was recorded; look at what stands now.',
    ],
    'no-co-chairs': ['This dialogue has no co-chairs', 'Any facilitator closes its readings; publishing needs nobody.'],
    'no-co-chair': [
      'A side has no co-chair yet',
      'A round starts when each side has convened a co-chair. Look at the roster.',
    ],
    'only-later': [
      'The deadline is only moved later here',
      'With co-chairs an earlier one would close the reading on one side’s word; under the silence procedure, silence is kept until the deadline.',
    ],
    'under-silence': [
      'This reading is under the silence procedure',
      'Its deadline settles it, and nothing before. Wait for the deadline, or adjourn.',
    ],
    'not-ended-yet': ['The round is not there yet', 'This can be moved when it has ended. Come back then.'],
    'not-released': [
      'The complete record is not released',
      'It tells who stood where. Facilitators can read it once a co-chair of every side consents.',
    ],
    'caucus-full': [
      'There is no place for another note',
      'Your side has left as many notes here as can be read. Go on in the caucus of another reading.',
    ],
    'round-running': ['A round is running', 'A dialogue holds one round at a time.'],
    'round-published': ['The round has ended', 'Start the next one.'],
    'not-track-1.5': [
      'This would not be track 1.5',
      'A round starts when each side has participants and not too many acting officials among them. Look at the balance on the roster.',
    ],
    'not-revoked': ['Only who was revoked can be erased', 'Revoke them first, then erase the name.'],
    'not-yours': ['Only who tabled a proposal can withdraw it', 'Take a position on it instead.'],
    'too-large': ['This is too much at once', 'Shorten it and send it again.'],
    'too-many-attempts': [
      'Too many invitations were tried from here',
      'Wait ten minutes, then open your invitation again. It has not been used up by this.',
    ],
    malformed: ['This could not be read', 'Go back and send the form again.'],
    'missing-idempotency-key': ['This could not be read', 'Go back and send the form again.'],
    'idempotency-key-reused': [
      'This form was used for another text',
      'Open the reading again, and send what you wrote from a fresh form.',
    ],
    invalid: [
      'Something is still missing',
      'Nothing was recorded yet. Correct it and send it again; what you wrote is still in the form.',
    ],
  } as Record<RefusalCode, readonly [string, string]>,
  unavailable: [
    'This could not be done now',
    'Nothing that was acknowledged is lost. Wait a moment and try again; what you wrote is below.',
  ] as readonly [string, string],
  mistake: {
    text: (field: string) => `${field}: write it in at least one language.`,
    change: 'Say what change would remove the objection: an objection can be met only when it is understood.',
    stance: 'Choose one of the positions.',
    reservation: 'Name at least one clause, and write the reservation on it.',
    decided: 'This was agreed in an earlier reading; nothing can be tabled beside it.',
    withdrawn: 'The proposal was withdrawn by who tabled it.',
    full: 'This reading holds as many proposals as can be read in one sitting; amend one of them.',
    nothing: 'The amendment changes nothing. Say what to change.',
    passed: 'The new deadline has passed already; choose a later one.',
    tooFar: 'The new deadline is more than a year off; choose an earlier one.',
    unreadable: 'The end of the silence is not a date and time. Write it like this, in UTC: 2026-12-01 18:00.',
    onlyWithSilence: 'An end of the silence goes with the silence procedure alone. Choose that, or empty the field.',
    tooLong: (most: number) => `A text may have ${most} characters at most.`,
    name: 'Write a name.',
    choose: 'Choose one of the decisions.',
    note: 'Write the note.',
  },
  wrote: 'What you wrote',
  wroteKeep: 'Copy it if you want to keep it.',
  wroteNotRecorded: 'This was not recorded.',
  cleaned: {
    'line-breaks': 'Line and page breaks of another program became plain line breaks.',
    spaces: 'Tabs and spaces that do not break became plain spaces.',
    'control-characters': 'Control characters were removed from your text.',
    'broken-characters': 'Characters that were broken off, or stand for nothing, were removed from your text.',
    directions: 'Characters that turn the direction of writing were removed from your text.',
    'invisible-characters': 'Invisible characters were removed from your text.',
    accents: 'Letters and their accents were joined to one character; they look the same.',
  } as Record<Change, string>,
  toForm: 'To the form',
  toProposal: 'To that proposal',
  toDialogue: 'To the dialogue',
}
