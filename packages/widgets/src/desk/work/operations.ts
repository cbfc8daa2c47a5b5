import { graphql } from '../../graphql.ts';

export const DeskWorkItem = graphql(`
  query DeskWorkItem($id: ID!) {
    node(id: $id) {
      __typename
      ... on WorkItem {
        id body stateLabel progress dueAt ownerPersonName createdAt
        ownerOrganization { name }
        department { name }
        community { id }
        notes {
          at authorName body progress
          photos { id url }
          documents { id url fileName }
        }
        timeline { at label reason }
        urges { at byName words }
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
    }
  }
`);

export const DeskReportProgress = graphql(`
  mutation DeskReportProgress($input: ReportProgressInput!) {
    reportProgress(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskFinishWork = graphql(`
  mutation DeskFinishWork($input: FinishWorkItemInput!) {
    finishWorkItem(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskVerifyWork = graphql(`
  mutation DeskVerifyWork($input: VerifyWorkItemInput!) {
    verifyWorkItem(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskReopenWork = graphql(`
  mutation DeskReopenWork($input: ReopenWorkItemInput!) {
    reopenWorkItem(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskReassignWork = graphql(`
  mutation DeskReassignWork($input: ReassignWorkItemInput!) {
    reassignWorkItem(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskChangeDueDate = graphql(`
  mutation DeskChangeDueDate($input: ChangeDueDateInput!) {
    changeDueDate(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskCancelWork = graphql(`
  mutation DeskCancelWork($input: CancelWorkItemInput!) {
    cancelWorkItem(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskAttachPhoto = graphql(`
  mutation DeskAttachPhoto($input: AttachPhotoInput!) {
    attachPhoto(input: $input) {
      __typename
      ... on AttachPhotoSuccess { attachment { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskAttachDocument = graphql(`
  mutation DeskAttachDocument($input: AttachDocumentInput!) {
    attachDocument(input: $input) {
      __typename
      ... on AttachDocumentSuccess { attachment { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
