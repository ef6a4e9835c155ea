import type { programs as english } from '../../en/pages/programs.ts'

/** What the page of programs says, in Chinese. */
export const programs: typeof english = {
  programs: {
    title: '读取本对话的计算机程序',
    link: '计算机程序',
    what: '计算机程序（例如档案系统）可以从协调人处获得令牌。凭令牌，程序可读取观察员所能阅读的内容：案文、结果、讨论、文书和记录。程序不能提出案文、表态或发言，不能查看名册，不能阅读一方的便笺或留言，也不能制作邀请或令牌。见证方的程序读取的内容更少：签名日志有多少个条目、各条目汇总的散列值，以及日志只增不减的证明。',
    none: '没有程序持有令牌。',
    until: '可读取至',
    notUsed: '尚未使用。',
    usedOn: (day) => `最近使用日期：${day}（UTC）。`,
    madeBy: '令牌制作者：',
    revoke: '撤销其令牌',
    revoked: '令牌已撤销。该程序不能再读取任何内容。',
    make: '为程序制作令牌',
    how: '参加对话的所有人都能看到程序的名称及其令牌何时失效。任何协调人都可以撤销令牌。如果您在所有设备上退出登录或被撤销资格，令牌提前失效。',
    name: '程序名称及其归属',
    nameMissing: '请填写程序名称。未制作令牌。',
    role: '读取内容',
    roles: { observer: '观察员所能阅读的内容', witness: '签名日志如何延续，别无其他（见证方）' },
    isWitness: '见证方：只跟踪签名日志，不阅读任何案文。',
    days: '何时失效',
    inDays: (days) => `${days}天后`,
    makeIt: '制作令牌',
    made: (name) => `令牌：${name}`,
    once: '令牌只在此时显示。请将其复制到程序中；程序在“Authorization: Bearer”标头中发送令牌。',
    copy: '复制令牌',
    secret: (role) =>
      role === 'witness'
        ? '请保密。持有令牌者可看到日志何时延续，别无其他。'
        : '请保密。持有令牌者可读取观察员所能阅读的内容。',
    back: '返回计算机程序页面',
  },
}
