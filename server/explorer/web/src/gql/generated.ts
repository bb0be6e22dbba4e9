/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The kinds of entities. */
export type EntityKind =
  /** Something that happens: a meeting, forum, election, war. */
  | 'EVENT'
  /** A company, ministry, party, team, group or alliance. */
  | 'ORGANIZATION'
  /** A person. */
  | 'PERSON'
  /** A country, city, river, building or other place. */
  | 'PLACE'
  /** A series of measures or deeds under a name. */
  | 'PROGRAMME'
  /** Anything else that claims are about. */
  | 'TOPIC'
  /** Something made of words: a law, agreement, report, book. */
  | 'WORK';

export type FindQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindQuery = { search: { totalCount: number, nodes: Array<
      | { __typename: 'Event', id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number }
      | { __typename: 'Organization', id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number }
      | { __typename: 'Person', id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number }
      | { __typename: 'Place', id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number }
      | { __typename: 'Programme', id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number }
      | { __typename: 'Topic', id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number }
      | { __typename: 'Work', id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number }
     | null> } | null };

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { stats: { articles: number, claims: number, entities: number } | null, whoSaysWhat: { about: Array<
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
     | null>, rows: Array<{ speaker:
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null }> } | null, articles: { nodes: Array<{ id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const FindDocument = new TypedDocumentString(`
    query Find($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    totalCount
    nodes {
      __typename
      ... on Entity {
        id
        name
        kind
        aliases
        articleCount
        claimCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindQuery, FindQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start {
  stats {
    articles
    claims
    entities
  }
  whoSaysWhat(about: 12, speakers: 12) {
    about {
      id
      name
      kind
    }
    rows {
      speaker {
        id
        name
        kind
      }
    }
  }
  articles(first: 8) {
    nodes {
      id
      title
      publisher
      published {
        edtf
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;