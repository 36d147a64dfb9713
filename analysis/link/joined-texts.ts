/** Texts that are put together of pieces: a template, a concatenation, the parts of a path. */
import { isModelId } from "../sdk/model-id.ts";
import { FRESH } from "./evaluation.ts";
import type { ExpressionRef } from "./refs.ts";
import { isText, UNKNOWN, type TextValue } from "./url-text.ts";
import type { Value } from "./value.ts";

/** As many readings of one text as are kept: each piece may be several texts. */
const MOST_READINGS = 8;

/** What pieces, each with the values that it may have, are together. Written where a piece is a model identity itself, else at `at`. */
export function joinedTexts(pieces: readonly (readonly Value[])[], at: ExpressionRef): readonly Value[] {
  let results: readonly { text: string; origin: TextValue | undefined }[] = [{ text: "", origin: undefined }];
  for (const piece of pieces) {
    const known = piece.filter(isText);
    const texts = known.length > 0 ? known : [undefined];
    results = results.flatMap((result) => texts.map((value) => ({ text: result.text + (value?.text ?? UNKNOWN), origin: value !== undefined && isModelId(value.text) ? value : result.origin }))).slice(0, MOST_READINGS);
  }
  return results.flatMap(({ text, origin }): readonly Value[] => {
    if (text === UNKNOWN) return [];
    return [{ ...FRESH, hops: origin?.hops ?? [], isDefault: origin?.isDefault ?? false, kind: text.includes(UNKNOWN) ? "text" : "string", text, at: origin?.at ?? at }];
  });
}
