/** What the page for anybody says, in English. */
export const open = {
  open: {
    title: 'What anybody may read',
    what: 'These rounds are published. Their rules let anybody read the instrument and the public record.',
    none: 'There is nothing that can be read without signing in.',
    round: (round: number) => `round ${round}`,
    published: 'Published on',
    rule: 'After a round is published, anybody can read its instrument and its public record without signing in.',
    verify: 'Verify a record',
    link: 'What anybody may read',
  },
}
