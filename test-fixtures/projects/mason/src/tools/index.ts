import { readFile, writeFile } from "node:fs/promises";
import { execa } from "execa";

export interface Tool {
  name: string;
  description: string;
  parameters: object;
  run(args: Record<string, string>): Promise<string>;
}

export const tools: Tool[] = [
  {
    name: "read_file",
    description: "Read a file",
    parameters: { type: "object", properties: { path: { type: "string" } }, required: ["path"] },
    run: ({ path }) => readFile(path!, "utf8"),
  },
  {
    name: "write_file",
    description: "Write a file",
    parameters: { type: "object", properties: { path: { type: "string" }, content: { type: "string" } }, required: ["path", "content"] },
    run: async ({ path, content }) => {
      await writeFile(path!, content!);
      return "written";
    },
  },
  {
    name: "shell",
    description: "Run a command",
    parameters: { type: "object", properties: { command: { type: "string" } }, required: ["command"] },
    run: async ({ command }) => {
      const { all, exitCode } = await execa({ shell: true, all: true, reject: false })`${command!}`;
      return `exit ${exitCode}\n${all}`;
    },
  },
];
