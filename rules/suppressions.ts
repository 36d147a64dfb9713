/** `gaplint-disable…` comments: which findings they silence. */
import type { FileFacts, Span, SuppressionComment } from "../analysis/lower/facts.ts";
import type { Finding } from "./finding.ts";

export interface Suppressions {
  /** True when a comment silences the finding; the comment then counts as used. */
  silences(finding: Finding): boolean;
  /** Comments that silenced nothing. Meaningful after every finding was asked about. */
  unused(): readonly { readonly file: string; readonly comment: SuppressionComment }[];
}

interface Range {
  readonly comment: SuppressionComment;
  readonly span: Span;
}

/** The suppressions of the files that findings are in. `text` gives a file's text. */
export function createSuppressions(facts: (file: string) => FileFacts | undefined, text: (file: string) => string | undefined): Suppressions {
  const ranges = new Map<string, readonly Range[]>();
  const used = new Set<SuppressionComment>();

  function rangesOf(file: string): readonly Range[] {
    const known = ranges.get(file);
    if (known !== undefined) return known;
    const made = rangesIn(facts(file)?.suppressions ?? [], text(file) ?? "");
    ranges.set(file, made);
    return made;
  }

  return {
    silences: (finding) => {
      const range = rangesOf(finding.file).find(({ comment, span }) => span[0] <= finding.span[0] && finding.span[0] < span[1] && (comment.rules.length === 0 || comment.rules.includes(finding.rule)));
      if (range !== undefined) used.add(range.comment);
      return range !== undefined;
    },
    unused: () => [...ranges].flatMap(([file, list]) => list.filter(({ comment }) => !used.has(comment)).map(({ comment }) => ({ file, comment }))),
  };
}

function rangesIn(comments: readonly SuppressionComment[], text: string): readonly Range[] {
  return comments.flatMap((comment, position): readonly Range[] => {
    switch (comment.kind) {
      case "disable-line":
        return [{ comment, span: lineAt(text, comment.span[0]) }];
      case "disable-next-line":
        return [{ comment, span: lineAt(text, lineAt(text, comment.span[1])[1]) }];
      case "disable": {
        const end = comments.slice(position + 1).find((later) => later.kind === "enable" && (later.rules.length === 0 || comment.rules.some((rule) => later.rules.includes(rule))));
        return [{ comment, span: [comment.span[0], end?.span[0] ?? Number.POSITIVE_INFINITY] }];
      }
      case "enable":
        return [];
    }
  });
}

/** The line that holds an offset, from its first character to the start of the next line. */
function lineAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const newline = /\r\n|\n|\r/g;
  newline.lastIndex = offset;
  const match = newline.exec(text);
  return [start, match === null ? text.length + 1 : match.index + match[0].length];
}
