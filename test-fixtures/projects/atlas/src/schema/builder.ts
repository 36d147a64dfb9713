import SchemaBuilder from "@pothos/core";

export interface Context {
  readonly viewer?: { readonly id: string; readonly plan: { readonly trips: boolean } };
}

export const builder = new SchemaBuilder<{ Context: Context }>({});
builder.queryType({});
builder.mutationType({});
