/** What joins tickets and articles, as ICU messages. */
export const en = {
  'trackersuggest_faq.pluginname': 'Articles for tickets',
  'trackersuggest_faq.pluginname.plural': 'Articles for tickets',

  'trackersuggest_faq.suggestions': 'Already answered',
  'trackersuggest_faq.failed': 'The article could not be loaded',
  'trackersuggest_faq.loading': 'Loading…',

  'trackersuggest_faq.make': 'Make an article of it',
  'trackersuggest_faq.make.in': 'In which list of questions?',
  'trackersuggest_faq.made': 'The draft is in “{faq}”. Read it again before it is published.',
  'trackersuggest_faq.open': 'Open the draft',
  'trackersuggest_faq.articles': 'Article made of it:',
  'trackersuggest_faq.draft': 'draft',
  'trackersuggest_faq.origin': 'Made of ticket',

  'error.trackersuggest_faq.not_found':
    'This ticket or this list of questions does not exist, or you do not have access to it.',
  'error.trackersuggest_faq.unsolved': 'What solved this ticket has not been written.',
  'error.trackersuggest_faq.full': 'There are already {most} articles there. Delete one first.',
}

export default en
