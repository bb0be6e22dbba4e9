import type { CodegenConfig } from "@graphql-codegen/cli";

// One file with the types of every operation and its text; no parser is shipped.
const output = {
  plugins: ["typescript-operations", "typed-document-node"],
  config: {
    documentMode: "string",
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: true,
    avoidOptionals: { field: true },
    scalars: { DateTime: "string", EDTF: "string", ID: "string" },
  },
};

// The graph's operations have a file of their own, which is loaded with it.
const config: CodegenConfig = {
  schema: "../../../schema/schema.graphql",
  generates: {
    "src/gql/generated.ts": { documents: ["src/**/*.graphql", "!src/graph/**"], ...output },
    "src/graph/generated.ts": { documents: "src/graph/*.graphql", ...output },
  },
};

export default config;
