import { router } from "./trpc";
import { billsRouter } from "./routers/bills";

export const appRouter = router({ bills: billsRouter });
export type AppRouter = typeof appRouter;
export type { Context } from "./trpc";
