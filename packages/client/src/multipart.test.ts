import { expect, test } from 'vitest';
import { multipartOf } from './multipart.ts';

test('an operation without files is not sent as a form', () => {
  expect(
    multipartOf({ variables: { input: { body: '路灯坏了', photos: ['a'], phone: null } } }),
  ).toBeNull();
});

test('each file travels as a part of its own, and its place is null', async () => {
  const [first, second] = [new File(['one'], '1.jpg'), new File(['two'], '2.jpg')];
  const operation = { hash: 'h', variables: { input: { file: first, more: [{ file: second }] } } };
  const form = multipartOf(operation);
  expect([...(form?.keys() ?? [])]).toEqual(['operations', 'map', '0', '1']);
  expect(JSON.parse(String(form?.get('operations')))).toEqual({
    hash: 'h',
    variables: { input: { file: null, more: [{ file: null }] } },
  });
  expect(JSON.parse(String(form?.get('map')))).toEqual({
    0: ['variables.input.file'],
    1: ['variables.input.more.0.file'],
  });
  expect(await new Response(form?.get('1')).text()).toBe('two');
});
