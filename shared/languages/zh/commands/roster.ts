import type { RosterWords } from '../../../roster/roster-words.ts'

/** What the cells of a table of people may say, in Chinese. */
export const roster: RosterWords = {
  columns: {
    name: ['姓名', '名字', '全名', '姓', '名'],
    role: ['角色'],
    side: ['所属方', '一方', '方', '代表团'],
    capacity: ['身份'],
    email: ['电子邮件', '邮箱', '电子邮箱', '电子邮件地址', '邮件'],
    language: ['语文', '语言'],
  },
  roles: {
    participant: ['参与者'],
    facilitator: ['协调人'],
    'co-chair': ['共同主席'],
    observer: ['观察员'],
  },
  capacities: {
    'nongovernmental-expert': ['非政府专家'],
    'former-official': ['前任官员', '前官员'],
    'acting-official': ['现任官员', '现任官员，以个人身份'],
  },
}
