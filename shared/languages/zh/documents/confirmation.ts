const ENDS_OR_STANDS = { ends: '终止', stands: '仍然有效' }

function accepted(sides: number): string {
  return sides === 1 ? '作了待核准接受的一方' : `作了待核准接受的${sides}方`
}

/** The words of confirmations in documents, in Chinese. */
export const confirmation = {
  edition: (date: string) => `${date}版，载有通过之后的确认情况`,
  until: (date: string) => `待核准接受（ad referendum）可予以确认，截止日期为${date}，除非该日期推迟。`,
  outcome: {
    confirmed: (side: string, date: string) => `${side}：已于${date}确认。`,
    declined: (side: string, date: string) => `${side}：未确认，已于${date}表示不予确认。`,
    lapsed: (side: string, date: string) => `${side}：至${date}未确认。`,
  },
  outcomeOfSides: {
    confirmed: (sides: number, date: string) => `${accepted(sides)}已于${date}确认。`,
    declined: (sides: number, date: string) => `未确认：${accepted(sides)}已于${date}表示不予确认。`,
    lapsed: (sides: number, date: string) => `${accepted(sides)}至${date}未确认。`,
  },
  effect: {
    ends: '按照对话的规则，该篮子不再有效。',
    stands: '按照对话的规则，该篮子仍然有效。',
  },
  link: '在此散列值之后的各项确认的最后一环（SHA-256）：',
  linkExplained: '核验程序接受以此环代替散列值，届时也核验各项确认。',
  rule: (
    days: number,
    share: string,
    { declined, lapsed }: Readonly<Record<'declined' | 'lapsed', 'ends' | 'stands'>>,
  ) =>
    `一方如有人对篮子作待核准接受（ad referendum），该方可自公布之日起${days}天内予以确认，法定人数为其成员的${share}，且须占答复者的三分之二。如果该方不予确认，该篮子${ENDS_OR_STANDS[declined]}。如果该方既未确认也未表示不予确认，该篮子${ENDS_OR_STANDS[lapsed]}。`,
}
