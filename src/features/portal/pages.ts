import type { Page } from '../../page/page'

export const portalPages: readonly Page[] = []
