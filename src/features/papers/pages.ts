import type { Page } from '../../page/page'

export const papersPages: readonly Page[] = []
