import type { Poet } from "./poet.js";

declare global {
  namespace Express {
    interface Request {
      poet: Poet;
      plan: string;
    }
  }
}

declare module "hono" {
  interface ContextVariableMap {
    poet: Poet;
  }
}

declare module "koa" {
  interface DefaultState {
    poet: Poet;
  }
}
