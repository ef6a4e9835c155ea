import type { RefusalCode } from '../../../refusal-code.ts'
import type { Change } from '../../../text/clean-text.ts'

/** What the pages say when something cannot be done, in English. */
export const refusals = {
  refusal: {
    unauthenticated: [
      'You are not signed in',
      'Your session has ended. If you are signed in on another device, make a code there. If you have an invitation, open it. If you have neither, ask the facilitator.',
    ],
    'admitted-anew': [
      'You were admitted anew, and this session ended',
      'A facilitator made a recovery for you, and somebody used it. If it was not you, somebody else is signed in under your name: tell your side and the facilitators at once. What you said stands, and the new session does not show it.',
    ],
    'left-meanwhile': [
      'You were signed out before this arrived',
      'Parley did not confirm it. Do not rely on it, although it may still be in the record. What you wrote is below. If you are signed in on no other device, ask the facilitator.',
    ],
    'invitation-unreadable': [
      'This is not an invitation link',
      'No invitation was found in it. It was not used. Copy the whole link from the message and paste it here.',
    ],
    'invitation-spent': [
      'This invitation no longer works',
      'It was already used, or it has expired. If you used it on this device, go to the dialogue. If not, ask the facilitator for a new one.',
    ],
    'no-such-code': [
      'This code does not work',
      'A code works once, for ten minutes. Check the digits. If they are right, ask the facilitator for a new code.',
    ],
    'no-such-device-code': [
      'This code does not work',
      'A code works once, for ten minutes. Check the digits. If they are right, make a new code on the device on which you are signed in.',
    ],
    'passkey-refused': [
      'This passkey does not work',
      'It may have been removed or have expired, or signing in took longer than five minutes. Try again. If it does not work, type a code from a device on which you are signed in.',
    ],
    'no-such-passkey': ['There is no such passkey', 'It may have been removed already. Look at your devices again.'],
    'passkey-not-made': [
      'No passkey was made',
      'This request for a passkey has ended: it works once, and for five minutes. Look at the list, and try again.',
    ],
    'no-such-device': ['There is no such device', 'It may have been signed out already. Look at your devices again.'],
    'has-come-in': [
      'This person has come in',
      'No invitation was made. On a device on which they are signed in, they make a code for another one by themselves. If all devices are lost, make a recovery on the roster.',
    ],
    'has-not-come-in': [
      'This person has not come in yet',
      'There is nothing to recover. Make a new invitation on the roster.',
    ],
    forbidden: [
      'You do not have permission',
      'Your role does not allow this. Go back to the dialogue to see what you can do.',
    ],
    'from-elsewhere': ['This form came from another site', 'Open Parley and send the form from there.'],
    'not-on-the-roll': [
      'You are not on this reading’s roll',
      'The roll was made when it opened, and you are not on it. You can take part in the next reading.',
    ],
    'no-such-page': ['Page not found', 'The address may be incomplete. Start again from the dialogue.'],
    'method-not-allowed': [
      'This address is not a page',
      'It takes only what a form on a page sends. Nothing was changed. Start again from the dialogue.',
    ],
    'no-such-round': ['Round not found', 'Start again from the dialogue.'],
    'no-such-reading': ['Reading not found', 'The round may not have reached it yet. Start again from the dialogue.'],
    'no-such-proposal': ['Proposal not found', 'Open the reading again.'],
    'no-such-statement': ['Statement not found', 'It may not have appeared yet. Open the reading again.'],
    'no-floor': ['This round has no discussion', 'Its rules allow no statements in a reading.'],
    'no-model': ['This round has no language model', 'Its rules name none. Use the drafts that need no model.'],
    'model-not-deployed': [
      'The language model is not connected',
      'The dialogue’s file does not name it any more. Tell the person who deployed the dialogue.',
    ],
    'nothing-to-draft': ['There is nothing to draft', 'No matter of this reading divides the sides.'],
    'same-name': [
      'Somebody with this name is on the roster',
      'Nobody was added. Correct the entry if this is the same person.',
    ],
    'name-sealed': [
      'The name can no longer be changed',
      'The record of a settled reading contains the names. Revoke this person, then invite them again under the right name.',
    ],
    'no-such-screen': ['There is no such screen', 'It has ended. Make a code for a new one.'],
    'no-such-calendar': ['Calendar not found', 'Its address does not work any more. Make a new one in Parley.'],
    'log-not-signed': ['No checkpoint yet', 'The log is signed within five minutes after the first round has started.'],
    'no-such-checkpoint': ['No such checkpoint', 'The log has fewer entries. Ask for its newest checkpoint.'],
    'not-a-witness': [
      'Not a witness here',
      'The dialogue’s file names the witnesses, each with its key. Ask who deployed it.',
    ],
    'cosignature-invalid': [
      'The signature does not fit',
      'Fetch the checkpoint again and sign it with the key that the dialogue’s file names.',
    ],
    'no-such-admission': [
      'Nobody waits here',
      'Nobody is waiting for this any more. The page of your side shows who is on it now.',
    ],
    'no-such-confirmation': [
      'Nothing to confirm here',
      'Your side has nothing to confirm of this basket. The first page has what is asked of you.',
    ],
    'confirmation-not-open': [
      'The confirmation is over',
      'No more answers can be recorded. The page shows the outcome.',
    ],
    'no-consultations': ['No consultations', 'The rules of this dialogue hold no consultations.'],
    'no-such-consultation': [
      'Consultation not found',
      'At this address there is no consultation that you can see. The list has all that you can see.',
    ],
    'consultation-not-open': [
      'This cannot be decided now',
      'The consultation is at another point. The page shows how it stands, and what your side can decide.',
    ],
    'drafts-reached': [
      'Your side has five drafts of this kind',
      'Decide on one of them first. A draft is over when everybody has taken their support back.',
    ],
    'own-drafts-reached': [
      'You have two drafts of this kind',
      'Your side decides on one of them first, or you take your support back. Others of your side can draft too.',
    ],
    'not-by-this-rule': [
      'The rules of this consultation do not provide for this',
      'The page shows who decides for a side, and when the others get it.',
    ],
    'no-such-program': ['This program has no token', 'The list of programs has those whose token works.'],
    'programs-reached': ['Twenty programs have a token', 'Revoke one first.'],
    'no-such-participant': ['Person not found', 'This person is not on the roster. Check the roster.'],
    'no-such-receipt': [
      'Receipt not found',
      'You submitted nothing to this reading under this receipt. Check the address.',
    ],
    'not-settled-yet': ['Not settled yet', 'This is available after the reading is settled. Come back then.'],
    'reading-not-open': [
      'The reading is closed',
      'Nothing more can be recorded in it. What you wrote is below. Keep it for the next reading.',
    ],
    'closed-meanwhile': [
      'The reading has closed. What you sent is stored, and may be counted',
      'Parley has it. The page behind the link says whether it was counted, when the reading is settled. You need not send it again.',
    ],
    'position-changed-meanwhile': [
      'Your position was changed in another window',
      'The page shows the position that was recorded last. What you chose here is still in the form. Compare the two, and record again if you still want to.',
    ],
    'already-decided': ['The reading is already closed', 'It was closed with another decision. Look at the outcome.'],
    'closed-at-deadline': ['The deadline has passed', 'The deadline closed the reading. Look at the outcome.'],
    'already-stands': [
      'A text under this heading stands already.',
      'An earlier round adopted it. Your text was not tabled. To change what stands, amend it: choose “Amend” beside it under “What stands”.',
    ],
    'already-tabled': [
      'Another proposal already says this',
      'Your text was not tabled, because two identical proposals would divide the support for them. Take a position on the other proposal, or amend it.',
    ],
    'appears-too-late': [
      'Your text would appear only after the silence ends',
      'It was not tabled, because nobody could object to it before then. Table it in the next reading. A facilitator can also move the deadline.',
    ],
    'deadline-moved-meanwhile': ['The deadline has been moved', 'Check the new deadline, then decide again.'],
    'last-call-given': [
      'Last call was given before',
      'The page shows when the reading closes, and with which decision. To decide anything else, call the last call off first.',
    ],
    'last-call-called-off': [
      'A last call was called off meanwhile',
      'Your decision was not recorded. Look at the reading. If you still want to close it, decide again.',
    ],
    'no-last-call': ['There is no such last call', 'Open the reading again to see whether it closes soon.'],
    'no-position': ['You have no position here', 'You took it back before. Nothing was changed.'],
    'no-readings-left': ['The rules allow no more readings', 'Settle this one, or adjourn.'],
    'not-a-co-chair': [
      'Only co-chairs can decide this',
      'No side convened you. The co-chairs, one of each side at least, decide this together.',
    ],
    'not-your-side': [
      'Only a co-chair of that side can do this',
      'Only a side’s own co-chairs invite and revoke its people. Ask one of them.',
    ],
    'no-such-motion': ['Motion not found', 'There is no motion with this number. Open the page again.'],
    'another-motion': [
      'Another motion was made a moment ago',
      'Your decision was not recorded. Look at the current motion. Consent to it, or propose something else instead.',
    ],
    'motion-withdrawn': [
      'This motion was withdrawn',
      'The side that proposed it withdrew it. Your answer was not recorded. You can propose it again.',
    ],
    'motion-replaced': [
      'This motion was replaced by another',
      'Your answer was not recorded. Look at the current motion.',
    ],
    'motion-carried': [
      'Every side has consented',
      'The motion was carried. It cannot be changed any more. Look at the result.',
    ],
    'consent-taken-back': [
      'Your side took its consent back',
      'Your consent was not recorded. Look at the motion, and consent again if you want to.',
    ],
    'no-consent': ['Your side has not consented', 'There is no consent to take back.'],
    'your-motion': ['Your side proposed this motion', 'You cannot take back the consent alone. Withdraw the motion.'],
    'not-your-motion': [
      'Only the side that proposed a motion can withdraw it',
      'You can take back your side’s consent, or propose something else instead.',
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
      'In a dialogue with co-chairs, an earlier deadline would let one side alone close the reading.',
    ],
    'authentic-text-missing': [
      'A clause lacks an authentic text',
      'The reading was not closed. A clause is put to ratification only with a text in line in each authentic language of this dialogue. Hold another reading, so that the missing texts can be proposed. To go on all the same, press the button again: the page then names the clauses and asks.',
    ],
    'too-few-heard': [
      'Too few were heard to close this reading early',
      'The rules of this dialogue ask for more of each side before that. It is counted every five minutes. Wait for the next count, and at the latest for the deadline.',
    ],
    'silence-lasts': [
      'You can only move this deadline later',
      'Under the silence procedure, the silence lasts until the deadline.',
    ],
    'under-silence': [
      'This reading is under the silence procedure',
      'It is settled only at its deadline. Wait for the deadline, or adjourn.',
    ],
    'not-ended-yet': [
      'The round still has readings',
      'You can propose to publish the instrument when the last reading is settled.',
    ],
    'not-published-yet': [
      'The instrument is not published yet',
      'You can propose to release the complete record after the instrument is published.',
    ],
    'not-released': [
      'The complete record is not released',
      'It shows which position each participant took. Facilitators can read it after a co-chair of every side has consented.',
    ],
    'caucus-full': [
      'There is no room for another note',
      'Your side has reached the limit for this caucus. Continue in the caucus of another reading.',
    ],
    'caucus-encrypted': [
      'The notes of this caucus are encrypted',
      'Your note was not added, because the server could have read it. Open the page of the encrypted caucus and write it there.',
    ],
    'caucus-not-encrypted': [
      'The caucuses of this dialogue are not encrypted',
      'There are no keys here. The notes of your side are on the page of the reading.',
    ],
    'no-such-key': ['Your side does not have this key', 'Open the page of the keys again.'],
    'key-changed-meanwhile': [
      'Your side has another key now',
      'Nothing was stored. Open the page again: your device may first need the new key.',
    ],
    'share-reached': [
      'You have reached your share of this reading',
      'Everybody has the same share of the texts of a reading and of their headings, so that there is a place for everybody. Withdraw one of your texts, then you can table another.',
    ],
    'chairs-places-taken': [
      'There is no place for another chair’s text',
      'The chair has 40 places in a reading, beside those of the participants. Withdraw a chair’s text, then you can table another.',
    ],
    'motions-waiting': [
      'Too many chair’s texts of your side wait for consent',
      'In a reading 40 texts that your side moved can wait for consent. Withdraw a motion, then you can move another text.',
    ],
    'motions-reached': [
      'Your side cannot move another chair’s text in this reading',
      'A side can move 160 texts in a reading, withdrawn ones too. Continue in the next reading.',
    ],
    'earlier-format': [
      'This is not possible in this round',
      'The round began before Parley had this function, and keeps its rules to the end. It is possible in the next round.',
    ],
    'no-such-draft': ['Draft not found', 'There is no such draft now. Open the page again.'],
    'messages-reached': [
      'You have left as many messages as one person can',
      'Your messages stay there, and you can still read the answers.',
    ],
    'message-encrypted': [
      'This message is encrypted',
      'Your answer was not sent. Open the page again on the device that reads the message, and answer there.',
    ],
    'message-not-encrypted': [
      'This message is not encrypted',
      'Your answer was not sent. Open the page again and answer without encryption.',
    ],
    'no-such-message': ['Message not found', 'Nobody left such a message for you. Open the page again.'],
    'heading-too-long': [
      'The heading is too long',
      'A heading has 200 characters at most. Some signs count as several letters. Write a shorter one, and put the rest in the text.',
    ],
    'notes-reached': [
      'You have reached your share of this caucus',
      'Everybody on your side has the same share of the notes. Continue in the caucus of another reading.',
    ],
    'statements-reached': [
      'You have reached your share of the statements in this reading',
      'Everybody has the same share. Continue in the next reading.',
    ],
    'already-set-aside': ['This statement was already set aside', 'Another reason was given. The page shows it.'],
    'changed-too-often': [
      'You cannot change this position any more',
      'A position on one text can be changed 63 times in a reading. Your last position stays valid.',
    ],
    'round-running': ['A round is already running', 'A dialogue can have only one running round.'],
    'round-published': ['The round has ended', 'Start the next one.'],
    'side-empty': [
      'A side has no participants yet',
      'A round can start when each side has participants. Check the balance on the roster.',
    ],
    'side-too-small': [
      'A side has too few members',
      'The rules of this dialogue name the fewest members with which a round starts. Invite more people to this side.',
    ],
    'small-sides': [
      'A side has fewer than three members',
      'The round was not started. The outcome of such a side shows which position its members took. Invite more people to it first. To start the round all the same, press the button again: the page then names the side and asks.',
    ],
    'not-track-1.5': [
      'This would not be track 1.5',
      'Too many participants of a side are acting officials. Check the balance on the roster.',
    ],
    'is-revoked': ['This person was revoked', 'If they are to take part again, put them on the roster again.'],
    'not-revoked': ['You can erase only the name of a revoked person', 'Revoke them first, then erase the name.'],
    'not-yours': [
      'Only the participant who tabled a proposal can withdraw it',
      'You can take a position on it instead.',
    ],
    'too-large': ['This is too long', 'Shorten it and send it again.'],
    'answer-too-large': ['This is too large for one download', 'Download its parts, one after the other.'],
    'too-many-attempts': [
      'This invitation no longer works, and neither did many others from your network',
      'Ask the facilitator for a new one. An invitation that works is accepted at any time.',
    ],
    malformed: ['The form could not be read', 'Go back and send it again.'],
    'missing-idempotency-key': ['The form could not be read', 'Go back and send it again.'],
    'idempotency-key-reused': [
      'This form was already used for another text',
      'What you sent first is recorded, and this is not. To record this too, send it again from a new form.',
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
    conditionUnchosen:
      'You wrote a condition but chose “no condition”. Choose “until” or “unless”, or empty the text of the condition.',
    stance: 'Choose a position.',
    reservation: 'Enter a reservation on at least one clause.',
    decided: 'This was agreed in an earlier reading. You cannot table another text beside it.',
    withdrawn: 'The proposal was withdrawn.',
    as: 'Choose a role.',
    capacity: 'Choose a capacity.',
    email: 'This is not a mail address. Write one such as name@example.org, or leave the field empty.',
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
    message: 'Enter a message.',
    everyLanguage: 'Write it in every language of the dialogue.',
    questionAside: 'A facilitator set this question aside. It cannot be answered.',
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
