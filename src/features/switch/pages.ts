import type { Page } from '../../page/page'

export const switchPages: readonly Page[] = []
