import type { Change } from '../../../shared/text/clean-text.ts'
import type { RefusalCode } from '../../platform/refusal.ts'

/** What the pages say when something cannot be done, in English. */
export const refusalsInEnglish = {
  refusal: {
    unauthenticated: [
      'You are not signed in',
      'Your session has ended or was opened on another device. Ask the facilitator for a new invitation and open it. Then you can continue.',
    ],
    'left-meanwhile': [
      'You were signed out before this arrived',
      'Parley did not confirm it. Do not rely on it, although it may still be in the record. What you wrote is below. If you need a new invitation, ask the facilitator.',
    ],
    'invitation-spent': [
      'This invitation no longer works',
      'It was already used, or it has expired. If you used it on this device, go to the dialogue. If not, ask the facilitator for a new one.',
    ],
    forbidden: [
      'You do not have permission',
      'Your role does not allow this. Go back to the dialogue to see what you can do.',
    ],
    'from-elsewhere': ['This form came from another site', 'Open Parley and send the form from there.'],
    'not-on-the-roll': [
      'You are not on this reading’s roll',
      'You joined after it opened. You can take part in the next reading.',
    ],
    'no-such-page': ['Page not found', 'The address may be incomplete. Start again from the dialogue.'],
    'no-such-round': ['Round not found', 'Start again from the dialogue.'],
    'no-such-reading': ['Reading not found', 'The round may not have reached it yet. Start again from the dialogue.'],
    'no-such-proposal': ['Proposal not found', 'Open the reading again.'],
    'no-such-participant': ['Person not found', 'They were revoked, or were never on the roster. Check the roster.'],
    'not-settled-yet': ['Not settled yet', 'This is available after the reading is settled. Come back then.'],
    'reading-not-open': [
      'The reading is closed',
      'Nothing more can be recorded in it. What you wrote is below. Keep it for the next reading.',
    ],
    'closed-meanwhile': [
      'The reading closed while you were sending this',
      'Parley did not confirm it. Do not rely on it, although it may still be in the record. What you wrote is below.',
    ],
    'position-changed-meanwhile': [
      'Your position was changed in another window',
      'The page shows the position that was recorded last. What you chose here is still in the form. Compare the two, and record again if you still want to.',
    ],
    'already-decided': [
      'The reading is already closed',
      'Somebody closed it with another decision, or its deadline passed. Look at the outcome.',
    ],
    'already-tabled': [
      'Another proposal already says this',
      'Your text was not tabled, because two identical proposals would divide the support for them. Take a position on the other proposal, or amend it.',
    ],
    'deadline-moved-meanwhile': ['The deadline has been moved', 'Check the new deadline, then decide again.'],
    'no-readings-left': ['The rules allow no more readings', 'Settle this one, or adjourn.'],
    'not-a-co-chair': [
      'Only a co-chair of that side can do this',
      'In this dialogue facilitators are co-chairs. Only a side’s own co-chairs invite and revoke its people, and decisions need one co-chair of each side.',
    ],
    'another-motion': [
      'Another motion was made a moment ago',
      'Your decision was not recorded. Look at the current motion. Consent to it, or propose something else instead.',
    ],
    'motion-gone': [
      'This motion is no longer current',
      'It was withdrawn or replaced. Your answer was not recorded. Look at the current motion.',
    ],
    'no-co-chairs': [
      'This dialogue has no co-chairs',
      'Any facilitator can close its readings. Publishing needs no consent.',
    ],
    'no-co-chair': [
      'A side has no co-chair yet',
      'A round can start when each side has convened a co-chair. Check the roster.',
    ],
    'only-later': [
      'You can only move this deadline later',
      'In a dialogue with co-chairs, an earlier deadline would let one side alone close the reading. Under the silence procedure, the silence lasts until the deadline.',
    ],
    'under-silence': [
      'This reading is under the silence procedure',
      'It is settled only at its deadline. Wait for the deadline, or adjourn.',
    ],
    'not-ended-yet': [
      'It is too early for this',
      'You can propose this when the round has reached its end. Come back then.',
    ],
    'not-released': [
      'The complete record is not released',
      'It shows which position each participant took. Facilitators can read it after a co-chair of every side has consented.',
    ],
    'caucus-full': [
      'There is no room for another note',
      'Your side has reached the limit for this caucus. Continue in the caucus of another reading.',
    ],
    'round-running': ['A round is already running', 'A dialogue can have only one running round.'],
    'round-published': ['The round has ended', 'Start the next one.'],
    'not-track-1.5': [
      'This would not be track 1.5',
      'A round can start when each side has participants and not too many of them are acting officials. Check the balance on the roster.',
    ],
    'not-revoked': ['You can erase only the name of a revoked person', 'Revoke them first, then erase the name.'],
    'not-yours': [
      'Only the participant who tabled a proposal can withdraw it',
      'You can take a position on it instead.',
    ],
    'too-large': ['This is too long', 'Shorten it and send it again.'],
    'too-many-attempts': [
      'Too many invitations were tried from your network',
      'Wait ten minutes, then open your invitation again. These attempts did not use it up.',
    ],
    malformed: ['The form could not be read', 'Go back and send it again.'],
    'missing-idempotency-key': ['The form could not be read', 'Go back and send it again.'],
    'idempotency-key-reused': [
      'This form was already used for another text',
      'Open the reading again, and send what you wrote with a new form.',
    ],
    invalid: [
      'There is a problem',
      'Nothing was recorded. Correct the form and send it again. What you wrote is still in it.',
    ],
  } satisfies Record<RefusalCode, readonly [string, string]>,
  unavailable: [
    'Parley could not do this now',
    'Nothing that was confirmed is lost. Wait a moment and try again. What you wrote is below.',
  ] as readonly [string, string],
  mistake: {
    text: (field: string) => `${field}: enter a text in at least one language.`,
    change: 'Say what change would remove your objection. Others can meet an objection only if they understand it.',
    stance: 'Choose a position.',
    reservation: 'Enter a reservation on at least one clause.',
    decided: 'This was agreed in an earlier reading. You cannot table another text beside it.',
    withdrawn: 'The proposal was withdrawn by the participant who tabled it.',
    full: 'This reading has reached the limit for proposals. Amend one of them instead.',
    nothing: 'The amendment changes nothing. Change the text, then send it.',
    passed: 'The new deadline has already passed. Choose a later one.',
    tooFar: 'The new deadline is more than a year away. Choose an earlier one.',
    unreadable: 'Enter the end of the silence as a date and time in UTC, like this: 2026-12-01 18:00.',
    onlyWithSilence:
      'You can set an end of the silence only with the silence procedure. Choose that procedure, or empty the field.',
    tooLong: (most: number) => `A text can have at most ${most} characters.`,
    name: 'Enter a name.',
    choose: 'Choose a decision.',
    note: 'Enter a note.',
  },
  wrote: 'What you wrote',
  wroteKeep: 'Copy it if you want to keep it.',
  wroteNotRecorded: 'This was not recorded.',
  cleaned: {
    'line-breaks': 'Line and page breaks from another program were replaced with plain line breaks.',
    spaces: 'Tabs and non-breaking spaces were replaced with plain spaces.',
    'control-characters': 'Control characters were removed from your text.',
    'broken-characters': 'Incomplete and unassigned characters were removed from your text.',
    directions: 'Characters that change the direction of writing were removed from your text.',
    'invisible-characters': 'Invisible characters were removed from your text.',
    accents: 'Letters and their accents were joined into single characters. They look the same.',
  } satisfies Record<Change, string>,
  toForm: 'Go to the form',
  toProposal: 'Go to that proposal',
  toDialogue: 'Go to the dialogue',
}
