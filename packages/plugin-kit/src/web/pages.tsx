/** Of an infinite query whose pages are those of a list: each but the first is asked for by the cursor that the one before gave. */
export const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { readonly next: string | null }) => next,
}
