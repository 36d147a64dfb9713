/** Everything of the outside world that the commands touch, so that tests can stand in for it. */
import type { FileSystem } from "../analysis/project/file-system.ts";
import type { FactsCache, ScansCache } from "../analysis/project/caches.ts";
import type { Workspace } from "../rules/lint.ts";

export interface OutputStream {
  /** Text, or what it is in UTF-8. */
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined when it isn't one. */
  readonly columns: number | undefined;
}

export interface Host {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes the report and nothing else. */
  readonly stdout: OutputStream;
  /** Takes notes, progress and errors. */
  readonly stderr: OutputStream;
  /** All of stdin, read to its end. */
  readonly stdin: () => Promise<string>;
  /** Files below a folder that changed (absolute paths), batch by batch; ends when nobody is to watch any more. */
  readonly watch: (root: string) => AsyncIterable<readonly string[]>;
  /** Runtime and platform, for a bug report. */
  readonly runtime: string;
  /** The program's version, down to the build. */
  readonly build: string;
  /** Today's date where the user is, YYYY-MM-DD. */
  readonly today: string;
  /** Asks the user, who sees the question on stderr; undefined where nobody can answer. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** The analysis, loaded when a command needs it: it brings the compiler with it. */
  readonly createWorkspace: (options?: WorkspaceOptions) => Promise<Workspace>;
  /** Speaks LSP on stdin and stdout until the client ends it. */
  readonly startServer: () => Promise<void>;
}

export interface WorkspaceOptions {
  /** Threads that help the first one; undefined: as many as the machine is good for. */
  readonly threads?: number | undefined;
  readonly factsCache?: FactsCache | undefined;
  readonly scansCache?: ScansCache | undefined;
  readonly fileSystem?: FileSystem | undefined;
  /** True for a workspace that is linted again and again. */
  readonly keepsAnswers?: boolean | undefined;
}

/** What a run means for the shell. */
export type ExitCode = 0 | 1 | 2;
