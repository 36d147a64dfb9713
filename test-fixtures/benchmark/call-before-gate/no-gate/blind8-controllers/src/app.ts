import express from "express";
import { authenticate } from "./authenticate.js";
import { HttpError } from "./http-error.js";
import { QuizController } from "./quiz.controller.js";

const app = express();
const quizzes = new QuizController();

app.use(express.json());
app.use(authenticate);
app.post("/quizzes", quizzes.create);
app.post("/quizzes/explain", quizzes.explain);
app.use((error: Error, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  res.status(error instanceof HttpError ? error.status : 500).json({ error: error.message });
});
app.listen(3000);
