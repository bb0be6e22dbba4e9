// What a front-end of Relay asks for: pages by cursors, nodes again by ID.
import { graphql } from "relay-runtime";

export const desk = graphql`
  query deskQuery($id: ID!, $first: Int, $after: String) {
    entity(id: $id) {
      ...desk_entity @arguments(first: $first, after: $after)
    }
  }
`;

export const entity = graphql`
  fragment desk_entity on Entity
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "deskPaginationQuery") {
    id
    name
    claims(first: $first, after: $after) @connection(key: "desk_claims") {
      edges {
        node {
          id
          predicate
          object {
            __typename
            ... on Entity {
              name
            }
          }
        }
      }
    }
  }
`;

export const judging = graphql`
  mutation deskJudgeMutation($input: JudgeInput!) {
    judge(input: $input) {
      judgement {
        id
        verdict
      }
    }
  }
`;
