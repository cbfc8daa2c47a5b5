import type { Context, Services } from './context.ts';
import { newId } from './kernel/ids.ts';

/** The context of the operator at the command line, and of the process's own work. */
export function operatorContext(services: Services): Context {
  return {
    ...services,
    viewer: { kind: 'operator' },
    site: null,
    locale: 'zh-CN',
    db: services.database.prisma,
    requestId: newId(),
    addressIndex: 'operator',
  };
}
