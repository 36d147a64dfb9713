/** A question to whoever sits at the terminal. */
import { createInterface } from "node:readline";

/** The line that is typed; "no" where the input ends or is broken off (Ctrl+D, Ctrl+C) before there is one. */
export function ask(question: string, input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input, output });
  return new Promise((resolve) => {
    lines.once("close", () => resolve("no"));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
