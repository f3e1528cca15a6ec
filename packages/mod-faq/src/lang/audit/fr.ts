import type en from './en.ts'

const fr = {
  'event.faq.created': 'A créé une foire aux questions',
  'event.faq.article.created': 'A écrit un article',
  'event.faq.article.edited': 'A modifié un article',
  'event.faq.article.moved': 'A déplacé un article',
  'event.faq.article.deleted': 'A supprimé un article',
} satisfies Record<keyof typeof en, string>

export default fr
