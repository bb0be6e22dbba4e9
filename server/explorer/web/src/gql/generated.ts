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

/** An article to load: its text, or its page as HTML, or the URL alone to fetch it from. */
export type LoadArticleInput = {
  /** Who wrote it. */
  author?: string | null | undefined;
  /** The page; its main text and metadata are found in it. */
  html?: string | null | undefined;
  /** A name of your own for it. */
  key?: string | null | undefined;
  /** When: RFC 3339, a date, or EDTF. */
  published?: string | null | undefined;
  /** Who published it. */
  publisher?: string | null | undefined;
  /** The plain text, kept exactly; every offset counts in it. */
  text?: string | null | undefined;
  /** Its headline. */
  title?: string | null | undefined;
  /** Where it was published; without text and html it is fetched from there. */
  url?: string | null | undefined;
};

/** How a mention names its entity. */
export type MentionForm =
  /** By a name. */
  | 'NAME'
  /** By a description, such as "the ministry". */
  | 'NOMINAL'
  /** By a pronoun. */
  | 'PRONOUN';

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

/** How finely a time is known. */
export type Precision =
  /** Known to the century. */
  | 'CENTURY'
  /** Known to the day. */
  | 'DAY'
  /** Known to the decade. */
  | 'DECADE'
  /** Known to the half of a year. */
  | 'HALF'
  /** Known to the hour. */
  | 'HOUR'
  /** Known to the millennium. */
  | 'MILLENNIUM'
  /** Known to the minute. */
  | 'MINUTE'
  /** Known to the month. */
  | 'MONTH'
  /** Known to the quarter. */
  | 'QUARTER'
  /** Known to the season. */
  | 'SEASON'
  /** Known to the second. */
  | 'SECOND'
  /** Known to the third of a year. */
  | 'THIRD'
  /** No part of the date is known. */
  | 'UNKNOWN'
  /** Known to the year. */
  | 'YEAR';

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

/** What a person may find about two entities. */
export type Verdict =
  /** They are two, whatever their names. */
  | 'DIFFERENT'
  /** They are one; by way of others too. */
  | 'SAME'
  /** Someone has looked and could not tell. */
  | 'UNSURE';

export type ArticleTextQueryVariables = Exact<{
  id: string;
}>;


export type ArticleTextQuery = { article: { id: string, title: string | null, author: string | null, publisher: string | null, section: string | null, url: string | null, language: string | null, loaded: string | null, text: string, published: { edtf: string } | null, attributions: Array<{ id: string, kind: SourceKind, content: Array<{ start: number, end: number }> | null, source: Array<{ start: number, end: number, text: string }> | null, cue: Array<{ start: number, end: number, text: string }> | null, entity:
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null }> | null, entities: { edges: Array<{ mentions: Array<{ start: number, end: number, form: MentionForm, rule: string | null }>, node:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null }> } | null, history: Array<{ number: number, article: { id: string, loaded: string | null, published: { edtf: string } | null }, new: { totalCount: number } | null, gone: { totalCount: number } | null, kept: { totalCount: number } | null }> | null } | null };

