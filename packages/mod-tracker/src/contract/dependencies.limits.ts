/** Tickets of which it is asked at once whether they wait: as many as a board shows. */
export const WAITING_MOST = 500
