import type { verifier as english } from '../../en/commands/verifier.ts'
import { signs } from '../format.ts'

/** What the verifier's page says, in French. */
export const verifier: typeof english = {
  name: 'Français',
  signs,
  title: 'Vérifier un procès-verbal',
  what: 'Cette page vérifie le procès-verbal d’un dialogue tenu dans Parley : que rien n’y a été changé, et que chaque résultat découle de ce qui a été présenté. Avec vos récépissés, elle dit si vos positions y figurent. Elle fonctionne sans réseau et n’envoie rien nulle part.',
  skip: 'Aller au contenu',
  files: 'Fichiers à vérifier',
  drop: 'ou déposez-les ici',
  which:
    'Procès-verbaux de cycles (record.json), registre des consultations (register.json), récépissés (receipts.json), ou archive du dialogue (.zip). Vous pouvez en ajouter à tout moment.',
  hash: 'Empreinte qui vous a été donnée (facultatif)',
  hashWhat:
    'L’empreinte racine de la dernière annexe de l’instrument, un maillon ultérieur, ou l’empreinte du manifeste d’une archive. Sans elle, comparez vous-même l’empreinte racine ci-dessous.',
  verify: 'Vérifier',
  again: 'Recommencer',
  remove: (name) => `Ôter ${name}`,
  reading: (name) => `Lecture : ${name}…`,
  checking: (round, of) => `Vérification du cycle ${round} sur ${of}…`,
  working: 'Vérification en cours. Un grand procès-verbal demande quelques secondes.',
  broken:
    'La vérification s’est arrêtée à cause d’une erreur dans cette page. Les fichiers sont peut-être bons. Utilisez la commande npm run verify.',
  needsScript:
    'Cette page a besoin de JavaScript. Les vérifications s’y déroulent, et nulle part ailleurs. Autorisez-le pour ce fichier, ou utilisez la commande npm run verify.',
  tooOld: 'Ce navigateur est trop ancien pour la vérification. Ouvrez cette page dans un navigateur plus récent.',
  whatToTrust:
    'Une page aussi peut mentir. Obtenez-la d’une personne à laquelle vous faites confiance, et pas seulement du serveur dont vous vérifiez le procès-verbal, et comparez l’empreinte de son fichier avec celle dont d’autres disposent.',
  details: 'Ce qui a été constaté, dans les termes de la commande npm run verify',
  more: (many) => `et ${many} de plus`,

  holds: {
    record: 'Le procès-verbal est conforme.',
    records: 'Les procès-verbaux sont conformes.',
    register: 'Le registre est conforme.',
    archive: 'L’archive est conforme.',
    everything:
      'Toutes les empreintes concordent, tous les résultats ont été recalculés, et le déroulement du cycle respecte ses règles.',
    row: 'Chaque cycle nomme celui qui le précède, aucun n’est omis, et chacun part de ce que les précédents ont adopté.',
    registerAlone:
      'Ajoutez les procès-verbaux des cycles, afin de voir qu’il ne manque aucune consultation dont un cycle avait connaissance.',
  },
  round: (number) => `Cycle ${number}`,
  counts: (readings, leaves, counted) =>
    `${counted(readings, { one: 'lecture', other: 'lectures' })}, ${counted(leaves, { one: 'contribution ou feuille de remplissage', other: 'contributions et feuilles de remplissage' })}`,
  covered: (many, counted) =>
    `${counted(many, { one: 'contribution est masquée', other: 'contributions sont masquées' })} dans cette édition : seules les empreintes y figurent. Les décomptes et les classements ont été tenus pour exacts. Tout le reste a été vérifié.`,
  complete: 'Cette édition contient toutes les contributions : tous les décomptes et classements ont été refaits.',
  erased: (many, counted) =>
    `${counted(many, { one: 'nom a été effacé', other: 'noms ont été effacés' })}. Les sceaux restent valables.`,
  illFormed: (many, counted) =>
    `${counted(many, { one: 'endroit contient', other: 'endroits contiennent' })} une moitié de caractère. Le format de ce procès-verbal le permettait.`,
  head: 'Empreinte racine',
  release: 'Communication du procès-verbal complet',
  noRelease:
    'Il ne comporte pas de communication du procès-verbal complet. L’empreinte racine ne montre pas si une telle communication a été supprimée.',
  notCovered: 'L’empreinte racine ne la couvre pas : comparez-la aussi.',
  confirmations: (many, counted) =>
    `Dernière confirmation, sur un total de ${counted(many, { one: 'confirmation', other: 'confirmations' })}`,
  signed: (entries, counted) =>
    `Le journal du dialogue compte ${counted(entries, { one: 'entrée', other: 'entrées' })}. Il est signé par `,
  witnessed: (at) =>
    `en qualité de témoin de sa partie, a signé la même chose le ${at.slice(0, 10)} à ${at.slice(11, 16)} UTC.`,
  notWitnessed: 'figure comme témoin de sa partie, et ne l’a pas signé.',
  unwitnessed: (sides) =>
    `Publié sans la signature d’un témoin des parties suivantes, le délai étant écoulé : ${sides}.`,
  unsigned: (many, counted) =>
    `Au moment de l’enregistrement, ${counted(many, { one: 'maillon à la fin de ce procès-verbal n’était pas encore signé', other: 'maillons à la fin de ce procès-verbal n’étaient pas encore signés' })}.`,
  manifest: (many, counted) =>
    `Empreinte du manifeste, qui représente ${counted(many, { one: 'fichier', other: 'fichiers' })}`,
  consultations: 'Registre des consultations',
  events: (consultations, events, counted) =>
    `${counted(consultations, { one: 'consultation', other: 'consultations' })}, ${counted(events, { one: 'événement', other: 'événements' })}`,
  recounted: (many, counted) =>
    `${counted(many, { one: 'décision d’une partie a été recomptée', other: 'décisions de parties ont été recomptées' })}.`,
  coveredEvents: (many, counted) =>
    `${counted(many, { one: 'événement est masqué', other: 'événements sont masqués' })} : il s’agit de consultations non transmises.`,
  publicRegister:
    'Cette édition ne contient que ce que toutes les parties ont consenti à publier. Elle ne montre pas s’il y a davantage.',
  lastLink: 'Dernier maillon du registre',
  given: {
    head: 'C’est l’empreinte racine que vous avez donnée.',
    later: 'L’empreinte que vous avez donnée lui appartient.',
    manifest: 'C’est l’empreinte que vous avez donnée.',
  },
  compare: 'Comparez-la avec celle qui vous a été donnée.',

  yours: 'Vos récépissés',
  allIn: (many, counted) =>
    counted(many, {
      one: 'de vos contributions figure au procès-verbal, inchangée.',
      other: 'de vos contributions figurent au procès-verbal, inchangées.',
    }),
  notIn: (many, counted) =>
    `${counted(many, { one: 'récépissé ne concorde', other: 'récépissés ne concordent' })} pas avec le procès-verbal.`,
  noneOfYours:
    'Pour voir si vos positions y figurent, ajoutez vos récépissés. Vous pouvez les enregistrer sur la page de la lecture.',
  notCompared: 'Vos récépissés n’ont pas été comparés : il faut d’abord que le procès-verbal soit conforme.',
  unknownReading:
    'Aucun procès-verbal que vous avez donné ne contient cette lecture. Ajoutez le procès-verbal de son cycle.',
  receiptIs: {
    'in-the-record': 'figure au procès-verbal, sans changement',
    superseded: 'figure au procès-verbal, sans changement. Une version ultérieure de votre part compte à sa place',
    withdrawn: 'figure au procès-verbal, sans changement. Retrait ultérieur',
    changed: 'le récépissé a été changé : son empreinte n’est pas celle de son contenu',
    forged: 'la signature ne concorde pas. Le récépissé a été changé ou falsifié, et ne prouve rien',
    elsewhere:
      'n’est pas signé avec la clé que nomme le procès-verbal. Le récépissé provient d’un autre dialogue, ou il est falsifié, et ne prouve rien ici',
    proven:
      'MANQUE. Le serveur a signé que l’envoi était arrivé avant la clôture de la lecture, et il a signé un journal avec ce procès-verbal, qui ne le contient pas. C’est une preuve contre le serveur : gardez les deux fichiers, et montrez-les à d’autres',
    missing:
      'manque. Le serveur a signé que l’envoi était arrivé avant la clôture de la lecture. Le journal signé ne contient pas encore cet élément du procès-verbal ; ce n’est donc pas encore une preuve : gardez les deux fichiers, et téléchargez de nouveau le procès-verbal',
    'left-out': 'ne figure pas au procès-verbal : omission ou changement',
    waiting:
      'ne figure pas au procès-verbal. S’il vous a été dit que c’était enregistré, il y a eu omission ou changement. S’il vous a été dit que ce serait peut-être compté, enregistrez de nouveau vos récépissés, maintenant que la lecture est conclue',
    denied: 'il vous a été dit que ce n’était pas compté, et pourtant cela figure au procès-verbal',
    'not-counted': 'arrivé trop tard, ne figure pas au procès-verbal, comme il vous l’a été dit',
  },
  signedAt: (at, by) => `Signé le ${at} par ${by}`,
  kind: {
    proposal: 'Un texte que vous avez déposé',
    withdrawal: 'Le retrait d’un texte',
    position: 'Votre position',
    words: 'Ce que vous avez écrit avec une position',
    statement: 'Ce que vous avez écrit avec une position',
    floor: 'Votre intervention',
    'floor-set-aside': 'Le fait d’écarter une intervention',
    confirmation: 'Votre réponse à une confirmation',
    other: 'Une contribution',
  },
  stance: {
    support: 'appuyer',
    accept: 'accepter',
    abstain: 's’abstenir',
    object: 'faire objection',
    block: 'ligne rouge',
    ratify: 'ratifier',
    'ratify-with-reservation': 'ratifier avec une réserve',
    'ad-referendum': 'accepter ad referendum',
    decline: 'refuser',
    confirm: 'confirmer',
    none: 'position retirée',
  },

  fails: (many, counted) =>
    `Ceci n’est pas conforme : ${counted(many, { one: 'élément ne concorde', other: 'éléments ne concordent' })} pas.`,
  failsWhat:
    'Ce n’est pas le procès-verbal que Parley a établi, ou quelqu’un l’a changé. Demandez-le de nouveau à une autre source, et montrez cette page à votre partie.',
  area: {
    format: 'Le format n’est pas de ceux que cette page connaît.',
    files: 'Un fichier de l’archive n’est pas conforme au manifeste.',
    register: 'Le registre des consultations ne respecte pas ses règles.',
    row: 'Les cycles ne se suivent pas.',
    seals:
      'Une empreinte ne concorde pas : quelque chose a été changé après avoir été scellé, ou il s’agit d’un autre procès-verbal.',
    texts: 'Un texte, ou la manière dont il a été établi, n’est pas tel qu’il doit être.',
    positions: 'Une contribution n’est pas telle qu’elle doit être.',
    words: 'Des mots affichés ne sont pas ceux qui ont été présentés.',
    outcomes: 'Un résultat ne découle pas de ce qui a été présenté.',
    course: 'Le déroulement d’une lecture ne respecte pas les règles : ses dates, sa clôture, ou ce qui suit.',
    people: 'Le nombre de participants, un nom ou une voix n’est pas correct.',
    floor: 'Une intervention dans la discussion n’est pas telle qu’elle doit être.',
    confirmations: 'Une confirmation ne respecte pas ses règles.',
    end: 'La publication ou la communication n’est pas correcte.',
    log: 'Le journal signé ne concorde pas. Si sa signature est valable, c’est une preuve à l’encontre de qui l’a signé : gardez les fichiers.',
    rules: 'Les règles du dialogue ou du cycle ne sont pas correctes.',
    other: 'Autre chose ne concorde pas.',
  },
  none: {
    unreadable: 'Un fichier ne peut pas être lu. Choisissez-le de nouveau.',
    'not-text':
      'Un fichier n’est pas du texte. Donnez le procès-verbal tel qu’il a été téléchargé, et non un document.',
    'not-json':
      'Un fichier n’est pas au format JSON. Donnez record.json tel qu’il a été téléchargé. Un éditeur l’a peut-être changé.',
    'key-twice':
      'Un fichier contient deux fois la même clé, de sorte que deux programmes peuvent y lire deux procès-verbaux. Demandez de nouveau le procès-verbal.',
    'parts-missing':
      'Un procès-verbal a été enregistré en plusieurs fichiers, et ils ne sont pas tous ici. Ajoutez les autres.',
    'damaged-archive': 'L’archive est endommagée, ou n’est pas un fichier zip. Procurez-vous-la de nouveau.',
    'not-an-archive':
      'Ce fichier zip n’est pas l’archive d’un dialogue tenu dans Parley. Donnez celle qui a été exportée.',
    'no-record': 'Il n’y a pas de procès-verbal parmi les fichiers. Ajoutez record.json du cycle.',
    'two-registers': 'Un dialogue a un seul registre des consultations. Ôtez l’un des deux fichiers.',
    'newer-format':
      'Le fichier a un format plus récent que ceux que cette page connaît. Prenez la page de la nouvelle version de Parley.',
    'round-twice':
      'Deux fichiers concernent le même cycle. Ôtez l’un d’eux. Chaque édition d’un procès-verbal se vérifie séparément.',
    'archive-and-others': 'Une archive se vérifie séparément. Ôtez les autres fichiers. Les récépissés peuvent rester.',
    'not-a-hash':
      'L’empreinte que vous avez saisie n’en est pas une : une empreinte a 64 caractères, chacun de 0 à 9 ou de a à f. Vérifiez-la, ou laissez ce champ vide.',
    nothing: 'Choisissez d’abord un fichier.',
  },
}
