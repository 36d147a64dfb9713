/** What scans found, kept between runs: a file that is as it was need not even be read for its imports. */
import type { FileScan } from "../../analysis/project/file-scan.ts";
import type { ScansCache } from "../../analysis/project/caches.ts";
import type { ScannedImport } from "../../analysis/project/project.ts";
import type { Signatures } from "./signatures.ts";

export interface KeptScans extends ScansCache {
  /** What this run's scans looked for. */
  readonly words: readonly string[];
  /** What all texts were searched for. */
  readonly searches: readonly (readonly string[])[];
  /** True when most scans are known. */
  readonly isWarm: boolean;
  /** Of the files that nothing but a scan and searches were wanted of, what these found. */
  scannedOnly(): ReadonlyMap<string, Sight>;
  /** The scans of this run as text; undefined when nothing was added. */
  text(): string | undefined;
}

/** What is seen of a file without its content. */
export interface Sight {
  readonly scan: FileScan;
  /** Of each search, in their order, whether it found the file. */
  readonly found: readonly boolean[];
}

interface Kept {
  readonly version: string;
  readonly words: readonly string[];
  readonly scans: readonly Row[];
}

type Row = readonly [path: string, signature: string, mentions: number, imports: readonly ScannedImport[], tails: readonly string[]];

/**
 * @param text what `text()` gave before; anything else is taken for nothing kept
 * @param version of the program that scans
 */
export function openScans(text: string | undefined, version: string, signatures: Signatures): KeptScans {
  const before = read(text, version);
  const known = new Map(before.scans.map((row) => [row[0], row]));
  const scans = new Map<string, FileScan>();
  const asked = new Set<string>();
  const searches = new Map<string, { readonly words: readonly string[]; readonly found: ReadonlySet<string> }>();
  let words: readonly string[] = [];
  let added = false;

  return {
    get words() {
      return words;
    },
    get searches() {
      return [...searches.values()].map((search) => search.words);
    },
    isWarm: known.size > 0,
    lookFor: (wanted) => {
      words = [...wanted];
      scans.clear();
      if (before.words.join("\0") !== words.join("\0")) known.clear();
    },
    get: (file) => {
      const row = known.get(file);
      if (row === undefined || signatures.of(file) !== row[1]) return undefined;
      const scan: FileScan = { imports: row[3], mentions: row[2], tails: row[4], generated: false };
      scans.set(file, scan);
      return scan;
    },
    set: (file, scan) => {
      added = true;
      scans.set(file, scan);
    },
    wasSearchedFor: (wanted, found) => {
      searches.set(wanted.join("\n"), { words: [...wanted], found: new Set(found) });
    },
    wasAskedFor: (file) => {
      asked.add(file);
    },
    scannedOnly: () => {
      const all = [...searches.values()];
      return new Map([...scans].filter(([file]) => !asked.has(file)).map(([file, scan]) => [file, { scan, found: all.map(({ found }) => found.has(file)) }]));
    },
    text: () => {
      if (!added) return undefined;
      const rows = [...scans].flatMap(([file, { imports, mentions, tails }]): Row[] => {
        const signature = signatures.of(file);
        return signature === undefined ? [] : [[file, signature, mentions, imports, tails]];
      });
      return JSON.stringify({ version, words, scans: rows } satisfies Kept);
    },
  };
}

function read(text: string | undefined, version: string): Kept {
  try {
    // What bears the version was written by the function above.
    const kept = JSON.parse(text ?? "") as Kept;
    if (kept.version === version) return kept;
  } catch {
    // Broken, or not there: nothing is kept.
  }
  return { version, words: [], scans: [] };
}
