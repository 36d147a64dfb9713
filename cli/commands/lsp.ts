/** `gaplint lsp --stdio`: the language server, for editors that start it by a command. */
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";

export async function lsp(args: ParsedArgs, host: Host): Promise<ExitCode> {
  if (args.positionals.length > 0) throw new UsageError("`gaplint lsp` takes no arguments", "Write `gaplint lsp --stdio`.");
  if (!args.flag("stdio")) throw new UsageError("`gaplint lsp` needs --stdio", "Write `gaplint lsp --stdio`.");
  await host.startServer();
  return 0;
}
