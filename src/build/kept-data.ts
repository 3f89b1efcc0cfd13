/** Data kept on every phone with the pages: postal codes of all Japan, places and figures of the prefecture that is built in. */
export const KEPT_DATA: readonly string[] = ['data/places/v1/postal.json', 'data/places/v1/10.json', 'data/usage/v1/10.json']
