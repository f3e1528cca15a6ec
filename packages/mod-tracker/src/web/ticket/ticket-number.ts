/** The number in an address. What is no number is no ticket; the API says so in the same words. */
export const ticketNumber = (text = ''): number => (/^\d{1,10}$/.test(text) ? Number(text) : 0)
