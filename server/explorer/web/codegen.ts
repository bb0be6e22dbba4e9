import type { CodegenConfig } from "@graphql-codegen/cli";

// One file with the types of every operation and its text; no parser is shipped.
const config: CodegenConfig = {
  schema: "../../../schema/schema.graphql",
  documents: "src/**/*.graphql",
  generates: {
    "src/gql/generated.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        avoidOptionals: { field: true },
        scalars: { DateTime: "string", EDTF: "string", ID: "string" },
      },
    },
  },
};

export default config;
