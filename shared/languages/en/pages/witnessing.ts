import { countFormat } from '../../format/plural.ts'

const count = countFormat('en', ' ')
const entries = (many: number) => count(many, { one: 'entry', other: 'entries' })
const range = (from: number, to: number) => (from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`)

/** What the page of a witness says, and what a witness finds, in English. */
export const witnessing = {
  witnessing: {
    title: 'Be a witness of your side',
    link: 'Be a witness',
    what: 'Everything that is settled here goes into a log, which the server signs. A witness of a side keeps every state of the log that it is shown. It signs a new one only if the log still has all earlier entries, unchanged and in the same order. So a past outcome cannot be changed, dropped or re-dated without anybody noticing. This page is such a witness. It reads no text, no position and no outcome.',
    here: 'The key is made in this browser and never leaves it. Use a device of your own, and no private window. If you sign out here or delete the data of this browser, the key and everything that the witness saw are deleted too.',
    trust:
      'This page comes from the server that it watches, and a server that lies could send another one. The command npm run witness on your own machine does not have this weakness: prefer it if you can.',
    needsScript:
      'This page needs JavaScript: the key is made and used in this browser and nowhere else. Allow it, or use the command npm run witness on your own machine.',
    cannotKeep:
      'This browser keeps no key for this page: it is too old, its storage is full, or this is a private window. Use another one, or the command npm run witness on your own machine.',
    keyTitle: 'Your key',
    make: 'Make a key in this browser',
    give: 'Give these lines to the person who deploys the dialogue: they go into the dialogue’s file. Rounds that start after that name you as a witness.',
    copy: 'Copy the lines',
    copied: 'Copied',
    logTitle: 'The key of the log',
    notSigned:
      'The log is not signed yet: it is within five minutes after the first round starts. Open this page again then.',
    isIt: 'The server says that its log is signed with this key. Compare the key with one that did not come from this page: on your invitation, in an instrument, or from another side.',
    same: 'It is the same key',
    watchTitle: 'What the witness finds',
    look: 'Look now',
    every: 'The witness looks every five minutes while this page is open.',
    looked: (at: string) => `Last look: ${at}`,
    saveTitle: 'Compare with other sides',
    saveWhat:
      'The server can show each side another log. That is found only if somebody compares: save what this witness saw last and send it to the witness of another side, and open here what you get from them, or a record that somebody else downloaded.',
    save: 'Save what this witness saw last',
    open: 'What somebody else was shown (a saved file, or record.json)',
    proofs: 'What was found before',
    saveProof: (what: string) => `Save the evidence: ${what}`,
    found: {
      entries,
      first: (log: string, size: number) =>
        `${log} has ${entries(size)}. This is the first head that this witness sees: it cannot tell what was shown before.`,
      grown: (log: string, from: number, to: number) =>
        `${log} has grown from ${from} to ${entries(to)}; it is one log.`,
      nothingNew: 'Nothing new. What this witness signed is in the log.',
      nothingYet: (log: string) => `${log} has signed nothing yet.`,
      signed: (size: number) => `Signed, and the server has it: ${entries(size)}.`,
      sentAgain: (size: number) =>
        `The server does not show what this witness signed of ${entries(size)}. It was sent again.`,
      notNamed: (_key: string): string =>
        'The dialogue does not name this witness yet, so nothing was signed. Give your key to the person who deploys it.',
      notTaken: 'The server did not take the signature. It is sent again at the next look.',
      noNote: (file: string) => `${file} has no checkpoint of a log.`,
      sameLog: (source: string, size: number) => `${source} is of the same log: ${entries(size)}.`,
      hidden: (log: string, size: number) =>
        `${log} says that it has signed nothing, and it had signed a log of ${entries(size)} before.`,
      noHead: {
        'no checkpoint': (log: string) => `what is shown as the checkpoint of ${log} is none`,
        'another log': (log: string) => `the checkpoint is of another log than ${log}`,
        'not signed': (log: string) =>
          `the checkpoint is not signed with the key of ${log} that was given to this witness`,
        'wrongly signed': (log: string) =>
          `the checkpoint has a signature in the name of ${log} that its key did not make`,
      },
      provesNothing:
        'This proves nothing against the owner of the key: somebody on the way may have sent it, or the log has another key. Compare the key with the one on an invitation or in a record.',
      nothingSigned: 'Nothing was signed.',
      wentBack: (log: string, shown: number, seen: number) =>
        `${log} went back: it shows a log of ${entries(shown)}, and it had signed one of ${seen} before.`,
      leftOut: (shown: number, seen: number) => `${range(shown + 1, seen)} left out of what it shows now.`,
      wasItsLog:
        'The shorter log was its log once, so it may say that it only answers late; if it does so again, it withholds what was settled.',
      neverSeen:
        'This witness had not seen the shorter log: it cannot tell whether it is an earlier state of this log or another log. It will tell when the log is as long as before.',
      wentElsewhere: (log: string, shown: number, seen: number) =>
        `${log} went back and shows another log: one of ${entries(shown)}, and it had signed one of ${seen} before.`,
      /** @param source where the other log is from; `undefined` if it is shown now */
      twoLogs: (log: string, size: number, source: string | undefined) =>
        source === undefined
          ? `${log} signed two different logs of ${entries(size)}: one was shown before, another one is shown now.`
          : `${log} signed two different logs of ${entries(size)}: one was shown to this witness, another one is in ${source}.`,
      lastAlone: (size: number) =>
        `They differ in entry ${size} alone: after it was signed, it was signed again with other content, as when a head gets another date, or two people are shown two outcomes.`,
      doNotFit: (log: string, seen: number, shown: number, source: string | undefined) =>
        source === undefined
          ? `${log} signed two logs that do not fit: one of ${entries(seen)} was shown before, one of ${entries(shown)} is shown now. There is no proof that the longer one begins with the shorter one.`
          : `${log} signed two logs that do not fit: one of ${entries(seen)} was shown to this witness, one of ${entries(shown)} is in ${source}. There is no proof that the longer one begins with the shorter one.`,
      nobodyKnows: (last: number) =>
        `How far they are the same cannot be told. Among the first ${last} entries at least one was changed, left out or moved.`,
      common: (same: number, last: number) =>
        `They begin with the same ${entries(same)}. From entry ${same + 1} to entry ${last} at least one was changed, left out or moved after it was signed.`,
      both: 'Both heads are signed with its key, so together they are a proof against it.',
      kept: (_where: string): string => 'Save the evidence below, and show it to the other sides.',
      ended: 'You are signed out. Sign in again in this browser, and open this page again.',
      busy: (server: string, status: number) => `${server} answers ${status}; it may be different in a minute`,
      silent: (server: string) => `${server} does not answer; try again later`,
      notShown: (server: string, status: number): string =>
        `${server} does not show its checkpoint to this page (${status}).`,
      tooLong: 'the answer is far too long for a checkpoint',
    },
  },
}
