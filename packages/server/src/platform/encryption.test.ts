import { describe, expect, test } from 'vitest';
import { createEncryption } from './encryption.ts';

const encryption = createEncryption(Buffer.alloc(32, 7));

describe('what is stored encrypted', () => {
  const sealed = encryption.encrypt('13800000000', 'person.phone');

  test('is read again for the purpose it was written for alone', () => {
    expect(encryption.decrypt(sealed, 'person.phone')).toBe('13800000000');
    expect(() => encryption.decrypt(sealed, 'draft.content')).toThrow();
  });

  test('is not the same twice', () => {
    expect(encryption.encrypt('13800000000', 'person.phone')).not.toBe(sealed);
  });

  test('is not read once any byte of it has changed, or some are missing', () => {
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      const text = `a1.${changed.toString('base64url')}`;
      expect(() => encryption.decrypt(text, 'person.phone')).toThrow();
    }
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = `a1.${bytes.subarray(0, length).toString('base64url')}`;
      expect(() => encryption.decrypt(cut, 'person.phone')).toThrow();
    }
  });

  test('is looked up by an index that differs by purpose', () => {
    const index = encryption.blindIndex('13800000000', 'phone');
    expect(encryption.blindIndex('13800000000', 'phone')).toBe(index);
    expect(encryption.blindIndex('13800000000', 'name')).not.toBe(index);
  });
});
