export const rosterWords = {
    columns: {
      name: ['nombre', 'nombre completo', 'nombres', 'nombre de pila', 'segundo nombre', 'apellido', 'apellidos', 'primer apellido', 'segundo apellido', 'nombre y apellidos', 'apellidos y nombre'],
      role: ['función', 'rol', 'papel'],
      side: ['parte', 'delegación', 'lado'],
      capacity: ['calidad', 'capacidad', 'condición', 'estatuto'],
      email: ['correo electrónico', 'correo', 'correo-e', 'dirección de correo', 'dirección de correo electrónico', 'e-mail'],
      language: ['idioma', 'lengua'],
    },
    roles: {
      participant: ['participante'],
      facilitator: ['facilitación', 'facilitador', 'facilitadora', 'facilitador/a'],
      'co-chair': ['copresidencia', 'copresidente', 'copresidenta', 'copresidente/a'],
      observer: ['observador/a', 'observador', 'observadora', 'observación'],
    },
    capacities: {
      'nongovernmental-expert': ['experto o experta no gubernamental', 'experto no gubernamental', 'experta no gubernamental', 'experto/a no gubernamental'],
      'former-official': ['exfuncionario o exfuncionaria', 'exfuncionario', 'exfuncionaria', 'exfuncionario/a', 'ex funcionario', 'ex funcionaria', 'antiguo funcionario', 'antigua funcionaria'],
      'acting-official': ['funcionario o funcionaria en activo', 'funcionario en activo', 'funcionaria en activo', 'funcionario/a en activo', 'funcionario o funcionaria en activo, a título personal', 'funcionario en activo, a título personal', 'funcionaria en activo, a título personal'],
    },
    languages: { en: ['inglés'], ru: ['ruso'], fr: ['francés'], es: ['español', 'castellano'], ar: ['árabe'], zh: ['chino'] },
}
export const problems = {
    'no-table': 'esto no es una tabla; guárdela como CSV',
    empty: 'no hay nadie en ella; escriba una persona en cada línea',
    'open-quote': 'aquí se abren unas comillas que no se cierran; ciérrelas o suprímalas',
    'no-name-column': 'ninguna columna tiene nombres; llame a una de ellas «nombre»',
    'no-name': 'falta el nombre',
    'long-name': 'un nombre tiene como máximo 200 caracteres',
    'no-such-role': (written: string, all: string) => `no existe la función ${written}; escriba una de estas: ${all}`,
    'no-such-side': (written: string, all: string) => `no existe la parte ${written}; escriba una de estas: ${all}`,
    'no-such-capacity': (written: string, all: string) => `no existe la calidad ${written}; escriba una de estas: ${all}`,
    'no-such-language': (written: string, all: string) => `no existe el idioma ${written}; escriba uno de estos: ${all}`,
    'no-role': (all: string) => `falta la función; escriba una de estas: ${all}`,
    'no-side': (all: string) => `falta la parte; escriba una de estas: ${all}`,
    'no-capacity': (all: string) => `un participante necesita una calidad; escriba una de estas: ${all}`,
    'side-of-none': 'esta función no pertenece a ninguna parte; deje la parte en blanco',
    'wrong-email': 'esto no es una dirección de correo; escriba una como nombre@example.org, o deje la celda en blanco',
    'not-your-side': 'a las personas de cada parte solo las invita la copresidencia de esa parte',
    'too-many': (most: string) => `tiene más de ${most} personas; divídala`,
    'same-person': (lines: string) =>
      `las líneas ${lines} son de la misma persona; si son dos personas, añada la segunda a mano`,
    'there-otherwise':
      'esta persona está en la lista con otra función, parte o calidad; la calidad se puede corregir allí; si la función o la parte es otra, revoque antes el acceso de esa entrada',
}
