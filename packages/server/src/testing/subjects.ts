import { newId } from '../kernel/ids.ts';
import type { TestApp } from './app.ts';
import type { Persona } from './world.ts';

/** Makes what the access table's rows act on, through the API, each time anew. */
export interface Subjects {
  /** Stands in every private text, so that a leak shows wherever it comes out. */
  readonly secret: string;
  app: TestApp;
  key(): string;
  topic(): Promise<string>;
  openTopic(): Promise<string>;
  statement(): Promise<string>;
  suggestion(): Promise<string>;
  answeredSuggestion(): Promise<string>;
  service(): Promise<string>;
  request(): Promise<string>;
  returnedRequest(): Promise<string>;
  deliveredRequest(): Promise<string>;
  survey(): Promise<string>;
  photo(persona: Persona): Promise<string>;
  /** A table of organizations, uploaded; its file's name holds `secret`. */
  importRun(persona: Persona): Promise<string>;
  argument(): Promise<string>;
  receipt(): Promise<string>;
  /** Acts by a mutation, and returns the id at a field of its success. */
  act(persona: Persona, mutation: string, input: object, field: string): Promise<string>;
}

/** The form that test services and surveys ask. */
export const testQuestions = [
  { text: { id: 'wish', label: { zhCN: '需要什么' }, maxLength: 200, required: true } },
];

export function layOutSubjects(app: TestApp): Subjects {
  const { here } = app.world;
  const community = here.community.globalId;
  const secret = '机密内容甲乙丙';
  const key = () => `key-${newId()}`;
  const answers = [{ question: 'wish', text: secret }];

  async function act(
    persona: Persona,
    mutation: string,
    input: object,
    path: string,
  ): Promise<string> {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
          ... on ${type}Success { ${path} { id } } ... on DomainError { code message } } }`,
      { input },
    );
    const id = data?.[mutation]?.[path]?.id;
    if (!id) throw new Error(`${mutation}: ${JSON.stringify(errors ?? data)}`);
    return id;
  }

  const topic = () =>
    act(
      here.resident,
      'proposeTopic',
      { community, title: '电梯加装怎么补偿', body: '请大家说说。', idempotencyKey: key() },
      'topic',
    );
  const openTopic = async () => {
    const id = await topic();
    await act(here.worker, 'advanceTopic', { topic: id, action: 'OPEN_DISCUSSION' }, 'topic');
    return id;
  };
  const statement = async () =>
    act(
      here.resident,
      'addStatement',
      { topic: await openTopic(), body: '应当补偿一楼', idempotencyKey: key() },
      'statement',
    );
  const suggestion = () =>
    act(
      here.resident,
      'makeSuggestion',
      { community, body: secret, idempotencyKey: key() },
      'suggestion',
    );
  const answeredSuggestion = async () => {
    const id = await suggestion();
    await act(here.worker, 'answerSuggestion', { suggestion: id, body: secret }, 'suggestion');
    return id;
  };
  const service = () =>
    act(here.worker, 'defineService', serviceInput(community, key()), 'service');
  const request = async () =>
    act(
      here.resident,
      'applyForService',
      { service: await service(), answers, idempotencyKey: key() },
      'serviceRequest',
    );
  const advance = (id: string, action: string) =>
    act(
      here.worker,
      'advanceServiceRequest',
      { serviceRequest: id, action, reason: secret },
      'serviceRequest',
    );
  const returnedRequest = async () => advance(await request(), 'RETURN');
  const deliveredRequest = async () => {
    const id = await request();
    for (const action of ['ACCEPT', 'START', 'DELIVER']) await advance(id, action);
    return id;
  };
  const survey = () =>
    act(here.worker, 'publishSurvey', surveyInput(app, community, key()), 'survey');
  const argument = async () =>
    act(
      here.resident,
      'addArgument',
      { topic: await openTopic(), stance: 'FOR', body: '老人需要电梯', idempotencyKey: key() },
      'argument',
    );
  const receipt = () =>
    act(
      here.resident,
      'makeSuggestion',
      { community, body: secret, idempotencyKey: key() },
      'receipt',
    );

  return {
    secret,
    app,
    key,
    topic,
    openTopic,
    statement,
    suggestion,
    answeredSuggestion,
    service,
    request,
    returnedRequest,
    deliveredRequest,
    survey,
    photo: (persona) => attachPhoto(app, persona),
    importRun: (persona) => uploadTable(app, persona, secret),
    argument,
    receipt,
    act,
  };
}

export function serviceInput(community: string, idempotencyKey: string) {
  return {
    community,
    name: '上门维修',
    category: '便民维修',
    provider: '滨江社区居委会',
    summary: '水电小修',
    standard: '修好为止',
    timeLimitDays: 3,
    price: { amount: '0', currency: 'CNY' },
    delivery: ['AT_HOME'],
    documents: [],
    steps: ['申请', '上门'],
    questions: testQuestions,
    idempotencyKey,
  };
}

export function surveyInput(app: TestApp, community: string, idempotencyKey: string) {
  return {
    community,
    title: '满意度调查',
    introduction: '请您说说感受。',
    anonymous: true,
    leastLevel: 'ACCOUNT',
    closesAt: new Date(app.clock.now().getTime() + 7 * 86_400_000).toISOString(),
    questions: testQuestions,
    idempotencyKey,
  };
}

/** The smallest JPEG a person could send: one grey pixel. */
const greyPixel =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

/** The parts of a multipart request that sends a photo (GraphQL multipart request specification). */
export function photoForm(document: string): FormData {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: document, variables: { input: { file: null } } }));
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', new File([Buffer.from(greyPixel, 'base64')], 'photo.jpg', { type: 'image/jpeg' }));
  return form;
}

async function attachPhoto(app: TestApp, persona: Persona): Promise<string> {
  const response = await app.fetch('/graphql', {
    method: 'POST',
    headers: { authorization: `Bearer ${persona.token}` },
    body: photoForm(
      `mutation ($input: AttachPhotoInput!) { attachPhoto(input: $input) {
        ... on AttachPhotoSuccess { attachment { id } } ... on DomainError { code } } }`,
    ),
  });
  const { data } = (await response.json()) as {
    data: { attachPhoto: { attachment: { id: string } } };
  };
  return data.attachPhoto.attachment.id;
}

/** The parts of a multipart request that uploads a table of organizations to `here`'s community. */
export function tableForm(app: TestApp, document: string, name: string): FormData {
  const { community } = app.world.here;
  const form = new FormData();
  const input = {
    community: community.globalId,
    kind: 'ORGANIZATIONS',
    file: null,
    idempotencyKey: newId(),
  };
  form.set('operations', JSON.stringify({ query: document, variables: { input } }));
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  const table = `社区,名称,类型\n${community.name},${name},自组织\n`;
  form.set('0', new File([table], `${name}.csv`, { type: 'text/csv' }));
  return form;
}

async function uploadTable(app: TestApp, persona: Persona, name: string): Promise<string> {
  const response = await app.fetch('/graphql', {
    method: 'POST',
    headers: { authorization: `Bearer ${persona.token}` },
    body: tableForm(
      app,
      `mutation ($input: UploadImportInput!) { uploadImport(input: $input) {
        ... on UploadImportSuccess { run { id } } ... on DomainError { code } } }`,
      name,
    ),
  });
  const { data } = (await response.json()) as { data: { uploadImport: { run: { id: string } } } };
  return data.uploadImport.run.id;
}
