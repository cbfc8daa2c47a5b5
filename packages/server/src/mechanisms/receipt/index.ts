export { issueReceipt } from './issue-receipt.ts';
export { receiptOf, receiptType } from './schema.ts';
export { describeReceiptSubject } from './subjects.ts';
