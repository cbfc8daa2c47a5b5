/** What is known of a statement when the next one is chosen: whole people. */
export interface StatementSight {
  /** How many have been asked and answered. */
  readonly seen: number;
  readonly agrees: number;
  readonly disagrees: number;
  readonly passes: number;
}

/**
 * How much an answer to a statement tells, above 0 and below 1:
 *
 *     sided × (1 + divided) / 2
 *
 * `sided` is the share of those who take a side rather than pass, and `divided` how evenly they do,
 * 1 − ((agrees − disagrees) / (agrees + disagrees))²: 1 when half agree, 0 when all take one side. So a
 * statement on which people divide tells up to twice as much as one that all agree on, which is a
 * finding as well; one that people pass on tells little. Before the shares are taken, one person is
 * added to each of the three counts (Laplace's rule), so that a first vote decides nothing and a
 * statement without votes counts as divided.
 */
export function tellingness({ agrees, disagrees, passes }: Omit<StatementSight, 'seen'>): number {
  const [agreeing, disagreeing] = [agrees + 1, disagrees + 1];
  const taking = agreeing + disagreeing;
  const sided = taking / (taking + passes + 1);
  const lean = (agreeing - disagreeing) / taking;
  return (sided * (2 - lean * lean)) / 2;
}

/**
 * How much a statement wants to be seen, above 0: its tellingness divided by one more than have seen
 * it. It falls with every view, so that a late statement is heard as much as an early one, and
 * statements seen alike come by what they tell. Where votes come in, views spread in proportion to
 * tellingness: what tells twice as much is shown twice as often.
 *
 * Zero is a count like any other: a statement that nobody has seen, or on which nobody agrees, has a
 * priority of its own and is never taken for one of which nothing is known.
 */
export function statementPriority(sight: StatementSight): number {
  return tellingness(sight) / (sight.seen + 1);
}

/**
 * The order in which somebody is asked: by priority, the highest first. Statements of one priority,
 * such as all of a new topic, come in an order that depends on `seed` alone, so that not everybody
 * begins with the same and nobody's order changes without votes.
 *
 * @param seed what stands for the viewer, for example their id; any text
 */
export function routeStatements<Statement extends StatementSight & { readonly id: string }>(
  statements: readonly Statement[],
  seed: string,
): Statement[] {
  return statements
    .map((statement) => ({
      statement,
      priority: statementPriority(statement),
      tie: mixed(`${seed}/${statement.id}`),
    }))
    .sort(
      (a, b) =>
        b.priority - a.priority || a.tie - b.tie || (a.statement.id < b.statement.id ? -1 : 1),
    )
    .map(({ statement }) => statement);
}

/** The first of `routeStatements`, in one pass; undefined when there is none. */
export function nextInRoute<Statement extends StatementSight & { readonly id: string }>(
  statements: readonly Statement[],
  seed: string,
): Statement | undefined {
  let most = 0;
  let best: Statement[] = [];
  for (const statement of statements) {
    const priority = statementPriority(statement);
    if (priority < most) continue;
    if (priority > most) best = [];
    most = priority;
    best.push(statement);
  }
  return routeStatements(best, seed)[0];
}

/** A whole number from a text, 0 to 2³² − 1, every bit of which depends on every character (FNV-1a, then the finish of MurmurHash3). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
