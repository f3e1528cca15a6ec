import { rows, type AuthorizationTable, type School } from '@guichet/plugin-kit/testing/authorization'
import { TestFaq } from './faqs.ts'

// By hand from the manifest: members view and vote, staff edits, editing teachers and managers publish.

const who = rows([])
const STRANGERS = 'stranger elsewhere'
const EDITORS = 'editingteacher manager siteManager'
const readers = who({ allowed: `student teacher ${EDITORS} readToken writeToken`, 404: STRANGERS })
const voters = who({ allowed: `student teacher ${EDITORS} writeToken`, 403: 'readToken', 404: STRANGERS })
const writers = who({ allowed: `teacher ${EDITORS} writeToken`, 403: 'readToken student', 404: STRANGERS })
/** The article is published: a teacher, who edits drafts, may not touch it. */
const publishers = who({
  allowed: `${EDITORS} writeToken`,
  refused: 'teacher',
  403: 'readToken student',
  404: STRANGERS,
})

const seen = { 'if-match': '"1"' }
const text = { title: 'Where is the library?', body: 'In building C.', published: true }

/** Three FAQs that look alike, with a published article each. */
async function build({ host, courses, person }: School<never>) {
  const make = async (courseId: string, editor: 'editingteacher' | 'elsewhere:editingteacher') => {
    const faq = await TestFaq.in(host, courseId)
    const { id } = await faq.write(person(editor))
    return { faq: faq.id, article: id }
  }
  const here = await make(courses.here, 'editingteacher')
  const sibling = await make(courses.here, 'editingteacher')
  const elsewhere = await make(courses.elsewhere, 'elsewhere:editingteacher')
  return {
    here: { ids: () => here },
    sibling: { ids: () => sibling },
    elsewhere: { ids: () => elsewhere },
    foreign: { article: elsewhere.article },
  }
}

const table: AuthorizationTable = {
  actors: {},
  place: 'faq',
  tenants: { faq: 'id', faq_article: 'faq_id', faq_vote: 'faq_id' },
  build,
  operations: {
    'faq.articles.list': {
      who: readers,
      cases: { 'by words': { who: readers, request: () => ({ query: 'q=library' }) } },
    },
    'faq.articles.create': {
      who: writers,
      request: () => ({ body: { ...text, published: false } }),
      cases: {
        'published at once': { who: publishers, refusedWith: 403, request: () => ({ body: text }) },
      },
    },
    'faq.articles.get': { who: readers },
    'faq.articles.edit': {
      who: publishers,
      refusedWith: 403,
      request: () => ({ body: text, headers: seen }),
      cases: {
        'to withdraw it': {
          who: publishers,
          refusedWith: 403,
          request: () => ({ body: { ...text, published: false }, headers: seen }),
        },
      },
    },
    'faq.articles.remove': { who: publishers, refusedWith: 403, request: () => ({ headers: seen }) },
    'faq.articles.place.move': {
      who: publishers,
      refusedWith: 403,
      request: () => ({ body: { place: 1 }, headers: seen }),
    },
    'faq.articles.vote': { who: voters, request: () => ({ body: { useful: true } }) },
    'faq.articles.vote.withdraw': { who: voters },
  },
}

export default table
