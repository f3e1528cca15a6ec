/** Asks for this frame's page again, which asks the page around it again; what was posted to it is not posted again. */
export const openAnew = (): void => location.replace(location.pathname)
