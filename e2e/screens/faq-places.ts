import type { Person, School } from '../setup/school.ts'

export interface FaqPlaces {
  readonly id: string
  /** Published, with votes. */
  readonly article: string
  readonly draft: string
  readonly empty: string
}

/** A FAQ with articles, one of them a draft, and one without. */
export async function furnishFaq(
  school: School,
  course: string,
  { teacher, student }: { readonly teacher: Person; readonly student: Person },
  language: 'fr' | 'en',
): Promise<FaqPlaces> {
  const [name, emptyName] =
    language === 'fr' ? ['Questions sur l’ENT', 'Internat'] : ['Questions on the portal', 'Boarding']
  const id = await school.activity('mod_faq', course, name, {})
  const empty = await school.activity('mod_faq', course, emptyName, {})
  const made: string[] = []
  for (const [i, [title, body]] of ARTICLES[language].entries()) {
    const data = { title, body, published: i < 3 }
    made.push((await school.as<{ id: string }>(teacher, 'post', `faqs/${id}/articles`, data)).id)
  }
  await school.as(student, 'put', `faqs/${id}/articles/${made[0]}/vote`, { useful: true })
  await school.as(teacher, 'put', `faqs/${id}/articles/${made[0]}/vote`, { useful: false })
  return { id, empty, article: made[0]!, draft: made[3]! }
}

const ARTICLES = {
  fr: [
    [
      'Comment récupérer mon mot de passe ?',
      'Sur la page de connexion, choisissez **Mot de passe oublié** :\n\n1. donnez votre adresse électronique ;\n2. ouvrez le message reçu ;\n3. choisissez un nouveau mot de passe.\n\nLe lien vaut *une heure*.',
    ],
    ['Où déposer un devoir de plus de 10 Mo ?', 'Réduisez le PDF, ou déposez-le en plusieurs fichiers.'],
    ['Anticonstitutionnellement : pourquoi les mots très longs ne débordent-ils pas sur un téléphone ?', 'Parce que.'],
    ['Quand ouvre la salle informatique ?', 'À confirmer avec la vie scolaire.'],
  ],
  en: [
    [
      'How do I get my password back?',
      'On the sign-in page, choose **Forgotten password**:\n\n1. give your e-mail address;\n2. open the message;\n3. choose another password.\n\nThe link holds for *one hour*.',
    ],
    ['Where do I hand in a file of more than 10 MB?', 'Make the PDF smaller, or hand it in as several files.'],
    ['Why do very long words such as internationalisation not run out of a telephone?', 'Because.'],
    ['When is the computer room open?', 'To be confirmed.'],
  ],
} as const
