import type { FakeServer } from '../testing/fake-server.ts';

/** A neighbour's session. */
export const account = {
  token: 's1',
  expiresAt: '2099-01-01T00:00:00Z',
  viewer: { level: 'ACCOUNT' as const, displayName: '王阿姨' },
};

/** Lets the server answer everything that the box asks. */
export function answerSuggestions(server: FakeServer): void {
  server.answer('SuggestionCommunity', () => ({
    community: { id: 'community-1', name: '花园社区', telephone: '0816-123 4567' },
  }));
  server.answer('InPerson', () => ({ community: { id: 'community-1', outreach: { nodes: [] } } }));
  server.answer('ReadDraft', () => ({ viewer: { draft: null } }));
  server.answer('SaveDraft', () => ({ saveDraft: { __typename: 'SaveDraftSuccess' } }));
  server.answer('DiscardDraft', () => ({ discardDraft: { __typename: 'DiscardDraftSuccess' } }));
  server.answer('AttachPhoto', () => ({
    attachPhoto: { __typename: 'AttachPhotoSuccess', attachment: { id: 'a1' } },
  }));
  server.answer('MakeSuggestion', ({ input }: { input?: { body: string } }) => ({
    makeSuggestion: {
      __typename: 'MakeSuggestionSuccess',
      suggestion: { id: 's1', body: input?.body, answerDueAt: '2026-11-27T10:00:00Z' },
      receipt: { id: 'r1', code: '7KQF-3MZD', createdAt: '2026-11-22T07:00:00Z' },
    },
  }));
}

/** Lets the server announce a reception day and a letter box. */
export function announceOccasions(server: FakeServer): void {
  const occasion = { body: '', lastDay: '2026-11-28', opensAt: null, closesAt: null };
  const nodes = [
    {
      ...occasion,
      id: 'reception-1',
      kind: 'RECEPTION_DAY',
      title: '社区书记接访日',
      body: '不用预约，来了就能说。',
      heldBy: '社区书记陈建国，网格员李敏',
      venue: '花园小区南门党群服务中心一楼邻里会客厅',
      firstDay: '2026-11-28',
      opensAt: '09:00',
      closesAt: '11:30',
    },
    {
      ...occasion,
      id: 'box-1',
      kind: 'LETTER_BOX',
      title: '冬季意见箱',
      heldBy: '花园社区居民委员会',
      venue: '3栋和5栋之间的宣传栏旁边',
      firstDay: '2026-11-24',
    },
  ];
  server.answer('InPerson', () => ({ community: { id: 'community-1', outreach: { nodes } } }));
}

/** A small photo. */
export async function picture(): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [40, 30];
  canvas.getContext('2d')?.fillRect(0, 0, 40, 30);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
  return new File([blob ?? ''], '1.jpg', { type: 'image/jpeg' });
}

/** What pretends to be a photo. */
export const notAPicture = (): File => new File(['我不是照片'], '2.jpg', { type: 'image/jpeg' });

/** Chooses photos, as from the album. */
export function choose(box: { readonly renderRoot: ParentNode }, ...files: readonly File[]): void {
  const input = box.renderRoot.querySelector<HTMLInputElement>('#photos');
  if (!input) throw new Error('There is no field for photos.');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}
