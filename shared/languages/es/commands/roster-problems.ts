import type { rosterProblems as english } from '../../en/commands/roster-problems.ts'

/** What is wrong in a table of people, and what to do, in Spanish. */
export const rosterProblems: typeof english = {
  'no-table': 'esto no es una tabla; guárdela como CSV',
  empty: 'no hay nadie en ella; escriba una persona en cada línea',
  'open-quote': 'aquí se abren unas comillas que no se cierran; ciérrelas o suprímalas',
  'no-name-column': 'ninguna columna tiene nombres; llame a una de ellas «nombre»',
  'no-name': 'falta el nombre',
  'long-name': 'un nombre tiene como máximo 200 caracteres',
  'no-such-role': (written, all) => `no existe la función ${written}; escriba una de estas: ${all}`,
  'no-such-side': (written, all) => `no existe la parte ${written}; escriba una de estas: ${all}`,
  'no-such-capacity': (written, all) => `no existe la calidad ${written}; escriba una de estas: ${all}`,
  'no-such-language': (written, all) => `no existe el idioma ${written}; escriba uno de estos: ${all}`,
  'no-role': (all) => `falta la función; escriba una de estas: ${all}`,
  'no-side': (all) => `falta la parte; escriba una de estas: ${all}`,
  'no-capacity': (all) => `cada participante necesita una calidad; escriba una de estas: ${all}`,
  'side-of-none': 'esta función no pertenece a ninguna parte; deje la parte en blanco',
  'wrong-email': 'esto no es una dirección de correo; escriba una como nombre@example.org, o deje la celda en blanco',
  'not-your-side': 'a las personas de cada parte solo las invita la copresidencia de esa parte',
  'too-many': (most) => `tiene más de ${most} personas; divídala`,
  'same-person': (lines) => `las líneas ${lines} son de la misma persona; si son dos personas, añada la segunda a mano`,
  'there-otherwise':
    'esta persona está en la lista con otra función, parte o calidad; la calidad se puede corregir allí; si la función o la parte es otra, revoque antes el acceso de esa entrada',
}
