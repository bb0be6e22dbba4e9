/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How sure the source is by its own words, after FactBank. */
export type Certainty =
  /** Certain. */
  | 'CERTAIN'
  /** Possible. */
  | 'POSSIBLE'
  /** Probable. */
  | 'PROBABLE'
  /** The words do not tell. */
  | 'UNDERSPECIFIED';

/** Which claims to keep. Every field given must hold; of a list, one item must. */
export type ClaimFilter = {
  /** Made by this article. */
  article?: string | null | undefined;
  /** How sure the source is. */
  certainties?: Array<Certainty> | null | undefined;
  /** At least this sure to be read rightly, 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Modes. */
  modalities?: Array<Modality> | null | undefined;
  /** Affirmed or denied. */
  polarity?: Polarity | null | undefined;
  /** Lemmas of verbs or nouns. */
  predicates?: Array<string> | null | undefined;
  /** Its article was published at some time in this stretch. */
  published?: string | null | undefined;
  /** Made by an article of this publisher. */
  publisher?: string | null | undefined;
  /** Terms of the vocabulary, such as "schema:memberOf", or their IRIs. */
  relations?: Array<string> | null | undefined;
  /** Was said at some time in this stretch. */
  said?: string | null | undefined;
  /** Entities that an attribution names as the source. */
  speakers?: Array<string> | null | undefined;
  /** Happened or holds at some time in this stretch. */
  when?: string | null | undefined;
};

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

/** In which mode the article puts a claim. Only FACT and REPORTED speak of what is or was. */
export type Modality =
  /** It depends on a condition. */
  | 'CONDITIONAL'
  /** It is wished, urged or demanded. */
  | 'DESIRED'
  /** It is stated. */
  | 'FACT'
  /** It is someone's opinion. */
  | 'OPINION'
  /** It is planned or expected. */
  | 'PLANNED'
  /** It is reported as said by a source. */
  | 'REPORTED';

/** Whether a claim is affirmed or denied. */
export type Polarity =
  /** It is denied. */
  | 'NEGATIVE'
  /** It is affirmed. */
  | 'POSITIVE';

/** The ends of a claim. */
export type Role =
  /** It stands at the other end. */
  | 'OBJECT'
  /** The claim is about it. */
  | 'SUBJECT';

/** The kinds of sources. */
export type SourceKind =
  /** The article's author. */
  | 'AUTHOR'
  /** A document. */
  | 'DOCUMENT'
  /** Other media. */
  | 'MEDIA'
  /** An organization. */
  | 'ORGANIZATION'
  /** A person. */
  | 'PERSON'
  /** A source that the article does not name: "two officials". */
  | 'UNNAMED';

type End_Event_Fragment = { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number };

type End_Organization_Fragment = { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number };

type End_Person_Fragment = { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number };

type End_Place_Fragment = { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number };

type End_Programme_Fragment = { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number };

type End_Topic_Fragment = { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number };

type End_Work_Fragment = { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number };

export type EndFragment =
  | End_Event_Fragment
  | End_Organization_Fragment
  | End_Person_Fragment
  | End_Place_Fragment
  | End_Programme_Fragment
  | End_Topic_Fragment
  | End_Work_Fragment
;

export type LinkedFragment = { id: string, predicate: string, modality: Modality, polarity: Polarity, certainty: Certainty, holds: boolean, relation: { term: string, label: string } | null, subject:
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | Record<PropertyKey, never>
   | null, object:
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | Record<PropertyKey, never>
   | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string } | null, attribution: { kind: SourceKind, entity:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, source: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, evidence: { quote: string } | null };

export type GraphSeedsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type GraphSeedsQuery = { nodes: Array<
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
    | Record<PropertyKey, never>
   | null> };

export type GraphExpandQueryVariables = Exact<{
  entity: string;
  role?: Role | null | undefined;
  filter?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GraphExpandQuery = { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, predicate: string, modality: Modality, polarity: Polarity, certainty: Certainty, holds: boolean, relation: { term: string, label: string } | null, subject:
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | Record<PropertyKey, never>
       | null, object:
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | Record<PropertyKey, never>
       | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string } | null, attribution: { kind: SourceKind, entity:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, source: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, evidence: { quote: string } | null } | null> } | null };

export type GraphWaysQueryVariables = Exact<{
  entity: string;
  filter?: ClaimFilter | null | undefined;
}>;


export type GraphWaysQuery = { neighborhood: Array<{ predicate: string | null, role: Role | null, claimCount: number, entityCount: number, relation: { term: string, label: string, reverse: string } | null }> | null };

export type GraphPathQueryVariables = Exact<{
  from: string;
  to: string;
  hops: number;
  claims: number;
  filter?: ClaimFilter | null | undefined;
}>;


export type GraphPathQuery = { path: { length: number, hops: Array<{ from:
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
       | null, to:
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
        | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
       | null, claims: Array<{ id: string, predicate: string, modality: Modality, polarity: Polarity, certainty: Certainty, holds: boolean, relation: { term: string, label: string } | null, subject:
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | Record<PropertyKey, never>
         | null, object:
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
          | Record<PropertyKey, never>
         | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string } | null, attribution: { kind: SourceKind, entity:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, source: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, url: string | null, published: { edtf: string } | null } | null, evidence: { quote: string } | null }> }> } | null };

