import type { rosterTable as english } from '../../en/pages/roster-table.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')
const people = (number: number) => count(number, { other: '人' })

/** What the pages say about a roster from a table, in Chinese. */
export const rosterTable: typeof english = {
  rosterTable: {
    heading: '从表格添加人员',
    means:
      '请选择以CSV格式保存的文件，或粘贴电子表格中的单元格。各列依次为姓名、角色、所属方、身份、电子邮件和邀请所用语文。您会先看到每一行如何解读。',
    file: '文件（CSV）',
    pasted: '或在此粘贴单元格',
    look: '显示如何解读',
    title: '表格的解读结果',
    nothingYet: '尚未添加任何人。',
    problems: '以下问题解决之前，不能添加任何人：',
    line: (line, problem) => `第${line}行：${problem}`,
    correct: '供更正的表格',
    again: '再次显示',
    encoding: (encoding) => `文件按${encoding}读取。如果姓名显示有误，请将其保存为CSV UTF-8。`,
    noHeader: '第一行没有列标题。各列按通常顺序解读。',
    unread: '以下各列无法识别，不予采用：',
    leftOut: '身份或电子邮件地址不予采用：只有参与者才有',
    isThere: '已在名册上：没有变化',
    isNew: '将予添加',
    lineHead: '行',
    column: { name: '姓名', role: '角色', side: '所属方', capacity: '身份', email: '电子邮件', language: '语文' },
    what: '处理方式',
    nobodyNew: '表格中的人均已在名册上。',
    add: (number) => `添加${people(number)}`,
    addMeans: '要么全部添加，要么全不添加。此时尚不发出邀请：邀请在名册上制作。',
    added: (number) => `已列入名册：${people(number)}。现在请发出邀请。`,
  },
}
