import type { Story } from './story.ts'

/** Two who report, two who work: who they are depends on who can work there (seed.ts). */
export type DeskPerson = 'ines' | 'theo' | 'claire' | 'karim' | 'agent' | 'expert'

/** The school's help desk: strict, along the life cycle. */
export const DESK_STORIES: readonly Story<DeskPerson>[] = [
  {
    daysAgo: 24,
    by: 'claire',
    summary: 'Vidéoprojecteur de la salle B12 : image rose',
    description: 'Depuis la rentrée l’image est rose, quelle que soit la source. J’ai essayé deux câbles.',
    steps: [
      [3, 'agent', 'OPEN'],
      [1, 'agent', { assign: 'expert' }],
      [20, 'expert', 'RESOLVING'],
      [
        2,
        'expert',
        { say: 'Les câbles sont bons : c’est la roue chromatique. J’en ai commandé une, elle arrive **jeudi**.' },
      ],
      [24, 'expert', 'RESOLVED'],
      [15, 'claire', 'VALIDATED'],
    ],
  },
  {
    daysAgo: 19,
    by: 'ines',
    summary: 'Mot de passe de l’ENT oublié',
    description: 'Je n’arrive plus à me connecter depuis que j’ai changé de téléphone.',
    steps: [
      [1, 'agent', { assign: 'agent' }],
      [0.5, 'agent', 'RESOLVED'],
      [4, 'ines', 'VALIDATED'],
    ],
  },
  {
    daysAgo: 17,
    by: 'theo',
    summary: 'Wi-Fi très lent au CDI entre midi et deux',
    description: 'Les pages mettent une minute à s’ouvrir de 12 h 30 à 13 h 30. Le reste de la journée, tout va bien.',
    steps: [
      [2, 'agent', 'OPEN'],
      [4, 'agent', { assign: 'expert' }],
      [
        20,
        'expert',
        {
          say: 'Relevé d’aujourd’hui, au comptoir du CDI :\n\n| Heure | Débit | Appareils |\n|---|--:|--:|\n| 11 h 50 | 84 Mbit/s | 41 |\n| 12 h 40 | 3 Mbit/s | 213 |\n| 13 h 40 | 79 Mbit/s | 52 |\n\nLa borne sature. Il en faut une seconde.',
        },
      ],
      [
        1,
        'expert',
        {
          note: 'La seconde borne n’est pas au budget de cette année : en parler au conseil avant de promettre quoi que ce soit.',
        },
      ],
      [3, 'theo', { say: 'Merci ! En attendant, on passe par la salle 104.' }],
      [25, 'expert', 'WAITING'],
    ],
  },
  {
    daysAgo: 14,
    by: 'karim',
    summary: 'Installer le logiciel de simulation en salle TP3',
    description: 'Version 4.2 ou plus récente, sur les 18 postes. La licence de l’établissement couvre toute la salle.',
    steps: [
      [6, 'agent', { assign: 'expert' }],
      [30, 'expert', 'RESOLVING'],
    ],
  },
  {
    daysAgo: 13,
    by: 'ines',
    summary: 'L’imprimante du CDI avale le papier',
    description: 'Deux feuilles sur trois ressortent froissées.',
    steps: [
      [2, 'agent', 'OPEN'],
      [20, 'agent', 'RESOLVING'],
      [3, 'agent', 'RESOLVED'],
      [
        27,
        'ines',
        {
          say: 'Elle recommence depuis ce matin :\n\n- deux feuilles d’un coup\n- puis « bourrage bac 2 », alors que le bac 2 est vide',
        },
      ],
      [1, 'ines', 'POSTED'],
      [1, 'agent', { assign: 'agent' }],
      [2, 'agent', 'RESOLVING'],
    ],
  },
  {
    daysAgo: 11,
    by: 'theo',
    summary: 'Casque audio pour le labo de langues',
    description: 'Il manque un casque au poste 7. Finalement j’en ai trouvé un dans l’armoire.',
    steps: [[5, 'theo', 'ABANDONNED']],
  },
  {
    daysAgo: 10,
    by: 'claire',
    summary: 'Élèves absents de la liste de mon cours',
    description: 'Trois élèves arrivés en octobre n’apparaissent pas dans « Sciences de l’ingénieur – Terminale ».',
    steps: [
      [1, 'agent', 'OPEN'],
      [2, 'agent', { assign: 'agent' }],
      [3, 'agent', { say: 'Pouvez-vous me donner leurs noms ?' }],
      [1, 'claire', { say: 'Léa Marchand, Noé Perrin et Samia Kaci.' }],
      [14, 'agent', 'RESOLVED'],
    ],
  },
  {
    daysAgo: 8,
    by: 'ines',
    summary: 'Accents illisibles dans le bulletin en PDF',
    description: 'Les appréciations affichent des carrés à la place des « é » et des « ç ».',
    steps: [
      [4, 'agent', 'OPEN'],
      [22, 'expert', { assign: 'expert' }],
      [3, 'expert', 'RESOLVING'],
      [
        18,
        'expert',
        {
          say: 'Reproduit avec la police `Fira Sans` seulement. L’export n’embarque pas ses accents : j’essaie de la remplacer.',
        },
      ],
      [4, 'ines', { say: 'Si cela peut aider, sur mon téléphone le même fichier s’affiche bien.' }],
    ],
  },
  {
    daysAgo: 5,
    by: 'karim',
    summary: 'Badge refusé à l’entrée du parking',
    description: 'Le lecteur reste rouge depuis lundi matin. Le badge ouvre encore la porte du hall.',
    steps: [[3, 'agent', { assign: 'expert' }]],
  },
  {
    daysAgo: 3,
    by: 'theo',
    summary: 'Espace de stockage plein',
    description: 'Impossible d’enregistrer le compte rendu de TP : « quota dépassé ».',
    steps: [[2, 'agent', 'OPEN']],
  },
  {
    daysAgo: 1,
    by: 'ines',
    summary: 'Pas de son pendant les visioconférences',
    description: 'On m’entend, mais moi je n’entends personne. Cela marche sur un autre ordinateur.',
    steps: [],
  },
  {
    daysAgo: 0.1,
    by: 'claire',
    summary: 'Tableau interactif décalé en salle A04',
    description: 'Le trait apparaît 5 cm à droite du stylet. Le calibrage ne change rien.',
    steps: [],
  },
]
