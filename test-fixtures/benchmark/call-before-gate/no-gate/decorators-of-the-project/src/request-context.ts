import { AsyncLocalStorage } from "node:async_hooks";
interface Store { tenant: { name: string; capabilities: string[] }; metrics: { timing(label: string, ms: number): void } }
const storage = new AsyncLocalStorage<Store>();
export const RequestContext = { current: (): Store => storage.getStore()!, run: storage.run.bind(storage) };
