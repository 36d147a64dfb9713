/** How a test reaches a server: in this process, or as a process of its own over stdio. */
import { fork, spawn } from "node:child_process";
import { PassThrough } from "node:stream";
import { IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import type { MessageReader, MessageWriter } from "vscode-languageserver-protocol/node";
import type { WorkspaceFactory } from "../../server/folder.ts";
import { serve } from "../../server/serve.ts";
import { connectionOver } from "../../server/wire.ts";

export interface Channel {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Hangs up. Of a process: resolves with its exit code once it is gone. */
  end(): Promise<number | null>;
  /** Resolves with the exit code when the process ends by itself; in this process never. */
  readonly exited: Promise<number | null>;
}

export function inProcess(createWorkspace: WorkspaceFactory): Channel {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(connectionOver({ kind: "messages", reader: new StreamMessageReader(toServer), writer: new StreamMessageWriter(toClient) }), createWorkspace);
  return {
    reader: new StreamMessageReader(toClient),
    writer: new StreamMessageWriter(toServer),
    end: () => Promise.resolve(null),
    exited: new Promise(() => undefined),
  };
}

/** Starts `node ARGS…`, with more in its environment if that comes first. What it writes to stderr is shown, because it explains a failing test. */
export function spawned(...[first, ...rest]: readonly [Readonly<Record<string, string>> | string, ...(readonly string[])]): Channel & { readonly pid: number } {
  const [env, args] = typeof first === "string" ? [{}, [first, ...rest]] : [first, rest];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, ...env } });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    reader: new StreamMessageReader(child.stdout),
    writer: new StreamMessageWriter(child.stdin),
    end: () => {
      child.stdin.end();
      return exited;
    },
    exited,
    pid: child.pid ?? 0,
  };
}

/** Forks a module, which talks over its channel to the parent, as VS Code does. */
export function forked(module: string, ...args: readonly string[]): Channel {
  const child = fork(module, args);
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    reader: new IPCMessageReader(child),
    writer: new IPCMessageWriter(child),
    end: () => {
      child.disconnect();
      return exited;
    },
    exited,
  };
}