export type ArticleClaimsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ArticleClaimsQuery = { article: { claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
          | { __typename: 'Event', id: string, name: string, kind: EntityKind }
          | { __typename: 'Interval', edtf: string }
          | { __typename: 'Literal', text: string }
          | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
          | { __typename: 'Person', id: string, name: string, kind: EntityKind }
          | { __typename: 'Place', id: string, name: string, kind: EntityKind }
          | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
          | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
          | { __typename: 'Work', id: string, name: string, kind: EntityKind }
         | null, object:
          | { __typename: 'Event', id: string, name: string, kind: EntityKind }
          | { __typename: 'Interval', edtf: string }
          | { __typename: 'Literal', text: string }
          | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
          | { __typename: 'Person', id: string, name: string, kind: EntityKind }
          | { __typename: 'Place', id: string, name: string, kind: EntityKind }
          | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
          | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
          | { __typename: 'Work', id: string, name: string, kind: EntityKind }
         | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
           | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ArticleChangesQueryVariables = Exact<{
  id: string;
}>;


export type ArticleChangesQuery = { article: { text: string, history: Array<{ number: number, article: { id: string, text: string }, previous: { id: string, text: string } | null, new: { nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null> } | null, gone: { nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null> } | null }> | null } | null };

export type OtherClaimFragment = { id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, sentence: { text: string, start: number } | null, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
    | { __typename: 'Event', id: string, name: string, kind: EntityKind }
    | { __typename: 'Interval', edtf: string }
    | { __typename: 'Literal', text: string }
    | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
    | { __typename: 'Person', id: string, name: string, kind: EntityKind }
    | { __typename: 'Place', id: string, name: string, kind: EntityKind }
    | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
    | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
    | { __typename: 'Work', id: string, name: string, kind: EntityKind }
   | null, object:
    | { __typename: 'Event', id: string, name: string, kind: EntityKind }
    | { __typename: 'Interval', edtf: string }
    | { __typename: 'Literal', text: string }
    | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
    | { __typename: 'Person', id: string, name: string, kind: EntityKind }
    | { __typename: 'Place', id: string, name: string, kind: EntityKind }
    | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
    | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
    | { __typename: 'Work', id: string, name: string, kind: EntityKind }
   | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
     | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null };

export type ClaimDetailQueryVariables = Exact<{
  id: string;
}>;


export type ClaimDetailQuery = { node:
    | { __typename: 'Article' }
    | { __typename: 'Attribution' }
    | { __typename: 'Claim', holds: boolean, rule: string, independentCount: number | null, id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, sentence: { text: string, start: number, end: number } | null, where:
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null, times: { loaded: string | null, happened: { edtf: string } | null, said: { edtf: string } | null, published: { edtf: string } | null }, context: { before: string, after: string } | null, speech: { source: Array<{ start: number, end: number }> | null, cue: Array<{ start: number, end: number }> | null } | null, supports: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, sentence: { text: string, start: number } | null, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null> } | null, disputes: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, sentence: { text: string, start: number } | null, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null> } | null, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
        | { __typename: 'Event', id: string, name: string, kind: EntityKind }
        | { __typename: 'Interval', edtf: string }
        | { __typename: 'Literal', text: string }
        | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
        | { __typename: 'Person', id: string, name: string, kind: EntityKind }
        | { __typename: 'Place', id: string, name: string, kind: EntityKind }
        | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
        | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
        | { __typename: 'Work', id: string, name: string, kind: EntityKind }
       | null, object:
        | { __typename: 'Event', id: string, name: string, kind: EntityKind }
        | { __typename: 'Interval', edtf: string }
        | { __typename: 'Literal', text: string }
        | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
        | { __typename: 'Person', id: string, name: string, kind: EntityKind }
        | { __typename: 'Place', id: string, name: string, kind: EntityKind }
        | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
        | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
        | { __typename: 'Work', id: string, name: string, kind: EntityKind }
       | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
           | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null }
    | { __typename: 'Date' }
    | { __typename: 'Event' }
    | { __typename: 'Organization' }
    | { __typename: 'Person' }
    | { __typename: 'Place' }
    | { __typename: 'Programme' }
    | { __typename: 'Topic' }
    | { __typename: 'Work' }
   | null };

export type StretchFragment = { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean };

type End_Event_Fragment = { id: string, name: string, kind: EntityKind };

type End_Organization_Fragment = { id: string, name: string, kind: EntityKind };

type End_Person_Fragment = { id: string, name: string, kind: EntityKind };

type End_Place_Fragment = { id: string, name: string, kind: EntityKind };

type End_Programme_Fragment = { id: string, name: string, kind: EntityKind };

type End_Topic_Fragment = { id: string, name: string, kind: EntityKind };

type End_Work_Fragment = { id: string, name: string, kind: EntityKind };

export type EndFragment =
  | End_Event_Fragment
  | End_Organization_Fragment
  | End_Person_Fragment
  | End_Place_Fragment
  | End_Programme_Fragment
  | End_Topic_Fragment
  | End_Work_Fragment
;

export type SourceFragment = { id: string, kind: SourceKind, entity:
    | { id: string, name: string, kind: EntityKind }
    | { id: string, name: string, kind: EntityKind }
    | { id: string, name: string, kind: EntityKind }
    | { id: string, name: string, kind: EntityKind }
    | { id: string, name: string, kind: EntityKind }
    | { id: string, name: string, kind: EntityKind }
    | { id: string, name: string, kind: EntityKind }
   | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null };

