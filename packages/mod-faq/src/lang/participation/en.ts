/** What is counted of people in a FAQ. */
const en = {
  'participation.mod_faq.written': 'Articles written',
  'participation.mod_faq.published': 'Of them, published',
} as const

export default en
