import type { DeviceKind } from '../../../device.ts'

/** What the pages say of a person's devices and passkeys, and of recoveries, in English. */
export const devices = {
  devices: {
    title: 'Your devices',
    what: 'You are signed in on these devices. Nobody else sees this list.',
    kind: { phone: 'Phone', computer: 'Computer', program: 'Program' } satisfies Record<DeviceKind, string>,
    unknown: 'Device',
    isThis: 'This device',
    began: (day: string) => `Signed in on ${day}.`,
    used: (day: string) => `Last used on ${day}.`,
    until: (day: string) => `Signed in until ${day}, if it is used at least once in thirty days.`,
    name: 'A name for it',
    nameIt: 'Save the name',
    nameOf: (device: string) => `Save the name of: ${device}`,
    named: 'The name is saved.',
    end: 'Sign out',
    endOf: (device: string) => `Sign out: ${device}`,
    ended: 'The device is signed out.',
    another: 'Sign in on another device',
    how: 'Make a code here. Type it on the other device within ten minutes. No facilitator is needed, and none can do it for you.',
    make: 'Make a code',
    code: 'The code',
    codeOnce:
      'It is shown only now. It works once, for ten minutes. Use it only on a device of your own: whoever types it is signed in as you.',
    typeIt: 'On the other device, open this address and type the code, or scan the QR code:',
    qr: 'QR code with the address and the code',
    back: 'Back to your devices',
    keep: 'Stay signed in on at least one device, or keep a passkey. Without either you can come back only with a recovery. A facilitator makes it. Your side is told, and the record says so. What you said before is no longer shown to you.',
    admittedAnew: (days: string) =>
      `You were admitted anew on ${days}. What was said under your name before that is not shown to you. Its positions stand.`,
    signIn: {
      title: 'Sign in on this device',
      code: 'Code from your other device',
      hint: 'Twelve digits. On the device on which you are signed in, open “Your devices” at the foot of the page, and make a code.',
      button: 'Sign in',
      have: 'Are you signed in on another device, or do you have a passkey?',
    },
  },
  passkeys: {
    title: 'Passkeys',
    what: 'With a passkey you sign in on another device, or again on this one, without a code and without anybody. The device asks for its PIN, your finger or your face. Nobody else sees this list.',
    cannot: 'This browser cannot make a passkey, or runs no scripts. Use a code.',
    madeOn: (day: string) => `Passkey of ${day}`,
    until: (day: string) => `It works until ${day}.`,
    name: 'A name for it',
    make: 'Make a passkey',
    made: 'The passkey is made.',
    remove: 'Remove',
    removeOf: (passkey: string) => `Remove: ${passkey}`,
    removed:
      'The passkey is removed. Devices that were signed in with it stay signed in until you sign them out on this page.',
    most: (most: number) => `You have ${most} passkeys. These are the most. Remove one to make another.`,
    notMade: 'No passkey was made. Try again. If this device cannot make one, use a code.',
    isThere: 'This device has a passkey of yours already.',
    notUsed: 'No passkey was used. Try again. If there is none on this device, type a code from your other device.',
    use: 'Sign in with a passkey',
    useHint: 'If you made one on the page “Your devices”.',
    discloses:
      'The maker of your device, and whoever keeps passkeys for you, can learn that you have a passkey for this address, and nothing else of the dialogue. Whoever can unlock your device, or your account with them, can sign in as you.',
    ends: 'All your passkeys are removed if you or a facilitator sign you out on every device, and by a recovery. If a device is lost, sign it out on this page and remove the passkey that is on it.',
  },
  recovery: {
    make: 'Recovery: all devices are lost',
    makeFor: (name: string) => `Recovery for ${name}`,
    means: [
      'Make a recovery only if this person has no device any more. On a device that is still signed in they add another one by themselves.',
      'When the recovery is used, all their sessions and passkeys end. They start anew: they do not see their earlier positions, texts, words, receipts, messages or caucus notes, and cannot change them. The earlier positions stand.',
      'In readings that are open then they cannot take part any more. They can in readings that open later.',
      'Their side is told the name and the day. The record says, for good, that somebody of this side was admitted anew on this day.',
    ],
    button: 'Make the recovery',
    made: (name: string) => `Recovery for ${name}`,
    handOver:
      'Give this link to the person yourself, and be sure that it is them. It works once. It is shown only now. Until it is used, nothing changes.',
    look: 'This is a recovery. If you accept it, all your earlier sessions and passkeys end. What you said before is no longer shown to you. Your side is told that you were admitted anew, and the record says so. If you are signed in on another device, do not accept: make a code there.',
    accept: 'Accept the recovery',
    side: (name: string | undefined, day: string) =>
      name === undefined
        ? `Somebody of your side was admitted anew on ${day}.`
        : `${name} was admitted anew on ${day}, with a recovery.`,
    sideMeans: 'If somebody here did not ask for this, tell each other at once.',
    onRoster: (days: string) => `admitted anew on ${days}`,
  },
}
