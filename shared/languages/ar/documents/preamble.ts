import type { Wording } from '../../../instrument/wording.ts'
import { LOCALE } from '../format.ts'

const LIST = new Intl.ListFormat(LOCALE)

/**
 * The words of the preamble and of the closing provisions, in Arabic. The recitals begin with verbal nouns, as in the Vienna
 * Convention on the Law of Treaties: these are the same whether the participants speak or a side does.
 */
export const preamble: Pick<
  Wording,
  | 'languages'
  | 'contents'
  | 'actor'
  | 'recital'
  | 'quoted'
  | 'operative'
  | 'closing'
  | 'done'
  | 'doneAuthentic'
  | 'inWhichLanguages'
  | 'noPrecedence'
> = {
  languages: (languages) => `اللغات: ${LIST.format(languages)}`,
  contents: 'المحتويات',
  actor: (round, side) => (side === undefined ? `إن المشاركين في الجولة ${round} من الحوار،` : `إن ${side}،`),
  recital: {
    composed: (sides, acting, isDeclaration) => {
      const people = `خبراء غير حكوميين ومسؤولون سابقون${
        acting === undefined ? '' : ` ومسؤولون حاليون (الحد الأقصى للمسؤولين الحاليين: ${acting} من أعضاء الوفد)`
      }، يشاركون جميعا بصفتهم الشخصية`
      return isDeclaration
        ? ['إذ يتكلم', ` من خلال المشاركين عنه في الحوار، وهم ${people}،`]
        : ['وهم', ` ${people}، في وفود الأطراف التالية: ${sides}،`]
    },
    convened: ['وملاحظةً', ' أن الجهة الداعية إلى الحوار هي: '],
    mandate: ['وإشارةً', ' إلى ولاية الحوار: '],
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
  doneAuthentic: (place, date, languages) =>
    `حُرر${place === undefined ? '' : ` في ${place}`} في ${date}، ${inLanguages(languages)}، ${
      languages.length === 1
        ? `والنص ${inLanguages(languages)} هو النص ذو الحجية`
        : languages.length === 2
          ? 'والنصان متساويان في الحجية'
          : 'وجميع النصوص متساوية في الحجية'
    }.`,
  inWhichLanguages: (isComplete) => [
    'كل نص وارد باللغة أو اللغات التي اقتُرح بها.',
    isComplete
      ? 'كل نص اعتُمد متاح بكل لغة من هذه اللغات.'
      : 'ليس كل نص من نصوص هذه الوثيقة متاحا بكل لغة من هذه اللغات. والنص غير المترجم مبين.',
  ],
  noPrecedence: 'لا ترجح قواعد الجولة لغة على أخرى.',
}

/** «باللغة الإنجليزية», «باللغتين الإنجليزية والروسية», «باللغات الإنجليزية والروسية والعربية» */
export function inLanguages(languages: readonly string[]): string {
  const noun = languages.length === 1 ? 'باللغة' : languages.length === 2 ? 'باللغتين' : 'باللغات'
  return `${noun} ${LIST.format(languages)}`
}
