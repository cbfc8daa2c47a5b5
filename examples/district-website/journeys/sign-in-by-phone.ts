import type { Page } from 'playwright';

/** Goes through the sign-in dialog that is open, with the code that the demonstration shows. */
export async function signInByPhone(page: Page, phone: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('手机号').fill(phone);
  await dialog.getByRole('button', { name: '获取验证码' }).click();
  const shown = (await dialog.getByText(/验证码是/).textContent()) ?? '';
  await dialog.getByLabel('验证码', { exact: true }).fill(/\d{6}/.exec(shown)?.[0] ?? '');
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
