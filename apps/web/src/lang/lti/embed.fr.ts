import type { embed as en } from './embed.en.ts'

export const embed: Readonly<Record<keyof typeof en, string>> = {
  'error.core.embed.refused': 'Ce que la page qui entoure celle-ci a transmis n’a pas été accepté.',
  'error.core.embed.somebody_else': 'Quelqu’un d’autre est connecté sur la page qui entoure celle-ci.',
  'embed.opening': 'Ouverture…',
  'embed.opening.what': 'On demande à la page qui entoure celle-ci qui vous êtes.',
  'embed.nobody': 'Connectez-vous sur la page qui affiche ceci',
  'embed.nobody.what':
    'Ceci s’ouvre pour qui est connecté sur la page qui l’entoure. Connectez-vous là-bas, puis ouvrez-le ici.',
  'embed.refused': 'L’ouverture n’a pas abouti',
  'embed.refused.what':
    'Ce que la page qui entoure ceci a transmis n’a pas été accepté : elle est peut-être restée ouverte trop longtemps. Réessayez ; si cela ne change rien, signalez-le à la personne qui s’occupe de cette page.',
  'embed.busy': 'Trop de monde en ce moment',
  'embed.busy.what':
    'Nous ne pouvons pas répondre pour l’instant. Réessayez dans une minute ; rien de ce que vous avez envoyé n’est perdu.',
  'embed.failed': 'Quelque chose n’a pas marché ici',
  'embed.failed.what':
    'Vous n’y êtes pour rien, et nous en avons pris note. Réessayez ; si cela ne change rien, signalez-le à la personne qui s’occupe de la page qui entoure ceci, avec la référence ci-dessous.',
  'embed.nowhere': 'Il n’y a rien à afficher ici',
  'embed.nowhere.what':
    'Cette adresse sert à une page qui peut afficher quelque chose d’ici ; elle n’affiche rien d’elle-même.',
  'embed.over': 'Ouvrez ceci à nouveau',
  'embed.over.what':
    'Votre temps ici est écoulé, ou quelqu’un d’autre s’est connecté sur la page qui entoure ceci. Rien de ce que vous avez envoyé n’est perdu.',
  'embed.again': 'Ouvrir',
}
