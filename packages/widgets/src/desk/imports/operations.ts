import { graphql } from '../../graphql.ts';

const DeskRun = graphql(`
  fragment DeskRun on ImportRun {
    id kind state stateLabel fileName rows created changed unchanged refused done failure columns
    fields { name label required column }
    problems(first: 20) { line field message }
    refusedRowsFile { name content }
    availableActions { action label allowed reasonRequired refusal { code message } }
  }
`);

/** The latest table of the place that is on its way, and what became of earlier ones. */
export const DeskImports = graphql(`
  query DeskImports($id: ID!) {
    community(id: $id) {
      id
      imports { id kind fileName stateLabel createdAt }
    }
  }
`);

export const DeskImportRun = graphql(
  `
  query DeskImportRun($id: ID!) { node(id: $id) { __typename ... on ImportRun { ...DeskRun } } }
`,
  [DeskRun],
);

export const DeskUploadImport = graphql(`
  mutation DeskUploadImport($input: UploadImportInput!) {
    uploadImport(input: $input) {
      __typename
      ... on UploadImportSuccess { run { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskMapImport = graphql(`
  mutation DeskMapImport($input: MapImportInput!) {
    mapImport(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskStartImport = graphql(`
  mutation DeskStartImport($input: StartImportInput!) {
    startImport(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskDiscardImport = graphql(`
  mutation DeskDiscardImport($input: DiscardImportInput!) {
    discardImport(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
