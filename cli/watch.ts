/** Changes of the files below a folder, in batches. */
import { EventEmitter, once } from "node:events";
import { watch as watchFiles } from "chokidar";

/** Changes that come within this time of one another are one: an editor saves all, git switches a branch. */
const QUIET_MS = 100;
const IGNORED = /[\\/](?:node_modules|\.git)(?:[\\/]|$)/;
const WORTH = /\.(?:[mc]?[jt]sx?|jsonc?|txt)$|[\\/]\.gitignore$/i;

/**
 * The absolute paths of files that appeared, changed or went away, batch by batch, without an end. What is neither
 * code, data nor a list of ignored files doesn't count.
 */
export async function* watchFolder(root: string): AsyncGenerator<readonly string[], never> {
  const watcher = watchFiles(root, { ignoreInitial: true, ignored: (file) => IGNORED.test(file), atomic: true });
  const changes = new EventEmitter();
  let changed = new Set<string>();
  watcher.on("all", (_event, file) => {
    if (!WORTH.test(file)) return;
    changed.add(file);
    changes.emit("change");
  });
  for (;;) {
    if (changed.size === 0) await once(changes, "change");
    for (let size = -1; size !== changed.size; ) {
      size = changed.size;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
    const batch = [...changed].sort();
    changed = new Set();
    yield batch;
  }
}
