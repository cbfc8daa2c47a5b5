import { AnswerForm } from './answer-form.ts';
import { ObjectionForm } from './objection-form.ts';
import { RatingForm } from './rating-form.ts';
import type { ResolutionController } from './resolution.controller.ts';
import type { LinliResolution } from './resolution.ts';

/** What people do about a resolution; loaded where there is something to do. */
export class ResolutionActs {
  readonly objecting: ObjectionForm;
  readonly answering: AnswerForm;
  readonly rating: RatingForm;

  constructor(host: LinliResolution, resolution: ResolutionController) {
    this.objecting = new ObjectionForm(host, () => void resolution.refetch());
    this.answering = new AnswerForm(host, resolution);
    this.rating = new RatingForm(host, resolution);
  }
}
