import type { refusals as english } from '../../en/pages/refusals.ts'

/** What the pages say when something cannot be done, in French. */
export const refusals: typeof english = {
  refusal: {
    unauthenticated: [
      'Aucune session n’est ouverte',
      'Votre session a pris fin. Si vous avez une session ouverte sur un autre appareil, créez-y un code. Si vous avez une invitation, ouvrez-la. Sinon, adressez-vous à la facilitation.',
    ],
    'admitted-anew': [
      'Vous avez fait l’objet d’une réadmission, et cette session a pris fin',
      'La facilitation a établi pour vous un rétablissement d’accès, et quelqu’un l’a utilisé. Si ce n’est pas vous, quelqu’un d’autre s’est connecté sous votre nom : prévenez aussitôt votre partie et la facilitation. Ce que vous avez dit reste valable, et la nouvelle session ne le montre pas.',
    ],
    'left-meanwhile': [
      'Votre session a été fermée avant l’arrivée de cet envoi',
      'Parley ne l’a pas confirmé. Ne vous y fiez pas, bien qu’il puisse tout de même figurer au procès-verbal. Ce que vous avez écrit figure ci-dessous. Si votre session n’est ouverte sur aucun autre appareil, adressez-vous à la facilitation.',
    ],
    'invitation-unreadable': [
      'Ce n’est pas un lien d’invitation',
      'Aucune invitation n’y a été trouvée. Elle n’a pas été utilisée. Copiez le lien entier du message et collez-le ici.',
    ],
    'invitation-spent': [
      'Cette invitation ne fonctionne plus',
      'Elle a déjà été utilisée, ou elle a expiré. Si vous l’avez utilisée sur cet appareil, allez au dialogue. Sinon, demandez-en une nouvelle à la facilitation.',
    ],
    'no-such-code': [
      'Ce code ne fonctionne pas',
      'Un code sert une seule fois, pendant dix minutes. Vérifiez les chiffres. S’ils sont exacts, demandez un nouveau code à la facilitation.',
    ],
    'no-such-device-code': [
      'Ce code ne fonctionne pas',
      'Un code sert une seule fois, pendant dix minutes. Vérifiez les chiffres. S’ils sont exacts, créez un nouveau code sur l’appareil où votre session est ouverte.',
    ],
    'passkey-refused': [
      'Cette clé d’accès ne fonctionne pas',
      'Elle a peut-être été supprimée ou a expiré, ou la connexion a pris plus de cinq minutes. Réessayez. Si elle ne fonctionne pas, saisissez un code d’un appareil sur lequel votre session est ouverte.',
    ],
    'no-such-passkey': [
      'Cette clé d’accès n’existe pas',
      'Elle a peut-être déjà été supprimée. Consultez de nouveau vos appareils.',
    ],
    'passkey-not-made': [
      'Aucune clé d’accès n’a été créée',
      'Cette demande de clé d’accès n’est plus valable : elle l’est une fois, pendant cinq minutes. Consultez la liste et réessayez.',
    ],
    'no-such-device': [
      'Cet appareil n’existe pas',
      'Il a peut-être déjà été déconnecté. Consultez de nouveau vos appareils.',
    ],
    'has-come-in': [
      'Cette personne a déjà rejoint le dialogue',
      'Aucune invitation n’a été établie. Sur un appareil où sa session est ouverte, elle crée elle-même un code pour un autre appareil. Si tous ses appareils sont perdus, établissez un rétablissement d’accès sur la liste nominative.',
    ],
    'has-not-come-in': [
      'Cette personne n’a pas encore rejoint le dialogue',
      'Il n’y a pas d’accès à rétablir. Établissez une nouvelle invitation sur la liste nominative.',
    ],
    forbidden: [
      'Vous n’avez pas l’autorisation nécessaire',
      'Votre rôle ne le permet pas. Revenez au dialogue pour voir ce que vous pouvez faire.',
    ],
    'from-elsewhere': ['Ce formulaire vient d’un autre site', 'Ouvrez Parley et envoyez le formulaire à partir de là.'],
    'not-on-the-roll': [
      'Vous ne figurez pas sur la liste d’appel de cette lecture',
      'La liste d’appel a été arrêtée à son ouverture, et vous n’y figurez pas. Vous pouvez prendre part à la prochaine lecture.',
    ],
    'no-such-page': ['Page introuvable', 'L’adresse est peut-être incomplète. Repartez du dialogue.'],
    'method-not-allowed': [
      'Cette adresse n’est pas une page',
      'Elle ne reçoit que ce qu’envoie le formulaire d’une page. Rien n’a été changé. Repartez du dialogue.',
    ],
    'no-such-round': ['Cycle introuvable', 'Repartez du dialogue.'],
    'no-such-reading': ['Lecture introuvable', 'Le cycle n’y est peut-être pas encore parvenu. Repartez du dialogue.'],
    'no-such-proposal': ['Proposition introuvable', 'Ouvrez de nouveau la lecture.'],
    'no-such-statement': [
      'Intervention introuvable',
      'Elle n’a peut-être pas encore paru. Ouvrez de nouveau la lecture.',
    ],
    'no-floor': [
      'Ce cycle ne comporte pas de discussion',
      'Ses règles ne permettent pas d’intervention dans une lecture.',
    ],
    'no-model': [
      'Ce cycle n’a pas de modèle de langage',
      'Ses règles n’en désignent aucun. Utilisez les projets qui n’ont pas besoin de modèle.',
    ],
    'model-not-deployed': [
      'Le modèle de langage n’est pas connecté',
      'Le fichier du dialogue ne le désigne plus. Prévenez la personne qui a déployé le dialogue.',
    ],
    'nothing-to-draft': ['Il n’y a rien à rédiger', 'Aucun point de cette lecture ne divise les parties.'],
    'same-name': [
      'Une personne de ce nom figure sur la liste nominative',
      'Personne n’a été ajouté. S’il s’agit de la même personne, corrigez l’inscription.',
    ],
    'name-sealed': [
      'Le nom ne peut plus être modifié',
      'Le procès-verbal d’une lecture conclue contient les noms. Révoquez l’accès de cette personne, puis invitez-la de nouveau sous le bon nom.',
    ],
    'no-such-screen': ['Cet écran n’existe pas', 'Il a pris fin. Créez un code pour un nouvel écran.'],
    'no-such-calendar': [
      'Calendrier introuvable',
      'Son adresse ne fonctionne plus. Créez-en une nouvelle dans Parley.',
    ],
    'log-not-signed': [
      'Pas encore de point de contrôle',
      'Le journal est signé dans les cinq minutes qui suivent l’ouverture du premier cycle.',
    ],
    'no-such-checkpoint': [
      'Ce point de contrôle n’existe pas',
      'Le journal compte moins d’entrées. Demandez son dernier point de contrôle.',
    ],
    'not-a-witness': [
      'Ce n’est pas un témoin de ce dialogue',
      'Le fichier du dialogue nomme les témoins, chacun avec sa clé. Adressez-vous à la personne qui l’a déployé.',
    ],
    'cosignature-invalid': [
      'La signature ne concorde pas',
      'Récupérez de nouveau le point de contrôle et signez-le avec la clé que nomme le fichier du dialogue.',
    ],
    'no-such-admission': [
      'Personne n’attend ici',
      'Personne n’attend plus cette admission. La page de votre partie indique qui en fait partie à présent.',
    ],
    'no-such-confirmation': [
      'Rien à confirmer ici',
      'Votre partie n’a rien à confirmer pour cette corbeille. La page d’accueil indique ce qui vous est demandé.',
    ],
    'confirmation-not-open': [
      'La confirmation est terminée',
      'Aucune autre réponse ne peut être enregistrée. La page indique le résultat.',
    ],
    'no-consultations': ['Pas de consultations', 'Les règles de ce dialogue ne prévoient pas de consultations.'],
    'no-such-consultation': [
      'Consultation introuvable',
      'À cette adresse, il n’y a aucune consultation que vous puissiez voir. La liste contient toutes celles que vous pouvez voir.',
    ],
    'consultation-not-open': [
      'Cela ne peut pas être décidé maintenant',
      'La consultation en est à un autre point. La page indique où elle en est, et ce que votre partie peut décider.',
    ],
    'drafts-reached': [
      'Votre partie a cinq projets de ce type',
      'Prononcez-vous d’abord sur l’un d’eux. Un projet prend fin lorsque chacun a retiré son appui.',
    ],
    'own-drafts-reached': [
      'Vous avez deux projets de ce type',
      'Votre partie se prononce d’abord sur l’un d’eux, ou vous retirez votre appui. D’autres membres de votre partie peuvent aussi en rédiger.',
    ],
    'not-by-this-rule': [
      'Les règles de cette consultation ne le prévoient pas',
      'La page indique qui décide au nom d’une partie, et quand les autres parties la reçoivent.',
    ],
    'no-such-program': [
      'Ce programme n’a pas de jeton',
      'La liste des programmes contient ceux dont le jeton fonctionne.',
    ],
    'programs-reached': ['Vingt programmes ont un jeton', 'Révoquez-en un d’abord.'],
    'no-such-participant': [
      'Personne introuvable',
      'Cette personne ne figure pas sur la liste nominative. Vérifiez la liste nominative.',
    ],
    'no-such-receipt': [
      'Récépissé introuvable',
      'Vous n’avez rien présenté dans cette lecture sous ce récépissé. Vérifiez l’adresse.',
    ],
    'not-settled-yet': [
      'Lecture pas encore conclue',
      'Ceci est disponible une fois la lecture conclue. Revenez à ce moment-là.',
    ],
    'reading-not-open': [
      'La lecture est close',
      'Rien ne peut plus y être enregistré. Ce que vous avez écrit figure ci-dessous. Gardez-le pour la prochaine lecture.',
    ],
    'closed-meanwhile': [
      'La lecture a été close. Ce que vous avez envoyé est conservé, et sera peut-être compté',
      'Parley l’a reçu. La page à laquelle mène le lien indiquera si cet envoi a été compté, lorsque la lecture sera conclue. Vous n’avez pas besoin de le répéter.',
    ],
    'position-changed-meanwhile': [
      'Votre position a été changée dans une autre fenêtre',
      'La page montre la position enregistrée en dernier. Ce que vous avez choisi ici est encore dans le formulaire. Comparez les deux, et enregistrez de nouveau si vous le souhaitez toujours.',
    ],
    'already-decided': [
      'La lecture est déjà close',
      'Elle a été close avec une autre décision. Consultez le résultat.',
    ],
    'closed-at-deadline': ['L’échéance est passée', 'La lecture a été close à l’échéance. Consultez le résultat.'],
    'already-stands': [
      'Un texte sous cet intitulé est déjà en vigueur.',
      'Un cycle antérieur l’a adopté. Votre texte n’a pas été déposé. Pour changer ce qui est en vigueur, amendez-le : choisissez « Proposer un amendement » à côté du texte, sous « En vigueur ».',
    ],
    'already-tabled': [
      'Une autre proposition dit déjà cela',
      'Votre texte n’a pas été déposé, car deux propositions identiques se partageraient les appuis. Prenez position sur l’autre proposition, ou amendez-la.',
    ],
    'appears-too-late': [
      'Votre texte ne paraîtrait qu’après la fin du silence',
      'Il n’a pas été déposé, car personne ne pourrait y faire objection auparavant. Déposez-le à la prochaine lecture. La facilitation peut aussi modifier l’échéance.',
    ],
    'deadline-moved-meanwhile': [
      'L’échéance a été modifiée',
      'Vérifiez la nouvelle échéance, puis décidez de nouveau.',
    ],
    'last-call-given': [
      'Un préavis de clôture a déjà été donné',
      'La page indique quand la lecture sera close, et avec quelle décision. Pour décider autre chose, annulez d’abord le préavis de clôture.',
    ],
    'last-call-called-off': [
      'Un préavis de clôture a été annulé entre-temps',
      'Votre décision n’a pas été enregistrée. Consultez la lecture. Si vous souhaitez toujours la clore, décidez de nouveau.',
    ],
    'no-last-call': [
      'Ce préavis de clôture n’existe pas',
      'Ouvrez de nouveau la lecture pour voir si elle sera bientôt close.',
    ],
    'no-position': ['Vous n’avez pas de position ici', 'Vous l’avez déjà retirée. Rien n’a été changé.'],
    'no-readings-left': ['Les règles ne permettent plus de lecture', 'Concluez celle-ci, ou ajournez.'],
    'not-a-co-chair': [
      'Seule la coprésidence peut en décider',
      'Aucune partie ne vous a confié la coprésidence. La décision est prise ensemble par un coprésident ou une coprésidente au moins de chaque partie.',
    ],
    'not-your-side': [
      'Seule la coprésidence de cette partie peut le faire',
      'Seule la coprésidence d’une partie invite les membres de cette partie et révoque leur accès. Adressez-vous à elle.',
    ],
    'no-such-motion': ['Motion introuvable', 'Il n’y a pas de motion portant ce numéro. Ouvrez de nouveau la page.'],
    'another-motion': [
      'Une autre motion vient d’être présentée',
      'Votre décision n’a pas été enregistrée. Consultez la motion en cours. Consentez-y, ou proposez autre chose à la place.',
    ],
    'motion-withdrawn': [
      'Cette motion a été retirée',
      'La partie qui l’avait proposée l’a retirée. Votre réponse n’a pas été enregistrée. Vous pouvez la proposer de nouveau.',
    ],
    'motion-replaced': [
      'Cette motion a été remplacée par une autre',
      'Votre réponse n’a pas été enregistrée. Consultez la motion en cours.',
    ],
    'motion-carried': [
      'Toutes les parties ont consenti',
      'La motion a été adoptée. Elle ne peut plus être changée. Consultez le résultat.',
    ],
    'consent-taken-back': [
      'Votre partie a retiré son consentement',
      'Votre consentement n’a pas été enregistré. Consultez la motion, et consentez de nouveau si vous le souhaitez.',
    ],
    'no-consent': ['Votre partie n’a pas consenti', 'Il n’y a pas de consentement à retirer.'],
    'your-motion': [
      'C’est votre partie qui a proposé cette motion',
      'Vous ne pouvez pas retirer le seul consentement. Retirez la motion.',
    ],
    'not-your-motion': [
      'Seule la partie qui a proposé une motion peut la retirer',
      'Vous pouvez retirer le consentement de votre partie, ou proposer autre chose à la place.',
    ],
    'no-co-chairs': [
      'Ce dialogue n’a pas de coprésidence',
      'Tout membre de la facilitation peut clore ses lectures. La publication ne requiert aucun consentement.',
    ],
    'no-co-chair': [
      'Une partie n’a pas encore de coprésidence',
      'Un cycle peut s’ouvrir lorsque chaque partie a désigné un coprésident ou une coprésidente. Vérifiez la liste nominative.',
    ],
    'only-later': [
      'Cette échéance ne peut être que reportée à plus tard',
      'Dans un dialogue à coprésidence, une échéance avancée permettrait à une seule partie de clore la lecture.',
    ],
    'authentic-text-missing': [
      'Il manque un texte faisant foi à un engagement',
      'La lecture n’a pas été close. Un engagement n’est soumis à la ratification que s’il a, dans chaque langue faisant foi de ce dialogue, un texte aligné. Tenez une autre lecture, pour que les textes manquants puissent être proposés. Pour continuer malgré tout, appuyez de nouveau sur le bouton : la page nomme alors les engagements et demande confirmation.',
    ],
    'too-few-heard': [
      'Trop peu de membres ont pris position pour que cette lecture soit close avant l’échéance',
      'Les règles de ce dialogue en exigent davantage de chaque partie auparavant. Le comptage a lieu toutes les cinq minutes. Attendez le prochain comptage ou, au plus tard, l’échéance.',
    ],
    'silence-lasts': [
      'Cette échéance ne peut être que reportée à plus tard',
      'Dans la procédure d’approbation tacite, le silence dure jusqu’à l’échéance.',
    ],
    'under-silence': [
      'Cette lecture suit la procédure d’approbation tacite',
      'Elle n’est conclue qu’à son échéance. Attendez l’échéance, ou ajournez.',
    ],
    'not-ended-yet': [
      'Le cycle a encore des lectures',
      'Vous pourrez proposer de publier l’instrument lorsque la dernière lecture sera conclue.',
    ],
    'not-published-yet': [
      'L’instrument n’est pas encore publié',
      'Vous pourrez proposer de communiquer le procès-verbal complet après la publication de l’instrument.',
    ],
    'not-released': [
      'Le procès-verbal complet n’est pas communiqué',
      'Il montre quelle position chaque participant a prise. La facilitation peut le lire après le consentement d’un coprésident ou d’une coprésidente de chaque partie.',
    ],
    'caucus-full': [
      'Il n’y a plus de place pour une note',
      'Votre partie a atteint la limite de cette concertation interne. Continuez dans celle d’une autre lecture.',
    ],
    'caucus-encrypted': [
      'Les notes de cette concertation interne sont chiffrées',
      'Votre note n’a pas été ajoutée, car le serveur aurait pu la lire. Ouvrez la page de la concertation interne chiffrée et écrivez-la là.',
    ],
    'caucus-not-encrypted': [
      'Les concertations internes de ce dialogue ne sont pas chiffrées',
      'Il n’y a pas de clés ici. Les notes de votre partie se trouvent sur la page de la lecture.',
    ],
    'no-such-key': ['Votre partie n’a pas cette clé', 'Rouvrez la page des clés.'],
    'key-changed-meanwhile': [
      'Votre partie a maintenant une autre clé',
      'Rien n’a été enregistré. Rouvrez la page : il se peut que votre appareil doive d’abord recevoir la nouvelle clé.',
    ],
    'share-reached': [
      'Vous avez atteint votre part de cette lecture',
      'Tout le monde a la même part des textes d’une lecture et de leurs intitulés, afin qu’il y ait de la place pour chacun. Retirez l’un de vos textes ; vous pourrez alors en déposer un autre.',
    ],
    'chairs-places-taken': [
      'Il n’y a plus de place pour un texte de la présidence',
      'La présidence dispose de 40 places dans une lecture, en plus de celles des participants. Retirez un texte de la présidence ; vous pourrez alors en déposer un autre.',
    ],
    'motions-waiting': [
      'Trop de textes de la présidence proposés par votre partie attendent un consentement',
      'Dans une lecture, 40 textes proposés par votre partie peuvent attendre un consentement. Retirez une motion ; vous pourrez alors proposer un autre texte.',
    ],
    'motions-reached': [
      'Votre partie ne peut plus proposer de texte de la présidence dans cette lecture',
      'Une partie peut proposer 160 textes dans une lecture, y compris ceux qui sont retirés. Continuez dans la prochaine lecture.',
    ],
    'earlier-format': [
      'Ce n’est pas possible dans ce cycle',
      'Le cycle a commencé avant que Parley n’ait cette fonction, et garde ses règles jusqu’à la fin. Ce sera possible dans le prochain cycle.',
    ],
    'no-such-draft': ['Projet introuvable', 'Ce projet n’existe pas ou n’existe plus. Ouvrez de nouveau la page.'],
    'messages-reached': [
      'Vous avez laissé autant de messages qu’une personne peut en laisser',
      'Vos messages restent là, et vous pouvez toujours lire les réponses.',
    ],
    'message-encrypted': [
      'Ce message est chiffré',
      'Votre réponse n’a pas été envoyée. Rouvrez la page sur l’appareil qui lit le message et répondez-y.',
    ],
    'message-not-encrypted': [
      'Ce message n’est pas chiffré',
      'Votre réponse n’a pas été envoyée. Rouvrez la page et répondez sans chiffrement.',
    ],
    'no-such-message': ['Message introuvable', 'Personne ne vous a laissé ce message. Ouvrez de nouveau la page.'],
    'heading-too-long': [
      'L’intitulé est trop long',
      'Un intitulé compte au plus 200 caractères. Certains signes comptent pour plusieurs lettres. Écrivez-en un plus court, et mettez le reste dans le texte.',
    ],
    'notes-reached': [
      'Vous avez atteint votre part de cette concertation interne',
      'Tous les membres de votre partie ont la même part des notes. Continuez dans la concertation interne d’une autre lecture.',
    ],
    'statements-reached': [
      'Vous avez atteint votre part des interventions dans cette lecture',
      'Tout le monde a la même part. Continuez dans la prochaine lecture.',
    ],
    'already-set-aside': [
      'Cette intervention a déjà été écartée',
      'Un autre motif avait été donné. La page l’indique.',
    ],
    'changed-too-often': [
      'Vous ne pouvez plus changer cette position',
      'Une position sur un texte peut être changée 63 fois dans une lecture. Votre dernière position reste valable.',
    ],
    'round-running': ['Un cycle est déjà en cours', 'Un dialogue ne peut avoir qu’un seul cycle en cours.'],
    'round-published': ['Le cycle s’est achevé', 'Ouvrez le suivant.'],
    'side-empty': [
      'Une partie n’a pas encore de participants',
      'Un cycle peut s’ouvrir lorsque chaque partie a des participants. Vérifiez la composition des parties sur la liste nominative.',
    ],
    'side-too-small': [
      'Une partie a trop peu de membres',
      'Les règles de ce dialogue fixent le nombre minimal de membres avec lequel un cycle s’ouvre. Invitez d’autres personnes dans cette partie.',
    ],
    'small-sides': [
      'Une partie a moins de trois membres',
      'Le cycle n’a pas été ouvert. Le résultat d’une telle partie montre quelle position ses membres ont prise. Invitez-y d’abord d’autres personnes. Pour ouvrir le cycle malgré tout, appuyez de nouveau sur le bouton : la page nomme alors la partie et demande confirmation.',
    ],
    'not-track-1.5': [
      'Ce ne serait plus un dialogue de voie 1,5',
      'Trop de participants d’une partie sont des responsables gouvernementaux en exercice. Vérifiez la composition des parties sur la liste nominative.',
    ],
    'is-revoked': [
      'L’accès de cette personne a été révoqué',
      'Si elle doit de nouveau prendre part au dialogue, inscrivez-la de nouveau sur la liste nominative.',
    ],
    'not-revoked': [
      'Seul le nom d’une personne dont l’accès est révoqué peut être effacé',
      'Révoquez d’abord son accès, puis effacez le nom.',
    ],
    'not-yours': [
      'Seule la personne qui a déposé une proposition peut la retirer',
      'Vous pouvez prendre position sur elle.',
    ],
    'too-large': ['C’est trop long', 'Raccourcissez et envoyez de nouveau.'],
    'answer-too-large': [
      'C’est trop volumineux pour un seul téléchargement',
      'Téléchargez les fichiers l’un après l’autre.',
    ],
    'too-many-attempts': [
      'Cette invitation ne fonctionne plus, pas plus que beaucoup d’autres venues de votre réseau',
      'Demandez-en une nouvelle à la facilitation. Une invitation valable est acceptée à tout moment.',
    ],
    malformed: ['Le formulaire n’a pas pu être lu', 'Revenez en arrière et envoyez-le de nouveau.'],
    'missing-idempotency-key': ['Le formulaire n’a pas pu être lu', 'Revenez en arrière et envoyez-le de nouveau.'],
    'idempotency-key-reused': [
      'Ce formulaire a déjà servi pour un autre texte',
      'Ce que vous avez envoyé en premier est enregistré, et ceci ne l’est pas. Pour enregistrer aussi ceci, envoyez-le de nouveau à partir d’un nouveau formulaire.',
    ],
    invalid: [
      'Il y a un problème',
      'Rien n’a été enregistré. Corrigez le formulaire et envoyez-le de nouveau. Ce que vous avez écrit s’y trouve encore.',
    ],
  },
  unavailable: [
    'Parley n’a pas pu le faire pour l’instant',
    'Rien de ce qui a été confirmé n’est perdu. Attendez un instant et réessayez. Ce que vous avez écrit figure ci-dessous.',
  ],
  mistake: {
    text: (field) => `${field} : saisissez un texte dans une langue au moins.`,
    change:
      'Indiquez quelle modification lèverait votre objection. Les autres ne peuvent lever une objection que s’ils la comprennent.',
    conditionUnchosen:
      'Vous avez écrit une condition, mais choisi « aucune condition ». Choisissez « jusqu’au moment où » ou « sauf dans le cas où », ou videz le texte de la condition.',
    stance: 'Choisissez une position.',
    reservation: 'Formulez une réserve à une clause au moins.',
    decided: 'Ceci a été convenu lors d’une lecture antérieure. Vous ne pouvez pas déposer un autre texte à côté.',
    withdrawn: 'La proposition a été retirée.',
    as: 'Choisissez un rôle.',
    capacity: 'Choisissez une qualité.',
    email:
      'Ce n’est pas une adresse électronique. Écrivez-en une de la forme nom@example.org, ou laissez le champ vide.',
    nothing: 'L’amendement ne change rien. Modifiez le texte, puis envoyez-le.',
    passed: 'La nouvelle échéance est déjà passée. Choisissez-en une plus tardive.',
    tooFar: 'La nouvelle échéance est dans plus d’un an. Choisissez-en une plus proche.',
    unreadable: 'Saisissez la fin du silence sous forme de date et d’heure en UTC, comme ceci : 2026-12-01 18:00.',
    onlyWithSilence:
      'Vous ne pouvez fixer une fin du silence que dans la procédure d’approbation tacite. Choisissez cette procédure, ou videz le champ.',
    tooLong: (most) => `Un texte compte au plus ${most} caractères.`,
    name: 'Saisissez un nom.',
    choose: 'Choisissez une décision.',
    note: 'Saisissez une note.',
    message: 'Saisissez un message.',
    everyLanguage: 'Écrivez-le dans toutes les langues du dialogue.',
    questionAside: 'La facilitation a écarté cette question. Il n’est pas possible d’y répondre.',
  },
  wrote: 'Ce que vous avez écrit',
  wroteKeep: 'Copiez-le si vous souhaitez le garder.',
  wroteNotRecorded: 'Ceci n’a pas été enregistré.',
  cleaned: {
    'line-breaks':
      'Les sauts de ligne et de page venus d’un autre programme ont été remplacés par de simples sauts de ligne.',
    spaces: 'Les tabulations et les espaces insécables ont été remplacées par de simples espaces.',
    'control-characters': 'Des caractères de contrôle ont été ôtés de votre texte.',
    'broken-characters': 'Des caractères incomplets ou non attribués ont été ôtés de votre texte.',
    directions: 'Des caractères qui changent le sens d’écriture ont été ôtés de votre texte.',
    'invisible-characters': 'Des caractères invisibles ont été ôtés de votre texte.',
    accents: 'Des lettres et leurs accents ont été réunis en caractères uniques. Leur aspect ne change pas.',
  },
  toForm: 'Aller au formulaire',
  toProposal: 'Aller à cette proposition',
  toDialogue: 'Aller au dialogue',
}
