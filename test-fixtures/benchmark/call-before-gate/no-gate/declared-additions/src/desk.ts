import express from "express";

const app = express();

export function serve(desk: Desk, { desk: other }: Shop.Counter): void {
  app.post("/sonnet", async (request, response) => {
    response.send(await desk.poet.sonnet(String(request.body)));
  });
  app.post("/ballad", async (request, response) => {
    response.send(await other.poet.ballad(String(request.body)));
  });
}
