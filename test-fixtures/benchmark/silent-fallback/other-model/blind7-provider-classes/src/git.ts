import { execa } from "execa";

export const diff = async () => (await execa("git", ["diff", "--staged"])).stdout;
