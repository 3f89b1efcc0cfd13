import type { Page } from '../../page/page'

export const checkPages: readonly Page[] = []
