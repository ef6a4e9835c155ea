import type { lastCall as english } from '../../en/pages/last-call.ts'

/** What the pages say of a last call, and of a position that is taken back, in Chinese. */
export const lastCall: typeof english = {
  lastCall: {
    title: '结束预告',
    given: ['本次审读的结束时间：', '在此之前记录的一切均计入。'],
    closesWith: (decision) => `结束时的决定：${decision}。`,
    closesSoon: '已发出结束预告。',
    when: '审读何时结束？',
    notice: { now: '立即', '10 minutes': '十分钟后', '1 hour': '一小时后', '1 day': '明天，即24小时后' },
    at: {
      now: '审读立即结束。此操作无法撤销。',
      end: (moment) => `将告知所有人，审读于${moment}结束。在此之前您可以撤销预告。`,
      deadline: (moment) => `截止时间更早：审读于${moment}以此决定结束。在此之前您可以撤销预告。`,
    },
    together: {
      now: '最后一方同意后，审读立即结束。任何人都无法撤销。',
      end: {
        '10 minutes': '最后一方同意后，将告知所有人，审读在十分钟后结束。',
        '1 hour': '最后一方同意后，将告知所有人，审读在一小时后结束。',
        '1 day': '最后一方同意后，将告知所有人，审读在24小时后结束。',
      },
      callOff: '在此之前，由各方各出一名共同主席，可一道撤销预告。',
    },
    confirm: (decision) => `确认：${decision}`,
    callOff: '撤销预告：审读继续进行',
    callOffMeans: '审读继续进行，直至原定截止时间。',
    proposeCallOff: '提议撤销预告',
    first: '要以其他方式结束审读或改变截止时间，请先撤销结束预告。',
    mayAct: {
      facilitators: '您是协调人。已发出结束预告。要以其他方式结束审读或改变截止时间，请先撤销结束预告。',
      'co-chairs': '已发出结束预告。要以其他方式结束审读或改变截止时间，请先撤销结束预告；须各方各有一名共同主席同意。',
    },
    callOffFirst: '如已发出结束预告，须先予撤销。',
    wasGivenAt: '结束预告发出时间',
    said: {
      given: '结束预告已发出。所有人都能看到审读何时结束。在此之前您可以撤销预告。',
      calledOff: '结束预告已撤销。审读继续进行。',
    },
  },
  takenBack: {
    takeBack: '收回我的立场',
    takeBackMeans: '收回后，您视为未对此提案表态。',
    underSilence: {
      takeObjectionBack: '收回我的反对意见',
      objection: '您的反对意见随即终止。您的沉默视为同意。',
      other: '您随即视为沉默。沉默视为同意。',
    },
    isTakenBack: (ordinal) => `您已收回立场（${ordinal}版）。您目前对此案文没有立场。`,
    said: '您的立场已收回。审读进行期间，您可以再次表态。',
  },
}
