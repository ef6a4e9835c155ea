import type { Wording } from '../../../instrument/wording.ts'

const ENDS_OR_STANDS = { ends: '终止', stands: '仍然有效' }

function accepted(sides: number): string {
  return sides === 1 ? '作了待核准接受的一方' : `作了待核准接受的${sides}方`
}

/** The words of confirmations in documents, in Chinese. */
export const confirmations: Pick<Wording, 'confirmation'> = {
  confirmation: {
    edition: (date) => `${date}版，载有通过之后的确认情况`,
    until: (date) => `已作出的待核准接受（ad referendum）可予以确认，截止日期为${date}，除非该日期推迟。`,
    outcome: {
      confirmed: (side, date) => `${side}：已于${date}确认。`,
      declined: (side, date) => `${side}：未确认，已于${date}表示不予确认。`,
      lapsed: (side, date) => `${side}：至${date}未确认。`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) => `${accepted(sides)}已于${date}确认。`,
      declined: (sides, date) => `未确认：${accepted(sides)}已于${date}表示不予确认。`,
      lapsed: (sides, date) => `${accepted(sides)}至${date}未确认。`,
    },
    effect: {
      ends: '按照对话的规则，该篮子不再有效。',
      stands: '按照对话的规则，该篮子仍然有效。',
    },
    link: '在此散列值之后的各项确认的最后一环（SHA-256）：',
    linkExplained: '核验程序接受以此环代替散列值，届时也核验各项确认。',
    rule: (days, share, { declined, lapsed }) =>
      `一方如有人对篮子作出待核准接受（ad referendum），该方可自公布之日起${days}天内予以确认；确认者须达到其成员的${share}（法定人数），并占答复者的三分之二。如果该方表示不予确认，该篮子${ENDS_OR_STANDS[declined]}。如果该方既未确认也未表示不予确认，该篮子${ENDS_OR_STANDS[lapsed]}。`,
  },
}
