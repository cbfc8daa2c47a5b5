import { graphql } from '../../../graphql.ts';

export const ArgumentFields = graphql(`
  fragment ArgumentFields on Argument {
    id stance body authorName createdAt editedAt depth state stateLabel own
    thanked thanksCount replyCount
    availableActions { action label allowed refusal { code message } }
  }
`);

/** The arguments of one stance. */
export const BoardArguments = graphql(
  `
  query BoardArguments($id: ID!, $stance: Stance!, $order: ArgumentOrder!, $after: String) {
    node(id: $id) {
      __typename
      ... on Topic {
        id
        arguments(first: 20, after: $after, stance: $stance, order: $order) {
          edges { node { ...ArgumentFields } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`,
  [ArgumentFields],
);

/** The direct replies to an argument, oldest first. */
export const ArgumentReplies = graphql(
  `
  query ArgumentReplies($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Argument {
        id
        replies(first: 20, after: $after) {
          edges { node { ...ArgumentFields } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`,
  [ArgumentFields],
);

export const AddArgument = graphql(
  `
  mutation AddArgument($input: AddArgumentInput!) {
    addArgument(input: $input) {
      __typename
      ... on AddArgumentSuccess { argument { ...ArgumentFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ArgumentFields],
);

export const ReplyToArgument = graphql(
  `
  mutation ReplyToArgument($input: ReplyToArgumentInput!) {
    replyToArgument(input: $input) {
      __typename
      ... on ReplyToArgumentSuccess { argument { ...ArgumentFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ArgumentFields],
);

export const EditArgument = graphql(
  `
  mutation EditArgument($input: EditArgumentInput!) {
    editArgument(input: $input) {
      __typename
      ... on EditArgumentSuccess { argument { ...ArgumentFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ArgumentFields],
);

export const WithdrawArgument = graphql(
  `
  mutation WithdrawArgument($input: WithdrawArgumentInput!) {
    withdrawArgument(input: $input) {
      __typename
      ... on WithdrawArgumentSuccess { argument { ...ArgumentFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ArgumentFields],
);

export const ThankForArgument = graphql(
  `
  mutation ThankForArgument($input: ThankForArgumentInput!) {
    thankForArgument(input: $input) {
      __typename
      ... on ThankForArgumentSuccess { argument { ...ArgumentFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ArgumentFields],
);

export const WithdrawThanks = graphql(
  `
  mutation WithdrawThanks($input: WithdrawThanksInput!) {
    withdrawThanks(input: $input) {
      __typename
      ... on WithdrawThanksSuccess { argument { ...ArgumentFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ArgumentFields],
);
