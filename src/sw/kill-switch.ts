import { deleteOurCaches } from './our-caches'

// Put in place of the worker by `npm run build -- --kill-switch`: takes away the worker and all pages it kept. What people
// have answered and ticked stays. The open pages are read again, now from the server.
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) => {
  const leave = async () => {
    await deleteOurCaches()
    await self.registration.unregister()
    const windows = await self.clients.matchAll({ type: 'window' })
    await Promise.all(windows.map((client) => client.navigate(client.url).catch(() => undefined)))
  }
  event.waitUntil(leave())
})
