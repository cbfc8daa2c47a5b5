import './personal-data.ts';

export { describeReceiptSteps } from './followed.ts';
export { issueReceipt } from './issue-receipt.ts';
export { receiptHolders } from './receipt-holders.ts';
export { receiptOf, receiptType } from './schema.ts';
export { describeReceiptSubject } from './subjects.ts';
