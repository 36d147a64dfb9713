/** Asks the compiler whether changed texts have type errors that the old ones had not. For tests and measurements. */
import ts from "typescript";
import { dirname, isInside, join } from "../../analysis/project/paths.ts";

export interface TypeCheck {
  /** Errors in the changed files (absolute paths and new texts) that were not there before, one line each. */
  added(texts: ReadonlyMap<string, string>): readonly string[];
  /** As `added`, in all files of the programs that the changed ones belong to: what another file says may not fit any more. */
  addedAnywhere(texts: ReadonlyMap<string, string>): readonly string[];
}

/** Compares with the files on the disk, each under the nearest tsconfig.json inside `root` (absolute path). */
export function createTypeCheck(root: string): TypeCheck {
  const services = new Map<string, Service>();
  /** Errors of files as they are on the disk, by path. */
  const known = new Map<string, readonly string[]>();
  /** Errors of files that a fix creates, by their texts. */
  const created = new Map<string, readonly string[]>();
  const untouched: Texts = new Map();
  const serviceOf = (file: string, texts: Texts): Service => {
    const config = configOf(file, root);
    // A fix may change what the compiler is told.
    const key = JSON.stringify([config, [...texts].filter(([name]) => isConfig(name))]);
    let service = services.get(key);
    if (service === undefined) services.set(key, (service = createService(root, config, texts)));
    return service;
  };
  const before = (file: string): readonly string[] => {
    let errors = known.get(file);
    if (errors === undefined) known.set(file, (errors = serviceOf(file, untouched).errors(untouched, file)));
    return errors;
  };
  const after = (service: Service, texts: Texts, file: string): readonly string[] => {
    if (ts.sys.fileExists(file)) return service.errors(texts, file);
    // The registry module that most fixes of a project bring along, the same each time. It imports data alone.
    const key = JSON.stringify([file, [...texts].filter(([name]) => name === file || name.endsWith(".json"))]);
    let errors = created.get(key);
    if (errors === undefined) created.set(key, (errors = service.errors(texts, file)));
    return errors;
  };
  const addedIn = (service: Service, texts: Texts, file: string): readonly string[] => {
    const old = new Map<string, number>();
    for (const error of before(file)) old.set(error, (old.get(error) ?? 0) + 1);
    const isBlind = [...old.keys()].some((error) => UNRESOLVED.test(error));
    return after(service, texts, file).filter((error) => {
      if (isBlind && error.endsWith(UNTYPED)) return false;
      const count = old.get(error) ?? 0;
      old.set(error, count - 1);
      const missing = unresolvedIn(error);
      return count <= 0 && (missing === undefined || !unresolvedBefore(service).has(missing));
    });
  };
  /** What no file of a program could resolve before: names that a framework brings in, and aliases that only a bundler knows. */
  const unresolved = new Map<Service, ReadonlySet<string>>();
  const unresolvedBefore = (service: Service): ReadonlySet<string> => {
    let found = unresolved.get(service);
    if (found === undefined) unresolved.set(service, (found = new Set(service.files().flatMap(before).flatMap((error) => unresolvedIn(error) ?? []))));
    return found;
  };
  const changed = (texts: Texts): readonly string[] => [...texts.keys()].filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  return {
    added: (texts) => changed(texts).flatMap((file) => addedIn(serviceOf(file, texts), texts, file)),
    addedAnywhere(texts) {
      const files = changed(texts);
      const programs = new Set(files.map((file) => serviceOf(file, texts)));
      const others = [...programs].flatMap((service) => service.files().filter((file) => !texts.has(file)).map((file) => ({ service, file })));
      const seen = new Set<string>();
      return [
        ...files.flatMap((file) => addedIn(serviceOf(file, texts), texts, file)),
        ...others.flatMap(({ service, file }) => (seen.has(file) ? [] : (seen.add(file), addedIn(service, texts, file)))),
      ];
    },
  };
}

/** An import whose module isn't found, or has no types. */
const UNRESOLVED = / TS(?:2307|2792|7016) /;

/** The name that an error says is unknown, or the alias of the module that isn't found: `$lib` of `$lib/models`. */
function unresolvedIn(error: string): string | undefined {
  return / TS(?:2304|2552) Cannot find name '([^']+)'/.exec(error)?.[1] ?? / TS2307 Cannot find module '([$~#@]+[\w-]*)\//.exec(error)?.[1];
}

/** A parameter, or a part of one, without a type. */
const IMPLICIT = new Set([7006, 7031]);
/** Said of such an error in what a function of no known type takes: nothing tells what a package gives that isn't installed. */
const UNTYPED = " (to a function without a type)";

type Texts = ReadonlyMap<string, string>;

interface Service {
  errors(texts: Texts, file: string): readonly string[];
  /** Absolute paths of the sources that its config names; those below the root where there is none. */
  files(): readonly string[];
}

function isConfig(file: string): boolean {
  return /[\\/]tsconfig[^\\/]*\.json$/.test(file);
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

/** @param configured texts of configs that are others than on the disk */
function createService(root: string, config: string | undefined, configured: Texts): Service {
  const parsed = config === undefined ? undefined : ts.getParsedCommandLineOfConfigFile(config, {}, { ...ts.sys, readFile: (file) => configured.get(file) ?? ts.sys.readFile(file), onUnRecoverableConfigFileDiagnostic: () => undefined });
  const options: ts.CompilerOptions = { ...(parsed?.options ?? PLAIN), allowJs: true, noEmit: true, skipLibCheck: true };
  let texts: Texts = new Map();
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
    files: () => parsed?.fileNames ?? ts.sys.readDirectory(root, [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"], ["**/node_modules"]),
    errors(changed, file) {
      if (changed !== texts) {
        texts = changed;
        version += 1;
      }
      asked.add(file);
      if (textOf(file) === undefined) return [];
      return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map((error) => {
        const isUntyped = IMPLICIT.has(error.code) && isGivenToAny(service.getProgram()?.getTypeChecker(), error);
        return `${file} TS${error.code} ${ts.flattenDiagnosticMessageText(error.messageText, " ")}${isUntyped ? UNTYPED : ""}`;
      });
    },
  };
}

/** Whether the function that an error is in is an argument, or part of one, of a call or construction of any type. */
function isGivenToAny(checker: ts.TypeChecker | undefined, { file, start }: ts.Diagnostic): boolean {
  let node = checker === undefined || file === undefined || start === undefined ? undefined : innermostAt(file, start);
  for (; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node;
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) return ((checker?.getTypeAtLocation(parent.expression).flags ?? 0) & ts.TypeFlags.Any) !== 0;
    // What is declared in a body has nothing to do with who takes the function.
    if (ts.isBlock(parent)) return false;
  }
  return false;
}

function innermostAt(tree: ts.SourceFile, offset: number): ts.Node {
  let found: ts.Node = tree;
  const visit = (node: ts.Node): void => {
    if (offset < node.getStart(tree) || offset >= node.end) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
