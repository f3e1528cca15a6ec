/** The words of the FAQ, as ICU messages. */
export const en = {
  'faq.pluginname': 'Frequently asked questions',
  'faq.pluginname.plural': 'Frequently asked questions',

  'faq.list.nav': 'Questions',

  'faq.summary.published':
    '{count, plural, =0 {No question answered yet} one {# question answered} other {# questions answered}}',
  'faq.summary.drafts': '{count, plural, one {# draft} other {# drafts}}',
  'faq.waiting': 'A draft to read again and publish',
  'faq.recent.published': '{known, select, true {{actor} published the article} other {The article was published}}',
  'faq.recent.edited': '{known, select, true {{actor} edited the article} other {The article was edited}}',
  'faq.recent.drafted': '{known, select, true {{actor} wrote a draft} other {A draft was written}}',
  'faq.recent.withdrawn': '{known, select, true {{actor} made it a draft again} other {It was made a draft again}}',
  'error.faq.article.not_found': 'This article does not exist, or you do not have access to it.',
  'error.faq.article.publish_denied': 'Only those who may publish can change what is published.',
  'setting.mod_faq.votes': 'Ask readers whether an article was useful',
  'setting.mod_faq.votes.hint': 'In every FAQ. What was said before stays counted.',
  'error.faq.votes_off': 'Readers are not asked here whether an article was useful.',
  'error.faq.full': 'There are already {most} articles here. Delete one first.',

  'capability.mod/faq:view': 'Read the published articles',
  'capability.mod/faq:vote': 'Say whether an article is useful',
  'capability.mod/faq:edit': 'Write drafts',
  'capability.mod/faq:publish': 'Publish articles',
  'capability.mod/faq:addinstance': 'Add a FAQ to a course',
}

export default en
