/** What the pages say of the keys of an encrypted caucus, in English. `{name}` is replaced by the script of the page. */
export const keys = {
  keys: {
    title: 'Keys of the caucus',
    what: 'The notes of your side’s caucus are encrypted on your devices. The server stores them and cannot read them. A device can read them after another device of your side has given it the key.',
    script:
      'The server also sends this page and its script. Encryption protects what is stored. It does not protect against a server that sends another script.',
    loss: 'If your side loses every device that has the key, its notes are lost. Nobody can restore them. Have the key on at least two devices.',
    needs: [
      'The encrypted caucus is not available here',
      'It needs JavaScript and a browser that can encrypt and keep a key (WebCrypto and IndexedDB). Without them the server could read your notes. Everything else works without them.',
    ] as [string, string],
    code: 'The code of this device',
    readOut:
      'Read it out to the person who gives you the key, in the same room or in a call in which you know each other’s voice. Do not send it through Parley.',
    none: 'Your side has no key yet. A co-chair of your side makes it on this page.',
    has: 'This device has the key.',
    waits:
      'This device waits for the key. Call somebody on your side whose device has it. Each of you types the code of the other’s device.',
    unconfirmed:
      'The key was given by a device of {name}, and its code has not been typed here yet. Ask {name} for it and type it below.',
    wrong: 'The key that was given to this device does not open. Ask for it again.',
    confirm: 'The code of another device of your side',
    hint: '24 digits. The owner of the device reads them out to you. Type them only if you are sure who reads them.',
    button: 'Confirm the device',
    digits: 'A code has 24 digits.',
    own: 'This is the code of the device that you are using.',
    noSuch:
      'No device of your side has this code. Check the digits. If they are right, somebody may have replaced the key of the device: do not write here, and tell your side.',
    confirmed: 'The device of {name} is confirmed.',
    given: 'It now has the key.',
    taken: 'This device now has the key.',
    make: 'Make the key',
    makeNew: 'Make a new key',
    makeMeans:
      'New notes are then encrypted with the new key. A device that does not get it cannot read them. A device that has the old key can still read the old notes.',
    goesTo: 'The new key is given to these devices',
    only: 'Only to this device. It has confirmed no other one.',
    made: 'The key is made.',
    due: 'A device that has the key no longer belongs to your side. A co-chair should now make a new key.',
    devices: 'The devices of your side',
    known: 'If you do not know a device, do not confirm it, and tell your side.',
    yours: 'yours',
    reads: 'has the newest key',
    lacks: 'waits for the newest key',
    confirmedHere: 'confirmed on this device',
    failed: 'This did not work. Open the page again and try once more.',
    open: 'Open the encrypted caucus',
    notes:
      'Notes for your side only. They are encrypted on your devices, and the server cannot read them. They are not part of any record or document, and are deleted with the dialogue.',
    sealed: 'Encrypted',
    noKey: 'This device does not have the key to this note.',
    broken: 'This note does not open. It was changed, or it belongs somewhere else.',
    doubtful: 'signed by {name}, as the server says; the note itself does not confirm it',
    before: 'These notes were written before the caucus was encrypted. The server can read them.',
  },
}
