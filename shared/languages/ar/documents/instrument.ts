export const arabic: Wording = {
  language: 'ar',
  untranslated: (written) => `غير مترجم إلى العربية؛ النص باللغة ${written}`,
  notInLine: {
    here: (language) => `لم يُواءَم بعد مع النص باللغة ${language}`,
    elsewhere: (language) => `لم يُواءَم بعد النص باللغة ${language}`,
  },
  consolidated: 'نص موحد من تعديلات؛ لم يُتفق عليه بعد بأكمله',
  standing: {
    unchanged: (round) => `سار دون تغيير منذ الجولة ${round}`,
    amends: (round) => `يعدل نص الجولة ${round}`,
    reviews: (round) => `استعراض السلة المعتمدة في الجولة ${round}`,
  },
  endedTexts: 'نصوص لم تعد سارية',
  endsText: 'انتهى سريانه',
  date: (instant) => writtenOut(DATE.format(new Date(instant))),
  list: (names) => LIST.format(names),
  share: (share) => shareInWords(share, 'ar'),

  modality: {
    treaty: 'معاهدة',
    'code-of-conduct': 'مدونة قواعد سلوك ملزمة سياسيا',
    'joint-statement': 'بيان مشترك',
    'parallel-declarations': 'إعلانات انفرادية متوازية',
    'confidence-building-measure': 'تدبير لبناء الثقة',
    'consultation-channel': 'قناة تشاور دائمة',
  },
  scopeIs: { germane: 'داخل النطاق', 'not-germane': 'خارج النطاق', deferred: 'مرجأ' },
  condition: { until: ' إلى أن', unless: ' ما لم' },

  severalForms: 'وثيقة ختامية من عدة أجزاء، لكل منها شكله',
  noForm: 'تقرير الجولة',
  declarationOf: (side) => `إعلان انفرادي: ${side}`,
  draft: (last) =>
    last === undefined ? 'مشروع، قبل القراءة الأولى' : `مشروع بعد «${readingName(last, 'ar')}»`,
  adoptedOn: (date) => `اعتُمد في ${date}`,
  notAdopted: 'لم يُعتمد: لا يوجد نص صدقت عليه جميع الأطراف.',
  pendingPackage: 'لم يُعتمد: لا يُتفق على شيء ما لم يُصدَّق على كل سلة.',
  changesShown: 'التغييرات منذ القراءة السابقة: الإضافات تحتها خط، والمحذوفات مشطوبة.',

  languages: (languages) => `اللغات: ${LIST.format(languages)}`,
  contents: 'المحتويات',
  actor: (round, side) => (side === undefined ? `إن المشاركين في الجولة ${round} من الحوار،` : `إن ${side}،`),
  recital: {
    composed: (sides, acting, isDeclaration) => {
      const people = `خبراء غير حكوميين ومسؤولون سابقون${
        acting === undefined ? '' : ` ومسؤولون حاليون (الحد الأقصى للمسؤولين الحاليين: ${acting} من الوفد)`
      }، يشاركون جميعا بصفتهم الشخصية`
      return isDeclaration
        ? ['إذ يتكلم', ` من خلال المشاركين عنه في الحوار، وهم ${people}،`]
        : ['وهم', ` ${people}، في وفود الأطراف التالية: ${sides}،`]
    },
    convened: ['وإحاطة', ' بالجهة الداعية إلى الحوار، وهي: '],
    mandate: ['وإشارة', ' إلى ولاية الحوار: '],
    reaffirming: ['وتأكيدا من جديد', ' للالتزامات الواردة في الصكوك التالية:'],
    personalCapacity: ['وإقرارا', ' بأن ما يُتفق عليه بصفة شخصية لا يلزم أي دولة،'],
    nonAdmission: [
      'وتشديدا',
      ' على أنه ليس في هذا النص ما يشكل إقرارا من أي طرف بأي فعل، وعلى أن قبول هذا النص لا يعني قبول أي رواية للأحداث الماضية،',
    ],
  },
  quoted: (text) => `«${text.replace(/\.$/, '')}»`,
  operative: {
    joint: {
      draft: 'معروض عليهم النص التالي:',
      adopted:
        'قد اتفقوا، بتصديق كل طرف وفقا لقواعد الجولة، على النص التالي، وهو مقدم إلى الحكومات المعنية لكي تنظر فيه:',
      partly:
        'قد اتفقوا، بتصديق كل طرف وفقا لقواعد الجولة، على ما هو مبين بأنه معتمد من أجزاء النص التالي، وهي مقدمة إلى الحكومات المعنية لكي تنظر فيها:',
      none: 'لم يعتمدوا أي نص، ويقدمون التقرير التالي عن الجولة:',
    },
    declaration: {
      draft: 'معروض عليه مشروع الإعلان التالي، الموازي لإعلانات الأطراف الأخرى:',
      adopted: 'يعلن ما يلي، بالتوازي مع إعلانات الأطراف الأخرى:',
      partly: 'يعلن، بالتوازي مع إعلانات الأطراف الأخرى، ما هو مبين بأنه معتمد من أجزاء النص التالي:',
      none: 'لا يصدر أي إعلان، لأن النص التالي لم يُعتمد:',
    },
  },
  closing: 'أحكام ختامية',
  done: (place, date, languages) =>
    `حُرر${place === undefined ? '' : ` في ${place}`} في ${date}، ${inLanguages(languages)}.`,
  authentic: (isComplete) => [
    'كل نص وارد باللغة أو اللغات التي اقتُرح بها.',
    isComplete
      ? 'كل نص من نصوص هذه الوثيقة متاح بكل لغة من هذه اللغات.'
      : 'ليس كل نص من نصوص هذه الوثيقة متاحا بكل لغة من هذه اللغات. والنص غير المترجم مبين.',
    'لا ترجح قواعد الجولة لغة على أخرى.',
  ],

  definitions: 'التعاريف',
  noDefinitions: 'لم يُتفق على أي تعريف.',
  scope: {
    germane: 'مواضيع داخل النطاق',
    'not-germane': 'مواضيع خارج النطاق',
    deferred: 'مواضيع مرجأة',
  },
  contestedScope: 'مواضيع لم يُتفق على وضعها من النطاق',
  form: (modality) => `الشكل: ${modality}.`,
  noClauses: 'لم يُصغ أي التزام بعد.',
  inDeclarations: 'ترد التزامات هذا الجزء في إعلانات متوازية، إعلان من كل طرف.',
  subject: (side) => (side === undefined ? 'كل طرف' : asParty(side)),
  clause: {
    treaty: {
      undertake: ({ name }) => `على ${name} أن`,
      refrain: ({ name }) => `على ${name} أن يمتنع عن`,
      'not-authorize': ({ name }) => `على ${name} ألا يجيز`,
    },
    'code-of-conduct': {
      undertake: ({ name }) => `يتعهد ${name} بأن`,
      refrain: ({ name }) => `ينبغي أن يمتنع ${name} عن`,
      'not-authorize': ({ name }) => `ينبغي ألا يجيز ${name}`,
    },
    'joint-statement': {
      undertake: ({ name }) => `يعتزم ${name} أن`,
      refrain: ({ name }) => `يعتزم ${name} أن يمتنع عن`,
      'not-authorize': ({ name }) => `يعتزم ${name} ألا يجيز`,
    },
    'parallel-declarations': {
      undertake: ({ name }) => `يعلن ${name} أنه سوف`,
      refrain: ({ name }) => `يعلن ${name} أنه سوف يمتنع عن`,
      'not-authorize': ({ name }) => `يعلن ${name} أنه لن يجيز`,
    },
    'confidence-building-measure': {
      undertake: ({ name }) => `سعيا إلى بناء الثقة، فإن ${name} سوف`,
      refrain: ({ name }) => `سعيا إلى بناء الثقة، فإن ${name} سوف يمتنع عن`,
      'not-authorize': ({ name }) => `سعيا إلى بناء الثقة، فإن ${name} لن يجيز`,
    },
    'consultation-channel': {
      undertake: ({ name }) => `يوافق ${name} على أن`,
      refrain: ({ name }) => `يوافق ${name} على أن يمتنع عن`,
      'not-authorize': ({ name }) => `يوافق ${name} على ألا يجيز`,
    },
  },

  alternatives: (many, isOpen) => {
    if (many > 1) {
      return `${isOpen ? 'جميع الأطراف موافقة والصياغة مفتوحة' : 'غير متفق عليه'}؛ ${count(many, ALTERNATIVES)}.`
    }
    return isOpen
      ? 'جميع الأطراف موافقة من حيث المضمون؛ ويبقى النص بين قوسين.'
      : 'غير متفق عليه؛ ويبقى النص بين قوسين.'
  },
  inTheLine: (letters, isOpen) =>
    isOpen
      ? `جميع الأطراف موافقة والصياغة مفتوحة: تختلف الصيغ ${LIST.format(letters)} في الكلمات الواردة بين قوسين.`
      : `غير متفق عليه؛ تختلف الصيغ ${LIST.format(letters)} في الكلمات الواردة بين قوسين.`,
  bracketOpens: (letters) => `${letters.length === 1 ? 'الصيغة' : 'الصيغ'} ${LIST.format(letters)}: `,
  bracketCloses: (letters) => `، نهاية ${letters.length === 1 ? 'الصيغة' : 'الصيغ'} ${LIST.format(letters)}`,
  tabledBy: (who) => `مقدم النص: ${who}.`,
  chairsText: 'نص الرئاسة.',
  offeredAgain: (round) => `معروض من جديد من الجولة ${round}.`,
  draftedWith: (machine) =>
    machine === undefined
      ? 'صيغ بالاستعانة بالوسيط الخاص بـ Parley، وهو برنامج حاسوبي.'
      : `صاغته آلة: ${machine}.`,
  agreedBy: (sides) => `الأطراف الموافقة: ${sides}.`,

  ratification: 'التصديق',
  nameHead: 'الاسم',
  erasedName: '(اسم ممحو)',
  ratificationHead: ['الطرف', 'القرار', 'التاريخ'],
  endorsed: 'تصديق، بصفة شخصية',
  notEndorsed: 'عدم تصديق',
  ratifiedWords: 'بصمة النص المصدق عليه بهذه اللغة (SHA-256):',
  ratifiedOn: (date) => `صدقت عليه جميع الأطراف في ${date}، بصفة شخصية.`,
  notRatifiedOn: (date) => `عُرض للتصديق في ${date}؛ ولم تصدق عليه جميع الأطراف.`,
  notYetRatified: 'لم يُعرض للتصديق بعد.',
  formsNotShown:
    'لا تبين هذه النسخة الشكل الذي قُبل به النص، ولا التحفظات والإعلانات المقترنة بقبوله، لأن قلة من الأشخاص كان بإمكانهم إبداؤها.',
  someForms: (forms) =>
    `من بين حالات القبول، ${LIST.format(
      forms.map((form) => (form === 'ad-referendum' ? 'حالات بشرط الاستشارة' : 'حالات مقترنة بتحفظ')),
    )}.`,
  stance: {
    ratify: 'تصديق',
    'ratify-with-reservation': 'تصديق مع إبداء تحفظ',
    'ad-referendum': 'بشرط الاستشارة',
    abstain: 'امتناع',
    decline: 'رفض',
  },
  statement: { reservation: 'تحفظ', declaration: 'إعلان تفسيري' },
  confirmation: {
    edition: (date) => `نسخة ${date}، متضمنة ما جرى تأكيده منذ الاعتماد`,
    until: (date) => `يجوز تأكيد ما قُبل بشرط الاستشارة حتى ${date}، ما لم يتغير هذا الموعد.`,
    outcome: {
      confirmed: (side, date) => `أكده ${side} في ${date}.`,
      declined: (side, date) => `لم يُؤكَّد: رفضه ${side} في ${date}.`,
      lapsed: (side, date) => `لم يؤكده ${side} حتى ${date}.`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) => `أُكد في ${date}. عدد الأطراف التي أكدته بعد قبوله بشرط الاستشارة: ${sides}.`,
      declined: (sides, date) => `لم يُؤكَّد: رُفض في ${date}. عدد الأطراف التي رفضته بعد قبوله بشرط الاستشارة: ${sides}.`,
      lapsed: (sides, date) => `لم يُؤكَّد حتى ${date}. عدد الأطراف التي لم تؤكده بعد قبوله بشرط الاستشارة: ${sides}.`,
    },
    effect: {
      ends: 'بموجب قواعد الحوار، لم تعد هذه السلة سارية.',
      stands: 'بموجب قواعد الحوار، تبقى هذه السلة سارية رغم ذلك.',
    },
    link: 'آخر حلقة من حلقات التأكيدات، وقد وردت بعد هذه البصمة (SHA-256):',
    linkExplained: 'يأخذ برنامج التحقق هذه الحلقة بدلا من البصمة، فيتحقق عندئذ من التأكيدات أيضا.',
    rule: (days, share, { declined, lapsed }) =>
      `للطرف الذي يقبل أحد أعضائه سلة بشرط الاستشارة مهلة قدرها ${countOf(days, DAYS)} من تاريخ النشر لكي يؤكدها، بنصاب قانوني قدره ${share} من أعضائه وبأغلبية ثلثي المجيبين. وإذا رفضها، ${ENDS_OR_STANDS[declined]}. وإذا لم يفعل أيا من الأمرين، ${ENDS_OR_STANDS[lapsed]}.`,
  },
  inSentence: (side) => asParty(side),

  annex: 'مرفق: نقاط غير متفق عليها',
  annexMeans: 'النقاط التالية ليست جزءا من النص. وتحمل الالتزامات الأرقام التي صُدق على النص بها.',
  annexMap: (symbol) =>
    `تتضمن خريطة أقواس الجولة (${symbol}) الاعتراضات، وما آلت إليه، وما جُرب. وليست للجمهور.`,
  clausesInAnnex: 'لا تزال صياغة كل التزام مفتوحة. وترد الالتزامات في المرفق.',

  shelved: 'مرفق: سلال نُحّيت',
  shelving: {
    'no-modality': (_, date) => `لم توافق جميع الأطراف على أي شكل (${date}).`,
    'no-commitments': (_, date) => `لم توافق جميع الأطراف على أي التزام (${date}).`,
    'not-ratified': (_, date) => `لم تصدق جميع الأطراف على النص (${date}).`,
    adjourned: (stage, date) => `رفع أحد الميسرين الأعمال في مرحلة «${stage}» (${date}).`,
    'adjourned-together': (stage, date) =>
      `رفع الرؤساء المشاركون عن جميع الأطراف الأعمال في مرحلة «${stage}» (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'لم يُتناول بوصفه سلة: لم توافق جميع الأطراف.',
    'quorum-not-met': 'لم يُتناول بوصفه سلة: لم يكتمل النصاب القانوني.',
    tied: 'لم يُتناول بوصفه سلة: تساوى معه نص آخر في المرتبة.',
    'more-baskets-than-lanes': 'ينتظر الجولة التالية: السلال المتفق عليها أكثر مما يمكن تناوله بالتوازي.',
  },
  sentBack: (date) => `لم يُصدق على النص في ${date} وأُعيد إلى الصياغة.`,

  rulesAnnex: 'مرفق: كيف اتُّفق على هذا النص',
  participantsAnnex: 'مرفق: المشاركون',
  rulesHead: ['المرحلة', 'قاعدة موافقة الطرف', 'النصاب القانوني لكل طرف', 'العدد الأقصى للقراءات'],
  stage: STAGE_NAMES.ar,
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'قبول ثلثي من يقبلون أو يرفضون'
      : rule === 'consensus'
        ? 'توافق الآراء: لا اعتراض'
        : rule === 'silence'
          ? 'إجراء الموافقة الصامتة: لا اعتراض قبل الموعد النهائي؛ ولا يُشترط النصاب القانوني'
          : `توافق آراء كاف: لا أحد يضع خطا أحمر، ويؤيد ${arabic.share(threshold)} ممن يؤيدون أو يعارضون`,
  underSilence: (readings) =>
    `ما جرى بموجب إجراء الموافقة الصامتة بقرار: ${LIST.format(readings.map((one) => `«${readingName(one, 'ar')}»`))}. وبموجب هذا الإجراء يكون النص متفقا عليه عند الموعد النهائي ما لم يعترض مشارك.`,
  everySide: 'يكون النص متفقا عليه عندما يوافق عليه كل طرف. ولا تُجمع مواقف الأطراف معا.',
  coChairs: (chairsTexts) =>
    chairsTexts
      ? 'يتطلب إغلاق القراءة قبل موعدها النهائي وتقديم نص الرئاسة ونشر الصك موافقة رئيس مشارك واحد عن كل طرف.'
      : 'يتطلب إغلاق القراءة قبل موعدها النهائي ونشر الصك موافقة رئيس مشارك واحد عن كل طرف.',
  packageRule: {
    'early-harvest': 'قاعدة الحزمة: الحصاد المبكر. تُعتمد كل سلة مصدق عليها، أيا كانت نتيجة السلال الأخرى.',
    'single-undertaking': 'قاعدة الحزمة: التعهد الواحد. لا يُتفق على شيء ما لم يُتفق على كل شيء.',
  },
  attribution: {
    none: 'قاعدة تشاتام هاوس: لا يُفصح عن هوية أي متكلم ولا عن الجهة التي ينتمي إليها.',
    side: 'يُفصح عن الأطراف. ولا يُفصح عن الأسماء.',
    named: 'يُفصح عن الأطراف والأسماء.',
  },
  counted: (readings, submissions) =>
    `يتضمن المحضر ${countOf(readings, SETTLED)}${submissions === undefined ? '' : ` و${countOf(submissions, COUNTED)}`}.`,
  head: 'البصمة الجذرية للمحضر:',
  headInGroups: 'البصمة نفسها في مجموعات من أربعة محارف، لكي تُقرأ بصوت مسموع:',
  headExplained:
    'يمكن إعادة حساب كل نتيجة من المحضر الكامل. ويمكن إعادة حساب هذه البصمة من أي نسخة من نسخه.',
  logKey: 'مفتاح دفتر القيد الموقع:',
  logKeyExplained:
    'كل حلقة من حلقات المحضر مقيدة في دفتر قيد موقع بهذا المفتاح. ووجود محضرين مختلفين لجولة واحدة، كلاهما في دفتر موقع به، دليل على أن شخصا ما عُرض عليه محضر آخر.',
}

const SETTLED = {
  zero: 'قراءة محسومة',
  one: 'قراءة محسومة واحدة',
  two: 'قراءتان محسومتان',
  few: 'قراءات محسومة',
  many: 'قراءة محسومة',
  other: 'قراءة محسومة',
}
const COUNTED = {
  zero: 'مساهمة محتسبة',
  one: 'مساهمة محتسبة واحدة',
  two: 'مساهمتان محتسبتان',
  few: 'مساهمات محتسبة',
  many: 'مساهمة محتسبة',
  other: 'مساهمة محتسبة',
}
const ENDS_OR_STANDS = { ends: 'انتهى سريان السلة', stands: 'بقيت السلة سارية رغم ذلك' } as const

/** «باللغة الإنجليزية», «باللغتين الإنجليزية والروسية», «باللغات الإنجليزية والروسية والعربية» */
function inLanguages(languages: readonly string[]): string {
  const noun = languages.length === 1 ? 'باللغة' : languages.length === 2 ? 'باللغتين' : 'باللغات'
  return `${noun} ${LIST.format(languages)}`
}

/**
 * A side as the subject of a clause. A verb agrees in gender with its subject, and the name of a side can have either gender.
 * So the name stands as it is, in quotation marks, after the masculine word for a party. A name that begins with such a
 * word needs no other.
 */
export function asParty(side: string): string {
  return /^(?:ال)?(?:طرف|جانب|وفد|فريق)(?!\p{L})/u.test(side) ? side : `الطرف «${side}»`
}
