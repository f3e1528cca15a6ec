import type { ServerHalf } from '@guichet/plugin-kit/server'
import { createArticle } from './articles/create.ts'
import type { Caller } from './caller.ts'

/** A FAQ for the demo. One that is there already is left alone, with whatever has become of it. */
export const seed: NonNullable<ServerHalf['seed']> = async ({ host, demo }) => {
  const activity = await demo.createActivity({
    component: 'mod_faq',
    name: 'Foire aux questions',
    courseId: demo.courseId,
    settings: {},
  })
  if (activity === null) return
  const author = demo.people.editingteacher
  const held = await host.access.check(author, activity.path, ['mod/faq:publish'])
  const caller: Caller = {
    host,
    activity,
    actor: { id: author, via: 'command' },
    can: (capability) => held.has(capability),
  }
  for (const article of ARTICLES) {
    const written = await createArticle(caller, article)
    if (!written.ok) throw new Error(`seed: ${written.error.code}`)
  }
}

const ARTICLES = [
  {
    title: 'Comment récupérer mon mot de passe ?',
    body: 'Sur la page de connexion, choisissez **Mot de passe oublié** :\n\n1. donnez votre adresse électronique ;\n2. ouvrez le message reçu ;\n3. choisissez un nouveau mot de passe.',
    published: true,
  },
  {
    title: 'Où déposer un devoir trop volumineux ?',
    body: 'Réduisez le PDF, ou déposez-le en plusieurs fichiers de moins de 10 Mo.',
    published: true,
  },
  {
    title: 'Quand la salle informatique est-elle ouverte ?',
    body: 'À confirmer avec la vie scolaire.',
    published: false,
  },
]
