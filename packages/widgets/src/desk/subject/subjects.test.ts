import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../provider/provider.ts';
import '../desk.ts';
import type { FakeServer } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import * as admissionOperations from '../admission/operations.ts';
import * as agreementOperations from '../agreement/operations.ts';
import * as entryOperations from '../entry/operations.ts';
import * as operations from '../operations.ts';
import * as ownerOperations from '../owner/operations.ts';
import { answerDesk } from '../testing.ts';
import * as workOperations from '../work/operations.ts';
import { answerSubjects, SUBJECTS } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(
    operations,
    admissionOperations,
    agreementOperations,
    entryOperations,
    ownerOperations,
    workOperations,
  );
  restore = server.install();
  answerDesk(server, [], SUBJECTS);
  answerSubjects(server);
});
afterEach(() => restore());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const sent = (name: string) =>
  server.asked.filter((asked) => asked.name === name).map(({ variables }) => variables['input']);
async function open(text: string): Promise<void> {
  await mount('<linli-desk data-locale="zh-CN"></linli-desk>', 'linli-desk');
  await page.getByRole('button', { name: new RegExp(text) }).click();
}
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

test('an owner reports progress with evidence, and the line says that it is recorded', async () => {
  await open('清理消防通道');
  await button('报进展').click();
  await expect.poll(() => focused()?.id).toBe('work-text');
  await button('报进展').click();
  await expect.element(page.getByText('请先写几句话。')).toBeVisible();
  await userEvent.keyboard('二单元也清理好了');
  await page.getByLabelText('完成了多少（0到100）').fill('70');
  const pdf = new File(['%PDF-1.7'], '记录.pdf', { type: 'application/pdf' });
  await page.getByLabelText('添加照片或PDF').upload(pdf);
  await expect.element(page.getByText(/记录.pdf · 已上传/)).toBeVisible();
  await button('报进展').click();
  await expect
    .poll(() => sent('DeskReportProgress'))
    .toEqual([
      { workItem: 'w1', body: '二单元也清理好了', progress: 70, photos: [], documents: ['file-1'] },
    ]);
  await expect.poll(() => focused()?.id).toBe('item-WorkItem:w1');
  await expect.element(page.getByText('报进展，已记录。').first()).toBeInTheDocument();
});

test('work is given to a person of another organization', async () => {
  await open('清理消防通道');
  await expect.element(button('核实办结')).not.toBeInTheDocument();
  await button('换人办理').click();
  await button('换人办理').click();
  await expect.element(page.getByText('请选一个单位。')).toBeVisible();
  await page.getByLabelText('交给谁').selectOptions('o3');
  await page.getByLabelText('具体由谁来办').selectOptions('m1');
  await button('换人办理').click();
  await expect
    .poll(() => sent('DeskReassignWork'))
    .toEqual([{ workItem: 'w1', reason: null, ownerOrganization: null, ownerMembership: 'm1' }]);
});

test('a due date is changed for a reason, to the end of that day', async () => {
  await open('清理消防通道');
  await button('改期限').click();
  await page.getByLabelText('新的期限').fill('2027-01-15');
  await page.getByLabelText('为什么改期').fill('下雨');
  await button('改期限').click();
  await expect
    .poll(() => sent('DeskChangeDueDate'))
    .toEqual([{ workItem: 'w1', dueAt: '2027-01-15T23:59:59+08:00', reason: '下雨' }]);
});

test('what lacks a basis cannot be admitted, and is returned with a reason', async () => {
  await open('物业纠纷台账');
  await expect.element(page.getByText(/还缺依据和经费/)).toBeVisible();
  await button('退回补充').click();
  await button('退回补充').click();
  await expect.element(page.getByText('请先写下原因。')).toBeVisible();
  await page.getByLabelText('要补什么').fill('请写依据');
  await button('退回补充').click();
  await expect
    .poll(() => sent('DeskDecideAdmission'))
    .toEqual([{ request: 'a1', decision: 'RETURN', reason: '请写依据' }]);
});

test('a department completes what came back, and the rest stays as it was', async () => {
  await open('节水宣传画');
  await expect.element(page.getByText('请写清楚依据是哪个文件。')).toBeVisible();
  await button('补充后再提交').click();
  await page.getByLabelText('依据').fill('节约用水条例');
  await page.getByLabelText('每个社区每年的经费（元）').fill('500');
  await button('补充后再提交').click();
  await expect
    .poll(() => sent('DeskResubmitAdmission'))
    .toMatchObject([
      {
        request: 'a2',
        kind: 'LEDGER',
        basis: '节约用水条例',
        standard: '每月5日前报送。',
        timesPerYear: 12,
        funds: { amount: '50000', currency: 'CNY' },
        targets: ['community-1'],
      },
    ]);
});

test('a side signs the version that it read, after it is told what that means', async () => {
  await open('公共设施维护协议');
  await button('签署').click();
  expect(sent('DeskSignAgreement')).toEqual([]);
  await expect.element(page.getByText(/就代表绵阳市涪城区和谐家园/)).toBeVisible();
  await button('签署').click();
  await expect
    .poll(() => sent('DeskSignAgreement'))
    .toEqual([{ agreement: 'g1', side: 'o2', version: 2 }]);
});

test('a side answers what was reported, and rates the other', async () => {
  await open('公共设施维护协议');
  await button('说明情况').click();
  await page.getByLabelText('您的说明').fill('明天换新的');
  await button('说明情况').click();
  await expect
    .poll(() => sent('DeskAnswerBreach'))
    .toEqual([{ breach: 'b1', side: 'o2', answer: '明天换新的' }]);
  await page.getByRole('button', { name: /公共设施维护协议/ }).click();
  await button('评价花园社区居民委员会').click();
  await button('评价花园社区居民委员会').click();
  expect(sent('DeskRateSide')).toEqual([]);
  await page.getByRole('radio', { name: /4分/ }).click({ force: true });
  await button('评价花园社区居民委员会').click();
  await expect
    .poll(() => sent('DeskRateSide'))
    .toEqual([
      { agreement: 'g1', side: 'o2', rated: 'o3', answers: [{ question: 'q1', number: 4 }] },
    ]);
});

test('what is dealt with elsewhere says so, and a refusal leaves what was written', async () => {
  await open('我会修电脑');
  await expect.element(page.getByText('这一项请到它自己的页面办理。')).toBeVisible();
  const message = '这件事已经办完了。';
  server.answer('DeskCancelWork', () => ({
    cancelWorkItem: { __typename: 'RuleRefusedError', code: 'WRONG_STATE', message, path: null },
  }));
  await page.getByRole('button', { name: /清理消防通道/ }).click();
  await button('取消事项').click();
  await page.getByLabelText('为什么取消').fill('重复了');
  await button('取消事项').click();
  await expect.element(page.getByText(message)).toBeVisible();
  await expect.element(page.getByLabelText('为什么取消')).toHaveValue('重复了');
});
