import type { RosterWords } from '../../../roster/roster-words.ts'

/** What the cells of a table of people may say, in Russian. */
export const roster: RosterWords = {
  columns: {
    name: ['имя', 'фамилия', 'отчество', 'фио', 'ф. и. о.', 'фамилия, имя, отчество', 'имя и фамилия', 'фамилия и имя'],
    role: ['роль'],
    side: ['сторона', 'делегация'],
    capacity: ['статус', 'качество'],
    email: ['эл. почта', 'электронная почта', 'почта', 'эл. адрес', 'адрес эл. почты', 'адрес электронной почты'],
    language: ['язык'],
  },
  roles: {
    participant: ['участник', 'участница'],
    facilitator: ['организатор'],
    'co-chair': ['сопредседатель'],
    observer: ['наблюдатель', 'наблюдательница'],
  },
  capacities: {
    'nongovernmental-expert': ['неправительственный эксперт'],
    'former-official': ['бывшее должностное лицо'],
    'acting-official': ['действующее должностное лицо', 'действующее должностное лицо, в личном качестве'],
  },
}
