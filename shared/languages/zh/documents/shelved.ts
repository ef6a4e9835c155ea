import type { ShelvedWording } from '../../../instrument/wording-shelved.ts'

/** The words of the page of a shelved basket, in Chinese. */
export const shelved: ShelvedWording = {
  means:
    '搁置的篮子未获通过。本附件说明各方已取得的进展，以便各方今后继续处理。其中任何内容对任何一方均无约束力，任何一方也不因此放弃其立场。',
  agreed: '各方均同意的内容',
  agreedBasket: '此事项以此标题单独成为一个篮子。',
  agreedClauses: '其中每项承诺均由各方在起草时商定。这些承诺未获通过。',
  notAgreed: '未商定的内容',
  needed: '可消除反对意见的修改',
  neededInMap: (symbol) => `可消除反对意见的修改载于本轮的方括号案文一览（${symbol}）。该文件不对外公开。`,
  noneNeeded: '记录中没有对这些案文的反对意见的文字。',
  takenUp: '在何处继续处理',
  takenUpNext:
    '下一轮将在“划分篮子”阶段的一读中再次提交该篮子。如果各方决定继续处理该篮子，上述案文连同其备选案文也将再次提交。所有人均重新表态。',
}
