import type { Story } from './story.ts'

export type Member = 'claire' | 'karim' | 'ines' | 'theo'

/** A relaxed tracker: the class follows its own project, everybody sets any state. */
export const COURSE_STORIES: readonly Story<Member>[] = [
  {
    daysAgo: 20,
    by: 'ines',
    summary: 'Le capteur de température renvoie toujours 85 °C',
    description:
      'Au démarrage, la première mesure vaut toujours 85 °C, puis tout rentre dans l’ordre.\n\nOn le voit dans le fichier de mesures du 3.',
    steps: [
      [20, 'karim', { assign: 'karim' }],
      [1, 'karim', 'RESOLVING'],
      [26, 'karim', 'TESTING'],
      [30, 'ines', 'VALIDATED'],
    ],
  },
  {
    daysAgo: 16,
    by: 'theo',
    summary: 'Le schéma de câblage ne montre pas la résistance de rappel',
    description:
      'Page 4 du dossier : il manque la résistance de 4,7 kΩ sur la ligne de données. Sans elle, rien ne répond.',
    steps: [
      [5, 'claire', { assign: 'claire' }],
      [2, 'claire', 'RESOLVED'],
      [40, 'theo', 'PUBLISHED'],
    ],
  },
  {
    daysAgo: 12,
    by: 'karim',
    summary: 'Choisir la bibliothèque du moteur pas à pas',
    description:
      'Deux candidates. Comparer l’accélération progressive, la taille en mémoire et la licence avant vendredi.',
    steps: [
      [3, 'ines', 'OPEN'],
      [25, 'theo', 'RESOLVING'],
      [6, 'theo', { say: 'La première prend 14 ko, la seconde 6 ko. Les deux sont sous licence MIT.' }],
    ],
  },
  {
    daysAgo: 9,
    by: 'ines',
    summary: 'La carte se réinitialise quand le moteur démarre',
    description:
      'La tension tombe à 3,1 V pendant 20 ms. Une alimentation séparée règle le problème sur la maquette du lycée.',
    steps: [
      [1, 'claire', { assign: 'karim' }],
      [22, 'karim', 'RESOLVING'],
      [
        5,
        'ines',
        { say: 'Avec un condensateur de 470 µF la chute est deux fois plus courte, mais la carte redémarre encore.' },
      ],
      [25, 'karim', 'WAITING'],
      [
        1,
        'karim',
        {
          say: 'On attend le régulateur. D’ici là :\n\n1. garder l’alimentation séparée\n2. ne pas démarrer les deux moteurs ensemble',
        },
      ],
    ],
  },
  {
    daysAgo: 6,
    by: 'claire',
    summary: 'Relire le cahier des charges avant la revue',
    description: 'Chaque groupe relit la partie d’un autre. Les remarques vont dans le document partagé, pas ici.',
    steps: [[50, 'ines', 'OPEN']],
  },
  {
    daysAgo: 5,
    by: 'theo',
    summary: 'Ajouter une courbe en direct sur la page de suivi',
    description: 'Une mesure par seconde suffirait. Voir si la page tient une heure sans ralentir.',
    steps: [[70, 'karim', 'ABANDONNED']],
  },
  {
    daysAgo: 2,
    by: 'ines',
    summary: 'Les unités manquent dans l’export CSV',
    description: 'L’en-tête dit « temp » et « vit ». Il faudrait « temp (°C) » et « vit (m/s) ».',
    steps: [],
  },
  {
    daysAgo: 0.2,
    by: 'theo',
    summary: 'Le robot dévie à gauche sur le carrelage',
    description: 'Environ 3 cm par mètre. Sur la piste en bois il va droit.',
    steps: [],
  },
]
