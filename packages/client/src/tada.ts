/** The door to gql.tada, so that widgets and the client agree on one copy of it. */
export {
  type FragmentOf,
  initGraphQLTada,
  type ResultOf,
  readFragment,
  type TadaDocumentNode,
  type VariablesOf,
} from 'gql.tada';
