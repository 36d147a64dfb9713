/** Chooses how diagnostics reach the editor: it asks (pull), or it is told (push); never both. */
import type { Feature } from "./feature.ts";
import { pullCapabilities, registerPull } from "./diagnostics-pull.ts";
import { registerPush } from "./diagnostics-push.ts";

export const diagnostics: Feature = {
  capabilities: (client) => (client.pull ? pullCapabilities() : {}),
  register(session) {
    registerPull(session);
    registerPush(session);
  },
};
