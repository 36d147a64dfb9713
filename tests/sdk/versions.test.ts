import { expect, test } from "vitest";
import { npmRanges } from "./versions.ts";

test("the versions of a description are npm ranges, a span its two ends", () => {
  expect(npmRanges("3.4, 4.3, 5, 7.0")).toEqual(["3.4", "4.3", "5", "7.0"]);
  expect(npmRanges("0.65-0.137, 1.12")).toEqual(["0.65", "0.137", "1.12"]);
  expect(npmRanges("0.2x, 1.1")).toEqual(["0", "1.1"]);
  expect(npmRanges("1.90-1.11x")).toEqual(["1.90", "1"]);
  expect(npmRanges("1.0-beta, 2")).toEqual(["^1.0.0-0", "2"]);
});
