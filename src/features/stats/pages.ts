import type { Page } from '../../page/page'

export const statsPages: readonly Page[] = []
