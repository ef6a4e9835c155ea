import type { RegisterWords } from '../../../consultation/register-words.ts'

/** What pages and documents say of consultations, in Spanish. */
export const register: RegisterWords = {
  title: 'Registro de consultas',
  confidential: 'Reservado a las partes; no es para el público.',
  admits:
    'Ni una solicitud de aclaración ni una preocupación significan que se haya incumplido un compromiso. Responder no supone reconocer nada. Nada de lo que aquí figura cambia el texto vigente.',
  none: 'No hay ninguna consulta.',
  kind: { clarification: 'Solicitud de aclaración', concern: 'Preocupación' },
  numbered: (number, kind) => `Consulta ${number}: ${kind}`,
  onClause: (number, basket) => `Sobre la cláusula ${number} de la cesta «${basket}»`,
  onDefinition: (term) => `Sobre la definición de «${term}»`,
  since: { amended: 'Se ha enmendado desde entonces.', ended: 'Ya no está vigente.' },
  brought: (side, date) => `Iniciada por: ${side}, el ${date}.`,
  transmitted: (date) => `Transmitida a las demás partes el ${date}.`,
  notTransmitted: 'Aún sin transmitir. La transmite la facilitación.',
  answerOf: (side, date) => `Respuesta de fecha ${date}: ${side}`,
  noAnswer: (side, date) => `Sin respuesta en el plazo que venció el ${date}: ${side}.`,
  toAnswer: (sides, until) => `Plazo de respuesta hasta el ${until}: ${sides}.`,
  toClose: (side, until) => `Plazo de cierre hasta el ${until}: ${side}. Después se remite a examen.`,
  outcome: { clarified: 'aclarada', 'not-agreed': 'sin acuerdo', 'for-review': 'remitida a examen' },
  closed: (outcome, date) => `Cerrada el ${date}: ${outcome}.`,
  closedByRule: (date) =>
    `Cerrada el ${date} por la regla y remitida a examen: la parte que la inició no la había cerrado.`,
  onAgenda: 'Pasa al orden del día de la ronda que comience después.',
  reviewedIn: (round) => `Figuró en el orden del día de la ronda ${round}.`,
  public: 'Pública: todas las partes han consentido.',
}
