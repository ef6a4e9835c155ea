import type { coChairs as english } from '../../en/pages/co-chairs.ts'

/** What the pages say where co-chairs decide, in Chinese. */
export const coChairs: typeof english = {
  coChairs: {
    title: '供共同主席使用',
    mayAct: '您可以延长进行中的审读。审读由各方共同主席一道结束。',
    together: '须各方各有一名共同主席同意。在此之前不发生任何效力。',
    stands: '当前动议',
    act: {
      settle: '审结',
      'another-reading': '再次审读',
      silence: '以默许程序再次审读',
      adjourn: '休会',
      'call-off': '撤销结束预告',
      publish: '公布文书',
      release: '开放完整记录',
      table: '提出主席案文',
    },
    movedBy: '提议者',
    consents: '已同意',
    missing: '尚未同意',
    noneMissing: '无',
    carries: '最后一方同意后，决定即刻生效，且无法撤销。',
    consent: '同意',
    consented: '贵方已同意。在最后一方同意之前，您可以收回同意。',
    withdraw: '撤回动议',
    takeBack: '收回同意',
    move: '提议',
    moveElse: '改提其他动议',
    replaces: '此动议取代当前动议。对当前动议的同意不延续至新动议。',
    notYours: '您不是共同主席。您可以邀请人员、启动一轮对话和延长截止时间。其余事项由共同主席决定。',
    onlyLater: '在设有共同主席的对话中，您只能推迟截止时间。要提前结束审读，须由共同主席一道将其审结。',
    awaits: '所有审读均已审结。各方各有一名共同主席同意后，即公布文书。',
    publish: {
      title: '公布文书',
      means: '本轮结束。其文件不再是草案，记录随即关闭。',
      done: (date) => `各方已于${date}同意。`,
    },
    release: {
      title: '开放完整记录',
      means:
        '此后协调人可以下载载有每一立场的记录。如果一方人数很少，记录会显示其每名成员的立场。记录的每个版本都会注明完整记录已经开放。',
      done: (date) => `各方已于${date}同意开放。`,
      fetch: '下载完整记录',
    },
    said: {
      moved: '您的动议已记录。各方各有一名共同主席同意后生效。',
      consented: '贵方的同意已记录。最后一方同意后，决定生效。',
      withdrawn: '动议已撤回。目前没有待处理的动议。',
      takenBack: '贵方的同意已收回。动议仍待处理。',
    },
    roster: {
      convenedBy: '召集方：',
      coChair: '共同主席',
      heading: '各方共同主席',
      none: '尚无：没有共同主席，不能启动一轮对话',
      own: '只有一方自己的共同主席才能邀请该方人员和撤销其资格。',
    },
  },
}
