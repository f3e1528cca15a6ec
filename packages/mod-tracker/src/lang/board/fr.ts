import { fr as attachments } from '../attachments/fr.ts'
import type { en } from './en.ts'

export const fr = {
  ...attachments,
  'tracker.board.columns': 'Colonnes par état',
  'tracker.board.failed': 'Le tableau n’a pas pu être chargé',
  'tracker.board.empty': 'Aucun ticket',
  'tracker.board.slot': 'Déposer ici',
  'tracker.board.lift': 'Saisir {key} pour le déplacer',
  'tracker.board.move': 'Déplacer {key}',
  'tracker.board.lifted':
    'Vous déplacez {key} : {takes, plural, =0 {aucune colonne ne l’accepte} one {# colonne l’accepte} other {# colonnes l’acceptent}}, {refuses, plural, =0 {aucune ne le refuse} one {# le refuse et dit pourquoi} other {# le refusent et disent pourquoi}}.',
  'tracker.board.solution': 'Comment {key} a-t-il été résolu ?',
} satisfies Record<keyof typeof en, string>

export default fr
