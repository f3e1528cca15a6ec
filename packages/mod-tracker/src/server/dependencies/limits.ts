/** How far what a ticket depends on is followed: more links than people draw. */
export const FOLLOWED = 5_000
