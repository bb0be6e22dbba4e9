// The rules for schemas that @graphql-eslint has, all of its recommended and
// relay sets.
import graphql from "@graphql-eslint/eslint-plugin";

export default [
  {
    files: ["**/schema.graphql"],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: "schema.graphql" } } },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      // Every description fits on its line.
      "@graphql-eslint/description-style": ["error", { style: "inline" }],
      // Passages, times and counts are values: they are known by what they say.
      "@graphql-eslint/strict-id-in-types": "off",
      // What a search finds is ranked and goes one way.
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
      // Short lists that never have a second page, such as the hops of a path, are
      // plain lists; whatever pages is a connection, whose shape Relay's other
      // rules check.
      "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }],
    },
  },
];
