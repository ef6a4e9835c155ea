import type { RosterWords } from '../../../roster/roster-words.ts'

/** What the cells of a table of people may say, in Spanish. */
export const roster: RosterWords = {
  columns: {
    name: [
      'nombre',
      'nombre completo',
      'nombres',
      'nombre de pila',
      'segundo nombre',
      'apellido',
      'apellidos',
      'primer apellido',
      'segundo apellido',
      'nombre y apellidos',
      'apellidos y nombre',
    ],
    role: ['función', 'rol', 'papel'],
    side: ['parte', 'delegación', 'lado'],
    capacity: ['calidad', 'capacidad', 'condición', 'estatuto'],
    email: [
      'correo electrónico',
      'correo',
      'correo-e',
      'dirección de correo',
      'dirección de correo electrónico',
      'e-mail',
    ],
    language: ['idioma', 'lengua'],
  },
  roles: {
    participant: ['participante'],
    facilitator: ['facilitación', 'facilitador', 'facilitadora', 'facilitador/a'],
    'co-chair': ['copresidencia', 'copresidente', 'copresidenta', 'copresidente/a'],
    observer: ['observador/a', 'observador', 'observadora', 'observación'],
  },
  capacities: {
    'nongovernmental-expert': [
      'experto o experta no gubernamental',
      'experto no gubernamental',
      'experta no gubernamental',
      'experto/a no gubernamental',
    ],
    'former-official': [
      'exfuncionario o exfuncionaria',
      'exfuncionario',
      'exfuncionaria',
      'exfuncionario/a',
      'ex funcionario',
      'ex funcionaria',
      'antiguo funcionario',
      'antigua funcionaria',
    ],
    'acting-official': [
      'funcionario o funcionaria en activo',
      'funcionario en activo',
      'funcionaria en activo',
      'funcionario/a en activo',
      'funcionario o funcionaria en activo, a título personal',
      'funcionario en activo, a título personal',
      'funcionaria en activo, a título personal',
    ],
  },
}
