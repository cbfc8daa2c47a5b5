import { html, type TemplateResult } from 'lit';
import type { DeskController } from './desk.controller.ts';
import type { ItemActed, MessageOpened } from './desk.events.ts';
import type { DeskItem } from './desk-items.ts';

/** What not everybody needs at once; each is a chunk of its own. */
export type Part =
  | 'admission'
  | 'agreement'
  | 'assign'
  | 'burden'
  | 'entry'
  | 'imports'
  | 'incident'
  | 'item'
  | 'list'
  | 'matters'
  | 'messages'
  | 'outreach'
  | 'oversight'
  | 'moderation'
  | 'need'
  | 'surveys'
  | 'topic'
  | 'work';

/** Defines a part's tags, once its words are there. */
const defined = ({ define }: { define(): Promise<void> }): Promise<void> => define();

const LOADERS: Readonly<Record<Part, () => Promise<void>>> = {
  admission: () => import('./admission/desk-admission.ts').then(defined),
  agreement: () => import('./agreement/desk-agreement.ts').then(defined),
  assign: () => import('./assign/desk-assign.ts').then(defined),
  burden: () => import('./burden/desk-burden.ts').then(defined),
  entry: () => import('./entry/desk-entry.ts').then(defined),
  imports: () => import('./imports/desk-imports.ts').then(defined),
  incident: () => import('./incident/desk-incident.ts').then(defined),
  item: () => import('./item/desk-item.ts').then(defined),
  list: () => import('./list/desk-list.ts').then(defined),
  matters: () => import('./matters/desk-matters.ts').then(defined),
  messages: () => import('./messages/desk-messages.ts').then(defined),
  moderation: () => import('./moderation/desk-moderation.ts').then(defined),
  need: () => import('./need/desk-need.ts').then(defined),
  outreach: () => import('./outreach/desk-outreach.ts').then(defined),
  oversight: () => import('./oversight/desk-oversight.ts').then(defined),
  surveys: () => import('./surveys/desk-surveys.ts').then(defined),
  topic: () => import('../topic/topic.ts').then(() => {}),
  work: () => import('./work/desk-work.ts').then(defined),
};

/** What is behind an item, by its kind. Others are dealt with where their module is. */
const VIEWS: Readonly<Record<string, Part>> = {
  Suggestion: 'item',
  ServiceRequest: 'item',
  Topic: 'item',
  Need: 'need',
  Incident: 'incident',
  TopicAnswer: 'topic',
  TopicDecision: 'topic',
  TopicContest: 'topic',
  ModerationCase: 'moderation',
  ModerationAppeal: 'moderation',
  WorkItem: 'work',
  WorkItemToVerify: 'work',
  AdmissionRequest: 'admission',
  AdmissionRequestReturned: 'admission',
  AgreementToSign: 'agreement',
  AgreementBreachToAnswer: 'agreement',
  AgreementToRate: 'agreement',
};

/** Defines the part's tags, once its words are there. */
export function loadPart(part: Part): Promise<void> {
  return LOADERS[part]();
}

/** The part that shows items of a kind; null when they are dealt with elsewhere. */
export function partOf(kind: string): Part | null {
  return VIEWS[kind] ?? null;
}

/** What is behind an item whose part is loaded. */
export function subjectView(
  desk: DeskController,
  item: DeskItem,
  acted: (event: ItemActed) => void,
): TemplateResult {
  switch (partOf(item.kind)) {
    case 'work':
      return html`<linli-desk-work .item=${item} @item-acted=${acted}></linli-desk-work>`;
    case 'topic':
      return html`<linli-topic topic=${item.subject}></linli-topic>`;
    case 'moderation':
      return html`<linli-desk-moderation .item=${item} @item-acted=${acted}></linli-desk-moderation>`;
    case 'need':
      return html`<linli-desk-need .item=${item} @item-acted=${acted}></linli-desk-need>`;
    case 'incident':
      return html`<linli-desk-incident .item=${item} @item-acted=${acted}></linli-desk-incident>`;
    case 'admission':
      return html`<linli-desk-admission .item=${item} @item-acted=${acted}></linli-desk-admission>`;
    case 'agreement':
      return html`<linli-desk-agreement .item=${item} @item-acted=${acted}></linli-desk-agreement>`;
    default:
      return html`<linli-desk-item .item=${item} .permissions=${desk.permissions}
        @item-acted=${acted}></linli-desk-item>`;
  }
}

/** A section besides the to-do list whose part is loaded. */
export function sectionView(
  desk: DeskController,
  section: Part,
  place: string,
  onMessage: (subject: string) => void,
  onOutreach: () => void,
): TemplateResult {
  switch (section) {
    case 'burden':
      return html`<linli-desk-burden .place=${place}></linli-desk-burden>`;
    case 'imports':
      return html`<linli-desk-imports .place=${place}></linli-desk-imports>`;
    case 'matters':
      return html`<linli-desk-matters .place=${place} .needs=${desk.may('NEED_READ')} .incidents=${desk.may('INCIDENT_READ')}
        @linli-desk-acted=${() => desk.refetch()}></linli-desk-matters>`;
    case 'outreach':
      return html`<linli-desk-outreach .place=${place} .mayPlan=${desk.may('OUTREACH_EDIT')}
        @outreach-changed=${onOutreach}></linli-desk-outreach>`;
    case 'messages':
      return html`<linli-desk-messages .waiting=${desk.subjects} @messages-read=${() => desk.refetch()}
        @message-opened=${({ detail }: MessageOpened) => onMessage(detail.subject)}></linli-desk-messages>`;
    default:
      return html`<linli-desk-surveys .community=${place} .mayPublish=${desk.may('SURVEY_PUBLISH')}></linli-desk-surveys>`;
  }
}
