import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId, readRowKey } from '../../kernel/global-id.ts';
import { write } from '../../platform/write.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { attachTo, photosOf, readAttachment } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const query = `mutation ($file: File!) { attachPhoto(input: { file: $file }) {
  __typename
  ... on AttachPhotoSuccess { attachment { id contentType width height url } }
  ... on DomainError { code path }
} }`;

/** Sends a file as the GraphQL multipart request specification says. */
async function upload(persona: Persona | null, bytes: Uint8Array, type = 'image/jpeg') {
  const body = new FormData();
  body.set('operations', JSON.stringify({ query, variables: { file: null } }));
  body.set('map', JSON.stringify({ 0: ['variables.file'] }));
  body.set('0', new File([new Uint8Array(bytes)], '照片.jpg', { type }));
  const headers = persona ? { authorization: `Bearer ${persona.token}` } : {};
  const response = await app.fetch('/graphql', { method: 'POST', headers, body });
  return response.json();
}

/** A photo as a phone takes it: lying on its side, and telling where it was taken. */
function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 3_000, height: 1_500, channels: 3, background: '#3a6ea5' } })
    .jpeg()
    .withExif({
      IFD0: { Model: 'Pocket 9', Copyright: 'Neighbour' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 27/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

const small = () =>
  sharp({ create: { width: 8, height: 4, channels: 3, background: 'red' } })
    .png()
    .toBuffer();

test('a photo is kept upright, smaller, and without place or device', async () => {
  const original = await phonePhoto();
  expect((await sharp(original).metadata()).exif?.includes('Pocket 9')).toBe(true);
  const { data } = await upload(app.world.here.resident, original);
  const { attachment } = data.attachPhoto;
  expect(attachment).toMatchObject({ contentType: 'image/webp', width: 1_280, height: 2_560 });
  const stored = await readAttachment(app.context({ kind: 'visitor' }), attachment.url);
  const metadata = await sharp(stored?.bytes).metadata();
  expect(metadata).toMatchObject({ format: 'webp', width: 1_280, height: 2_560 });
  for (const part of ['exif', 'xmp', 'iptc', 'icc'] as const) {
    expect(metadata[part]).toBeUndefined();
  }
  expect(stored?.bytes.includes('Pocket 9')).toBe(false);
});

describe('what is no photo is refused', () => {
  const refused = async (bytes: Uint8Array, type?: string) =>
    (await upload(app.world.here.account, bytes, type)).data.attachPhoto;

  test('a text that calls itself a picture', async () => {
    expect(await refused(Buffer.from('我不是照片'))).toMatchObject({
      __typename: 'RuleRefusedError',
      code: 'IMAGE_UNREADABLE',
      path: ['file'],
    });
  });

  test('a drawing with a script in it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await refused(Buffer.from(svg), 'image/svg+xml')).toMatchObject({
      code: 'IMAGE_UNREADABLE',
    });
  });

  test('a photo that breaks off', async () => {
    const cut = (await phonePhoto()).subarray(0, 400);
    expect(await refused(cut)).toMatchObject({ code: 'IMAGE_UNREADABLE' });
  });

  test('a file with more pixels than are decoded', async () => {
    const huge = await sharp({
      create: { width: 10_000, height: 5_001, channels: 3, background: 'white' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(huge.length).toBeLessThan(1024 * 1024);
    expect(await refused(huge)).toMatchObject({ code: 'IMAGE_UNREADABLE' });
  });

  test('more than 10 MB', async () => {
    const answer = await refused(Buffer.alloc(10 * 1024 * 1024 + 1, 0xff));
    expect(answer).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  test('a text where the file should be', async () => {
    const { data, errors } = await app
      .as(app.world.here.account)
      .run('mutation { attachPhoto(input: { file: "x" }) { __typename } }');
    expect(data?.attachPhoto).toBeUndefined();
    expect(errors).toHaveLength(1);
  });
});

test('visitors and guests upload nothing', async () => {
  for (const persona of [null, app.world.here.guest]) {
    const { errors } = await upload(persona, await small());
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
  }
});

describe('the address of a photo', () => {
  const addressOf = async () =>
    (await upload(app.world.here.account, await small())).data.attachPhoto.attachment.url as string;
  const read = (path: string) => readAttachment(app.context({ kind: 'visitor' }), path);

  test('answers nothing when any part of it is changed', async () => {
    const url = await addressOf();
    const other = await addressOf();
    expect(await read(url)).not.toBeNull();
    const [path = '', signature = ''] = url.split('?s=');
    const [day = '', mac = ''] = signature.split('.');
    const flipped = `${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`;
    for (const tampered of [
      path,
      `${path}?s=`,
      `${path}?s=${day}.${flipped}`,
      `${path}?s=${day}.${mac}A`,
      `${path}?s=${Number(day) + 1}.${mac}`,
      `${other.split('?')[0]}?s=${signature}`,
      `${url}&x=1`,
      '/attachments/../../etc/passwd?s=1.A',
      `${path.replace('/attachments/', '/attachments/%2e%2e/')}?s=${signature}`,
    ]) {
      expect(await read(tampered)).toBeNull();
    }
  });

  test('stays the same for a day and ends after the next', async () => {
    const url = await addressOf();
    app.clock.advance({ days: 1 });
    expect(await read(url)).not.toBeNull();
    app.clock.advance({ days: 1 });
    expect(await read(url)).toBeNull();
  });

  test('does not make the photo a node', async () => {
    const { data } = await upload(app.world.here.account, await small());
    const answer = await app
      .as(app.world.here.account)
      .run('query ($id: ID!) { node(id: $id) { id } }', { id: data.attachPhoto.attachment.id });
    expect(answer.data?.node ?? null).toBeNull();
  });
});

describe('attaching', () => {
  const attach = (owner: Persona, ids: string[], subjectId: string) => {
    const context = app.context(owner.viewer);
    const { id: districtId } = app.world.here;
    return write(context, districtId, async (writing) => {
      writing.audit({ action: 'test', subjectType: 'Suggestion', subjectId });
      const ownerId = owner.personId;
      await attachTo(context, writing, {
        districtId,
        ids,
        ownerId,
        subjectType: 'Suggestion',
        subjectId,
      });
    });
  };
  const subject = '00000000-0000-4000-8000-000000000001';
  const refusal = { code: 'ATTACHMENT_UNAVAILABLE' };

  test('takes one’s own photo once; somebody else’s, a used one and a made-up one never', async () => {
    const { here, elsewhere } = app.world;
    const idOf = async (owner: Persona): Promise<string> =>
      (await upload(owner, await small())).data.attachPhoto.attachment.id;
    const own = await idOf(here.resident);
    const key = readRowKey(own, 'Attachment');
    for (const ids of [
      [own, await idOf(here.account)],
      [await idOf(elsewhere.resident)],
      [globalId('Attachment', { districtId: here.id, id: subject })],
      [own.replace('Attachment', 'Topic')],
      ["'; DROP TABLE attachment; --"],
    ]) {
      await expect(attach(here.resident, ids, subject)).rejects.toMatchObject(refusal);
    }
    await attach(here.resident, [own], subject);
    const context = app.context({ kind: 'operator' });
    const photos = await photosOf(context, { districtId: here.id, id: subject });
    expect(photos.map(({ id }) => id)).toEqual([key?.id]);
    await expect(attach(here.resident, [own], subject)).rejects.toMatchObject(refusal);
  });
});
