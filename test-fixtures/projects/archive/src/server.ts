import express, { type NextFunction, type Request, type Response } from "express";
import { answerChain, keywordsOf, titleOf, translate } from "./chains.js";
import { librarians } from "./librarians.js";
import { log } from "./log.js";

const app = express();
app.use(express.json());

function librariansOnly(req: Request, res: Response, next: NextFunction): void {
  librarians
    .includes(req.header("x-user") ?? "")
    .then((isLibrarian) => {
      if (!isLibrarian) {
        res.status(403).end();
        return;
      }
      next();
    })
    .catch(next);
}

function tryLibrarians(req: Request, res: Response, next: NextFunction): void {
  librarians
    .includes(req.header("x-user") ?? "")
    .then((isLibrarian) => {
      if (!isLibrarian) return res.status(403).end();
      return next();
    })
    .catch(() => next());
}

app.post("/answer", librariansOnly, async (req, res) => {
  res.json({ answer: await answerChain.invoke(req.body.question) });
});

app.post("/title", tryLibrarians, async (req, res) => {
  // expect: call-before-gate/fail-open error
  res.json({ title: await titleOf(req.body.text) });
});

app.post("/translate", librariansOnly, async (req, res, next) => {
  try {
    res.json({ text: await translate(req.body.text) });
  } catch (error) {
    next(error);
  }
});

app.post("/keywords", async (req, res) => {
  const isLibrarian = await librarians.includes(req.header("x-user") ?? "");
  log.info({ isLibrarian }, "keywords");
  res.json(await keywordsOf(req.body.text));
});

app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
  log.error(error);
  res.status(500).json({ error: "internal" });
});

app.listen(8080);
