/** What a roster's table may say, and what is wrong with one, in Chinese. */
export const rosterWords = {
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

export const rosterProblems = {
  'no-table': '这不是表格；请将其保存为CSV',
  empty: '其中没有任何人；请每行写一人',
  'open-quote': '此处有一个引号没有闭合；请补上或删去',
  'no-name-column': '没有姓名列；请将其中一列命名为“姓名”',
  'no-name': '缺少姓名',
  'long-name': '姓名最多200个字符',
  'no-such-role': (written: string, all: string) => `没有这一角色：${written}；请填写下列之一：${all}`,
  'no-such-side': (written: string, all: string) => `没有这一方：${written}；请填写下列之一：${all}`,
  'no-such-capacity': (written: string, all: string) => `没有这一身份：${written}；请填写下列之一：${all}`,
  'no-such-language': (written: string, all: string) => `没有这一语文：${written}；请填写下列之一：${all}`,
  'no-role': (all: string) => `缺少角色；请填写下列之一：${all}`,
  'no-side': (all: string) => `缺少所属方；请填写下列之一：${all}`,
  'no-capacity': (all: string) => `参与者须有身份；请填写下列之一：${all}`,
  'side-of-none': '这一角色没有所属方；请将所属方留空',
  'wrong-email': '这不是电子邮件地址；请填写例如name@example.org的地址，或将单元格留空',
  'not-your-side': '每一方的人员只能由该方的共同主席邀请',
  'too-many': (most: string) => `表格超过${most}人；请将其拆分`,
  'same-person': (lines: string) => `第${lines}行是同一个人；如果是两个人，请手工添加第二人`,
  'there-otherwise':
    '此人已在名册上，但角色、所属方或身份不同；身份可在名册上更正；如果角色或所属方不同，请先撤销该条目的资格',
}
