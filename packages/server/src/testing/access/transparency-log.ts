import { sequenceLog } from '../../mechanisms/transparency-log/sequence-log.ts';
import { logThat } from '../../mechanisms/transparency-log/testing.ts';
import type { Subjects } from '../subjects.ts';
import type { AccessArea } from './access-area.ts';

/** A field of the log of `here`, in which something stands. */
async function logged(s: Subjects, field: string) {
  const { here } = s.app.world;
  await logThat(s.app, {});
  await sequenceLog(s.app.context({ kind: 'operator' }), here.id);
  const { data } = await s.app
    .as(null)
    .run(`query ($community: ID!) { transparencyLog(community: $community) { id ${field} } }`, {
      community: here.community.globalId,
    });
  return data.transparencyLog;
}

/** Logs are read by everybody and written by nobody. */
export const transparencyLog: AccessArea = {
  rows: {},
  publicNodes: {
    TransparencyLog: async (s) => (await logged(s, '')).id,
    LogHead: async (s) => (await logged(s, 'newestHead { id }')).newestHead.id,
    LogEntry: async (s) => (await logged(s, 'entry(index: 1) { id }')).entry.id,
  },
};
