export const articlePaths = {
  ofTicket: 'GET /trackers/:tracker/tickets/:number',
  make: 'POST /trackers/:tracker/tickets/:number',
  ticketOf: 'GET /faqs/:faq/articles/:article',
} as const
