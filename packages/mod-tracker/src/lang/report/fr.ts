import { fr as thanks } from '../thanks/fr.ts'
import { fr as attachments } from '../attachments/fr.ts'
import type { en } from './en.ts'

export const fr = {
  ...thanks,
  ...attachments,
  'tracker.report.for': 'Pour qui',
  'tracker.report.for.help':
    'Quelqu’un à votre comptoir ou au téléphone : le ticket sera le sien, et cette personne en sera avertie.',
  'tracker.report.for.me': 'Finalement pour moi',
  'tracker.report.lead': 'Vous suivrez la réponse et la suite ici, dans « Mes tickets ».',
  'tracker.report.text': 'Que s’est-il passé ?',
  'tracker.report.text.help':
    'Racontez comme à une collègue : ce que vous faisiez, ce que vous attendiez, ce qui est arrivé.',
  'tracker.report.text.empty': 'Dites en quelques mots ce qui s’est passé.',
  'tracker.report.line': 'En une ligne',
  'tracker.report.line.help': 'Proposé d’après votre texte ; corrigez-le si besoin.',
  'tracker.report.invalid': 'Ceci n’a pas été accepté. Modifiez-le et renvoyez.',
  'tracker.report.send': 'Envoyer le signalement',
  'tracker.report.fields.failed': 'Des questions propres à ce gestionnaire n’ont pas pu être chargées.',
  'tracker.report.failed': 'Rien n’est parti',
  'tracker.report.failed.kept': '{reason} Votre texte est gardé.',
  'tracker.report.follow': 'Suivre ce ticket',
  'tracker.report.another': 'En signaler un autre',
  'tracker.report.noRight': 'Vous ne pouvez pas signaler ici',
  'tracker.report.noRight.why': 'Demandez à une personne responsable de ce cours.',
  'tracker.suggest.found': '{count, plural, one {# suggestion qui peut aider} other {# suggestions qui peuvent aider}}',
  'tracker.suggest.helped': '{count, plural, one {A répondu à # personne} other {A répondu à # personnes}}',
  'tracker.suggest.answers': 'Cela répond à ma question',
  'tracker.suggest.back': 'Revenir à mon signalement',
  'tracker.suggest.tab': 'Ouvrir dans un nouvel onglet',
  'tracker.suggest.thanks': 'Tant mieux si vous avez la réponse',
  'tracker.suggest.thanks.why': 'Rien n’a été envoyé. Merci d’avoir regardé.',
  'tracker.suggest.thanks.by': 'Ce qui vous a répondu :',
  'tracker.suggest.ended': 'Votre signalement n’a pas été envoyé.',
  'tracker.suggest.undo': 'Annuler',
} satisfies Record<keyof typeof en, string>

export default fr
