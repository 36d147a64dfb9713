/** Asks the compiler whether changed texts have type errors that the old ones had not. For tests and measurements. */
import ts from "typescript";
import { dirname, isInside, join } from "../../analysis/project/paths.ts";

export interface TypeCheck {
  /** Errors in the changed files (absolute paths and new texts) that were not there before, one line each. */
  added(texts: ReadonlyMap<string, string>): readonly string[];
}

/** Compares with the files on the disk, each under the nearest tsconfig.json inside `root` (absolute path). */
export function createTypeCheck(root: string): TypeCheck {
  const services = new Map<string, Service>();
  const serviceOf = (file: string): Service => {
    const config = configOf(file, root);
    const key = config ?? "";
    let service = services.get(key);
    if (service === undefined) services.set(key, (service = createService(root, config)));
    return service;
  };
  return {
    added(texts) {
      const sources = [...texts.keys()].filter((file) => /\.[cm]?[jt]sx?$/.test(file));
      return sources.flatMap((file) => {
        const service = serviceOf(file);
        const old = new Map<string, number>();
        for (const error of service.errors(new Map(), file)) old.set(error, (old.get(error) ?? 0) + 1);
        return service.errors(texts, file).filter((error) => {
          const count = old.get(error) ?? 0;
          old.set(error, count - 1);
          return count <= 0;
        });
      });
    },
  };
}

interface Service {
  errors(texts: ReadonlyMap<string, string>, file: string): readonly string[];
}

function configOf(file: string, root: string): string | undefined {
  for (let folder = dirname(file); isInside(folder, root) || folder === root; folder = dirname(folder)) {
    const config = join(folder, "tsconfig.json");
    if (ts.sys.fileExists(config)) return config;
    if (dirname(folder) === folder) break;
  }
  return undefined;
}

/** Where a project says nothing of its compiler, and for what fixtures leave out: Node's globals are roughly the browser's. */
const PLAIN: ts.CompilerOptions = {
  strict: true, allowJs: true, jsx: ts.JsxEmit.Preserve, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022, resolveJsonModule: true,
};

const documents = ts.createDocumentRegistry();

function createService(root: string, config: string | undefined): Service {
  const parsed = config === undefined ? undefined : ts.getParsedCommandLineOfConfigFile(config, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
  const options: ts.CompilerOptions = { ...(parsed?.options ?? PLAIN), allowJs: true, noEmit: true, skipLibCheck: true };
  let texts: ReadonlyMap<string, string> = new Map();
  let version = 0;
  const textOf = (file: string): string | undefined => texts.get(file) ?? ts.sys.readFile(file);
  const asked = new Set(parsed?.fileNames ?? []);
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (each) => ts.getDefaultLibFilePath(each),
    getScriptFileNames: () => [...asked],
    getScriptVersion: (file) => (texts.has(file) ? `${version}` : "0"),
    getScriptSnapshot: (file) => {
      const text = textOf(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (file) => texts.has(file) || ts.sys.fileExists(file),
    readFile: textOf,
    directoryExists: (folder) => ts.sys.directoryExists(folder) || [...texts.keys()].some((file) => isInside(file, folder)),
    ...(ts.sys.realpath === undefined ? {} : { realpath: ts.sys.realpath }),
  };
  const service = ts.createLanguageService(host, documents);
  return {
    errors(changed, file) {
      if (changed !== texts) {
        texts = changed;
        version += 1;
      }
      asked.add(file);
      if (textOf(file) === undefined) return [];
      return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(({ code, messageText }) => `${file} TS${code} ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
    },
  };
}
