import type { Page } from '../../page/page'

export const deskPages: readonly Page[] = []
