/** What the page of programs says, in English. */
export const programs = {
  programs: {
    title: 'Programs that read this dialogue',
    link: 'Programs',
    what: 'A program, such as an archive, can get a token from a facilitator. With it the program reads what an observer reads: texts, outcomes, the discussion, the instrument and the record. It cannot table a text, take a position, speak, see the roster, read a side’s notes or a message, or make an invitation or a token. The program of a witness reads less: how many entries the signed log has, what they come to, and the proof that it only grew.',
    none: 'No program has a token.',
    until: 'Reads until',
    notUsed: 'It has not been used yet.',
    usedOn: (day: string) => `Last used on ${day} (UTC).`,
    madeBy: 'The token was made by',
    revoke: 'Revoke its token',
    revoked: 'The token is revoked. The program reads nothing any more.',
    make: 'Make a token for a program',
    how: 'Everybody in the dialogue sees the name of the program and when its token ends. Any facilitator can revoke it. It ends earlier if you sign out on every device or are revoked.',
    name: 'Name of the program, and whose it is',
    nameMissing: 'Write the name of the program. No token was made.',
    role: 'What it reads',
    roles: {
      observer: 'what an observer reads',
      witness: 'how the signed log goes on, and nothing else (a witness)',
    },
    isWitness: 'A witness: it follows the signed log and reads no text.',
    days: 'When it ends',
    inDays: (days: number) => `in ${days} days`,
    makeIt: 'Make the token',
    made: (name: string) => `Token for ${name}`,
    once: 'It is shown only now. Copy it into the program, which sends it in the header “Authorization: Bearer”.',
    copy: 'Copy the token',
    secret: (role: 'observer' | 'witness'): string =>
      role === 'witness'
        ? 'Keep it secret. Whoever has it sees when the log goes on, and nothing else.'
        : 'Keep it secret. Whoever has it reads what an observer reads.',
    back: 'Back to the programs',
  },
}
