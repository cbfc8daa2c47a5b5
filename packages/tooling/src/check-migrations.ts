/** Fails when the migrations do not lead to the schema files. */
import { pendingMigration } from './write-migration.ts';

const sql = await pendingMigration();
if (sql !== null) {
  console.error(`The migrations lack:\n\n${sql}\nRun npx pnpm migration WHAT-IT-DOES.`);
}
process.exit(sql === null ? 0 : 1);
