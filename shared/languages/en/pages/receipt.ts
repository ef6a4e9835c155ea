import type { Counted, ReceiptKind } from '../../../receipt-kind.ts'

/** What the pages say of a receipt, and whether what it is for was counted, in English. */
export const receipt = {
  receipt: {
    title: 'Was it counted?',
    lookUp: 'See whether it was counted',
    is: {
      proposal: 'A text that was tabled',
      withdrawal: 'The withdrawal of a text',
      position: 'Your position on a text',
      words: 'What you wrote with your position',
      statement: 'What you wrote with your position',
      floor: 'Your statement',
      'floor-set-aside': 'Setting a statement aside',
      confirmation: 'Your answer to a confirmation',
    } satisfies Record<ReceiptKind, string>,
    counted: {
      yes: 'Yes. It was counted.',
      no: 'No. It arrived too late to be counted, so it is not in the record.',
      'not-settled-yet':
        'Not known yet. It is stored. This page says yes or no when the reading, or the confirmation, is settled. Open it again then.',
    } satisfies Record<Counted, string>,
    digest: 'Receipt',
    takenBack: 'taken back: you count as not having answered',
    all: 'Your receipts',
    none: 'You have submitted nothing to this reading.',
    keep: 'Everything that you submitted to this reading is listed here as it was recorded, and nobody else sees this page. Save the receipts. With them and the record of the round, anyone can check that what you submitted is in it, unchanged: on the page “Verify a record”, which works without a network, or with npm run verify -- record.json receipts.json.',
    careful:
      'Anybody who has this file can show others what you said. Keep it to yourself. If somebody could force you to hand it over, do not save it.',
    save: 'Save the receipts (JSON)',
    signed: 'Signed by the server',
    signedMeans:
      'The server signed that this had arrived before the reading closed. If the record lacks it, the signed receipt is a proof against the server, for everybody. It does not say what you submitted.',
    saveSigned: 'Save the signed receipts without what you said (text)',
    notSigned:
      'Not signed. The server signs while the reading is open, from a second or so after its start. Open this page again then.',
    neverSigned: 'Not signed: the reading is closed, and receipts are signed only while it is open.',
    keptHere:
      'This device has kept signed receipts of this reading, without what you said, until you sign out. Save them if the record lacks something:',
    saveKept: 'Save what this device has kept (text)',
    toReading: 'To the reading',
  },
}
