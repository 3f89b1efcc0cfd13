/** Where the site lives on its host, with slashes at both ends. Set by BASE_PATH at build. */
export const BASE_PATH: string = import.meta.env.BASE_URL
