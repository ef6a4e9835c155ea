import type { settings as english } from '../../en/pages/settings.ts'

/** What the page of the time zone and the calendar says, in Chinese. */
export const settings: typeof english = {
  settings: {
    title: '时区和日历',
    inUtc: '时间按UTC显示。',
    inZone: (name) => `时间按此时区显示：${name}，并同时按UTC显示。`,
    zone: '时区',
    zoneMeans:
      '页面上的日期按此时区显示，并同时按UTC显示。您的选择只保存在此浏览器中。如果未启用JavaScript，请在此选择。文件中的时间按UTC。',
    asBrowser: '以此浏览器为准',
    saveZone: '保存时区',
    savedZone: '时区已保存。',
    calendar: '在您的日历中显示截止时间',
    calendarMeans:
      '您的日历程序可以从一个保密网址获取截止时间。它只获得每次进行中的审读何时截止，以及参与者所属一方须在何时之前确认篮子或答复磋商，别无其他：不含对话或篮子的名称，不含姓名，不含案文。',
    secret: '请对网址保密。持有网址的人可看到这些时间。您撤销网址、在所有设备上退出登录或被撤销资格时，网址即告失效。',
    make: '生成网址',
    makeAgain: '生成新网址（旧网址失效）',
    has: '您已有网址。网址只在生成时显示。',
    hasNone: '您没有网址。',
    withdraw: '撤销网址',
    withdrawn: '网址已撤销。使用该网址的日历不再获得截止时间。',
    yours: '您的日历网址',
    once: '网址只在此时显示。请将其复制到您的日历程序中要求填写日历网址（URL）之处。',
    copy: '复制网址',
    back: '返回时区和日历',
  },
}