export type GraphRelationsQueryVariables = Exact<{ [key: string]: never; }>;


export type GraphRelationsQuery = { relations: Array<{ term: string, label: string }> };

export type GraphPickQueryVariables = Exact<{
  text: string;
}>;


export type GraphPickQuery = { entities: { nodes: Array<
      | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
      | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
      | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
      | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
      | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
      | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
      | { id: string, kind: EntityKind, name: string, articleCount: number, claimCount: number }
     | null> } | null };

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
export const EndFragmentDoc = new TypedDocumentString(`
    fragment End on Entity {
  id
  kind
  name
  articleCount
  claimCount
}
    `, {"fragmentName":"End"}) as unknown as TypedDocumentString<EndFragment, unknown>;
export const LinkedFragmentDoc = new TypedDocumentString(`
    fragment Linked on Claim {
  id
  predicate
  modality
  polarity
  certainty
  holds
  relation {
    term
    label
  }
  subject {
    ... on Entity {
      ...End
    }
  }
  object {
    ... on Entity {
      ...End
    }
  }
  phrase {
    subject
    predicate
    object
    more
  }
  when {
    edtf
  }
  attribution {
    kind
    entity {
      id
      name
    }
    source {
      text
    }
  }
  article {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  evidence {
    quote
  }
}
    fragment End on Entity {
  id
  kind
  name
  articleCount
  claimCount
}`, {"fragmentName":"Linked"}) as unknown as TypedDocumentString<LinkedFragment, unknown>;
export const GraphSeedsDocument = new TypedDocumentString(`
    query GraphSeeds($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Entity {
      ...End
    }
  }
}
    fragment End on Entity {
  id
  kind
  name
  articleCount
  claimCount
}`) as unknown as TypedDocumentString<GraphSeedsQuery, GraphSeedsQueryVariables>;
export const GraphExpandDocument = new TypedDocumentString(`
    query GraphExpand($entity: ID!, $role: Role, $filter: ClaimFilter, $first: Int!, $after: String) {
  claims(
    entity: $entity
    role: $role
    filter: $filter
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Linked
    }
  }
}
    fragment End on Entity {
  id
  kind
  name
  articleCount
  claimCount
}
fragment Linked on Claim {
  id
  predicate
  modality
  polarity
  certainty
  holds
  relation {
    term
    label
  }
  subject {
    ... on Entity {
      ...End
    }
  }
  object {
    ... on Entity {
      ...End
    }
  }
  phrase {
    subject
    predicate
    object
    more
  }
  when {
    edtf
  }
  attribution {
    kind
    entity {
      id
      name
    }
    source {
      text
    }
  }
  article {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  evidence {
    quote
  }
}`) as unknown as TypedDocumentString<GraphExpandQuery, GraphExpandQueryVariables>;
export const GraphWaysDocument = new TypedDocumentString(`
    query GraphWays($entity: ID!, $filter: ClaimFilter) {
  neighborhood(entity: $entity, filter: $filter) {
    relation {
      term
      label
      reverse
    }
    predicate
    role
    claimCount
    entityCount
  }
}
    `) as unknown as TypedDocumentString<GraphWaysQuery, GraphWaysQueryVariables>;
export const GraphPathDocument = new TypedDocumentString(`
    query GraphPath($from: ID!, $to: ID!, $hops: Int!, $claims: Int!, $filter: ClaimFilter) {
  path(from: $from, to: $to, hops: $hops, claims: $claims, filter: $filter) {
    length
    hops {
      from {
        ...End
      }
      to {
        ...End
      }
      claims {
        ...Linked
      }
    }
  }
}
    fragment End on Entity {
  id
  kind
  name
  articleCount
  claimCount
}
fragment Linked on Claim {
  id
  predicate
  modality
  polarity
  certainty
  holds
  relation {
    term
    label
  }
  subject {
    ... on Entity {
      ...End
    }
  }
  object {
    ... on Entity {
      ...End
    }
  }
  phrase {
    subject
    predicate
    object
    more
  }
  when {
    edtf
  }
  attribution {
    kind
    entity {
      id
      name
    }
    source {
      text
    }
  }
  article {
    id
    title
    publisher
    url
    published {
      edtf
    }
  }
  evidence {
    quote
  }
}`) as unknown as TypedDocumentString<GraphPathQuery, GraphPathQueryVariables>;
export const GraphRelationsDocument = new TypedDocumentString(`
    query GraphRelations {
  relations {
    term
    label
  }
}
    `) as unknown as TypedDocumentString<GraphRelationsQuery, GraphRelationsQueryVariables>;
export const GraphPickDocument = new TypedDocumentString(`
    query GraphPick($text: String!) {
  entities(name: $text, first: 8) {
    nodes {
      ...End
    }
  }
}
    fragment End on Entity {
  id
  kind
  name
  articleCount
  claimCount
}`) as unknown as TypedDocumentString<GraphPickQuery, GraphPickQueryVariables>;