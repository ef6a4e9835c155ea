import type { rosterProblems as english } from '../../en/commands/roster-problems.ts'

/** What is wrong in a table of people, and what to do, in Chinese. */
export const rosterProblems: typeof english = {
  'no-table': '这不是表格；请将其保存为CSV',
  empty: '其中没有任何人；请每行写一人',
  'open-quote': '此处有一个引号没有闭合；请补上或删去',
  'no-name-column': '没有姓名列；请将其中一列命名为“姓名”',
  'no-name': '缺少姓名',
  'long-name': '姓名最多200个字符',
  'no-such-role': (written, all) => `没有这一角色：${written}；请填写下列之一：${all}`,
  'no-such-side': (written, all) => `没有这一方：${written}；请填写下列之一：${all}`,
  'no-such-capacity': (written, all) => `没有这一身份：${written}；请填写下列之一：${all}`,
  'no-such-language': (written, all) => `没有这一语文：${written}；请填写下列之一：${all}`,
  'no-role': (all) => `缺少角色；请填写下列之一：${all}`,
  'no-side': (all) => `缺少所属方；请填写下列之一：${all}`,
  'no-capacity': (all) => `参与者须有身份；请填写下列之一：${all}`,
  'side-of-none': '这一角色没有所属方；请将所属方留空',
  'wrong-email': '这不是电子邮件地址；请填写例如name@example.org的地址，或将单元格留空',
  'not-your-side': '每一方的人员只能由该方的共同主席邀请',
  'too-many': (most) => `表格超过${most}人；请将其拆分`,
  'same-person': (lines) => `第${lines}行是同一个人；如果是两个人，请手工添加第二人`,
  'there-otherwise':
    '此人已在名册上，但角色、所属方或身份不同；身份可在名册上更正；如果角色或所属方不同，请先撤销该条目的资格',
}
