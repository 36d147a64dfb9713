/** The arenas of a file's facts while they are filled. */
import type {
  AugmentationFacts,
  Binding,
  BindingId,
  BindingSource,
  ClassFacts,
  ClassId,
  ExportFacts,
  Expression,
  ExpressionId,
  FieldFacts,
  FunctionFacts,
  FunctionId,
  ImportFacts,
  ImportId,
  Span,
  TryFacts,
  TryId,
  TypeDeclaration,
  TypeId,
} from "./facts.ts";
import type { Plan } from "./plan.ts";

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

export type BindingDraft = Draft<Omit<Binding, "sources">> & { sources: BindingSource[] };
export type FieldDraft = Draft<Omit<FieldFacts, "sources">> & { sources: FieldFacts["sources"][number][] };
export type FunctionDraft = Draft<Omit<FunctionFacts, "tries">> & { tries: TryFacts[] };
export type ClassDraft = Draft<Omit<ClassFacts, "methods" | "fields">> & {
  methods: ClassFacts["methods"][number][];
  fields: FieldDraft[];
};

export class FactsBuilder {
  readonly expressions: Expression[] = [];
  readonly bindings: BindingDraft[] = [];
  readonly functions: FunctionDraft[] = [];
  readonly classes: ClassDraft[] = [];
  readonly types: TypeDeclaration[] = [];
  readonly augmentations: AugmentationFacts[] = [];
  readonly imports: ImportFacts[] = [];
  readonly exports: ExportFacts[] = [];
  /** What defining each class evaluates in the function that contains it. */
  readonly classPlans: Plan[] = [];

  expression(expression: Expression): ExpressionId {
    return (this.expressions.push(expression) - 1) as ExpressionId;
  }

  binding(binding: BindingDraft): BindingId {
    return (this.bindings.push(binding) - 1) as BindingId;
  }

  source(binding: BindingId, source: BindingSource): void {
    this.bindings[binding]?.sources.push(source);
  }

  /** Adds a function that is filled in as it is lowered. */
  function(kind: FunctionFacts["kind"], span: Span, nameSpan: Span): FunctionId {
    const draft: FunctionDraft = {
      kind,
      async: false,
      generator: false,
      span,
      nameSpan,
      parameters: [],
      asserts: false,
      directives: [],
      decorators: [],
      tags: [],
      tries: [],
    };
    return (this.functions.push(draft) - 1) as FunctionId;
  }

  /** Adds a class that is filled in as it is lowered. */
  class(span: Span, owner: FunctionId): ClassId {
    const draft: ClassDraft = {
      span,
      nameSpan: span,
      owner,
      abstract: false,
      implements: [],
      typeParameters: [],
      decorators: [],
      methods: [],
      fields: [],
    };
    this.classPlans.push([]);
    return (this.classes.push(draft) - 1) as ClassId;
  }

  field(classId: ClassId, name: string, isStatic: boolean, span: Span): FieldDraft | undefined {
    const fields = this.classes[classId]?.fields;
    if (fields === undefined) return undefined;
    const known = fields.find((field) => field.name === name && field.static === isStatic);
    if (known !== undefined) return known;
    const field: FieldDraft = { name, static: isStatic, span, sources: [] };
    fields.push(field);
    return field;
  }

  type(type: TypeDeclaration): TypeId {
    return (this.types.push(type) - 1) as TypeId;
  }

  import(facts: ImportFacts): ImportId {
    return (this.imports.push(facts) - 1) as ImportId;
  }

  try(fn: FunctionId, facts: TryFacts): TryId {
    const tries = this.functions[fn]?.tries ?? [];
    return (tries.push(facts) - 1) as TryId;
  }
}
