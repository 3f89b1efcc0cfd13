import type { BrowserContext } from '@playwright/test'

/** Spares pages that are only looked at the keeping of the whole language: they are told that a worker is on its way. */
export async function withoutWorker(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = async () => new EventTarget() as ServiceWorkerRegistration
  })
}
