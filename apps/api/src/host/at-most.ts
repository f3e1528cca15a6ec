/**
 * So many entries of an LRUCache, which takes room for them as they come. Its own `max` takes all of it at once: two megabytes and some
 * milliseconds for 50,000, and what is known of rights is made anew with every change of them.
 */
export const atMost = (entries: number) => ({ maxSize: entries, sizeCalculation: () => 1 })
