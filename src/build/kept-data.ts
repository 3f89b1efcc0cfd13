/** Data kept on every phone with the pages: the postal codes of all Japan. Places and figures are kept with the list of their prefecture. */
export const KEPT_DATA: readonly string[] = ['data/places/v1/postal.json']
