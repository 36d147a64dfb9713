/** The `versions` of an SDK's description as ranges that npm understands. */

/**
 * Oldest first, as they are written, a span by its two ends: "0.65-0.137, 1.12" is `0.65`, `0.137` and `1.12`.
 * "0.2x" is the last `0`, "1.0-beta" the last prerelease.
 */
export function npmRanges(versions: string): readonly string[] {
  return versions
    .split(",")
    .map((part) => part.trim())
    .flatMap((part) => (/^[\d.]+-[\dx.]+$/.test(part) ? part.split("-") : [part]))
    .map((part) => {
      const beta = /^([\d.]+)-beta$/.exec(part)?.[1];
      if (beta !== undefined) return `^${[...beta.split("."), "0", "0"].slice(0, 3).join(".")}-0`;
      const range = part.replace(/\.?\d*x$/, "");
      return range === "" ? "latest" : range;
    });
}
