/** textDocument/definition and textDocument/references: between the models and tiers in code and their registry entries. */
import type { Location } from "vscode-languageserver";
import { cursorAt, targetOf } from "../cursor.ts";
import type { Cursor, Target } from "../cursor.ts";
import type { Place } from "../../rules/finding.ts";
import { tierMentions } from "../../rules/usage/registry-places.ts";
import { sameRegistry } from "../../rules/usage/usage.ts";
import type { Feature } from "./feature.ts";

export const navigation: Feature = {
  capabilities: ({ asks }) => ({
    ...(asks.definition ? { definitionProvider: true } : {}),
    ...(asks.references ? { referencesProvider: true } : {}),
  }),
  register(session) {
    session.connection.onDefinition(async (params, token) => {
      const cursor = await cursorAt(session, params, token, "fresh");
      const target = cursor === undefined ? undefined : targetOf(cursor);
      const definition = cursor === undefined || target === undefined ? undefined : definitionOf(cursor, target);
      return definition === undefined ? null : locations([definition], cursor);
    });
    session.connection.onReferences(async (params, token) => {
      const cursor = await cursorAt(session, params, token, "fresh");
      const target = cursor === undefined ? undefined : targetOf(cursor);
      if (cursor === undefined || target === undefined) {
        return null;
      }
      const definition = params.context.includeDeclaration ? definitionOf(cursor, target) : undefined;
      return locations([...(definition === undefined ? [] : [definition]), ...referencesTo(cursor, target)], cursor);
    });
  },
};

/** The key in the registry file; a model of the bundled catalogue has none. */
function definitionOf({ registry }: Cursor, target: Target): Place | undefined {
  const span = target.names === "model" ? registry.find(target.id)?.span : registry.tiers.get(target.name)?.span;
  return registry.file === undefined || span === undefined ? undefined : { file: registry.file, span };
}

function referencesTo({ snapshot, registry }: Cursor, target: Target): readonly Place[] {
  const { usage } = snapshot.result;
  if (target.names === "tier") {
    const calls = usage.calls().filter((call) => sameRegistry(usage.registryOf(call.file), registry));
    const lookups = calls.flatMap((call) => call.lookups.filter(({ tier }) => tier === target.name));
    const text = registry.file === undefined ? undefined : snapshot.result.text(registry.file);
    const written = registry.file === undefined || text === undefined ? [] : tierMentions(text).filter(({ name }) => name === target.name);
    return distinct([...written.map(({ span }) => ({ file: registry.file ?? "", span })), ...lookups]);
  }
  const entry = registry.find(target.id);
  if (entry === undefined) {
    return [];
  }
  // An imported JSON file names models, too; the analysis knows those that reach a call.
  const elsewhere = usage.identities().filter(({ id, implicit, file }) => !implicit && sameRegistry(usage.registryOf(file), registry) && registry.find(id)?.id === entry.id);
  return distinct([...usage.literalsOf({ registry, id: entry.id }), ...elsewhere]);
}

function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.file}\0${place.span[0]}\0${place.span[1]}`, place])).values()];
}

function locations(places: readonly Place[], cursor: Cursor | undefined): Location[] {
  const context = cursor?.snapshot.context;
  return context === undefined ? [] : places.map(({ file, span }) => ({ uri: context.uri(file), range: context.lines(file).range(span) }));
}
