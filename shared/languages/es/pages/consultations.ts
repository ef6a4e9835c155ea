import type { consultations as english } from '../../en/pages/consultations.ts'
import { countFormat } from '../../format/plural.ts'
import { register } from '../documents/register.ts'
import { shares } from '../documents/shares.ts'

const count = countFormat('es')
const days = (many: number) => count(many, { one: 'día', other: 'días' })

/** What the pages say of consultations, in Spanish. */
export const consultations: typeof english = {
  consultations: {
    ...register,
    title: 'Consultas',
    link: 'Consultas sobre el texto vigente',
    downloads: 'Registro de consultas como archivo',
    means:
      'Una parte puede preguntar a otra qué abarca un texto vigente, o decir que considera que una conducta es incompatible con él. Las demás partes responden, y la parte que inició la consulta la cierra. No hace falta que haya una ronda abierta.',
    nothing: 'No hay ninguna consulta que usted pueda ver.',
    draftTitle: 'Borrador de su parte',
    overTitle: 'Un borrador que su parte no hizo suyo',
    open: 'Abrirla',
    bring: 'Iniciar una consulta',
    about: 'Sobre qué versa',
    kindAsked: 'Qué plantea su parte',
    kindMeans: {
      clarification: 'Su parte pregunta qué abarca el texto.',
      concern:
        'Su parte considera que una conducta es incompatible con el texto. Describa la conducta y no nombre a ninguna persona.',
    },
    words: 'El texto de la consulta',
    answerWords: 'La respuesta',
    closingWords: 'Unas palabras, si su parte lo desea',
    whoSees: ({ by, transmission, quorum }) =>
      `Al principio solo su parte ve este borrador, sin que se diga quién lo escribió. ${
        by === 'quorum'
          ? `Su parte hace suya la consulta cuando la apoyan al menos ${shares(quorum, 'genitive')} de sus miembros.`
          : 'Su parte hace suya la consulta cuando así lo dice su copresidencia.'
      } ${
        transmission === 'at-once'
          ? 'Entonces la ven de inmediato las demás partes.'
          : 'Entonces la ve la facilitación, y las demás partes cuando la facilitación la transmite.'
      } Se nombra a su parte. No se nombra a ninguna persona ante nadie.`,
    whoSeesDecision: ({ by, quorum }) =>
      `Solo su parte ve este borrador, sin que se diga quién lo escribió, hasta que ${
        by === 'quorum' ? `lo apoyen al menos ${shares(quorum, 'genitive')} de sus miembros` : 'su copresidencia decida'
      }. Entonces es lo que dice su parte, y lo ven todas las partes. Se nombra a su parte, y a ninguna persona.`,
    daysToMake: (many) => `Si su parte no la hace suya en el plazo de ${days(many)}, nadie más se entera de ella.`,
    draftIt: 'Redactarla para mi parte',
    supportedByDrafting: 'Usted apoya lo que redacta.',
    drafted: 'Redactado, con su apoyo. Su parte puede apoyarlo ahora.',
    until: 'Su parte puede decidir hasta el',
    draftsOf: {
      request: 'Si su parte hace suya esta consulta',
      answer: 'Respuestas que redacta su parte',
      closing: 'Cómo la cierra su parte',
      publication: 'Si se hace pública',
    },
    noDrafts: 'Nadie de su parte ha redactado todavía un borrador.',
    theDraft: 'La consulta que figura más arriba',
    publication: 'Se hace pública en su totalidad, si consienten todas las partes.',
    publicationMeans: 'Mientras no hayan consentido todas las partes, ni siquiera es público que existe una consulta.',
    support: 'Apoyar este borrador',
    takeBack: 'Retirar mi apoyo',
    youSupport: 'Usted apoya este borrador.',
    supported: 'Registrado. Es seguro que se contará.',
    takenBack: 'Su apoyo está retirado.',
    notOnRoll:
      'Usted se incorporó después de que su parte comenzara a decidir sobre esto, por lo que lo apoyan otras personas de su parte.',
    byCoChair: 'Decide la copresidencia de su parte.',
    make: 'Decidirlo así en nombre de la parte que le ha designado',
    madeNow: 'Su parte ha decidido.',
    receipt: 'Comprobante',
    draftAnother: {
      request: 'Redactarla',
      answer: 'Redactar una respuesta para mi parte',
      closing: 'Redactar cómo la cierra mi parte',
      publication: 'Proponer a mi parte que se haga pública',
    },
    closeAs: 'Cerrarla como',
    closeMeans: {
      clarified: 'las respuestas dicen qué abarca el texto',
      'not-agreed': 'las partes lo ven de manera diferente',
      'for-review': 'pasa al orden del día de la ronda que comience después',
    },
    transmit: 'Transmitirla a las demás partes',
    transmitMeans: 'Las demás partes la ven entonces y disponen de los días que fijan sus reglas para responder.',
    passedOn: 'Transmitida a las demás partes.',
    extend: 'Ampliar el plazo',
    extendMeans: 'El plazo se modifica para todas las partes. Solo se puede ampliar.',
    extendBy: 'Ampliarlo en',
    spans: { 7: '7 días', 30: '30 días', 90: '90 días' },
    extendNow: 'Ampliar el plazo',
    moved: 'El plazo se ha modificado.',
    phase: {
      draft: 'Su parte la redacta',
      over: 'Su parte no la hizo suya',
      made: 'Iniciada, aún sin transmitir',
      transmitted: 'Las demás partes pueden responder',
      answered: 'Corresponde cerrarla a la parte que la inició',
      closed: 'Cerrada',
      public: 'Pública',
    },
    agenda: 'En el orden del día de esta ronda',
    agendaMeans: 'Consultas que estaban abiertas, o se habían remitido a examen, cuando comenzó la ronda.',
    stillOpen: 'abierta',
    runsUntil: 'Hasta el',
    stillToAnswer: (sides) => `Plazo de respuesta para: ${sides}, hasta el`,
    stillToClose: (side) => `Plazo de cierre para: ${side}, hasta el`,
    awaits: {
      draft: 'Su parte la redacta.',
      answer: 'Su parte puede responder.',
      closing: 'Su parte puede cerrarla.',
      transmission: 'Espera a que la facilitación la transmita.',
    },
    consented: (sides) => `Han consentido en que se haga pública: ${sides}.`,
    mistake: {
      kind: 'Elija qué plantea su parte.',
      clause: 'Elija sobre qué versa.',
      words: 'Escriba el texto, al menos en un idioma.',
      outcome: 'Elija cómo la cierra su parte.',
    },
  },
}
