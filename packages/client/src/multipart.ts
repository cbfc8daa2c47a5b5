/**
 * An operation with files among its variables, as the GraphQL multipart request specification
 * sends it (https://github.com/jaydenseric/graphql-multipart-request-spec). Null when it has none.
 */
export function multipartOf(operation: { readonly variables?: unknown }): FormData | null {
  const files = new Map<string, Blob>();
  const operations = JSON.stringify(takeFiles(operation, '', files));
  if (!files.size) return null;
  const body = new FormData();
  const paths = [...files.keys()].map((path, index) => [index, [path]]);
  body.set('operations', operations);
  // Servers read the parts in order: the map comes before the files.
  body.set('map', JSON.stringify(Object.fromEntries(paths)));
  [...files.values()].forEach((file, index) => {
    body.set(String(index), file);
  });
  return body;
}

/** The value with null in the place of each file, and the files by their path. */
function takeFiles(value: unknown, path: string, files: Map<string, Blob>): unknown {
  if (value instanceof Blob) {
    files.set(path, value);
    return null;
  }
  if (typeof value !== 'object' || value === null) return value;
  const at = (key: string | number) => (path ? `${path}.${key}` : String(key));
  if (Array.isArray(value)) return value.map((item, index) => takeFiles(item, at(index), files));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, takeFiles(item, at(key), files)]),
  );
}
