import type { Page } from '../../page/page'

export const findPages: readonly Page[] = []
