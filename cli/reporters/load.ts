/** A reporter by its name, loaded when it is needed. */
import type { Format } from "./formats.ts";
import type { Reporter } from "./reporter.ts";

/** The parts of a report in their order, made while they are taken: text, or what it is in UTF-8. */
export type ReportParts = (...input: Parameters<Reporter>) => Iterable<string | Uint8Array>;

export async function loadReporter(format: Format): Promise<ReportParts> {
  switch (format) {
    case "stylish":
      return whole((await import("./stylish.ts")).stylishReporter);
    case "json":
      return (await import("./json.ts")).jsonReporter;
    case "jsonl":
      return (await import("./jsonl.ts")).jsonlReporter;
    case "sarif":
      return whole((await import("./sarif.ts")).sarifReporter);
    case "github":
      return whole((await import("./github.ts")).githubReporter);
    case "gitlab":
      return whole((await import("./gitlab.ts")).gitlabReporter);
    case "junit":
      return whole((await import("./junit.ts")).junitReporter);
    case "markdown":
      return whole((await import("./markdown.ts")).markdownReporter);
    case "blob":
      return whole((await import("./blob.ts")).blobReporter);
  }
}

const whole = (reporter: Reporter): ReportParts => (input) => [reporter(input)];
