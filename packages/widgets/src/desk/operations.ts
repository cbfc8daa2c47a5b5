import { graphql } from '../graphql.ts';

export const DeskViewer = graphql(`
  query DeskViewer { viewer { level permissions notificationInbox { id unreadCount } } }
`);

/** What waits, of the place's desk; the place is named by its id or by its official code. */
export const Desk = graphql(`
  query Desk(
    $id: ID, $code: String, $view: ToDoView!, $kinds: [String!], $overdueOnly: Boolean!
    $department: ID, $community: ID, $first: Int!, $oversees: Boolean!
  ) {
    place: community(id: $id, code: $code) { id name }
    toDo(
      view: $view, kinds: $kinds, overdueOnly: $overdueOnly
      department: $department, community: $community, first: $first
    ) {
      nodes {
        subject kind kindLabel title wanted stateLabel dueAt overdue since urgedTimes mayUrge
        community { id name }
        department { id name }
      }
      pageInfo { hasNextPage }
    }
    toDoCounts(view: $view, department: $department, community: $community) {
      total overdue
      byKind { kind { name label } total }
      byDepartment { department { id name } total overdue }
    }
    mine: toDoCounts { total }
    overseen: toDoCounts(view: OVERSEEN) @include(if: $oversees) { total }
  }
`);
