import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { ask } from "./ask.ts";

it.each([
  ["the line that is typed", "yes\n", "yes"],
  ["no, where the input ends before there is one", "", "no"],
])("the answer is %s", async (_, typed, expected) => {
  const input = new PassThrough();
  const answer = ask("Write? ", input, new PassThrough());
  input.end(typed);
  expect(await answer).toBe(expected);
});

it("the answer is no where Ctrl+C breaks the question off", async () => {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const answer = ask("Write? ", Object.assign(input, { isTTY: true, setRawMode: () => input }), output);
  input.write("\u0003");
  expect(await answer).toBe("no");
});
