import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Box, type Line, type Link, relationLines } from './relation-lines.ts';

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

interface DiagramHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** Pixels of width, at normal text, from which on lines are drawn. */
const WIDE = 720;
/** Pixels at the left of the cards where lines run. */
const GUTTER = 56;

/** Measures the cards that are drawn and lays the lines between them; none on a narrow screen. */
export class DiagramController implements ReactiveController {
  readonly #host: DiagramHost;
  readonly #links: () => readonly Link[];
  #observer: ResizeObserver | null = null;
  #observed: Element | null = null;
  #wide = false;
  #diagram: Diagram | null = null;

  constructor(host: DiagramHost, links: () => readonly Link[]) {
    this.#host = host;
    this.#links = links;
    host.addController(this);
  }

  /** Whether there is room for lines; the cards stand in rows then. */
  get wide(): boolean {
    return this.#wide;
  }

  get diagram(): Diagram | null {
    return this.#wide ? this.#diagram : null;
  }

  hostConnected(): void {
    // In the next frame: what is drawn then must not change a size that is being told of.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
  }

  hostUpdated(): void {
    const place = this.#host.renderRoot.querySelector('.diagram');
    if (place !== this.#observed) {
      this.#observer?.disconnect();
      if (place) this.#observer?.observe(place);
      this.#observed = place;
    }
    this.#measure();
  }

  #measure(): void {
    const place = this.#observed;
    if (!place) return;
    const { left, top, width, height } = place.getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(place).fontSize);
    const wide = width >= (WIDE * size) / 16;
    const boxes = [...place.querySelectorAll('[data-body]')].map((card): Box => {
      const box = card.getBoundingClientRect();
      return {
        id: card.getAttribute('data-body') ?? '',
        left: box.left - left,
        top: box.top - top,
        width: box.width,
        height: box.height,
      };
    });
    const edge = Math.min(...boxes.map((box) => box.left));
    const gutter = { from: edge - GUTTER, to: edge };
    const lines = wide && this.#wide ? relationLines(boxes, this.#links(), gutter, height) : [];
    const diagram = { width: Math.round(width), height: Math.round(height), lines };
    // Drawing it changes no size, so that this ends with the second look.
    if (wide === this.#wide && JSON.stringify(diagram) === JSON.stringify(this.#diagram)) return;
    this.#wide = wide;
    this.#diagram = diagram;
    this.#host.requestUpdate();
  }
}
