/** What the audit log says of its events; fetched there alone. */
const en = {
  'event.faq.created': 'Made a FAQ',
  'event.faq.article.created': 'Wrote an article',
  'event.faq.article.edited': 'Edited an article',
  'event.faq.article.moved': 'Moved an article',
  'event.faq.article.deleted': 'Deleted an article',
} as const

export default en