export type ClaimRowFragment = { id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
    | { __typename: 'Event', id: string, name: string, kind: EntityKind }
    | { __typename: 'Interval', edtf: string }
    | { __typename: 'Literal', text: string }
    | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
    | { __typename: 'Person', id: string, name: string, kind: EntityKind }
    | { __typename: 'Place', id: string, name: string, kind: EntityKind }
    | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
    | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
    | { __typename: 'Work', id: string, name: string, kind: EntityKind }
   | null, object:
    | { __typename: 'Event', id: string, name: string, kind: EntityKind }
    | { __typename: 'Interval', edtf: string }
    | { __typename: 'Literal', text: string }
    | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
    | { __typename: 'Person', id: string, name: string, kind: EntityKind }
    | { __typename: 'Place', id: string, name: string, kind: EntityKind }
    | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
    | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
    | { __typename: 'Work', id: string, name: string, kind: EntityKind }
   | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
      | { id: string, name: string, kind: EntityKind }
     | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null };

export type EntityHeadQueryVariables = Exact<{
  id: string;
}>;


export type EntityHeadQuery = { entity:
    | { id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number, mentionCount: number, normalizedName: string, statements: { totalCount: number } | null, related: Array<{ claimCount: number, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null }> | null, articles: { totalCount: number, edges: Array<{ mentions: Array<{ text: string, form: MentionForm, rule: string | null }> | null, node: { id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null }> } | null, sameAs: Array<
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null>, judgements: Array<{ id: string, verdict: Verdict, who: string, when: { edtf: string } | null, entities: Array<
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null> }> | null, candidates: Array<{ reason: string, score: number, entity:
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
         }> | null }
    | { id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number, mentionCount: number, normalizedName: string, statements: { totalCount: number } | null, related: Array<{ claimCount: number, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null }> | null, articles: { totalCount: number, edges: Array<{ mentions: Array<{ text: string, form: MentionForm, rule: string | null }> | null, node: { id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null }> } | null, sameAs: Array<
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null>, judgements: Array<{ id: string, verdict: Verdict, who: string, when: { edtf: string } | null, entities: Array<
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null> }> | null, candidates: Array<{ reason: string, score: number, entity:
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
         }> | null }
    | { id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number, mentionCount: number, normalizedName: string, statements: { totalCount: number } | null, related: Array<{ claimCount: number, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null }> | null, articles: { totalCount: number, edges: Array<{ mentions: Array<{ text: string, form: MentionForm, rule: string | null }> | null, node: { id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null }> } | null, sameAs: Array<
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null>, judgements: Array<{ id: string, verdict: Verdict, who: string, when: { edtf: string } | null, entities: Array<
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null> }> | null, candidates: Array<{ reason: string, score: number, entity:
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
         }> | null }
    | { id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number, mentionCount: number, normalizedName: string, statements: { totalCount: number } | null, related: Array<{ claimCount: number, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null }> | null, articles: { totalCount: number, edges: Array<{ mentions: Array<{ text: string, form: MentionForm, rule: string | null }> | null, node: { id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null }> } | null, sameAs: Array<
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null>, judgements: Array<{ id: string, verdict: Verdict, who: string, when: { edtf: string } | null, entities: Array<
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null> }> | null, candidates: Array<{ reason: string, score: number, entity:
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
         }> | null }
    | { id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number, mentionCount: number, normalizedName: string, statements: { totalCount: number } | null, related: Array<{ claimCount: number, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null }> | null, articles: { totalCount: number, edges: Array<{ mentions: Array<{ text: string, form: MentionForm, rule: string | null }> | null, node: { id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null }> } | null, sameAs: Array<
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null>, judgements: Array<{ id: string, verdict: Verdict, who: string, when: { edtf: string } | null, entities: Array<
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null> }> | null, candidates: Array<{ reason: string, score: number, entity:
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
         }> | null }
    | { id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number, mentionCount: number, normalizedName: string, statements: { totalCount: number } | null, related: Array<{ claimCount: number, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null }> | null, articles: { totalCount: number, edges: Array<{ mentions: Array<{ text: string, form: MentionForm, rule: string | null }> | null, node: { id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null }> } | null, sameAs: Array<
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null>, judgements: Array<{ id: string, verdict: Verdict, who: string, when: { edtf: string } | null, entities: Array<
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null> }> | null, candidates: Array<{ reason: string, score: number, entity:
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
         }> | null }
    | { id: string, name: string, kind: EntityKind, aliases: Array<string>, articleCount: number, claimCount: number, mentionCount: number, normalizedName: string, statements: { totalCount: number } | null, related: Array<{ claimCount: number, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null }> | null, articles: { totalCount: number, edges: Array<{ mentions: Array<{ text: string, form: MentionForm, rule: string | null }> | null, node: { id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null }> } | null, sameAs: Array<
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null>, judgements: Array<{ id: string, verdict: Verdict, who: string, when: { edtf: string } | null, entities: Array<
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null> }> | null, candidates: Array<{ reason: string, score: number, entity:
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
          | { articleCount: number, id: string, name: string, kind: EntityKind }
         }> | null }
   | null, neighborhood: Array<{ claimCount: number, role: Role | null, relation: { term: string, label: string, reverse: string } | null }> | null, whoSaysWhat: { rows: Array<{ speaker:
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
        | { id: string, name: string, kind: EntityKind }
       | null }> } | null };

export type EntityClaimsQueryVariables = Exact<{
  id: string;
  filter?: ClaimFilter | null | undefined;
  with?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type EntityClaimsQuery = { entity:
    | { claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
   | null };

export type EntityStatementsQueryVariables = Exact<{
  id: string;
  filter?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type EntityStatementsQuery = { entity:
    | { statements: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { statements: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { statements: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { statements: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { statements: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { statements: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { statements: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
   | null };

export type EntityTimelineQueryVariables = Exact<{
  id: string;
  filter?: ClaimFilter | null | undefined;
  first: number;
}>;


export type EntityTimelineQuery = { timeline: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
        | { __typename: 'Event', id: string, name: string, kind: EntityKind }
        | { __typename: 'Interval', edtf: string }
        | { __typename: 'Literal', text: string }
        | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
        | { __typename: 'Person', id: string, name: string, kind: EntityKind }
        | { __typename: 'Place', id: string, name: string, kind: EntityKind }
        | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
        | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
        | { __typename: 'Work', id: string, name: string, kind: EntityKind }
       | null, object:
        | { __typename: 'Event', id: string, name: string, kind: EntityKind }
        | { __typename: 'Interval', edtf: string }
        | { __typename: 'Literal', text: string }
        | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
        | { __typename: 'Person', id: string, name: string, kind: EntityKind }
        | { __typename: 'Place', id: string, name: string, kind: EntityKind }
        | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
        | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
        | { __typename: 'Work', id: string, name: string, kind: EntityKind }
       | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
           | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null> } | null };

export type JudgeMutationVariables = Exact<{
  a: string;
  b: string;
  verdict: Verdict;
  who: string;
}>;


export type JudgeMutation = { judge: { judgement: { id: string } | null } | null };

export type UndoMutationVariables = Exact<{
  id: string;
}>;


export type UndoMutation = { undo: { id: string } | null };

export type LoadArticleMutationVariables = Exact<{
  input: LoadArticleInput;
}>;


export type LoadArticleMutation = { loadArticle: { unchanged: boolean, article: { id: string, title: string | null, claims: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null> } | null } | null } | null };

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

export type FindWordsQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindWordsQuery = { search: { claims: { totalCount: number, nodes: Array<{ id: string, modality: Modality, polarity: Polarity, certainty: Certainty, phrase: { subject: string | null, predicate: string | null, object: string | null }, article: { title: string | null, publisher: string | null } | null } | null> } | null, articles: { totalCount: number, edges: Array<{ highlights: Array<{ parts: Array<{ marked: boolean, text: string }> }>, node: { id: string, title: string | null, publisher: string | null, published: { edtf: string } | null } | null }> } | null } | null };

export type DisputesQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DisputesQuery = { disputes: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, disputes: { totalCount: number, nodes: Array<{ id: string, predicate: string, polarity: Polarity, modality: Modality, certainty: Certainty, confidence: number, sentence: { text: string, start: number } | null, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, object:
            | { __typename: 'Event', id: string, name: string, kind: EntityKind }
            | { __typename: 'Interval', edtf: string }
            | { __typename: 'Literal', text: string }
            | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
            | { __typename: 'Person', id: string, name: string, kind: EntityKind }
            | { __typename: 'Place', id: string, name: string, kind: EntityKind }
            | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
            | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
            | { __typename: 'Work', id: string, name: string, kind: EntityKind }
           | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
                | { id: string, name: string, kind: EntityKind }
               | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
              | { id: string, name: string, kind: EntityKind }
             | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null> } | null, sentence: { text: string, start: number } | null, relation: { term: string, label: string, reverse: string } | null, phrase: { subject: string | null, predicate: string | null, object: string | null, more: Array<string> }, when: { edtf: string, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean, uncertain: boolean } | null, said: { edtf: string } | null, subject:
        | { __typename: 'Event', id: string, name: string, kind: EntityKind }
        | { __typename: 'Interval', edtf: string }
        | { __typename: 'Literal', text: string }
        | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
        | { __typename: 'Person', id: string, name: string, kind: EntityKind }
        | { __typename: 'Place', id: string, name: string, kind: EntityKind }
        | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
        | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
        | { __typename: 'Work', id: string, name: string, kind: EntityKind }
       | null, object:
        | { __typename: 'Event', id: string, name: string, kind: EntityKind }
        | { __typename: 'Interval', edtf: string }
        | { __typename: 'Literal', text: string }
        | { __typename: 'Organization', id: string, name: string, kind: EntityKind }
        | { __typename: 'Person', id: string, name: string, kind: EntityKind }
        | { __typename: 'Place', id: string, name: string, kind: EntityKind }
        | { __typename: 'Programme', id: string, name: string, kind: EntityKind }
        | { __typename: 'Topic', id: string, name: string, kind: EntityKind }
        | { __typename: 'Work', id: string, name: string, kind: EntityKind }
       | null, attribution: { id: string, kind: SourceKind, nestedIn: { id: string, kind: SourceKind, entity:
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
            | { id: string, name: string, kind: EntityKind }
           | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, entity:
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
          | { id: string, name: string, kind: EntityKind }
         | null, source: Array<{ text: string }> | null, cue: Array<{ text: string }> | null } | null, article: { id: string, title: string | null, publisher: string | null, author: string | null, published: { edtf: string } | null } | null, evidence: { quote: string, start: number, end: number } | null } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type VoicesQueryVariables = Exact<{
  about: number;
  speakers: number;
  entity?: string | null | undefined;
  kinds?: Array<EntityKind> | EntityKind | null | undefined;
  filter?: ClaimFilter | null | undefined;
}>;


export type VoicesQuery = { whoSaysWhat: { about: Array<
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
       | null, cells: Array<{ claimCount: number, deniedCount: number }> }> } | null };

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
export const StretchFragmentDoc = new TypedDocumentString(`
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
    `, {"fragmentName":"Stretch"}) as unknown as TypedDocumentString<StretchFragment, unknown>;
export const EndFragmentDoc = new TypedDocumentString(`
    fragment End on Entity {
  id
  name
  kind
}
    `, {"fragmentName":"End"}) as unknown as TypedDocumentString<EndFragment, unknown>;
export const SourceFragmentDoc = new TypedDocumentString(`
    fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
    fragment End on Entity {
  id
  name
  kind
}`, {"fragmentName":"Source"}) as unknown as TypedDocumentString<SourceFragment, unknown>;
export const ClaimRowFragmentDoc = new TypedDocumentString(`
    fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}`, {"fragmentName":"ClaimRow"}) as unknown as TypedDocumentString<ClaimRowFragment, unknown>;
export const OtherClaimFragmentDoc = new TypedDocumentString(`
    fragment OtherClaim on Claim {
  ...ClaimRow
  sentence {
    text
    start
  }
}
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`, {"fragmentName":"OtherClaim"}) as unknown as TypedDocumentString<OtherClaimFragment, unknown>;
export const ArticleTextDocument = new TypedDocumentString(`
    query ArticleText($id: ID!) {
  article(id: $id) {
    id
    title
    author
    publisher
    section
    url
    language
    loaded
    text
    published {
      edtf
    }
    attributions {
      ...Source
      content {
        start
        end
      }
      source {
        start
        end
      }
      cue {
        start
        end
      }
    }
    entities(first: 100) {
      edges {
        mentions {
          start
          end
          form
          rule
        }
        node {
          ...End
        }
      }
    }
    history {
      number
      article {
        id
        loaded
        published {
          edtf
        }
      }
      new(first: 1) {
        totalCount
      }
      gone(first: 1) {
        totalCount
      }
      kept(first: 1) {
        totalCount
      }
    }
  }
}
    fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}`) as unknown as TypedDocumentString<ArticleTextQuery, ArticleTextQueryVariables>;
export const ArticleClaimsDocument = new TypedDocumentString(`
    query ArticleClaims($id: ID!, $first: Int!, $after: String) {
  article(id: $id) {
    claims(first: $first, after: $after) {
      totalCount
      nodes {
        ...ClaimRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`) as unknown as TypedDocumentString<ArticleClaimsQuery, ArticleClaimsQueryVariables>;
export const ArticleChangesDocument = new TypedDocumentString(`
    query ArticleChanges($id: ID!) {
  article(id: $id) {
    text
    history {
      number
      article {
        id
        text
      }
      previous {
        id
        text
      }
      new(first: 100) {
        nodes {
          ...ClaimRow
        }
      }
      gone(first: 100) {
        nodes {
          ...ClaimRow
        }
      }
    }
  }
}
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`) as unknown as TypedDocumentString<ArticleChangesQuery, ArticleChangesQueryVariables>;
export const ClaimDetailDocument = new TypedDocumentString(`
    query ClaimDetail($id: ID!) {
  node(id: $id) {
    __typename
    ... on Claim {
      ...ClaimRow
      holds
      rule
      independentCount
      sentence {
        text
        start
        end
      }
      where {
        ...End
      }
      times {
        happened {
          edtf
        }
        said {
          edtf
        }
        published {
          edtf
        }
        loaded
      }
      context: evidence {
        before(length: 240)
        after(length: 240)
      }
      speech: attribution {
        source {
          start
          end
        }
        cue {
          start
          end
        }
      }
      supports(first: 20) {
        totalCount
        nodes {
          ...OtherClaim
        }
      }
      disputes(first: 20) {
        totalCount
        nodes {
          ...OtherClaim
        }
      }
    }
  }
}
    fragment OtherClaim on Claim {
  ...ClaimRow
  sentence {
    text
    start
  }
}
fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`) as unknown as TypedDocumentString<ClaimDetailQuery, ClaimDetailQueryVariables>;
export const EntityHeadDocument = new TypedDocumentString(`
    query EntityHead($id: ID!) {
  entity(id: $id) {
    id
    name
    kind
    aliases
    articleCount
    claimCount
    mentionCount
    normalizedName
    statements(first: 1) {
      totalCount
    }
    related(first: 16) {
      claimCount
      entity {
        ...End
      }
    }
    articles(first: 12) {
      totalCount
      edges {
        mentions {
          text
          form
          rule
        }
        node {
          id
          title
          publisher
          published {
            edtf
          }
        }
      }
    }
    sameAs {
      ...End
    }
    judgements {
      id
      verdict
      who
      when {
        edtf
      }
      entities {
        ...End
      }
    }
    candidates(first: 6) {
      reason
      score
      entity {
        ...End
        articleCount
      }
    }
  }
  neighborhood(entity: $id) {
    claimCount
    role
    relation {
      term
      label
      reverse
    }
  }
  whoSaysWhat(entity: $id, about: 1, speakers: 50) {
    rows {
      speaker {
        ...End
      }
    }
  }
}
    fragment End on Entity {
  id
  name
  kind
}`) as unknown as TypedDocumentString<EntityHeadQuery, EntityHeadQueryVariables>;
export const EntityClaimsDocument = new TypedDocumentString(`
    query EntityClaims($id: ID!, $filter: ClaimFilter, $with: ID, $first: Int!, $after: String) {
  entity(id: $id) {
    claims(filter: $filter, with: $with, first: $first, after: $after) {
      totalCount
      nodes {
        ...ClaimRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`) as unknown as TypedDocumentString<EntityClaimsQuery, EntityClaimsQueryVariables>;
export const EntityStatementsDocument = new TypedDocumentString(`
    query EntityStatements($id: ID!, $filter: ClaimFilter, $first: Int!, $after: String) {
  entity(id: $id) {
    statements(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        ...ClaimRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`) as unknown as TypedDocumentString<EntityStatementsQuery, EntityStatementsQueryVariables>;
export const EntityTimelineDocument = new TypedDocumentString(`
    query EntityTimeline($id: ID!, $filter: ClaimFilter, $first: Int!) {
  timeline(entity: $id, filter: $filter, first: $first) {
    totalCount
    nodes {
      ...ClaimRow
    }
  }
}
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`) as unknown as TypedDocumentString<EntityTimelineQuery, EntityTimelineQueryVariables>;
export const JudgeDocument = new TypedDocumentString(`
    mutation Judge($a: ID!, $b: ID!, $verdict: Verdict!, $who: String!) {
  judge(input: {a: $a, b: $b, verdict: $verdict, who: $who}) {
    judgement {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<JudgeMutation, JudgeMutationVariables>;
export const UndoDocument = new TypedDocumentString(`
    mutation Undo($id: ID!) {
  undo(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<UndoMutation, UndoMutationVariables>;
export const LoadArticleDocument = new TypedDocumentString(`
    mutation LoadArticle($input: LoadArticleInput!) {
  loadArticle(input: $input) {
    unchanged
    article {
      id
      title
      claims(first: 100) {
        totalCount
        nodes {
          ...ClaimRow
        }
      }
    }
  }
}
    fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`) as unknown as TypedDocumentString<LoadArticleMutation, LoadArticleMutationVariables>;
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
export const FindWordsDocument = new TypedDocumentString(`
    query FindWords($text: String!, $first: Int!) {
  search(text: $text, first: 1) {
    claims(first: $first) {
      totalCount
      nodes {
        id
        modality
        polarity
        certainty
        phrase {
          subject
          predicate
          object
        }
        article {
          title
          publisher
        }
      }
    }
    articles(first: $first) {
      totalCount
      edges {
        highlights {
          parts {
            marked
            text
          }
        }
        node {
          id
          title
          publisher
          published {
            edtf
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindWordsQuery, FindWordsQueryVariables>;
export const DisputesDocument = new TypedDocumentString(`
    query Disputes($filter: ClaimFilter, $first: Int!, $after: String) {
  disputes(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...OtherClaim
      disputes(first: 5) {
        totalCount
        nodes {
          ...OtherClaim
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OtherClaim on Claim {
  ...ClaimRow
  sentence {
    text
    start
  }
}
fragment Stretch on Interval {
  edtf
  earliest
  latest
  precision
  approximate
  uncertain
}
fragment End on Entity {
  id
  name
  kind
}
fragment Source on Attribution {
  id
  kind
  entity {
    ...End
  }
  source {
    text
  }
  cue {
    text
  }
}
fragment ClaimRow on Claim {
  id
  predicate
  relation {
    term
    label
    reverse
  }
  phrase {
    subject
    predicate
    object
    more
  }
  polarity
  modality
  certainty
  confidence
  when {
    ...Stretch
  }
  said {
    edtf
  }
  subject {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  object {
    __typename
    ... on Entity {
      ...End
    }
    ... on Interval {
      edtf
    }
    ... on Literal {
      text
    }
  }
  attribution {
    ...Source
    nestedIn {
      ...Source
    }
  }
  article {
    id
    title
    publisher
    author
    published {
      edtf
    }
  }
  evidence {
    quote
    start
    end
  }
}`) as unknown as TypedDocumentString<DisputesQuery, DisputesQueryVariables>;
export const VoicesDocument = new TypedDocumentString(`
    query Voices($about: Int!, $speakers: Int!, $entity: ID, $kinds: [EntityKind!], $filter: ClaimFilter) {
  whoSaysWhat(
    about: $about
    speakers: $speakers
    entity: $entity
    kinds: $kinds
    filter: $filter
  ) {
    about {
      ...End
    }
    rows {
      speaker {
        ...End
      }
      cells {
        claimCount
        deniedCount
      }
    }
  }
}
    fragment End on Entity {
  id
  name
  kind
}`) as unknown as TypedDocumentString<VoicesQuery, VoicesQueryVariables>;