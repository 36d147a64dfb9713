import { Elysia, t } from "elysia";
import { ask, askEither, askInTurn } from "./ai";
import { kilns } from "./kilns";

const app = new Elysia()
  .derive(({ headers }) => ({ potter: headers["x-potter"] ?? "" }))
  .get("/health", () => "ok")
  .post("/glaze", async ({ body }) => ({ text: await ask(`A glaze for ${body.clay}`) }), {
    body: t.Object({ clay: t.String() }),
    beforeHandle: async ({ potter, status }) => {
      if (!(await kilns.isMember(potter))) return status(403, "members only");
    },
  })
  .post("/shape", async ({ body, potter, status }) => {
    const member = await kilns.isMember(potter);
    if (!member) status(403, "members only");
    // expect: call-before-gate/verdict-ignored error
    return { text: await askEither(`A shape for ${body.use}`) };
  }, { body: t.Object({ use: t.String() }) })
  .guard({ beforeHandle: ({ potter, set }) => {
    if (!kilns.isAdmin(potter)) {
      set.status = 403;
      return "admins only";
    }
  } }, (admin) => admin.post("/fire", async ({ body }) => ({ text: await askInTurn(body.plan) }), { body: t.Object({ plan: t.String() }) }))
  .listen(3000);

export type App = typeof app;
