import type { rosterTable as english } from '../../en/pages/roster-table.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')
const people = (number: number) => count(number, { one: 'personne', other: 'personnes' })

/** What the pages say about a roster from a table, in French. */
export const rosterTable: typeof english = {
  rosterTable: {
    heading: 'Ajouter des personnes à partir d’un tableau',
    means:
      'Choisissez un fichier enregistré au format CSV, ou collez des cellules d’un tableur. Les colonnes sont le nom, le rôle, la partie, la qualité, le courriel et la langue de l’invitation. Vous voyez d’abord comment chaque ligne est comprise.',
    file: 'Fichier (CSV)',
    pasted: 'Ou collez les cellules ici',
    look: 'Afficher comment il est compris',
    title: 'Le tableau, tel qu’il est compris',
    nothingYet: 'Personne n’a encore été ajouté.',
    problems: 'Personne ne peut être ajouté tant que ces problèmes ne sont pas réglés :',
    line: (line, problem) => `Ligne ${line} : ${problem}`,
    correct: 'Le tableau, à corriger',
    again: 'Afficher de nouveau',
    encoding: (encoding) =>
      `Le fichier a été lu en ${encoding}. Si des noms semblent erronés, enregistrez-le au format CSV UTF-8.`,
    noHeader: 'La première ligne ne contient pas d’intitulés. Les colonnes sont prises dans l’ordre habituel.',
    unread: 'Ces colonnes ne sont pas comprises et sont laissées de côté :',
    leftOut: 'une qualité ou une adresse électronique est laissée de côté : seuls les participants en ont une',
    isThere: 'figure déjà sur la liste nominative : rien ne change',
    isNew: 'à ajouter',
    lineHead: 'Ligne',
    column: {
      name: 'Nom',
      role: 'Rôle',
      side: 'Partie',
      capacity: 'Qualité',
      email: 'Courriel',
      language: 'Langue',
    },
    what: 'Ce qui se passe',
    nobodyNew: 'Toutes les personnes de ce tableau figurent déjà sur la liste nominative.',
    add: (number) => `Ajouter ${people(number)}`,
    addMeans:
      'Toutes sont ajoutées, ou aucune ne l’est. Elles ne reçoivent pas encore d’invitation : vous établissez les invitations sur la liste nominative.',
    added: (number) => `Ajout à la liste nominative : ${people(number)}. Il reste à les inviter.`,
  },
}
